"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.itemsFromRows = itemsFromRows;
const topic_1 = require("../../knowledge/topic");
const cell_words_1 = require("../cell-words");
const build_item_1 = require("./build-item");
const choose_wrong_1 = require("./choose-wrong");
const claim_rules_1 = require("./claim-rules");
const column_rules_1 = require("./column-rules");
const truly_different_1 = require("./truly-different");
/** Names of rows that are no names: numbered steps, arguments for and against. */
const NO_NAME = /^(?:\d+\.|plus:|minus:|–)|…/i;
/**
 * Items from a table whose rows are things of one kind: given the cell, which row; or given the row, which cell. One
 * item a cell, in the direction that a seed draws, else in the other.
 */
function itemsFromRows(view) {
    const noun = (0, column_rules_1.rowNoun)(view.subject);
    if (noun === null)
        return [];
    const rows = view.rows.filter((row) => (0, truly_different_1.fitsChoice)(row.name) && !NO_NAME.test(row.name));
    return view.columns.flatMap((header, column) => {
        const rule = (0, column_rules_1.columnRule)(header);
        if (rule === null || rule.subjects?.test(view.subject) === false)
            return [];
        return rows.flatMap((row) => {
            const cell = { view, rows, row, column, noun, rule };
            const isRowFirst = (0, choose_wrong_1.seedOf)(`${view.topic.id} ${row.name} ${header}`) % 2 === 0;
            const item = isRowFirst ? (askForRow(cell) ?? askForCell(cell)) : (askForCell(cell) ?? askForRow(cell));
            return item ? [item] : [];
        });
    });
}
/** "Which storage class is best for …?" Choices are names of rows. */
function askForRow({ view, rows, row, column, noun, rule }) {
    const cell = row.cells[column];
    if (rule.which === null || !(0, truly_different_1.isTelling)(cell) || (0, truly_different_1.sharesSubject)(cell, row.name))
        return null;
    if (rule.content === 'description' && (0, cell_words_1.contentWords)(cell).size < 2)
        return null;
    const differ = rule.content === 'value' ? truly_different_1.valuesDiffer : truly_different_1.describeDifferently;
    // Two rows that say the same would both be right, even where only one of them is among the choices.
    if (view.rows.some((other) => other !== row && !differ(cell, other.cells[column])))
        return null;
    const wrong = rows.filter((other) => other !== row && isWrongFor(row, other, column, rule));
    const question = [
        { text: `${view.topic.title}: ${rule.which(noun)} “` },
        { text: cell.replace(/[?.]$/, ''), bold: true },
        { text: '”?' },
    ];
    const names = wrong.filter((other) => !(0, truly_different_1.sharesSubject)(cell, other.name)).map((other) => other.name);
    const choices = (0, choose_wrong_1.chooseWrong)((0, topic_1.plain)(question), row.name, names, truly_different_1.describeDifferently);
    if (choices === null)
        return null;
    return build(view, row, column, {
        kind: 'single',
        difficulty: 'medium',
        question,
        right: row.name,
        wrong: choices,
        areCode: row.isCode,
    });
}
/** "What is … best for?" Choices are cells of the column. */
function askForCell({ view, rows, row, column, noun, rule }) {
    const cell = row.cells[column];
    if (!(0, truly_different_1.isTelling)(cell) || !(0, truly_different_1.fitsChoice)(cell) || (0, truly_different_1.sharesSubject)(cell, row.name))
        return null;
    const isRight = (0, cell_words_1.contentWords)([row.name, ...row.cells].join(' '));
    const wrong = rows.filter((other) => other !== row &&
        isWrongFor(row, other, column, rule) &&
        (0, truly_different_1.fitsChoice)(other.cells[column]) &&
        !(0, truly_different_1.sharesSubject)(other.cells[column], row.name) &&
        // What is said of the row elsewhere must not make the wrong choice right.
        (0, cell_words_1.overlap)((0, cell_words_1.contentWords)(other.cells[column]), isRight) <= 0.3);
    const differ = rule.content === 'value' ? truly_different_1.valuesDiffer : truly_different_1.describeDifferently;
    const [before, after] = rule.what;
    const article = standsAlone(row, noun) ? '' : `the ${noun} “`;
    const question = [
        { text: `${view.topic.title}: ${before}${article}` },
        row.isCode ? { text: row.name, code: true } : { text: row.name, bold: true },
        { text: `${article === '' ? '' : '”'}${after}` },
    ];
    const cells = [
        ...new Map(wrong.map((other) => [(0, cell_words_1.textKey)(other.cells[column]), other.cells[column]])).values(),
    ];
    const choices = (0, choose_wrong_1.chooseWrong)((0, topic_1.plain)(question), cell, cells, differ);
    if (choices === null)
        return null;
    return build(view, row, column, {
        kind: rule.content === 'value' ? 'single' : 'match',
        difficulty: rule.content === 'value' ? 'hard' : 'medium',
        question,
        right: cell,
        wrong: choices,
        areCode: false,
    });
}
/** Names of rows that are words of a program: quoted, they are told from the question around them. */
const SAID = /^(?:error|message|code|status|event|reason|problem|symptom)/i;
/**
 * Whether a name reads well without saying what it is: "what does the code “0” mean?", and not "what does 0 mean?".
 * A capital marks a name; one letter, or several names in a row, are none.
 */
function standsAlone({ name, isCode }, noun) {
    if (noun === column_rules_1.NO_KIND || isCode)
        return true;
    return /^[A-Z]./.test(name) && !/,| and |s$/.test(name) && !SAID.test(noun);
}
/** Whether another row is truly wrong where this row's cell is meant. */
function isWrongFor(row, other, column, rule) {
    const [cell, otherCell] = [row.cells[column], other.cells[column]];
    if (!(0, truly_different_1.isTelling)(otherCell))
        return false;
    // A sentence beside a number stands out.
    if (rule.content === 'value' && /\d/.test(cell) !== /\d/.test(otherCell))
        return false;
    const differ = rule.content === 'value' ? truly_different_1.valuesDiffer : truly_different_1.describeDifferently;
    const elsewhere = (0, cell_words_1.contentWords)([other.name, ...other.cells].join(' '));
    return (differ(cell, otherCell) &&
        (0, truly_different_1.describeDifferently)(row.name, other.name) &&
        (rule.content === 'value' || (0, cell_words_1.overlap)((0, cell_words_1.contentWords)(cell), elsewhere) <= 0.3));
}
function build(view, row, column, draft) {
    return (0, build_item_1.buildItem)(view.topic, row.lines[column], {
        ...draft,
        right: [draft.right],
        snippet: null,
        explanation: [
            { text: row.name, bold: true },
            { text: `, ${(0, claim_rules_1.lowerHeader)(view.columns[column])}: ${row.cells[column].replace(/\.$/, '')}.` },
        ],
    });
}
