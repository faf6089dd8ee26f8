"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ambiguity = ambiguity;
const match_1 = require("../search/match");
const tokenize_1 = require("../search/tokenize");
const answer_1 = require("./answer");
/** The words around a short form decide where one meaning speaks of this much more of them than the other. */
const DECIDING_SHARE = 0.2;
/**
 * An abbreviation that stands for several topics ("ACL") is asked back, unless the words around it decide.
 * @returns null where nothing is ambiguous
 */
function ambiguity(found) {
    const { question } = found;
    if (question.intent === 'compare' || question.entities.length !== 1)
        return null;
    const entity = question.entities[0];
    if (entity.kind !== 'abbreviation' || entity.topics.length < 2)
        return null;
    const meanings = found.ranked.filter((ranked) => entity.topics.includes(ranked.entry.topic));
    if (meanings.length < 2 || meanings[0] !== found.ranked[0])
        return null;
    const around = question.terms.filter((term) => !term.named);
    const speaks = (ranked) => (0, match_1.share)(around, (term) => (0, match_1.matchTopic)(term, ranked.entry));
    const [first, ...others] = meanings.map((ranked) => (around.length === 0 ? 1 : speaks(ranked)));
    if (others.every((other) => other < first - DECIDING_SHARE))
        return null;
    const word = wordOf(question.text, entity);
    return {
        kind: 'ambiguous',
        question: question.text,
        word,
        meanings: meanings.map(({ entry }) => ({
            ...(0, answer_1.topicRef)(entry.topic),
            question: question.text.replace(word, entry.topic.title),
        })),
        confidence: found.confidence,
    };
}
/** The short form as it was typed. */
function wordOf(text, entity) {
    const words = text.match(/[A-Za-z0-9]+/g) ?? [];
    return words.find((word) => entity.stems.includes((0, tokenize_1.tokenize)(word)[0]?.stem ?? '')) ?? entity.stems.join(' ');
}
