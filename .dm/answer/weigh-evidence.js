"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.UNNAMED = exports.NAMED = void 0;
exports.decide = decide;
const constraints_1 = require("../search/constraints");
const polarity_1 = require("../search/polarity");
const terms_1 = require("../search/terms");
const alternative_tables_1 = require("./alternative-tables");
const quantity_1 = require("./quantity");
/**
 * The winner is ahead by this share of the situation's weight, and at least that share speaks for it, or nobody is named:
 * a wrong pick is worse than none. Where the asker names no alternatives, more is wanted.
 */
exports.NAMED = { ahead: 0.15, speaks: 0.2 };
exports.UNNAMED = { ahead: 0.25, speaks: 0.4 };
/** A word that most topics hold decides nothing alone: what decides weighs at least this much. */
const WEIGHS = 1;
/** A relative or synonym decides less than the word itself. */
const STANDS_IN = 0.7;
/** A limit that the situation exceeds takes this much, a demand that is met adds, and one that is broken takes. */
const EXCEEDED = 0.5;
const DEMAND = 0.2;
/** Weighs what is said of each side; null where nothing is clearly ahead. */
function decide(table, evidence, count, situation, question, margins) {
    const total = (0, terms_1.weightOf)(situation);
    const asked = (0, quantity_1.quantitiesIn)(question.text);
    const scores = Array.from({ length: count }, (_, side) => {
        const own = evidence.filter((one) => one.side === side);
        let score = 0;
        for (const term of situation)
            score += (term.weight / total) * speaksFor(term, own, question);
        for (const { wanted, refused } of question.constraints) {
            if (own.some(({ said }) => (0, constraints_1.holdsAny)(wanted, said)))
                score += DEMAND;
            if (own.some(({ said, purpose }) => purpose && (0, constraints_1.holdsAny)(refused, said)))
                score -= DEMAND;
        }
        if (own.some(({ head, text }) => (0, quantity_1.exceeds)(asked, head, text)))
            score -= EXCEEDED;
        return score;
    });
    const order = scores.map((_, side) => side).sort((a, b) => scores[b] - scores[a] || a - b);
    const [pick, next] = [order[0], order[1]];
    const ahead = scores[pick] - scores[next];
    if (ahead < margins.ahead ||
        (ahead < DEMAND && ahead * total < WEIGHS) ||
        Math.max(scores[pick], -scores[next]) < margins.speaks)
        return null;
    return { table, facts: factsOf(table, pick, next, evidence, situation, question) };
}
/** What all that is said of a side says of one word. */
function speaksFor(term, own, question) {
    const speaks = own.map((one) => one.worth * agreement(term, one, question));
    return Math.max(0, ...speaks) + Math.min(0, ...speaks);
}
/** 1 where a word is said of a thing as it is asked for, -1 where the one says what the other denies, 0 where it is not spoken of. */
function agreement(term, one, { denied, counted }) {
    const sign = denied.has(term.stem) ? -1 : 1;
    if (one.said.has(term.stem)) {
        return (0, polarity_1.countsDiffer)(term.stem, counted, one.counted) ? -sign : sign;
    }
    if (one.denied.has(term.stem))
        return -sign;
    let best = 0;
    for (const { stem, weight } of term.alternatives) {
        if (one.said.has(stem))
            best = Math.max(best, weight);
        else if (one.denied.has(stem) && best === 0)
            best = -weight;
    }
    return sign * best * STANDS_IN;
}
const DECIDING = 3;
const SHORT_CELL = 60;
function factsOf(table, pick, next, evidence, situation, question) {
    const asked = (0, quantity_1.quantitiesIn)(question.text);
    const total = (0, terms_1.weightOf)(situation);
    const name = (side) => ({ text: (0, alternative_tables_1.nameIn)(table, side), bold: true });
    const worth = (one) => situation.reduce((sum, term) => sum + term.weight * one.worth * agreement(term, one, question), 0);
    const purposeOf = (side) => evidence.find((one) => one.side === side && one.purpose);
    const [best] = evidence.filter((one) => one.side === pick).sort((a, b) => worth(b) - worth(a));
    const purpose = purposeOf(pick);
    const reasons = [
        ...new Set([...(best && (!purpose || worth(best) > 0) ? [best] : []), ...(purpose ? [purpose] : [])]),
    ];
    const tell = ({ head, text }) => {
        const bare = text.replace(/[.;]$/, '');
        return head === '' ? bare : `${head}: ${bare}`;
    };
    const other = purposeOf(next);
    const because = (told) => told.length === 0 ? [] : [{ text: ` – ${told.map(tell).join('; ')}` }];
    const facts = [
        [{ text: 'Pick: ', bold: true }, name(pick), ...because(reasons)],
        [{ text: 'Runner-up: ', bold: true }, name(next), ...because(other ? [other] : [])],
    ];
    const deciding = cellPairs(evidence, pick, next)
        .map(([one, two]) => ({
        one,
        two,
        worth: worth(one) - worth(two) + ((0, quantity_1.exceeds)(asked, two.head, two.text) ? total : 0),
    }))
        .filter((pair) => pair.worth > 0)
        .sort((a, b) => b.worth - a.worth)
        .slice(0, DECIDING)
        .map(({ one, two }) => `${one.head} (${one.text} or ${two.text})`);
    if (deciding.length > 0)
        facts.push([{ text: 'What decides: ', bold: true }, { text: deciding.join('; ') }]);
    return facts;
}
/** Short cells of the same head, that say different things of two sides. */
function cellPairs(evidence, pick, next) {
    return evidence.flatMap((one) => {
        if (one.side !== pick || !one.inTable || one.text.length > SHORT_CELL)
            return [];
        const two = evidence.find((other) => other.side === next && other.inTable && other.head === one.head);
        return two && two.text !== one.text && two.text.length <= SHORT_CELL ? [[one, two]] : [];
    });
}
