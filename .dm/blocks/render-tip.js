"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tipQuizValue = void 0;
exports.renderTip = renderTip;
const zod_1 = require("zod");
const flatten_1 = require("../answer/flatten");
const topic_1 = require("../knowledge/topic");
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const rich_text_1 = require("./rich-text");
/** A tip is read in ten seconds; what is longer than this is a page, and its topic has it. */
const SNIPPET_CHARACTERS = 1_500;
const TEXT_CHARACTERS = 1_200;
/** What the button "Quiz me on this" carries. */
exports.tipQuizValue = zod_1.z.object({
    topic: zod_1.z.string(),
    /** Level of the question; null for any. */
    difficulty: zod_1.z.enum(topic_1.DIFFICULTIES).nullable(),
});
/**
 * A tip as a message: words, snippet, where it comes from, what to do with it.
 * @param options `heading` stands above it in mrkdwn, such as `Tip of the day`; `share` offers to post a private one to the channel
 */
function renderTip(tip, options) {
    const { level, heading, difficulty } = options;
    const words = (0, limits_1.shorten)((0, topic_1.plain)(tip.spans), TEXT_CHARACTERS);
    const code = tip.snippet && (0, limits_1.shorten)(tip.snippet.code, SNIPPET_CHARACTERS);
    const origin = `${tip.topicTitle} · ${(0, flatten_1.verifiedWords)(tip.verified)}`;
    const told = (0, escape_1.escapeMrkdwn)([words, code, origin].filter(Boolean).join('\n'));
    const text = `💡 ${heading}: ${told}`;
    if (level === 'text')
        return { text: (0, limits_1.shorten)(text, limits_1.LIMITS.fallbackText) };
    const head = `💡 *${heading}* · ${(0, escape_1.escapeMrkdwn)(origin)}`;
    const blocks = [
        { type: 'context', elements: [{ type: 'mrkdwn', text: (0, limits_1.shorten)(head, limits_1.LIMITS.contextText) }] },
    ];
    if (level === 'rich') {
        blocks.push((0, rich_text_1.richParagraph)(shortSpans(tip.spans)));
        if (tip.snippet && code)
            blocks.push((0, rich_text_1.richCode)(code, tip.snippet.language));
    }
    else {
        blocks.push(plainSection((0, escape_1.escapeMrkdwn)(words)));
        if (code)
            blocks.push(plainSection(`\`\`\`${(0, escape_1.escapeMrkdwn)(code).replaceAll('```', "'''")}\`\`\``));
    }
    const quiz = { topic: tip.topicId, difficulty };
    blocks.push({
        type: 'actions',
        elements: [
            ...(options.share
                ? [{ ...(0, render_answer_1.button)('Share to channel', action_ids_1.ACTIONS.tipShare, tip.id), style: 'primary' }]
                : []),
            (0, render_answer_1.button)(`More: ${tip.topicTitle}`, `${action_ids_1.ACTIONS.topic}:0`, tip.topicId),
            ...(tip.difficulties.length > 0
                ? [(0, render_answer_1.button)('Quiz me on this', action_ids_1.ACTIONS.tipQuiz, JSON.stringify(quiz))]
                : []),
            ...(level === 'rich'
                ? []
                : [
                    (0, render_answer_1.button)('👍', `${action_ids_1.ACTIONS.tipVote}:0`, `+${tip.id}`),
                    (0, render_answer_1.button)('👎', `${action_ids_1.ACTIONS.tipVote}:1`, `-${tip.id}`),
                ]),
        ],
    });
    if (level === 'rich')
        blocks.push(feedback(tip.id));
    return { text: (0, limits_1.shorten)(text, limits_1.LIMITS.fallbackText), blocks };
}
function feedback(tip) {
    const one = (text, sign, label) => ({
        text: { type: 'plain_text', text },
        value: `${sign}${tip}`,
        accessibility_label: label,
    });
    return {
        type: 'context_actions',
        elements: [
            {
                type: 'feedback_buttons',
                action_id: action_ids_1.ACTIONS.tipVote,
                positive_button: one('Good tip', '+', 'This tip is good'),
                negative_button: one('Not useful', '-', 'This tip is not useful'),
            },
        ],
    };
}
/** Spans up to the length of a tip, styles kept. */
function shortSpans(spans) {
    let room = TEXT_CHARACTERS;
    const kept = [];
    for (const span of spans) {
        if (room <= 0)
            break;
        kept.push({ ...span, text: (0, limits_1.shorten)(span.text, room) });
        room -= span.text.length;
    }
    return kept;
}
/** Escaping makes text longer: an entity is up to five characters for one. */
function plainSection(text) {
    return { type: 'section', text: { type: 'mrkdwn', text: (0, limits_1.shorten)(text, limits_1.LIMITS.sectionText) || ' ' } };
}
