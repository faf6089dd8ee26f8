"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parsePlanWords = parsePlanWords;
const recurrence_1 = require("./recurrence");
const DAY_LISTS = {
    daily: recurrence_1.WEEKDAYS,
    everyday: recurrence_1.WEEKDAYS,
    weekday: [1, 2, 3, 4, 5],
    weekdays: [1, 2, 3, 4, 5],
    workdays: [1, 2, 3, 4, 5],
    weekend: [6, 7],
    weekends: [6, 7],
};
const DAY_STEMS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY_WORD = /^(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/;
/** Words that only join others. */
const JOINING = new Set(['at', 'on', 'every', 'each', 'and', 'in']);
/**
 * Reads `09:00 weekdays`, `9am mon, wed and fri Europe/London`, `every day at 17:30`. Words it does not know are given
 * back, so that the caller can tell a plan from a sentence.
 */
function parsePlanWords(text) {
    const plan = { minuteOfDay: null, days: null, zone: null, rest: [], wrongTime: null };
    const words = text
        .trim()
        .replace(/\bevery day\b/gi, 'daily')
        .replace(/(\d)\s+([ap]m)\b/gi, '$1$2')
        .split(/[\s,]+/)
        .filter(Boolean);
    for (const word of words) {
        const lower = word.toLowerCase();
        const time = readTime(lower);
        const days = readDays(lower);
        if (time === 'wrong')
            plan.wrongTime ??= word;
        else if (time !== null) {
            if (plan.minuteOfDay === null)
                plan.minuteOfDay = time;
            else
                plan.rest.push(word);
        }
        else if (days) {
            plan.days = recurrence_1.WEEKDAYS.filter((day) => days.includes(day) || plan.days?.includes(day));
        }
        else if (plan.zone === null && /^(?:utc|gmt)$|\//i.test(word) && (0, recurrence_1.isZone)(word))
            plan.zone = zoneName(word);
        else if (!JOINING.has(lower))
            plan.rest.push(word);
    }
    return plan;
}
/** `09:00`, `9.30`, `9am`, `9:30pm`, `noon`. A bare number is no time: "5 tips" is not five o'clock. */
function readTime(word) {
    if (word === 'noon')
        return 12 * 60;
    if (word === 'midnight')
        return 0;
    const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(word);
    if (!match || (match[2] === undefined && match[3] === undefined))
        return null;
    const minute = Number(match[2] ?? 0);
    let hour = Number(match[1]);
    if (match[3] !== undefined) {
        if (hour < 1 || hour > 12)
            return 'wrong';
        hour = (hour % 12) + (match[3] === 'pm' ? 12 : 0);
    }
    return hour > 23 || minute > 59 ? 'wrong' : hour * 60 + minute;
}
/** `mon`, `mondays`, `mon-fri`, `weekdays`. */
function readDays(word) {
    const list = DAY_LISTS[word];
    if (list)
        return list;
    const [from, to, ...more] = word.split(/[-–]/).map(readDay);
    if (more.length > 0 || !from)
        return null;
    if (to === undefined)
        return [from];
    if (to === null)
        return null;
    // Fri-mon goes over the weekend.
    const span = (to - from + 7) % 7;
    return Array.from({ length: span + 1 }, (_, index) => (((from - 1 + index) % 7) + 1));
}
function readDay(word) {
    if (!DAY_WORD.test(word))
        return null;
    return (DAY_STEMS.indexOf(word.slice(0, 3)) + 1);
}
/** The zone as the database spells it; names that it knows only as a link keep their own. */
function zoneName(word) {
    if (/^(?:utc|gmt)$/i.test(word))
        return 'UTC';
    const lower = word.toLowerCase();
    return (Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === lower) ??
        new Intl.DateTimeFormat('en-GB', { timeZone: word }).resolvedOptions().timeZone);
}
