"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderReview = renderReview;
exports.renderReviewed = renderReviewed;
exports.renderFlagged = renderFlagged;
exports.renderFlagDecided = renderFlagDecided;
exports.plainNotice = plainNotice;
const topic_1 = require("../knowledge/topic");
const item_flags_1 = require("../quiz/item-flags");
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const render_practice_1 = require("./render-practice");
/** An item that somebody wrote, for an admin to decide on. */
function renderReview(item, author, level) {
    const intro = `<@${author}> wrote a question about *${(0, escape_1.escapeMrkdwn)(item.topicTitle)}* (${item.difficulty}). Shall it be played?`;
    return framed(intro, item, level, [
        { ...(0, render_answer_1.button)('Approve', action_ids_1.ACTIONS.approveItem, item.id), style: 'primary' },
        { ...(0, render_answer_1.button)('Reject', action_ids_1.ACTIONS.rejectItem, item.id), style: 'danger' },
    ]);
}
/** What takes the review's place once it is decided. */
function renderReviewed(item, state, by, level) {
    return framed(`${state === 'approved' ? 'Approved' : 'Rejected'} by <@${by}>.`, item, level, []);
}
/** An item that players flagged, for an admin to decide on. */
function renderFlagged(item, flags, isResting, level) {
    const count = `*${flags}* ${flags === 1 ? 'player says' : 'players say'} "wrong or unclear"`;
    const rest = isResting
        ? 'It rests: nobody is asked until you bring it back.'
        : `At ${item_flags_1.FLAGS_TO_REST} it rests.`;
    return framed(`${count}: ${(0, escape_1.escapeMrkdwn)(item.source)}. ${rest}`, item, level, [
        { ...(0, render_answer_1.button)('Take it out', action_ids_1.ACTIONS.restItem, item.id), style: 'danger' },
        (0, render_answer_1.button)('It is fine', action_ids_1.ACTIONS.keepItem, item.id),
    ]);
}
/** What takes the flag's place once it is decided. */
function renderFlagDecided(item, verdict, by, level) {
    const words = verdict === 'rest' ? 'Taken out' : 'Brought back, its flags cleared,';
    return framed(`${words} by <@${by}>: ${(0, escape_1.escapeMrkdwn)(item.source)}.`, item, level, []);
}
/** One line. */
function plainNotice(text) {
    const escaped = (0, escape_1.escapeMrkdwn)(text);
    return {
        text: escaped,
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: (0, limits_1.shorten)(escaped, limits_1.LIMITS.sectionText) } }],
    };
}
function framed(intro, item, level, buttons) {
    const text = (0, limits_1.shorten)(`${intro}\n${(0, escape_1.escapeMrkdwn)((0, topic_1.plain)(item.question))}`, limits_1.LIMITS.fallbackText);
    if (level === 'text')
        return { text };
    return {
        text,
        blocks: [
            { type: 'section', text: { type: 'mrkdwn', text: intro } },
            ...(0, render_practice_1.itemBlocks)(item, level),
            ...(buttons.length > 0 ? [{ type: 'actions', elements: buttons }] : []),
        ],
    };
}
