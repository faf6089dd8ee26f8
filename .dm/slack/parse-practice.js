"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parsePractice = parsePractice;
/** One practises a thing with a name; longer words after `practice` are a question. */
const MOST_WORDS = 4;
const PRACTICE = /^practi[cs]e(?:\s+([^?]*))?$/i;
/** In a direct message a quiz is practice. Numbers, `stop` and `schedule` belong to rounds. */
const PRIVATE_QUIZ = /^quiz(?:\s+(?!stop\b|add\b|schedule\b)([^?\d]*))?$/i;
const ADD = /^quiz\s+add$/i;
/**
 * Reads words that are about practice or about an item of one's own.
 * @param isDirect whether they were written in the direct message with the app
 * @returns null where they are about something else
 */
function parsePractice(text, isDirect) {
    const words = text.trim();
    if (ADD.test(words))
        return { kind: 'add-item' };
    const match = PRACTICE.exec(words) ?? (isDirect ? PRIVATE_QUIZ.exec(words) : null);
    if (!match)
        return null;
    const about = (match[1] ?? '').trim();
    return about.split(/\s+/).length > MOST_WORDS ? null : { kind: 'practice', about };
}
