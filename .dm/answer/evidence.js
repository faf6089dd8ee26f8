"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cellsOf = cellsOf;
exports.wordsOn = wordsOn;
const parse_part_1 = require("../knowledge/parse-part");
const part_names_1 = require("../knowledge/part-names");
const topic_1 = require("../knowledge/topic");
const polarity_1 = require("../search/polarity");
const query_words_1 = require("../search/query-words");
const tokenize_1 = require("../search/tokenize");
const choice_tables_1 = require("./choice-tables");
/** A cell that says what a side is for counts whole, any other a little less, a sentence in passing less than that. */
const PURPOSE = 1;
const ATTRIBUTE = 0.8;
const SENTENCE = 0.7;
/** What a table says of each side, cell by cell. */
function cellsOf({ part, asColumns }, count, situation) {
    const wanted = new Set(situation.flatMap((term) => [term.stem, ...term.alternatives.map(({ stem }) => stem)]));
    const sides = Array.from({ length: count }, (_, side) => side);
    const cell = (side, at) => (0, topic_1.plain)((asColumns ? part.rows[at][side + 1] : part.rows[side][at + 1]) ?? []);
    const heads = asColumns ? part.rows.map((row) => (0, topic_1.plain)(row[0] ?? [])) : part.columns.slice(1).map(topic_1.plain);
    return sides.flatMap((side) => heads.map((head, at) => cellEvidence(side, head, cell(side, at), wanted)));
}
const NOTHING = new Set();
const UNCOUNTED = { counted: new Map() };
const YES = /^yes\b/i;
const NO = /^(?:no|none|never|–|-)(?:$|[,;:. (])/i;
const AVOIDS = /\b(?:avoid|not (?:for|when)|drawback|weak)/i;
function cellEvidence(side, head, text, wanted) {
    const purpose = choice_tables_1.CHOICE_HEAD.test(head);
    const own = (0, polarity_1.polarityOf)(text);
    const answered = YES.test(text) || NO.test(text);
    if (answered && !purpose && !AVOIDS.test(head)) {
        // The head is what is affirmed or denied, as far as it is what is asked for.
        const asked = (0, tokenize_1.stems)(head).filter((stem) => !(0, query_words_1.isFiller)(stem));
        const share = asked.filter((stem) => wanted.has(stem)).length / Math.max(1, asked.length);
        const [said, denied] = YES.test(text)
            ? [union(own.said, new Set(asked)), own.denied]
            : [NOTHING, new Set(asked)];
        return { side, worth: PURPOSE * share, head, text, purpose, inTable: true, said, denied, ...UNCOUNTED };
    }
    return {
        side,
        worth: purpose ? PURPOSE : ATTRIBUTE,
        head,
        text,
        purpose,
        inTable: true,
        ...under(head, own),
    };
}
/** Under a head such as "Avoid when" what is said speaks against, and what is denied for. */
function under(head, own) {
    return AVOIDS.test(head) ? { ...own, said: own.denied, denied: own.said } : own;
}
function union(one, other) {
    return new Set([...one, ...other]);
}
/** What a topic says of just one of the sides outside the table: needs that lead to it, and sentences about it. */
function wordsOn(topic, sides, index) {
    const parts = topic.sections.flatMap((section) => section.parts);
    const tables = parts.filter((part) => part.kind === 'table' && (0, choice_tables_1.isByNeed)(part));
    const facts = parts.filter((part) => part.kind === 'fact');
    return [
        ...tables.flatMap((table) => needsIn(table, topic, sides, index)),
        ...sides.flatMap((side, at) => side.topic === topic ? facts.flatMap((fact) => purposeIn(fact, at)) : []),
        ...[topic.lead, ...facts.map((fact) => fact.spans)].flatMap((spans) => sentencesOn((0, topic_1.plain)(spans), sides, index)),
    ];
}
/** What the facts of a topic of its own say that a side is for, or not for. */
function purposeIn(fact, side) {
    const head = fact.label ?? '';
    const avoids = AVOIDS.test(head);
    if (!avoids && !choice_tables_1.CHOICE_HEAD.test(head))
        return [];
    const text = (0, topic_1.plain)((0, parse_part_1.factBody)(fact));
    const polarity = under(head, (0, polarity_1.polarityOf)(text));
    return [{ side, worth: ATTRIBUTE, head, text, purpose: !avoids, inTable: false, ...polarity }];
}
/** Needs whose option names just one side, with the ways of asking that lead to them. */
function needsIn(table, topic, sides, index) {
    return table.rows.flatMap((row) => {
        const [need, option] = row.map(topic_1.plain);
        const named = sides.flatMap((side, at) => (isNamedIn(option, side, index) ? [at] : []));
        if (named.length !== 1)
            return [];
        const asked = topic.questions.filter(({ about }) => about !== null && (0, part_names_1.partName)(about) === (0, part_names_1.partName)(need));
        // What stands around an "or" names the alternatives and describes neither.
        const polarities = [need, ...asked.map(({ text }) => text.replace(/\S+ (?:or|vs) \S+/g, ' '))].map(polarity_1.polarityOf);
        return [
            {
                side: named[0],
                worth: PURPOSE,
                head: (0, topic_1.plain)(table.columns[0]),
                text: need,
                purpose: true,
                inTable: false,
                said: new Set(polarities.flatMap(({ said }) => [...said])),
                denied: new Set(polarities.flatMap(({ denied }) => [...denied])),
                ...UNCOUNTED,
            },
        ];
    });
}
/** A sentence that is about one side names it among its first words: "Take ECS when …", "ECS for most teams". */
const OPENING_WORDS = 3;
/** Sentences about one side each, of a text that is about several. */
function sentencesOn(text, sides, index) {
    const sentences = text.split(/(?<=[.;])\s+|:\s+/);
    const found = sentences.flatMap((sentence) => {
        const opening = sentence.split(/\s+/).slice(0, OPENING_WORDS).join(' ');
        const named = sides.flatMap((side, at) => (isNamedIn(sentence, side, index) ? [at] : []));
        if (named.length !== 1 || !isNamedIn(opening, sides[named[0]], index))
            return [];
        return [
            {
                side: named[0],
                worth: SENTENCE,
                head: '',
                text: sentence,
                purpose: false,
                inTable: false,
                ...(0, polarity_1.polarityOf)(sentence),
            },
        ];
    });
    return new Set(found.map(({ side }) => side)).size > 1 ? found : [];
}
function isNamedIn(text, side, index) {
    const { said, denied } = (0, polarity_1.polarityOf)(text);
    if ([...side.stems].every((stem) => said.has(stem) || denied.has(stem)))
        return true;
    return side.topic !== null && index.namedIn(text).includes(side.topic);
}
