"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pairFacts = pairFacts;
const tokenize_1 = require("../search/tokenize");
const MOST_FACTS = 2;
/** "COPY vs ADD of archives" is still about the two; a label with more words is about something else. */
const MOST_OTHER_WORDS = 1;
/** Labels that set things against each other: "COPY vs ADD", "Tag or digest". */
const SETS_APART = /\b(?:vs|versus|or|and|compared|against|difference)\b/i;
/**
 * Facts whose label sets the sides of a comparison against each other, of the first topic that has one.
 * @param sides content stems of each side, as worded
 * @param topics best first
 */
function pairFacts(sides, topics) {
    if (sides.length < 2 || sides.some((side) => side.length === 0))
        return null;
    for (const home of topics) {
        const facts = home.sections
            .flatMap((section) => section.parts)
            .filter((part) => part.kind === 'fact' &&
            part.label !== null &&
            SETS_APART.test(part.label) &&
            isAboutAll(part.label, sides));
        if (facts.length > 0)
            return { home, facts: facts.slice(0, MOST_FACTS) };
    }
    return null;
}
/** Whether a label names every side, each by a word of its own, and little else. */
function isAboutAll(label, sides) {
    const named = (0, tokenize_1.tokenize)(label)
        .filter((token) => !token.pads)
        .map((token) => token.stem);
    const own = sides.map((side, at) => side.filter((stem) => sides.every((other, place) => place === at || !other.includes(stem))));
    if (!own.every((side) => side.some((stem) => named.includes(stem))))
        return false;
    const others = named.filter((stem) => !sides.some((side) => side.includes(stem)));
    return others.length <= MOST_OTHER_WORDS;
}
