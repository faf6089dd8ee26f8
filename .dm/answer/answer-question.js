"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerQuestion = answerQuestion;
exports.answerFound = answerFound;
const confidence_1 = require("../search/confidence");
const ambiguity_1 = require("./ambiguity");
const answer_1 = require("./answer");
const compare_1 = require("./compare");
const compose_card_1 = require("./compose-card");
const verdict_1 = require("./verdict");
/**
 * Answers a question out of the base, or says that it does not know. Never throws, whatever is typed.
 * @param raw as typed, without the command or the mention
 */
function answerQuestion(raw, index, base) {
    const found = index.search(raw);
    const ambiguous = (0, ambiguity_1.ambiguity)(found);
    if (ambiguous)
        return ambiguous;
    if (found.ranked.length === 0)
        return unknown(found);
    if (found.belonging >= confidence_1.ANSWER_THRESHOLD)
        return answerFound(found, index, base);
    const verdict = verdictOnNamed(found, index, base);
    return verdict ? answerFound(found, index, base, verdict) : unknown(found);
}
/** Two topics are named and the base decides between them: whatever else the question speaks of, it is one for us. */
function verdictOnNamed(found, index, base) {
    const named = found.question.alternatives.some(areTopics);
    return named && found.belonging >= confidence_1.SUGGEST_THRESHOLD ? (0, verdict_1.verdictOf)(found, index, base) : null;
}
/**
 * What the base says to a question that is one for it.
 * @param decided the verdict, where it is known already
 */
function answerFound(found, index, base, decided = null) {
    const { intent } = found.question;
    const canDecide = intent !== 'code' && intent !== 'troubleshoot';
    const verdict = canDecide ? (decided ?? (0, verdict_1.verdictOf)(found, index, base)) : null;
    const comparison = intent === 'compare' || (canDecide && isOpenChoice(found.question)) ? (0, compare_1.compare)(found, index, base) : null;
    const card = comparison ?? (0, compose_card_1.composeCard)(found, base);
    return verdict ? withVerdict(card, verdict) : card;
}
/** "Peering or transit gateway for 12 VPCs": nothing is said that could decide between the two. */
function isOpenChoice({ alternatives, terms }) {
    return alternatives.some((run) => {
        const named = new Set(run.flatMap(({ words }) => words));
        return areTopics(run) && terms.every(({ stem }) => named.has(stem) || /^\d/.test(stem));
    });
}
function areTopics(run) {
    return run.every(({ topic }) => topic !== null);
}
/** A card that opens with the verdict; where that stands in another topic, with its table and sources too. */
function withVerdict(card, { table, facts }) {
    const opening = { kind: 'facts', facts, ordered: false };
    const { home } = table;
    const isAtHome = (part) => part.kind === 'table' && part.home?.topic === home.id;
    if (card.topics.some((topic) => topic.id === home.id) || card.parts.some(isAtHome)) {
        // What was not named has no place in the table that decides.
        const isDeciding = (part) => isAtHome(part) && part.kind === 'table' && part.home?.line === table.part.home?.line;
        return { ...card, parts: [opening, ...card.parts.map((part) => (isDeciding(part) ? table.part : part))] };
    }
    const related = [...card.topics, ...card.related].filter(({ id }) => id !== home.id);
    return {
        ...card,
        heading: home.title,
        topics: [(0, answer_1.topicRef)(home), ...card.topics],
        parts: [
            opening,
            table.part,
            { kind: 'text', spans: home.lead },
            ...card.parts.filter((part) => part.kind === 'facts').slice(0, 1),
        ],
        sources: [
            ...home.sources,
            ...card.sources.filter(({ url }) => !home.sources.some((own) => own.url === url)),
        ],
        verified: [home.verified, card.verified].sort()[0],
        related: related
            .filter((ref, at) => related.findIndex(({ id }) => id === ref.id) === at)
            .slice(0, answer_1.RELATED_LIMIT),
    };
}
function unknown(found) {
    const plausible = found.confidence >= confidence_1.SUGGEST_THRESHOLD ? found.ranked.slice(0, answer_1.SUGGESTION_LIMIT) : [];
    return {
        kind: 'unknown',
        question: found.question.text,
        suggestions: plausible.map((ranked) => (0, answer_1.topicRef)(ranked.entry.topic)),
        confidence: found.confidence,
    };
}
