"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TONE_WORDS = void 0;
exports.flattenAnswer = flattenAnswer;
exports.unknownSentence = unknownSentence;
exports.ambiguousSentence = ambiguousSentence;
exports.verifiedWords = verifiedWords;
exports.flattenPart = flattenPart;
exports.omittedWords = omittedWords;
const topic_1 = require("../knowledge/topic");
/** Marks before a callout in plain text. */
exports.TONE_WORDS = {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
};
/** An answer as plain text, tables and snippets included: for notifications, screen readers and `ask --batch`. */
function flattenAnswer(answer) {
    if (answer.kind === 'card')
        return flattenCard(answer);
    return answer.kind === 'ambiguous' ? flattenAmbiguous(answer) : flattenUnknown(answer);
}
/** What is said where the base does not know. */
function unknownSentence(answer) {
    return answer.suggestions.length > 0
        ? "I don't know. Did you mean one of these?"
        : "I don't know: nothing in my knowledge base answers that. Try other words, or look at the list of topics.";
}
/** What is asked back where a short form has several meanings. */
function ambiguousSentence(answer) {
    return `"${answer.word}" has several meanings. Which one is it?`;
}
/** `Verified November 2026`, from `2026-11`. */
function verifiedWords(month) {
    const date = new Date(`${month}-01T00:00:00Z`);
    return `Verified ${date.toLocaleString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })}`;
}
function flattenUnknown(answer) {
    return [unknownSentence(answer), ...answer.suggestions.map((topic) => `• ${topic.title}`)].join('\n');
}
function flattenAmbiguous(answer) {
    return [ambiguousSentence(answer), ...answer.meanings.map((topic) => `• ${topic.title}`)].join('\n');
}
function flattenCard(card) {
    const sources = card.sources.map((source) => `${source.title} <${source.url}>`).join(', ');
    return [
        card.heading,
        ...card.parts.map(flattenPart),
        `${verifiedWords(card.verified)}. Sources: ${sources}`,
    ].join('\n\n');
}
/** One part as plain text. */
function flattenPart(part) {
    switch (part.kind) {
        case 'heading':
            return part.text;
        case 'text':
            return (0, topic_1.plain)(part.spans);
        case 'facts':
            return part.facts
                .map((fact, index) => `${part.ordered ? `${index + 1}.` : '•'} ${(0, topic_1.plain)(fact)}`)
                .join('\n');
        case 'table':
            return ([part.columns, ...part.rows].map((row) => row.map(topic_1.plain).join(' | ')).join('\n') + omittedWords(part));
        case 'snippet':
        case 'diagram':
            return part.code;
        case 'callout':
            return `${exports.TONE_WORDS[part.tone]}: ${part.paragraphs.map(topic_1.plain).join('\n')}`;
    }
}
/** What a cut table says of itself; empty where nothing was cut. */
function omittedWords(table) {
    const { rows, columns } = table.omitted;
    const cut = [
        rows > 0 ? `${rows} more row${rows === 1 ? '' : 's'}` : '',
        columns > 0 ? `${columns} more column${columns === 1 ? '' : 's'}` : '',
    ].filter(Boolean);
    return cut.length > 0 ? `\n(${cut.join(' and ')} in the full table)` : '';
}
