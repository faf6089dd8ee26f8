"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderStarted = renderStarted;
exports.renderStopped = renderStopped;
exports.renderPressed = renderPressed;
exports.renderQuizOffer = renderQuizOffer;
exports.renderForgetForm = renderForgetForm;
exports.renderForgotten = renderForgotten;
exports.say = say;
const parse_quiz_words_1 = require("../quiz/parse-quiz-words");
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const render_item_1 = require("./render-item");
/** What somebody is told who wanted to start a round; `similar` names a topic that may have been meant. */
function renderStarted(started, command, wish, similar) {
    switch (started.kind) {
        case 'started': {
            const { round, itemCount, wanted } = started;
            const { about, pace } = round.settings;
            const seconds = (0, render_item_1.secondsWords)(round);
            const time = pace === 'daily' ? ', one a day, open till the evening' : seconds === '' ? '' : `, ${seconds} each`;
            const fewer = itemCount < wanted ? ` There are no more than ${itemCount} about that.` : '';
            const text = `Started: ${itemCount} question${itemCount === 1 ? '' : 's'} about ${about}${time}.${fewer}`;
            return say(text, [(0, render_answer_1.button)('Stop the round', action_ids_1.ACTIONS.stopRound, round.id)]);
        }
        case 'busy':
            return say(`A round is being played here already. Join in, or stop it with ${command} quiz stop.`);
        case 'unknown': {
            const text = `I know no topic or area called “${(0, limits_1.shorten)(started.about, 80)}”. ${command} list shows them all.`;
            if (similar === null)
                return say(text);
            const value = { ...wish, about: similar };
            return say(text, [(0, render_answer_1.button)(`Quiz about ${similar}`, action_ids_1.ACTIONS.startRound, JSON.stringify(value))]);
        }
        case 'empty':
            return say(`There are no ${wish.difficulty ?? ''} questions about ${started.about} yet. Try another difficulty.`);
        case 'channel-gone':
            return say('I cannot write here. Invite me to the channel (/invite @Cumulus), then start again.');
    }
}
function renderStopped(stopped, command) {
    switch (stopped) {
        case 'stopped':
            return say('The round is stopped.');
        case 'none':
            return say(`No round is being played here. Start one with ${command} quiz.`);
        case 'not-allowed':
            return say('Only who started the round, and those named with it, may stop it.');
    }
}
/** What somebody is told who pressed an answer. */
function renderPressed({ outcome, item, side }, chosen, command) {
    const choice = item === null ? '' : (0, escape_1.escapeMrkdwn)((0, render_item_1.choiceWords)(item, chosen));
    const team = side === null ? '' : ` You play for ${side}.`;
    switch (outcome) {
        case 'counted':
            return { text: `Counted: *${choice}*.${team} You may change it until the question closes.` };
        case 'changed':
            return { text: `Changed to *${choice}*.${team}` };
        case 'same':
            return { text: `Your answer stays *${choice}*.${team}` };
        case 'closed':
            return { text: 'Too late: that question is closed. What you chose before it closed counts.' };
        case 'gone':
            return {
                text: `I no longer know this quiz, so that did not count. Start a new one with \`${command} quiz\`.`,
            };
    }
}
/** For where a form cannot be opened by words: a mention. */
function renderQuizOffer() {
    return say('A quiz round: five questions about everything, or as you like it.', [
        { ...(0, render_answer_1.button)('Start', action_ids_1.ACTIONS.startRound, JSON.stringify(parse_quiz_words_1.NO_WISH)), style: 'primary' },
        (0, render_answer_1.button)('Choose…', action_ids_1.ACTIONS.roundForm, 'open'),
    ]);
}
/** Asks before everything about a person is deleted. */
function renderForgetForm() {
    return {
        type: 'modal',
        callback_id: action_ids_1.FORMS.forget,
        title: { type: 'plain_text', text: 'Forget me' },
        submit: { type: 'plain_text', text: 'Delete everything' },
        close: { type: 'plain_text', text: 'Keep it' },
        blocks: [
            {
                type: 'section',
                text: {
                    type: 'plain_text',
                    text: 'This deletes all that I keep about you: your answers, points and streaks, your practice, your settings, and the record of what you asked. Points already posted in messages stay there. Schedules that you set up in channels belong to the channels and go on without your name: turn them off first if nobody needs them. Those in our direct messages end. It cannot be undone.',
                },
            },
        ],
    };
}
function renderForgotten(records) {
    return {
        type: 'modal',
        title: { type: 'plain_text', text: 'Forget me' },
        close: { type: 'plain_text', text: 'Close' },
        blocks: [
            {
                type: 'section',
                text: {
                    type: 'plain_text',
                    text: records === 0 ? 'There was nothing kept about you.' : `Done: ${records} records are deleted.`,
                },
            },
        ],
    };
}
/** A plain sentence, with buttons where there is something to do next. */
function say(text, elements = []) {
    return {
        text: (0, escape_1.escapeMrkdwn)(text),
        blocks: [
            { type: 'section', text: { type: 'plain_text', text } },
            ...(elements.length > 0 ? [{ type: 'actions', elements }] : []),
        ],
    };
}
