"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.verdictOf = verdictOf;
exports.verdictOfColumns = verdictOfColumns;
const topic_1 = require("../knowledge/topic");
const tokenize_1 = require("../search/tokenize");
const alternative_tables_1 = require("./alternative-tables");
const choice_tables_1 = require("./choice-tables");
const evidence_1 = require("./evidence");
const quantity_1 = require("./quantity");
const weigh_evidence_1 = require("./weigh-evidence");
/**
 * Decides between named things by the situation in the question: "ecs or eks for 3 devs without kubernetes skills". What
 * the base says of each (cells of a table that has both, needs that lead to one of them, sentences that name just one)
 * is held against the words of the situation. Which table is shown is the business of compare-tables.ts.
 */
/** Only the topics that lead are looked through for alternatives that are no topics of their own. */
const NEAR_TOPICS = 4;
/** @returns null where no two things of the base are named, or the situation does not decide between them */
function verdictOf(found, index, base) {
    const { question } = found;
    if (question.alternatives.length === 0)
        return null;
    const near = found.ranked.slice(0, NEAR_TOPICS).map(({ entry }) => entry.topic);
    const named = (0, alternative_tables_1.namedTable)(question.alternatives, near, index, base);
    if (!named)
        return null;
    const { table, sides, words } = named;
    const called = [...words, ...sides.flatMap((side) => [...side.stems])];
    const situation = situationOf(question, [...(0, tokenize_1.stems)(table.home.title), ...called], new Set(called));
    if (situation.length === 0)
        return null;
    const around = new Set([table.home, ...sides.flatMap((side) => side.topic ?? []), ...near.slice(0, 1)]);
    const evidence = [
        ...(0, evidence_1.cellsOf)(table, sides.length, situation),
        ...[...around].flatMap((topic) => (0, evidence_1.wordsOn)(topic, sides, index)),
    ];
    return (0, weigh_evidence_1.decide)(table, evidence, sides.length, situation, question, weigh_evidence_1.NAMED);
}
/** An attribute table says what its columns are for in a row of its own ("Best for"). */
function hasPurposes(table) {
    return (0, choice_tables_1.isOfAttributes)(table) && table.rows.some((row) => choice_tables_1.CHOICE_HEAD.test((0, topic_1.plain)(row[0] ?? [])));
}
/** Whether the question has a word of this head that the other heads lack. */
function isNamedApart(head, heads, question) {
    return (0, tokenize_1.stems)(head).some((stem) => heads.filter((other) => other === stem).length === 1 &&
        question.terms.some((term) => term.stem === stem));
}
/**
 * Decides between all columns of an attribute table: "which probe restarts a container that deadlocks".
 * @param entry the topic of the table
 */
function verdictOfColumns(entry, table, question) {
    const { topic } = entry;
    if (!hasPurposes(table) || table.columns.length < 3)
        return null;
    const heads = table.columns.slice(1).flatMap((column) => (0, tokenize_1.stems)((0, topic_1.plain)(column)));
    // Who names one of them is not asking for one of them.
    if (table.columns.slice(1).some((column) => isNamedApart((0, topic_1.plain)(column), heads, question)))
        return null;
    const situation = situationOf(question, [...entry.name, ...heads], new Set(heads));
    if (situation.length === 0)
        return null;
    const whole = {
        home: topic,
        exact: true,
        asColumns: true,
        part: {
            kind: 'table',
            columns: table.columns,
            rows: table.rows,
            omitted: { rows: 0, columns: 0 },
            home: { topic: topic.id, line: table.line },
        },
    };
    const count = table.columns.length - 1;
    return (0, weigh_evidence_1.decide)(whole, (0, evidence_1.cellsOf)(whole, count, situation), count, situation, question, weigh_evidence_1.UNNAMED);
}
/** "Take", "pick" and "or" only ask; amounts are held against limits, not against words. */
const ASKS = new Set((0, tokenize_1.stems)('take pick choose better best vs or over versus good'));
/** What is asked beyond the names of the things. */
function situationOf(question, named, sides) {
    const own = new Set(named);
    const units = new Set((0, quantity_1.quantityWords)(question.text));
    return [...question.terms, ...question.refused]
        .filter(({ stem }) => !/^\d/.test(stem) &&
        !ASKS.has(stem) &&
        !units.has(stem) &&
        (!own.has(stem) || question.denied.has(stem)))
        .map((term) => ({ ...term, alternatives: term.alternatives.filter(({ stem }) => !sides.has(stem)) }));
}
