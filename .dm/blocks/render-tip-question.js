"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tipAnswerValue = void 0;
exports.renderTipQuestion = renderTipQuestion;
exports.renderTipVerdict = renderTipVerdict;
const zod_1 = require("zod");
const topic_1 = require("../knowledge/topic");
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const item_parts_1 = require("./item-parts");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const rich_text_1 = require("./rich-text");
/** Phones cut longer words on a button; such choices stand above, and the buttons are letters. */
const BUTTON_CHARACTERS = 32;
/** What an answer button carries: topic, question, and the choice's place in the author's order. */
exports.tipAnswerValue = zod_1.z.object({ t: zod_1.z.string(), q: zod_1.z.string(), c: zod_1.z.number() });
/** A question about a tip's topic, with a button for each choice. */
function renderTipQuestion(question, level) {
    const { item, topic, choices } = question;
    const asked = (0, topic_1.plain)(item.question);
    const lines = choices.map((choice, index) => `${item_parts_1.LETTERS[index]}. ${choice.text}`);
    const text = (0, escape_1.escapeMrkdwn)((0, limits_1.shorten)([`Quiz: ${asked}`, item.snippet?.code, ...lines].filter(Boolean).join('\n'), limits_1.LIMITS.fallbackText));
    if (level === 'text')
        return { text };
    const code = item.snippet && (0, limits_1.shorten)(item.snippet.code, 1_500);
    const blocks = [
        level === 'rich'
            ? (0, rich_text_1.richParagraph)([{ text: `${topic.title}: `, bold: true }, ...item.question])
            : section(`*${(0, escape_1.escapeMrkdwn)(topic.title)}*: ${(0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(asked, 1_000))}`),
    ];
    if (item.snippet && code)
        blocks.push(level === 'rich' ? (0, rich_text_1.richCode)(code, item.snippet.language) : section(`\`\`\`${(0, escape_1.escapeMrkdwn)(code)}\`\`\``));
    const areShort = choices.every((choice) => (0, limits_1.codePoints)(choice.text) <= BUTTON_CHARACTERS);
    if (!areShort)
        blocks.push(level === 'rich'
            ? (0, rich_text_1.richParagraph)(choices.flatMap((choice, index) => [
                ...(index > 0 ? [{ text: '\n' }] : []),
                { text: `${item_parts_1.LETTERS[index]}. `, bold: true },
                ...item.choices[choice.index].spans,
            ]))
            : section((0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(lines.join('\n'), 1_500))));
    blocks.push({
        type: 'actions',
        elements: choices.map((choice, index) => {
            const value = { t: topic.id, q: question.id, c: choice.index };
            return (0, render_answer_1.button)(areShort ? choice.text : item_parts_1.LETTERS[index], `${action_ids_1.ACTIONS.tipAnswer}:${index}`, JSON.stringify(value));
        }),
    });
    return { text, blocks };
}
/** What the one who pressed an answer is told: whether it was right, and why. */
function renderTipVerdict(topic, item, chosen, level) {
    const isRight = item.choices[chosen]?.right === true;
    const right = item.choices.find((choice) => choice.right);
    const verdict = isRight ? '✅ Right.' : '❌ Not quite.';
    const answer = isRight ? '' : ` The answer is: ${(0, topic_1.plain)(right.spans)}.`;
    const text = (0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(`${verdict}${answer} ${(0, topic_1.plain)(item.explanation)}`, limits_1.LIMITS.fallbackText));
    if (level === 'text')
        return { text };
    const blocks = [
        level === 'rich'
            ? (0, rich_text_1.richParagraph)([
                { text: `${verdict} `, bold: true },
                ...(isRight ? [] : [{ text: 'The answer is: ' }, ...right.spans, { text: '. ' }]),
                ...item.explanation,
            ])
            : section((0, limits_1.shorten)(text, limits_1.LIMITS.sectionText)),
        { type: 'actions', elements: [(0, render_answer_1.button)(`Read: ${topic.title}`, `${action_ids_1.ACTIONS.topic}:0`, topic.id)] },
    ];
    return { text, blocks };
}
function section(text) {
    return { type: 'section', text: { type: 'mrkdwn', text: (0, limits_1.shorten)(text, limits_1.LIMITS.sectionText) || ' ' } };
}
