"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onHomeAsk = onHomeAsk;
exports.onAskForm = onAskForm;
exports.onHomeQuiz = onHomeQuiz;
exports.onHomeTip = onHomeTip;
const render_answer_1 = require("../blocks/render-answer");
const render_home_1 = require("../blocks/render-home");
const render_quiz_replies_1 = require("../blocks/render-quiz-replies");
const parse_quiz_words_1 = require("../quiz/parse-quiz-words");
const answer_once_1 = require("./answer-once");
const answer_sent_form_1 = require("./answer-sent-form");
const ask_1 = require("./ask");
const game_reply_1 = require("./game-reply");
const reply_1 = require("./reply");
const tips_reply_1 = require("./tips-reply");
/** Stands for the direct message where its id is not known yet: what is given there belongs to no channel. */
const DIRECT = 'D';
/** "Ask a question": a form, since the Home tab has nowhere to type. */
async function onHomeAsk(context, { ack, body, client }) {
    await ack();
    try {
        await client.views.open({ trigger_id: body.trigger_id, view: (0, render_home_1.renderAskForm)() });
    }
    catch (error) {
        context.logger.error({ err: error }, 'The form for a question could not be opened');
    }
}
/** The question was sent: it is answered in the direct message. */
async function onAskForm(context, args) {
    const { ack, view } = args;
    await ack();
    await (0, answer_sent_form_1.answerSentForm)(context, args, 'ask form', async ({ team, user }, send) => {
        const question = view.state.values[render_home_1.ASK_FIELD]?.[render_home_1.ASK_FIELD]?.value ?? '';
        const answer = await (0, ask_1.ask)(context, question, { team, user }, 'button');
        await (0, reply_1.sendWithFallback)((level) => (0, render_answer_1.renderAnswer)(answer, { level, share: false }), send, context.logger);
    });
}
/** "Quiz me": a round for this person alone. */
function onHomeQuiz(context, args) {
    return onHomeButton(context, args, async ({ team, user }) => {
        // Only a message tells the id of the conversation, and a round needs it to change its questions.
        const opened = await args.client.chat.postMessage({
            channel: user,
            text: 'A round of five questions, for you alone. Take your time.',
        });
        const { isStarted, reply } = await (0, game_reply_1.startRound)(context, { team, user, channel: opened.channel }, parse_quiz_words_1.NO_WISH);
        return isStarted ? null : reply;
    });
}
/** "A tip": one, now. */
function onHomeTip(context, args) {
    return onHomeButton(context, args, async ({ team, user }, cause) => {
        const actor = { team, user, channel: DIRECT };
        const given = await (0, tips_reply_1.replyAboutTips)(context, { kind: 'tip', topics: null }, actor, {
            cause,
            place: user,
        });
        return given.kind === 'tell' ? given.render : () => (0, render_quiz_replies_1.say)('Tips are changed in their channel.');
    });
}
/** Acknowledges, does it once, and answers in the direct message: the Home tab has no place for it. */
async function onHomeButton(context, { ack, action, body, client }, work) {
    await ack();
    const who = { team: body.team?.id ?? '', user: body.user.id };
    const send = (0, reply_1.sendTo)(client, who.user);
    const id = (0, answer_once_1.pressId)(body.trigger_id, action);
    await (0, answer_once_1.answerOnce)(context, { id, surface: 'home button', team: who.team }, send, async () => {
        const reply = await work(who, id);
        if (reply)
            await (0, reply_1.sendWithFallback)(reply, send, context.logger);
    });
}
