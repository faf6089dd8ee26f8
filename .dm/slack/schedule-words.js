"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readAction = readAction;
exports.startsWithTime = startsWithTime;
exports.wrongTimeWords = wrongTimeWords;
exports.unknownWords = unknownWords;
const parse_plan_words_1 = require("../schedule/parse-plan-words");
const ACTIONS = {
    list: 'list',
    status: 'list',
    pause: 'pause',
    stop: 'pause',
    resume: 'resume',
    on: 'resume',
    skip: 'skip',
    'skip next': 'skip',
    off: 'off',
};
/** `pause`, `skip next`; null where the words are no such action. */
function readAction(words) {
    return ACTIONS[words.trim().toLowerCase().replace(/\s+/g, ' ')] ?? null;
}
/** Whoever begins with a time means a plan: a slip further on is told and not answered as a question. */
function startsWithTime(words) {
    const [first = ''] = words.replace(/^at\s+/i, '').split(/[\s,]+/, 1);
    return (0, parse_plan_words_1.parsePlanWords)(first).minuteOfDay !== null;
}
/** What is said where a word was meant as a time. */
function wrongTimeWords(word) {
    return `“${word}” is no time of day. Write it like 09:00 or 5pm.`;
}
/** What is said where words of a plan mean nothing here; `known` tells what would. */
function unknownWords(words, known) {
    return `I don't know what “${words.join(' ').slice(0, 80)}” means here. I know ${known}.`;
}
