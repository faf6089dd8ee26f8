"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.choiceOf = choiceOf;
exports.choiceFacts = choiceFacts;
const part_names_1 = require("../knowledge/part-names");
const topic_1 = require("../knowledge/topic");
const constraints_1 = require("../search/constraints");
const tokenize_1 = require("../search/tokenize");
const choice_tables_1 = require("./choice-tables");
const quantity_1 = require("./quantity");
const row_sentence_1 = require("./row-sentence");
/** A row is named as the pick only where it speaks of this share of what was asked: a wrong pick is worse than none. */
const CLEARLY = 0.28;
/** Where something else of the topic answers this much better, no row is called the pick. */
const BEHIND = 1.4;
/** The best row of all, where its table says what each option is for, and the next of that table; null elsewhere. */
function choiceOf(units, question) {
    const ranked = units.filter(({ unit }) => unit.kind === 'row');
    const table = ranked[0]?.unit.part;
    if (!ranked[0] || table?.kind !== 'table')
        return null;
    if (ranked[0].score < units[0].score - BEHIND && !meetsDemand(ranked[0].unit, question))
        return null;
    if (!(0, choice_tables_1.isByNeed)(table) && !table.columns.slice(1).some((column) => choice_tables_1.CHOICE_HEAD.test((0, topic_1.plain)(column))))
        return null;
    const asked = (0, quantity_1.quantitiesIn)(question.text);
    const rows = ranked.filter(({ unit }) => unit.part !== table || isAllowed(table, unit.row, question, asked));
    const [first] = rows;
    if (!first || first.unit.part !== table)
        return null;
    if (first.coverage < CLEARLY && !meetsUnworded(first.unit, question))
        return null;
    const next = rows.find((ranked) => ranked !== first &&
        ranked.unit.part === table &&
        !ranked.broken &&
        !((0, choice_tables_1.isByNeed)(table) && optionOf(table, ranked.unit.row) === optionOf(table, first.unit.row)));
    return { topic: first.unit.topic, table, pick: first.unit.row, runnerUp: next?.unit.row ?? null };
}
function meetsDemand({ own }, { constraints }) {
    return constraints.some(({ wanted }) => (0, constraints_1.holdsAny)(wanted, own));
}
/** "No clue how often it is read" demands what is "unknown" with no word that a row could be found by. */
function meetsUnworded({ own }, { constraints, terms }) {
    return constraints.some(({ wanted }) => (0, constraints_1.holdsAny)(wanted, own) && !terms.some((term) => wanted.has(term.stem)));
}
/** Whether an option is none that the question refuses ("without nat"), and big enough for the amounts in it. */
function isAllowed(table, row, { denied }, asked) {
    const cells = table.rows[row].map(topic_1.plain);
    const named = (0, tokenize_1.stems)(((0, choice_tables_1.isByNeed)(table) ? cells[1] : cells[0]) ?? '');
    if (named.some((stem) => denied.has(stem)))
        return false;
    return !table.columns.some((column, at) => (0, quantity_1.exceeds)(asked, (0, topic_1.plain)(column), cells[at] ?? ''));
}
/** "S3 Glacier Instant Retrieval – for archives touched once a quarter": the option first, then the need it meets. */
function needSentence(table, row) {
    const [need, option, ...others] = table.rows[row];
    return [
        { text: (0, topic_1.plain)(option), bold: true },
        { text: ` – ${(0, topic_1.plain)(table.columns[0])}: ` },
        ...need,
        ...others.flatMap((cell, at) => [{ text: `; ${(0, topic_1.plain)(table.columns[at + 2])}: ` }, ...cell]),
    ];
}
const MOST_SAID = 3;
/** "gp3 – Best for: almost everything; Price: $0.08; Size: …": what the option is for first, then a few of its properties. */
function optionSentence(table, row) {
    const heads = table.columns.map(topic_1.plain);
    const purpose = heads.findIndex((head, at) => at > 0 && choice_tables_1.CHOICE_HEAD.test(head));
    const others = heads.map((_, at) => at).filter((at) => at > 0 && at !== purpose);
    const said = [0, ...(purpose > 0 ? [purpose] : []), ...others.slice(0, MOST_SAID)];
    const pick = (cells) => said.map((at) => cells[at]);
    const rows = table.rows.map((cells, at) => (at === row ? pick(cells) : cells));
    return (0, row_sentence_1.rowSentence)({ ...table, columns: pick(table.columns), rows }, row);
}
const DECIDING_COLUMNS = 3;
const SHORT_CELL = 40;
/** "Retrieval: milliseconds or 12 hours; Minimum: 90 days or 180 days": short cells in which two rows differ. */
function differences(table, one, other) {
    return table.columns
        .flatMap((column, at) => {
        const cells = [(0, topic_1.plain)(table.rows[one][at] ?? []), (0, topic_1.plain)(table.rows[other][at] ?? [])];
        const tells = at > 0 && cells[0] !== cells[1] && cells.every((cell) => cell.length <= SHORT_CELL);
        return tells ? [`${(0, topic_1.plain)(column)} (${cells.join(' or ')})`] : [];
    })
        .slice(0, DECIDING_COLUMNS)
        .join('; ');
}
function optionOf(table, row) {
    return (0, part_names_1.partName)((0, topic_1.plain)(table.rows[row][1]));
}
/** What tells two options of a table of needs apart stands in the table of the same topic that has both as rows. */
function optionDifferences(topic, table, one, other) {
    const wanted = [optionOf(table, one), optionOf(table, other)];
    for (const section of topic.sections) {
        for (const part of section.parts) {
            if (part.kind !== 'table' || part === table)
                continue;
            const names = part.rows.map((row) => (0, part_names_1.partName)((0, topic_1.plain)(row[0] ?? [])));
            const rows = wanted.map((option) => names.findIndex((name) => name === option || name.endsWith(` ${option}`)));
            if (!rows.includes(-1))
                return differences(part, rows[0], rows[1]);
        }
    }
    return '';
}
/** The pick, the runner-up and what would change the choice, a sentence each. */
function choiceFacts({ topic, table, pick, runnerUp }) {
    const said = (word, row) => [
        { text: `${word}: `, bold: true },
        ...((0, choice_tables_1.isByNeed)(table) ? needSentence(table, row) : optionSentence(table, row)),
    ];
    if (runnerUp === null)
        return [said('Pick', pick)];
    const deciding = (0, choice_tables_1.isByNeed)(table)
        ? optionDifferences(topic, table, pick, runnerUp)
        : differences(table, pick, runnerUp);
    return [
        said('Pick', pick),
        said('Runner-up', runnerUp),
        ...(deciding === '' ? [] : [[{ text: 'What decides: ', bold: true }, { text: deciding }]]),
    ];
}
