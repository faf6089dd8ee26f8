"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NO_WISH = void 0;
exports.parseQuizWords = parseQuizWords;
const topic_1 = require("../knowledge/topic");
const round_1 = require("./round");
/** Nothing was said: everything, with the defaults. */
exports.NO_WISH = {
    about: '',
    items: null,
    seconds: null,
    difficulty: null,
    speedBonus: null,
    pace: null,
    teams: null,
};
/** Each takes its words out of the text; numbers without a unit come last. */
const FORMS = [
    [
        /\b(?:speed|bonus)\s+(on|off)\b|\bno\s+(?:speed|bonus)\b/i,
        ([, on]) => ({ speedBonus: on?.toLowerCase() === 'on' }),
    ],
    [/\b(?:balanced\s+teams?|teams?\s+balanced)\b/i, () => ({ teams: 'balanced' })],
    [/\b(?:random\s+teams?|teams?(?:\s+random)?)\b/i, () => ({ teams: 'random' })],
    [/\b(?:daily|slow|(?:one|1)\s+a\s+day)\b/i, () => ({ pace: 'daily' })],
    [/\b(\d{1,4})\s*(?:s|secs?|seconds?)\b/i, ([, seconds]) => ({ seconds: Number(seconds) })],
    [/\b(\d{1,2})\s*(?:m|mins?|minutes?)\b/i, ([, minutes]) => ({ seconds: Number(minutes) * 60 })],
    [
        new RegExp(`\\b(${topic_1.DIFFICULTIES.join('|')})\\b`, 'i'),
        ([, difficulty]) => ({ difficulty: difficulty.toLowerCase() }),
    ],
    // Not the digits of names: k8s, s3, ec2 and route 53 are topics.
    [
        /(?<![\w-]|route\s)(\d{1,3})(?:\s+(?:questions?|items?))?(?![\w-])/i,
        ([, items]) => ({ items: Number(items) }),
    ],
];
const FILLER = /^(?:(?:me|us|on|about|with|of|in|for|the|a|start|round|please|questions?|items?)\b\s*)+/i;
/**
 * Reads the words after `quiz`: `vpc 5`, `kubernetes hard 10 30s`, `speed off`, `stop`; in any order. Numbers beyond
 * what a round takes are brought to the nearest that it does.
 */
function parseQuizWords(text) {
    let rest = text.trim();
    if (rest === '')
        return { kind: 'form' };
    if (/^(?:stop|end|cancel|quit)$/i.test(rest))
        return { kind: 'stop' };
    let wish = exports.NO_WISH;
    for (const [form, read] of FORMS) {
        const match = form.exec(rest);
        if (!match)
            continue;
        wish = { ...wish, ...read(match) };
        rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    }
    const about = rest.replace(/[,;]+/g, ' ').replace(/\s+/g, ' ').trim().replace(FILLER, '');
    return {
        kind: 'start',
        wish: {
            ...wish,
            about: /^(?:everything|anything|all|any)$/i.test(about) ? '' : about,
            items: wish.items === null ? null : clamp(wish.items, 1, round_1.ROUND_LIMITS.items),
            seconds: wish.seconds === null
                ? null
                : clamp(wish.seconds, round_1.ROUND_LIMITS.leastSeconds, round_1.ROUND_LIMITS.mostSeconds),
        },
    };
}
function clamp(value, least, most) {
    return Math.min(most, Math.max(least, value));
}
