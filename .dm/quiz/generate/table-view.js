"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tablesOf = tablesOf;
exports.comparesColumns = comparesColumns;
exports.viewRows = viewRows;
exports.viewColumns = viewColumns;
const topic_1 = require("../../knowledge/topic");
/** Every table of a topic. */
function tablesOf(topic) {
    return topic.sections.flatMap((section) => section.parts.flatMap((part) => part.kind === 'table' ? [{ heading: section.heading, table: part }] : []));
}
/** Whether the first column names attributes and the others the things compared. */
function comparesColumns(table) {
    return /^(?:attribute|aspect|property)$/i.test((0, topic_1.plain)(table.columns[0] ?? []).trim());
}
/** A table whose rows are the things compared. */
function viewRows(topic, heading, table) {
    const [subject = [], ...columns] = table.columns;
    return {
        topic,
        heading,
        subject: (0, topic_1.plain)(subject),
        columns: columns.map(topic_1.plain),
        rows: table.rows.map(([name = [], ...cells], index) => ({
            name: (0, topic_1.plain)(name),
            cells: cells.map(topic_1.plain),
            lines: cells.map(() => table.rowLines[index] ?? table.line),
            isCode: name.some((span) => span.code === true),
        })),
    };
}
/** A table whose columns are the things compared, turned so that they become rows. Each cell keeps its line. */
function viewColumns(topic, heading, table) {
    const [, ...names] = table.columns;
    return {
        topic,
        heading,
        subject: 'What',
        columns: table.rows.map((row) => (0, topic_1.plain)(row[0] ?? [])),
        rows: names.map((name, index) => ({
            name: (0, topic_1.plain)(name),
            cells: table.rows.map((row) => (0, topic_1.plain)(row[index + 1] ?? [])),
            lines: table.rowLines,
            isCode: name.some((span) => span.code === true),
        })),
    };
}
