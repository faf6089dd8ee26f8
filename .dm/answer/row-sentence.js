"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rowSentence = rowSentence;
const topic_1 = require("../knowledge/topic");
/** A table row in words, its first cell in bold, every other behind its column's head, which is in italics to be found at a glance. */
function rowSentence(table, row) {
    const [first, ...cells] = table.rows[row];
    const spans = [{ text: (0, topic_1.plain)(first ?? []), bold: true }];
    cells.forEach((cell, index) => {
        const head = (0, topic_1.plain)(table.columns[index + 1] ?? []);
        spans.push({ text: index === 0 ? ' – ' : '; ' });
        if (head !== '')
            spans.push({ text: head, italic: true }, { text: ': ' });
        spans.push(...cell);
    });
    return spans;
}
