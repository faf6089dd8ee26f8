"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.describeRecurrence = describeRecurrence;
exports.describeDays = describeDays;
exports.listWords = listWords;
exports.describeDate = describeDate;
const recurrence_1 = require("./recurrence");
const DAY_NAMES = {
    1: 'Monday',
    2: 'Tuesday',
    3: 'Wednesday',
    4: 'Thursday',
    5: 'Friday',
    6: 'Saturday',
    7: 'Sunday',
};
/** `on weekdays at 09:00 (Europe/London)`. */
function describeRecurrence({ minuteOfDay, days, zone }) {
    return `${describeDays(days)} at ${(0, recurrence_1.clockTime)(minuteOfDay)} (${zone})`;
}
/** `every day`, `on weekdays`, `on Mondays, Wednesdays and Fridays`. */
function describeDays(days) {
    switch (days.join('')) {
        case '1234567':
            return 'every day';
        case '12345':
            return 'on weekdays';
        case '67':
            return 'on weekends';
        default:
            return `on ${listWords(days.map((day) => `${DAY_NAMES[day]}s`))}`;
    }
}
/** `a, b and c`. */
function listWords(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** `Thu 26 Nov at 09:00`, as a clock in the zone shows it, so also right on a day when the time does not exist. */
function describeDate(at, zone) {
    const part = {};
    const format = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    });
    for (const { type, value } of format.formatToParts(at))
        part[type] = value;
    return `${part.weekday} ${part.day} ${part.month} at ${part.hour}:${part.minute}`;
}
