"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shareValue = void 0;
exports.renderAnswer = renderAnswer;
exports.topicButton = topicButton;
exports.button = button;
const zod_1 = require("zod");
const answer_1 = require("../answer/answer");
const flatten_1 = require("../answer/flatten");
const action_ids_1 = require("./action-ids");
const classic_sections_1 = require("./classic-sections");
const escape_1 = require("./escape");
const fit_card_1 = require("./fit-card");
const limits_1 = require("./limits");
const rich_text_1 = require("./rich-text");
const table_1 = require("./table");
const TONE_EMOJI = {
    note: 'ℹ️',
    tip: '💡',
    important: '❗',
    warning: '⚠️',
    caution: '🛑',
};
const SOURCES_SHOWN = 4;
/** An answer as a message; always within Slack's limits, whatever was asked and however long the topic is. */
function renderAnswer(answer, options) {
    const tableBlocks = options.level === 'classic' ? 0 : limits_1.LIMITS.tablesPerMessage;
    const fitted = answer.kind === 'card' ? (0, fit_card_1.fitCard)(answer, tableBlocks) : answer;
    const text = (0, limits_1.shorten)((0, flatten_1.flattenAnswer)(fitted), limits_1.LIMITS.fallbackText);
    if (options.level === 'text')
        return { text: (0, escape_1.escapeMrkdwn)(text) };
    return { text: (0, escape_1.escapeMrkdwn)(text), blocks: blocksOf(fitted, options) };
}
function blocksOf(answer, options) {
    if (answer.kind === 'card')
        return cardBlocks(answer, options);
    return answer.kind === 'ambiguous' ? ambiguousBlocks(answer) : unknownBlocks(answer);
}
function cardBlocks(card, options) {
    const isRich = options.level === 'rich';
    // The one that Slack takes as a table; every other is a list.
    const table = isRich ? card.parts.find((part) => part.kind === 'table') : undefined;
    const blocks = [
        { type: 'header', text: { type: 'plain_text', text: (0, limits_1.shorten)(card.heading, limits_1.LIMITS.headerText) } },
        ...(isRich ? card.parts.map((part) => richBlock(part, part === table)) : (0, classic_sections_1.classicSections)(card.parts)),
        contextBlock(card, table),
    ];
    const buttons = cardButtons(card, options);
    if (buttons.length > 0)
        blocks.push({ type: 'actions', elements: buttons });
    return blocks;
}
function richBlock(part, isTableBlock) {
    switch (part.kind) {
        case 'heading':
            return (0, rich_text_1.richParagraph)([{ text: part.text, bold: true }]);
        case 'text':
            return (0, rich_text_1.richParagraph)(part.spans);
        case 'facts':
            return (0, rich_text_1.richList)(part.facts, part.ordered);
        case 'table':
            return isTableBlock ? (0, table_1.tableBlock)(part) : (0, table_1.rowList)(part);
        case 'snippet':
            return (0, rich_text_1.richCode)(part.code, part.language);
        case 'diagram':
            return (0, rich_text_1.richCode)(part.code, null);
        case 'callout': {
            const mark = { text: `${TONE_EMOJI[part.tone]} ${flatten_1.TONE_WORDS[part.tone]}: `, bold: true };
            const [first, ...rest] = part.paragraphs;
            return (0, rich_text_1.richQuote)([[mark, ...(first ?? [])], ...rest]);
        }
    }
}
function contextBlock(card, table) {
    const links = card.sources
        .slice(0, SOURCES_SHOWN)
        .map((source) => `<${source.url}|${(0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(source.title, 80)).replaceAll('|', '¦')}>`);
    const notes = [
        `${(0, flatten_1.verifiedWords)(card.verified)} · Sources: ${links.join(', ')}`,
        table ? (0, flatten_1.omittedWords)(table).trim() : '',
        card.cut ?? '',
    ].filter(Boolean);
    return {
        type: 'context',
        elements: notes.map((note) => ({ type: 'mrkdwn', text: (0, limits_1.shorten)(note, limits_1.LIMITS.contextText) })),
    };
}
function cardButtons(card, { share, tableLine }) {
    const buttons = [];
    const [main] = card.topics;
    if (share) {
        const value = {
            q: (0, limits_1.shorten)(card.question, 1_500),
            topic: main.id,
            ...(tableLine !== undefined && { line: tableLine }),
            ...(card.from !== undefined && { from: card.from }),
        };
        buttons.push({ ...button('Share to channel', action_ids_1.ACTIONS.share, JSON.stringify(value)), style: 'primary' });
    }
    if (card.next !== null && main)
        buttons.push(button('Continue', `${action_ids_1.ACTIONS.topic}:${CONTINUE}`, `${main.id} ${card.next}`));
    buttons.push(...tableButtons(card.parts, tableLine));
    if (card.more && main)
        buttons.push(button('Full topic', `${action_ids_1.ACTIONS.topic}:0`, main.id));
    card.related.forEach((topic, index) => {
        if (topic.id !== main?.id)
            buttons.push(topicButton(topic, index + 1));
    });
    return buttons;
}
/** Number of the button that shows how a topic goes on; related topics have the numbers from 1. */
const CONTINUE = answer_1.RELATED_LIMIT + 1;
/** A message of a topic has room for few buttons beside those of the related topics. */
const MOST_TABLE_BUTTONS = 5;
/** A button for each table that is not shown whole; where there are several, by the heading that each stands under. */
function tableButtons(parts, shownLine) {
    const cut = parts.flatMap((part, at) => {
        if (part.kind !== 'table' || part.home === null || part.home.line === shownLine)
            return [];
        if (part.omitted.rows + part.omitted.columns === 0)
            return [];
        const heading = parts.slice(0, at).findLast((other) => other.kind === 'heading');
        return [{ home: part.home, heading: heading?.kind === 'heading' ? heading.text : null }];
    });
    return cut.slice(0, MOST_TABLE_BUTTONS).map(({ home, heading }, index) => {
        const text = cut.length > 1 && heading !== null ? `Full table: ${heading}` : 'Full table';
        return button(text, `${action_ids_1.ACTIONS.table}:${index}`, `${home.line} ${home.topic}`);
    });
}
/**
 * What the Share button carries: the question, asked again when pressed, and the topic it was answered from; for a table
 * shown whole the line it stands on, for a topic shown whole the part that it begins with.
 */
exports.shareValue = zod_1.z.object({
    q: zod_1.z.string(),
    topic: zod_1.z.string(),
    line: zod_1.z.number().optional(),
    from: zod_1.z.number().optional(),
});
function unknownBlocks(answer) {
    return [
        { type: 'section', text: { type: 'plain_text', text: (0, flatten_1.unknownSentence)(answer) } },
        {
            type: 'actions',
            elements: [
                ...answer.suggestions.map((topic, index) => topicButton(topic, index)),
                button('All topics', action_ids_1.ACTIONS.list, 'all'),
            ],
        },
    ];
}
function ambiguousBlocks(answer) {
    return [
        {
            type: 'section',
            text: { type: 'plain_text', text: (0, limits_1.shorten)((0, flatten_1.ambiguousSentence)(answer), limits_1.LIMITS.sectionText) },
        },
        {
            type: 'actions',
            elements: answer.meanings
                .slice(0, limits_1.LIMITS.actionsElements)
                .map((meaning, index) => button(meaning.title, `${action_ids_1.ACTIONS.ask}:${index}`, (0, limits_1.shorten)(meaning.question, 1_500))),
        },
    ];
}
/** A button that shows a topic. */
function topicButton(topic, index) {
    return button(topic.title, `${action_ids_1.ACTIONS.topic}:${index}`, topic.id);
}
/** A plain button within Slack's limits. */
function button(text, actionId, value) {
    return {
        type: 'button',
        text: { type: 'plain_text', text: (0, limits_1.shorten)(text, limits_1.LIMITS.buttonText) },
        action_id: actionId,
        value,
    };
}
