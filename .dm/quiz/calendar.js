"use strict";
/** Days, weeks and evenings as people in a time zone count them. Times are milliseconds UTC, days `YYYY-MM-DD`. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.PERIODS = void 0;
exports.isZone = isZone;
exports.dayOf = dayOf;
exports.startOfDay = startOfDay;
exports.startOfPeriod = startOfPeriod;
exports.lastWeek = lastWeek;
exports.nextHour = nextHour;
exports.PERIODS = ['week', 'month', 'all'];
const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;
/** Farthest that local midnight lies from midnight UTC (UTC+14 and UTC-12), and some. */
const FARTHEST_MS = 16 * HOUR_MS;
const formats = new Map();
/** Whether the platform knows a time zone of that name. */
function isZone(zone) {
    try {
        formatOf(zone);
        return true;
    }
    catch {
        return false;
    }
}
/** The day it is in a time zone at a moment. */
function dayOf(at, zone) {
    return localTime(at, zone).slice(0, 10);
}
/** The first moment of a day in a time zone, also where the clocks skip midnight. */
function startOfDay(day, zone) {
    return momentOf(`${day}T00:00`, zone);
}
/** The first moment of the week (Monday), or month, that it is in a time zone; 0 for `all`. */
function startOfPeriod(period, now, zone) {
    if (period === 'all')
        return 0;
    const today = dayOf(now, zone);
    if (period === 'month')
        return startOfDay(`${today.slice(0, 8)}01`, zone);
    return startOfDay(addDays(today, -((weekday(today) + 6) % 7)), zone);
}
/** The last whole week (Monday to Sunday) before a moment, as days in a time zone: `until` is the first moment after it. */
function lastWeek(now, zone) {
    const monday = dayOf(startOfPeriod('week', now, zone), zone);
    return { since: startOfDay(addDays(monday, -7), zone), until: startOfDay(monday, zone) };
}
/**
 * Next time that a wall clock in the zone shows the hour, strictly later than `after`.
 * @param workdays skips Saturday and Sunday
 */
function nextHour(hour, after, zone, workdays = false) {
    let day = dayOf(after, zone);
    for (;;) {
        const isFree = workdays && (weekday(day) === 0 || weekday(day) === 6);
        const at = momentOf(`${day}T${String(hour).padStart(2, '0')}:00`, zone);
        if (!isFree && at > after)
            return at;
        day = addDays(day, 1);
    }
}
/** 0 is Sunday. */
function weekday(day) {
    return new Date(`${day}T00:00Z`).getUTCDay();
}
function addDays(day, days) {
    return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
/** The first moment whose local time is not before the given one, found by halving: local time only ever jumps by hours. */
function momentOf(local, zone) {
    const near = Date.parse(`${local}Z`);
    let early = near - FARTHEST_MS;
    let late = near + FARTHEST_MS;
    while (late - early > 1) {
        const middle = Math.floor((early + late) / 2);
        if (localTime(middle, zone) >= local)
            late = middle;
        else
            early = middle;
    }
    return late;
}
/** `YYYY-MM-DDTHH:MM` as clocks in the zone show it. */
function localTime(at, zone) {
    const parts = {};
    for (const { type, value } of formatOf(zone).formatToParts(at))
        parts[type] = value;
    return `${parts.year.padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}
function formatOf(zone) {
    let format = formats.get(zone);
    if (!format) {
        format = new Intl.DateTimeFormat('en-GB', {
            timeZone: zone,
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
            hour: '2-digit',
            minute: '2-digit',
            hourCycle: 'h23',
        });
        formats.set(zone, format);
    }
    return format;
}
