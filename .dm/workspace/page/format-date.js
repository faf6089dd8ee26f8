"use strict";
/**
 * Slack's date tokens (`{date_long} at {time}`). Used in Node for the first rendering and again in the browser,
 * where the person's time zone is known and "today" has a meaning.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.formatSlackDate = formatSlackDate;
function ordinal(day) {
    const tens = day % 100;
    if (tens >= 11 && tens <= 13)
        return `${day}th`;
    return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
}
function partsOf(ms, timeZone) {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    });
    const found = {};
    for (const part of format.formatToParts(ms))
        found[part.type] = part.value;
    return { year: found.year ?? '', month: found.month ?? '', day: found.day ?? '' };
}
function dayNumber(ms, timeZone) {
    const { year, month, day } = partsOf(ms, timeZone);
    return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000);
}
function named(ms, timeZone, options) {
    return new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(ms);
}
function monthDay(ms, timeZone, month, year) {
    const parts = partsOf(ms, timeZone);
    const text = `${named(ms, timeZone, { month })} ${ordinal(Number(parts.day))}`;
    return year ? `${text}, ${parts.year}` : text;
}
function ago(ms, nowMs) {
    const seconds = Math.round((nowMs - ms) / 1000);
    const past = seconds >= 0;
    const units = [
        ['day', 86_400],
        ['hour', 3600],
        ['minute', 60],
        ['second', 1],
    ];
    for (const [unit, size] of units) {
        const count = Math.floor(Math.abs(seconds) / size);
        if (count < 1)
            continue;
        const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
        return past ? `${words} ago` : `in ${words}`;
    }
    return 'now';
}
/** "today", "yesterday" or "tomorrow" where it is one of them and now is known. */
function nearDay(ms, timeZone, nowMs) {
    if (nowMs === null)
        return null;
    const offset = dayNumber(ms, timeZone) - dayNumber(nowMs, timeZone);
    return { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(offset)] ?? null;
}
/**
 * Puts a time into a template of Slack's tokens; unknown tokens stay as they are.
 * `nowMs` is null where now is not known: then nothing is called "today".
 */
function formatSlackDate(template, seconds, timeZone, nowMs) {
    const ms = seconds * 1000;
    if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15)
        return '';
    const parts = partsOf(ms, timeZone);
    const clock = { hour: 'numeric', minute: '2-digit' };
    const long = () => `${named(ms, timeZone, { weekday: 'long' })}, ${monthDay(ms, timeZone, 'long', true)}`;
    const near = nearDay(ms, timeZone, nowMs);
    const values = {
        date_num: () => `${parts.year}-${parts.month}-${parts.day}`,
        date_slash: () => `${parts.month}/${parts.day}/${parts.year}`,
        date: () => monthDay(ms, timeZone, 'long', false),
        date_pretty: () => near ?? monthDay(ms, timeZone, 'long', false),
        date_short: () => monthDay(ms, timeZone, 'short', true),
        date_short_pretty: () => near ?? monthDay(ms, timeZone, 'short', true),
        date_long: long,
        date_long_pretty: () => near ?? long(),
        date_long_full: () => monthDay(ms, timeZone, 'long', true),
        day_divider_pretty: () => near ?? long(),
        time: () => named(ms, timeZone, clock),
        time_secs: () => named(ms, timeZone, { ...clock, second: '2-digit' }),
        ago: () => (nowMs === null ? monthDay(ms, timeZone, 'short', true) : ago(ms, nowMs)),
    };
    return template.replace(/\{([a-z_]+)\}/g, (token, name) => Object.hasOwn(values, name) ? (values[name]?.() ?? token) : token);
}
