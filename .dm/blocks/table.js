"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tableBlock = tableBlock;
exports.rowList = rowList;
exports.rowSentences = rowSentences;
const flatten_1 = require("../answer/flatten");
const row_sentence_1 = require("../answer/row-sentence");
const topic_1 = require("../knowledge/topic");
const rich_text_1 = require("./rich-text");
/** Slack refuses an empty cell. */
const EMPTY_CELL = '–';
/** A `table` block; prose wraps, the header row is bold. */
function tableBlock(table) {
    const header = table.columns.map((cell) => richCell(boldly(cell)));
    const rows = table.rows.map((row) => row.map((cell) => isPlain(cell) ? { type: 'raw_text', text: (0, topic_1.plain)(cell) || EMPTY_CELL } : richCell(cell)));
    return {
        type: 'table',
        column_settings: table.columns.map(() => ({ is_wrapped: true })),
        rows: [header, ...rows],
    };
}
/** The rows in words, a bullet each, for where a `table` block cannot stand: a second one in a message. */
function rowList(table) {
    const list = (0, rich_text_1.richList)(rowSentences(table), false);
    const omitted = (0, flatten_1.omittedWords)(table).trim();
    if (omitted === '')
        return list;
    return {
        ...list,
        elements: [...list.elements, ...(0, rich_text_1.richParagraph)([{ text: omitted, italic: true }]).elements],
    };
}
/** Every row of a table in words. */
function rowSentences(table) {
    return table.rows.map((_, row) => (0, row_sentence_1.rowSentence)(table, row));
}
function isPlain(cell) {
    return cell.every((span) => !span.bold && !span.italic && !span.code && span.href === undefined);
}
function boldly(cell) {
    const text = (0, topic_1.plain)(cell);
    return [text === '' ? { text: EMPTY_CELL } : { text, bold: true }];
}
function richCell(cell) {
    return {
        type: 'rich_text',
        elements: [
            {
                type: 'rich_text_section',
                elements: (0, topic_1.plain)(cell) === '' ? [{ type: 'text', text: EMPTY_CELL }] : (0, rich_text_1.richElements)(cell),
            },
        ],
    };
}
