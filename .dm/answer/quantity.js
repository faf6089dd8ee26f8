"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.quantitiesIn = quantitiesIn;
exports.quantityWords = quantityWords;
exports.exceeds = exceeds;
const tokenize_1 = require("../search/tokenize");
const DAY = 86_400;
const UNITS = [
    [/^(?:ms|milliseconds?)$/, 'time', 0.001],
    [/^(?:s|secs?|seconds?)$/, 'time', 1],
    [/^(?:m|mins?|minutes?)$/, 'time', 60],
    [/^(?:h|hrs?|hours?)$/, 'time', 3600],
    [/^(?:d|days?)$/, 'time', DAY],
    [/^weeks?$/, 'time', 7 * DAY],
    [/^months?$/, 'time', 30 * DAY],
    [/^(?:yrs?|years?)$/, 'time', 365 * DAY],
    [/^(?:b|bytes?)$/, 'size', 1],
    [/^k(?:i?b)$/, 'size', 2 ** 10],
    [/^m(?:i?b|eg|egs)$/, 'size', 2 ** 20],
    [/^g(?:i?b|ig|igs)$/, 'size', 2 ** 30],
    [/^t(?:i?b)$/, 'size', 2 ** 40],
    [/^p(?:i?b)$/, 'size', 2 ** 50],
    [/^iops$/, 'iops', 1],
    [/^v?cpus?$/, 'vcpu', 1],
    [/^mbps$/, 'bandwidth', 1],
    [/^gbps$/, 'bandwidth', 1000],
];
/** Numbers with a unit that is known. A number of "Max IOPS" alone takes its unit from the head. */
function quantitiesIn(text, head = '') {
    const found = [];
    for (const [, digits, multiple, unit] of text
        .toLowerCase()
        .matchAll(/(\d[\d,]*(?:\.\d+)?)(?:(k)\b)?[\s-]?([a-z]+)?/g)) {
        const value = Number(digits.replaceAll(',', '')) * (multiple ? 1000 : 1);
        const known = unitOf(unit ?? '') ?? unitOf(head.toLowerCase().split(/\s+/).at(-1) ?? '');
        if (known && Number.isFinite(value))
            found.push({ value: value * known.factor, kind: known.kind });
    }
    return found;
}
/** Stems of the units of its amounts. */
function quantityWords(text) {
    const words = text.toLowerCase().match(/\d[\s-]?[a-z]+/g) ?? [];
    return words.flatMap((word) => unitOf(word.replace(/^\d[\s-]?/, '')) ? (0, tokenize_1.stems)(word.replace(/^\d/, '')) : []);
}
function unitOf(word) {
    const unit = UNITS.find(([pattern]) => pattern.test(word));
    return unit ? { kind: unit[1], factor: unit[2] } : null;
}
/** Heads of what is a ceiling: a smaller amount than what is needed there rules an option out. */
const CEILING = /\b(?:max(?:imum)?|longest|timeout|time ?limit|limit|up to)\b/i;
/** Whether an amount asked for is above what a cell under a head of limits allows. */
function exceeds(asked, head, cell) {
    if (asked.length === 0 || !CEILING.test(head))
        return false;
    const limits = quantitiesIn(cell, head);
    return asked.some(({ kind, value }) => {
        const alike = limits.filter((limit) => limit.kind === kind);
        return alike.length > 0 && alike.every((limit) => limit.value < value);
    });
}
