"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.localClock = localClock;
exports.localDate = localDate;
exports.weekdayOf = weekdayOf;
const DAY = 24 * 60 * 60_000;
/** Making a formatter costs a thousand times what using it does; there are about 420 zones. */
const formats = new Map();
/**
 * What a clock in a zone shows, as if it were UTC: milliseconds whose UTC date and time are the local ones. Only for
 * comparing local times with one another.
 * @param at milliseconds UTC
 */
function localClock(zone, at) {
    let format = formats.get(zone);
    if (!format) {
        format = new Intl.DateTimeFormat('en-US', {
            timeZone: zone,
            calendar: 'gregory',
            numberingSystem: 'latn',
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        });
        formats.set(zone, format);
    }
    const part = {};
    for (const { type, value } of format.formatToParts(at))
        part[type] = Number(value);
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}
/** Days since the epoch of the local date. */
function localDate(zone, at) {
    return Math.floor(localClock(zone, at) / DAY);
}
/** ISO weekday (1 is Monday) of a date counted in days since the epoch, which was a Thursday. */
function weekdayOf(date) {
    return ((((date + 3) % 7) + 7) % 7) + 1;
}
