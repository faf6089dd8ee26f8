"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.previousOf = previousOf;
exports.spellOut = spellOut;
const query_words_1 = require("../search/query-words");
/** What later questions of a conversation may lean on. */
function previousOf(card) {
    return {
        question: card.question,
        subject: card.topics.length > 1 ? card.heading : card.topics[0].title,
        topic: card.topics[0].id,
    };
}
/** Words that open a question which leans on the one before. */
const OPENER = /^(?:(?:and|also|ok(?:ay)?|so|but|then|what about|how about|same (?:for|with))\b[\s,:]*)+/i;
const VERSUS = /^(?:vs\.?|versus|compared? (?:to|with)|against|diff(?:erence)? (?:to|from|with))\s+/i;
const PRONOUN = /\b(?:it|its|it's|they|them|their|this one|that one|this|that|these|those)\b/i;
/**
 * Spells out a question that leans on the one before: "and its limits?" after a question on NAT gateways asks for the
 * limits of NAT gateways, "what about nlb" asks the last question again about the NLB. A question that stands on its
 * own, and one that makes no better sense in context, comes back as it is.
 * @param isConfident whether a question in full would be answered
 */
function spellOut(raw, previous, index, isConfident) {
    const text = raw.trim();
    const opened = OPENER.test(text);
    const rest = text.replace(OPENER, '').trim();
    const choose = (question) => (isConfident(question) ? question : raw);
    if (VERSUS.test(rest))
        return choose(`${previous.subject} vs ${rest.replace(VERSUS, '')}`);
    const understood = index.understand(rest);
    // "show me terraform", "yaml?": a form for what was answered, whatever topic bears that name.
    const onlyForm = understood.terms.length > 0 && understood.terms.every((term) => (0, query_words_1.formOf)(term.word) !== null);
    if (isAttribute(understood, previous, index))
        return choose(`${rest} ${previous.subject}`);
    if (understood.entities.length > 0 && !onlyForm) {
        if (PRONOUN.test(rest) && understood.intent === 'compare' && understood.entities.length === 1)
            return choose(rest.replace(PRONOUN, previous.subject));
        const onlyName = understood.terms.every((term) => term.named);
        return opened && onlyName ? choose(askedAgain(rest, previous, index)) : raw;
    }
    // A form that is a topic's name too would lead away from what it is asked for.
    const inContext = onlyForm && understood.entities.length > 0
        ? `example code ${previous.subject}`
        : PRONOUN.test(rest)
            ? rest.replace(PRONOUN, previous.subject)
            : `${rest} ${previous.subject}`;
    if (opened || onlyForm || PRONOUN.test(rest))
        return choose(inContext);
    return isConfident(raw) ? raw : choose(inContext);
}
/** More words than this make a question of their own. */
const MOST_ATTRIBUTE_WORDS = 2;
/**
 * "cost?", "default timeout": everyday words that are what facts of the last topic are called. They may name a topic of
 * their own (cost optimization), but in a conversation the last one's are meant.
 */
function isAttribute({ terms }, { topic }, index) {
    const labels = index.labelsOf(topic);
    return (terms.length > 0 &&
        terms.length <= MOST_ATTRIBUTE_WORDS &&
        terms.every((term) => !term.trade && labels.has(term.stem)));
}
/** The previous question's own words about another thing. */
function askedAgain(name, previous, index) {
    const words = index
        .understand(previous.question)
        .terms.filter((term) => !term.named)
        .map((term) => term.word);
    return [...words, name].join(' ');
}
