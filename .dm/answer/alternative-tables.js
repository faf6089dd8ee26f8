"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namedTable = namedTable;
exports.nameIn = nameIn;
const topic_1 = require("../knowledge/topic");
const names_1 = require("../search/names");
const tokenize_1 = require("../search/tokenize");
const choice_tables_1 = require("./choice-tables");
const compare_tables_1 = require("./compare-tables");
/** Finds the table that has the things between which an asker wavers, however many of their words are their names. */
/** The table that has all alternatives, named in as many of their words as it takes. */
function namedTable(alternatives, near, index, base) {
    for (const { sides, words } of alternatives.flatMap(wordings)) {
        if (sides.some((side) => [...side.stems].every(names_1.isFamily)) || !areApart(sides))
            continue;
        const anywhere = sides.every((side) => side.topic !== null);
        const table = (0, compare_tables_1.bestTable)(sides, index, base.topics, anywhere ? null : near);
        if (table &&
            (table.asColumns || !(0, choice_tables_1.isOfAttributes)(table.part)) &&
            sides.every((side, at) => isCalled(side, nameIn(table, at))))
            return { table, sides, words };
    }
    return null;
}
/** The words of names whole, however few of them the table takes; words next to "or" may be of the situation. */
function namedWords(alternatives) {
    return alternatives.flatMap(({ words, before, named }) => named ? words : words.slice(...(before ? [-1] : [0, 1])));
}
/** Each has a word that no other has: "signed url or signed cookie" is not told apart by "signed". */
function areApart(sides) {
    return sides.every((side) => sides.every((other) => other === side || [...side.stems].some((stem) => !other.stems.has(stem))));
}
/** "Origin Shield" is a feature of CloudFront, and no name of what was called "signed cookies" there. */
function isCalled(side, name) {
    const own = (0, tokenize_1.stems)(name);
    const title = side.topic === null ? [] : [side.topic.title, ...side.topic.abbreviations].flatMap(tokenize_1.stems);
    return own.some((stem) => side.stems.has(stem) || (title.includes(stem) && !(0, names_1.isFamily)(stem)));
}
/** What the table calls a side. */
function nameIn({ part, asColumns }, side) {
    return (0, topic_1.plain)((asColumns ? part.columns[side + 1] : part.rows[side][0]) ?? []);
}
/** From the longest wording of each to its nearest word; "ecs task role or execution role" ends at "role or execution". */
function wordings(alternatives) {
    const cut = ({ words, before, topic }, most) => ({
        topic,
        stems: new Set(before ? words.slice(-most) : words.slice(0, most)),
    });
    const longest = Math.max(...alternatives.map(({ words }) => words.length));
    const lengths = Array.from({ length: longest }, (_, at) => longest - at);
    return lengths.flatMap((first) => lengths.map((others) => ({
        sides: alternatives.map((one, at) => cut(one, at === 0 ? first : others)),
        words: namedWords(alternatives),
    })));
}
