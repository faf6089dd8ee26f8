"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.itemsFromColumns = itemsFromColumns;
const topic_1 = require("../../knowledge/topic");
const cell_words_1 = require("../cell-words");
const build_item_1 = require("./build-item");
const choose_wrong_1 = require("./choose-wrong");
const truly_different_1 = require("./truly-different");
/** Rows that say what each column is for. */
const USES = /^(?:best for|use case|use when)$/i;
/** Fewest and most columns that "which of these?" can list; four are asked for by `itemsFromRows`. */
const FEWEST = 2;
const MOST = 3;
/** Items from a table whose columns are the things compared: which of two or three a use fits. */
function itemsFromColumns(topic, table) {
    const names = table.columns.slice(1).map((column) => (0, topic_1.plain)(column));
    return table.rows.flatMap((row, index) => {
        const attribute = (0, topic_1.plain)(row[0] ?? []);
        const cells = row.slice(1).map((cell) => (0, topic_1.plain)(cell));
        const line = table.rowLines[index] ?? table.line;
        const item = USES.test(attribute) ? whichFits({ topic, attribute, names, cells, line }) : null;
        return item ? [item] : [];
    });
}
/** "Athena or Redshift: which is best for …?" */
function whichFits({ topic, attribute, names, cells, line }) {
    if (names.length < FEWEST || names.length > MOST)
        return null;
    if (!cells.every((cell) => (0, truly_different_1.isTelling)(cell) && (0, cell_words_1.contentWords)(cell).size > 1) || !names.every(truly_different_1.fitsChoice))
        return null;
    const pairs = cells.flatMap((a, index) => cells.slice(index + 1).map((b) => [a, b]));
    if (!pairs.every(([a, b]) => (0, truly_different_1.describeDifferently)(a, b)))
        return null;
    // The seed draws which column is right; one whose cell repeats a name is left for the next.
    const start = (0, choose_wrong_1.seedOf)(`${topic.id} ${attribute} ${names.join(' ')}`);
    for (let turn = 0; turn < names.length; turn += 1) {
        const right = (start + turn) % names.length;
        const cell = cells[right];
        if (names.some((name) => (0, truly_different_1.sharesSubject)(cell, name)))
            continue;
        return (0, build_item_1.buildItem)(topic, line, {
            kind: 'single',
            difficulty: 'easy',
            question: [
                { text: `${subjectOf(topic, names)} ${/^best/i.test(attribute) ? 'best for' : 'meant for'} “` },
                { text: cell.replace(/[?.]$/, ''), bold: true },
                { text: '”?' },
            ],
            snippet: null,
            right: [names[right]],
            wrong: names.filter((_, index) => index !== right),
            areCode: false,
            explanation: names.flatMap((name, index) => [
                { text: `${index > 0 ? ' ' : ''}${name}`, bold: true },
                { text: `: ${cells[index]}.` },
            ]),
        });
    }
    return null;
}
/** The names are the choices too, so they are left out where "A or B or C" would be read wrongly. */
function subjectOf(topic, names) {
    const areSimple = names.every((name) => !/,| or | and /.test(name));
    return areSimple ? `${list(names)}: which is` : `${topic.title}: which of these is`;
}
function list(names) {
    return names.length === 2 ? names.join(' or ') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
