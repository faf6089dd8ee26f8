"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.quantities = quantities;
/** Numbers of a text with their units, brought to one unit for time and for size, so that "1 day" is "24 hours". */
function quantities(text) {
    const found = new Set();
    for (const [, digits, unit = ''] of text
        .toLowerCase()
        .matchAll(/(?<![a-z\d.])(\d+(?:[.,]\d+)*)[\s-]*([a-zµ%/]*)/g)) {
        const value = Number(digits.replaceAll(',', ''));
        const seconds = SECONDS[unit];
        const bytes = BYTES[unit];
        if (seconds !== undefined)
            found.add(`${value * seconds} s`);
        else if (bytes !== undefined)
            found.add(`${value * bytes} bytes`);
        else
            found.add(String(value));
    }
    return found;
}
const SECONDS = {
    ms: 0.001,
    milliseconds: 0.001,
    s: 1,
    second: 1,
    seconds: 1,
    min: 60,
    minute: 60,
    minutes: 60,
    h: 3_600,
    hour: 3_600,
    hours: 3_600,
    day: 86_400,
    days: 86_400,
    week: 604_800,
    weeks: 604_800,
    month: 2_592_000,
    months: 2_592_000,
    year: 31_536_000,
    years: 31_536_000,
};
/** Powers of 1,000 and of 1,024 are not told apart: no one should lose a round over that. */
const BYTES = {
    byte: 1,
    bytes: 1,
    kb: 2 ** 10,
    kib: 2 ** 10,
    mb: 2 ** 20,
    mib: 2 ** 20,
    mi: 2 ** 20,
    gb: 2 ** 30,
    gib: 2 ** 30,
    gi: 2 ** 30,
    tb: 2 ** 40,
    tib: 2 ** 40,
};
