"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nextDue = nextDue;
exports.nextDues = nextDues;
const croner_1 = require("croner");
const local_clock_1 = require("./local-clock");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Patterns that many channels share (09:00 on weekdays in one zone) are parsed once; bounded, since times and zones are many. */
const KEPT_PATTERNS = 500;
const patterns = new Map();
/**
 * The first due time after an instant. A local time that a clock change leaves out is due at the next that exists;
 * one that comes twice is due the first time alone.
 * @param afterMs milliseconds UTC; the result lies strictly after it
 * @returns milliseconds UTC, on a whole minute
 * @throws RangeError or TypeError where the zone is unknown or no day is named
 */
function nextDue(recurrence, afterMs) {
    if (recurrence.days.length === 0)
        throw new RangeError('Recurrence: no day of the week is named.');
    const next = patternOf(recurrence).nextRun(new Date(afterMs))?.getTime();
    if (next === undefined)
        throw new RangeError(`Recurrence: ${JSON.stringify(recurrence)} never comes.`);
    return lostOverMidnight(recurrence, afterMs, next) ?? next;
}
/** The next `count` due times, ascending; see `nextDue`. */
function nextDues(recurrence, afterMs, count) {
    const dues = [];
    for (let last = afterMs; dues.length < count; dues.push(last))
        last = nextDue(recurrence, last);
    return dues;
}
/** A single minute and hour make croner treat it as a time of day, which is what its rule for clock changes hangs on. */
function patternOf({ minuteOfDay, days, zone }) {
    const pattern = `${minuteOfDay % 60} ${Math.floor(minuteOfDay / 60)} * * ${days.join(',')}`;
    const key = `${pattern} ${zone}`;
    const known = patterns.get(key);
    if (known)
        return known;
    const made = new croner_1.Cron(pattern, { timezone: zone, mode: '5-part' });
    if (patterns.size >= KEPT_PATTERNS)
        patterns.delete(patterns.keys().next().value);
    patterns.set(key, made);
    return made;
}
/**
 * Croner 11.0.1 loses a date whose time falls into a gap that ends after midnight: in Nuuk the clock goes from 22:59
 * on Saturday to 00:00 on Sunday, and a tip due at 23:00 on Saturdays never came that day. The next time that exists
 * is the first minute of the following date.
 * @returns that minute, where such a date lies between `after` and `next`; null (nearly always) where none does
 */
function lostOverMidnight(recurrence, after, next) {
    const { zone, minuteOfDay, days } = recurrence;
    const shown = (0, local_clock_1.localClock)(zone, after);
    const last = (0, local_clock_1.localDate)(zone, next);
    for (let date = Math.floor(shown / DAY); date < last; date += 1) {
        const wanted = date * DAY + minuteOfDay * MINUTE;
        if (wanted <= shown || !days.some((day) => day === (0, local_clock_1.weekdayOf)(date)))
            continue;
        // A time that came twice is passed although the clock shows less: it exists, so nothing was lost.
        if (exists(zone, wanted))
            continue;
        return firstMinuteAfter(zone, date, Math.max(after, wanted - DAY), next);
    }
    return null;
}
/** Whether a clock in the zone ever shows that time; the distance to UTC a day before and after are the two it can have. */
function exists(zone, wanted) {
    return [wanted - DAY, wanted + DAY].some((near) => {
        const offset = (0, local_clock_1.localClock)(zone, near) - near;
        return (0, local_clock_1.localClock)(zone, wanted - offset) === wanted;
    });
}
/** The first minute of the date after `date`, within (low, high]. */
function firstMinuteAfter(zone, date, from, to) {
    let low = Math.floor(from / MINUTE);
    let high = Math.ceil(to / MINUTE);
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if ((0, local_clock_1.localDate)(zone, middle * MINUTE) > date)
            high = middle;
        else
            low = middle;
    }
    return high * MINUTE;
}
