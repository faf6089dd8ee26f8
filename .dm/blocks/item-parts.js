"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.LETTERS = void 0;
exports.context = context;
exports.paragraph = paragraph;
exports.fitsButton = fitsButton;
exports.questionBlocks = questionBlocks;
exports.choiceTexts = choiceTexts;
exports.answerBlock = answerBlock;
exports.pickBlock = pickBlock;
const topic_1 = require("../knowledge/topic");
const escape_1 = require("./escape");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const rich_text_1 = require("./rich-text");
/** What every message that poses an item is made of, in a round, in practice or below a tip. */
/** Choices by their place on screen. */
exports.LETTERS = 'ABCDEFGHIJ';
/** Clients cut the text of a button at about 30 characters (docs.slack.dev, button element). */
const BUTTON_SHOWS = 28;
const SNIPPET_CHARACTERS = 2_500;
/** Escaped, a character may become five; fence and code together stay within a section. */
const CLASSIC_SNIPPET_CHARACTERS = 500;
/** A small grey line. */
function context(text) {
    return { type: 'context', elements: [{ type: 'mrkdwn', text: (0, limits_1.shorten)(text, limits_1.LIMITS.contextText) }] };
}
/** Spans with their styles, or plain where the level knows none. */
function paragraph(spans, level) {
    return level === 'rich'
        ? (0, rich_text_1.richParagraph)(spans)
        : {
            type: 'section',
            text: { type: 'plain_text', text: (0, limits_1.shorten)((0, topic_1.plain)(spans), limits_1.LIMITS.sectionText) || ' ' },
        };
}
/** Whether a choice can be the words of its button; else the buttons are letters and the choices stand above them. */
function fitsButton(spans) {
    return (0, limits_1.codePoints)((0, topic_1.plain)(spans)) <= BUTTON_SHOWS && spans.every((span) => !span.code);
}
/** The question in bold, with its snippet. */
function questionBlocks({ question, snippet }, level) {
    const bold = question.map((span) => (span.code ? span : { ...span, bold: true }));
    if (!snippet)
        return [paragraph(bold, level)];
    const code = (0, limits_1.shorten)(snippet.code, SNIPPET_CHARACTERS);
    const classic = (0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(code, CLASSIC_SNIPPET_CHARACTERS)).replaceAll('```', "'''");
    const block = level === 'rich'
        ? (0, rich_text_1.richCode)(code, snippet.language)
        : { type: 'section', text: { type: 'mrkdwn', text: `\`\`\`${classic}\`\`\`` } };
    return [paragraph(bold, level), block];
}
/** `A) Port forwarding`, a line a choice, for the plain text beside the blocks. */
function choiceTexts({ item, order }) {
    return order.map((index, at) => `${exports.LETTERS[at]}) ${(0, topic_1.plain)(item.choices[index].spans)}`);
}
/**
 * A button for each choice.
 * @param action id of the buttons, numbered
 * @param value what a button carries, by the choice's index in the author's order
 */
function answerBlock({ item, order, blockId }, inButtons, action, value) {
    return {
        type: 'actions',
        block_id: blockId,
        elements: order.map((index, at) => {
            const text = (0, topic_1.plain)(item.choices[index].spans);
            return {
                ...(0, render_answer_1.button)(inButtons ? text : exports.LETTERS[at], `${action}:${at}`, JSON.stringify(value(index))),
                accessibility_label: (0, limits_1.shorten)(`Answer ${exports.LETTERS[at]}: ${text}`, limits_1.LIMITS.buttonText),
            };
        }),
    };
}
/** Boxes to tick where several choices are right, and a button that submits them. */
function pickBlock({ item, order, blockId }, actions, value) {
    return {
        type: 'actions',
        block_id: blockId,
        elements: [
            {
                type: 'checkboxes',
                action_id: actions.pick,
                options: order.map((index, at) => ({
                    text: {
                        type: 'plain_text',
                        text: (0, limits_1.shorten)(`${exports.LETTERS[at]}  ${(0, topic_1.plain)(item.choices[index].spans)}`, limits_1.LIMITS.optionText),
                    },
                    value: String(index),
                })),
            },
            { ...(0, render_answer_1.button)('Submit', actions.submit, JSON.stringify(value)), style: 'primary' },
        ],
    };
}
