"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rateAnswer = rateAnswer;
const topic_1 = require("../knowledge/topic");
/** Characters a practised reader takes in a second, about 240 words a minute. */
const CHARACTERS_PER_SECOND = 20;
/** To look, decide and press. */
const DECIDE_MS = 3_000;
/** Of the time expected: quicker knew it at once, slower had to work it out. */
const QUICK = 0.8;
const SLOW = 2.5;
/** Whoever takes longer was somewhere else, and the time tells nothing. */
const AWAY_MS = 5 * 60_000;
/**
 * The rating that an answer stands for: a wrong one is "again", a right one "easy", "good" or "hard" by its time,
 * measured against the time that reading the item takes.
 * @param tookMs from showing the item to the answer
 */
function rateAnswer(item, isRight, tookMs) {
    if (!isRight)
        return 'again';
    const shown = [item.question, ...item.choices.map((choice) => choice.spans)].map(topic_1.plain).join('');
    const characters = shown.length + (item.snippet?.code.length ?? 0);
    const expectedMs = DECIDE_MS + (characters / CHARACTERS_PER_SECOND) * 1_000;
    if (tookMs > AWAY_MS)
        return 'good';
    if (tookMs < expectedMs * QUICK)
        return 'easy';
    return tookMs > expectedMs * SLOW ? 'hard' : 'good';
}
