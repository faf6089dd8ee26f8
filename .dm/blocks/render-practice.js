"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderPracticeItem = renderPracticeItem;
exports.renderGraded = renderGraded;
exports.renderNothingLeft = renderNothingLeft;
exports.renderGone = renderGone;
exports.renderPracticeEnd = renderPracticeEnd;
exports.flagButton = flagButton;
exports.itemBlocks = itemBlocks;
const topic_1 = require("../knowledge/topic");
const round_1 = require("../quiz/round");
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const item_parts_1 = require("./item-parts");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const rich_text_1 = require("./rich-text");
const REASONS = {
    due: 'due again',
    weak: 'a weak spot of yours',
    new: 'new to you',
    ahead: 'ahead of time',
};
/** An item to practise, with its choices to press. */
function renderPracticeItem({ session, question, item, reason, due }, level) {
    const severalRight = (0, round_1.isMultiple)(item);
    const inButtons = !severalRight && item.choices.every(({ spans }) => (0, item_parts_1.fitsButton)(spans));
    const posed = { item, order: question.order, blockId: `practice:${question.id}` };
    const value = { q: question.id };
    const left = due > 1 ? ` · ${due} due` : '';
    const about = session.about === '' ? '' : ` · ${(0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(session.about, 60))}`;
    const blocks = [
        (0, item_parts_1.context)(`*Practice*${about} · ${(0, escape_1.escapeMrkdwn)(item.area)} · ${item.difficulty} · ${REASONS[reason]}${left}`),
        ...(0, item_parts_1.questionBlocks)(item, level),
        ...(inButtons || severalRight ? [] : [choiceLines(item, question.order, level, null)]),
        severalRight
            ? (0, item_parts_1.pickBlock)(posed, { pick: action_ids_1.ACTIONS.practicePick, submit: action_ids_1.ACTIONS.practiceSubmit }, value)
            : (0, item_parts_1.answerBlock)(posed, inButtons, action_ids_1.ACTIONS.practiceAnswer, (c) => ({ ...value, c })),
        { type: 'actions', elements: [stopButton(session.id)] },
    ];
    const text = (0, escape_1.escapeMrkdwn)([(0, topic_1.plain)(item.question), ...(0, item_parts_1.choiceTexts)(posed)].join('\n'));
    return { text: (0, limits_1.shorten)(text, limits_1.LIMITS.fallbackText), ...(level !== 'text' && { blocks }) };
}
/** A graded answer: what was right, why, and when the item comes again. */
function renderGraded({ session, question, item, chosen, isRight, card }, level) {
    const right = item.choices.filter((choice) => choice.right).map((choice) => (0, topic_1.plain)(choice.spans));
    const again = card.scheduledDays === 1 ? 'tomorrow' : `in ${spanOfDays(card.scheduledDays)}`;
    const verdict = isRight ? ':white_check_mark: *Right.*' : ':x: *Not this time.*';
    const blocks = [
        ...(0, item_parts_1.questionBlocks)(item, level),
        choiceLines(item, question.order, level, chosen),
        { type: 'section', text: { type: 'mrkdwn', text: `${verdict} Comes again ${again}.` } },
        level === 'rich' ? (0, rich_text_1.richQuote)([item.explanation]) : (0, item_parts_1.paragraph)(item.explanation, level),
        {
            type: 'actions',
            elements: [
                { ...(0, render_answer_1.button)('Next', action_ids_1.ACTIONS.practiceNext, session.id), style: 'primary' },
                stopButton(session.id),
                (0, render_answer_1.topicButton)({ id: item.topicId, title: `Read: ${item.topicTitle}` }, 0),
                flagButton(item.id),
            ],
        },
        ...(item.origin === 'generated' ? [(0, item_parts_1.context)((0, escape_1.escapeMrkdwn)(`Made by rule from ${item.source}`))] : []),
    ];
    const text = [
        isRight ? 'Right.' : 'Not this time.',
        `Right: ${right.join('; ')}. ${(0, topic_1.plain)(item.explanation)}`,
        `Comes again ${again}.`,
    ].join('\n');
    return { text: (0, limits_1.shorten)((0, escape_1.escapeMrkdwn)(text), limits_1.LIMITS.fallbackText), ...(level !== 'text' && { blocks }) };
}
/** Everything was answered within the last hours. */
function renderNothingLeft({ session }) {
    const about = session.about === '' ? '' : ` about ${(0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(session.about, 60))}`;
    const text = `That was everything${about} for today: each question rests some hours before it comes again.`;
    return {
        text,
        blocks: [
            { type: 'section', text: { type: 'mrkdwn', text } },
            {
                type: 'actions',
                elements: [(0, render_answer_1.button)('Practice everything', action_ids_1.ACTIONS.practiceStart, ''), stopButton(session.id)],
            },
        ],
    };
}
/** The question that was pressed is no longer there. */
function renderGone(sessionId) {
    const text = 'That question is gone: it was changed or deleted meanwhile. What you answered before is kept.';
    const next = sessionId === null
        ? [(0, render_answer_1.button)('Practice', action_ids_1.ACTIONS.practiceStart, '')]
        : [(0, render_answer_1.button)('Next', action_ids_1.ACTIONS.practiceNext, sessionId), stopButton(sessionId)];
    return {
        text,
        blocks: [
            { type: 'section', text: { type: 'mrkdwn', text } },
            { type: 'actions', elements: next },
        ],
    };
}
/** What a session came to. */
function renderPracticeEnd({ answered, right }, due) {
    const done = answered === 0
        ? 'Practice stopped.'
        : `Practice stopped: ${right} of ${answered} right. All of it is kept.`;
    const text = `${done} ${due === 0 ? 'Nothing is due now.' : `${due} due now.`}`;
    return {
        text,
        blocks: [
            { type: 'section', text: { type: 'mrkdwn', text } },
            { type: 'actions', elements: [(0, render_answer_1.button)('Practice again', action_ids_1.ACTIONS.practiceStart, '')] },
        ],
    };
}
/** "Wrong or unclear?": to stand below an item whose answer is shown. */
function flagButton(itemId) {
    return (0, render_answer_1.button)('Wrong or unclear?', action_ids_1.ACTIONS.flag, itemId);
}
/** The item itself, for people who judge it: every choice, the right ones marked. */
function itemBlocks(item, level) {
    const order = item.choices.map((_, index) => index);
    return [
        ...(0, item_parts_1.questionBlocks)(item, level),
        choiceLines(item, order, level, []),
        (0, item_parts_1.paragraph)(item.explanation, level),
    ];
}
/** The choices with their letters; with an answer, what was right and what was chosen. */
function choiceLines(item, order, level, chosen) {
    const spans = order.flatMap((index, at) => {
        const choice = item.choices[index];
        const mark = chosen === null ? '' : choice.right ? '✅ ' : chosen.includes(index) ? '❌ ' : '▫️ ';
        return [
            ...(at > 0 ? [{ text: '\n' }] : []),
            { text: `${mark}${item_parts_1.LETTERS[at]}  `, bold: true },
            ...choice.spans,
            ...(chosen?.includes(index) ? [{ text: '  ← you', italic: true }] : []),
        ];
    });
    return (0, item_parts_1.paragraph)(spans, level);
}
function stopButton(sessionId) {
    return (0, render_answer_1.button)('Stop', action_ids_1.ACTIONS.practiceStop, sessionId);
}
function spanOfDays(days) {
    if (days < 60)
        return `${days} days`;
    return days < 730 ? `${Math.round(days / 30)} months` : `${Math.round(days / 365)} years`;
}
