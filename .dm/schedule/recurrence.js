"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.WEEKDAYS = void 0;
exports.isZone = isZone;
exports.clockTime = clockTime;
/** ISO weekdays: 1 is Monday, 7 is Sunday. */
exports.WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** Whether this machine's time zone database knows the name. Offsets (`+02:00`) are no zones: they know no summer. */
function isZone(name) {
    if (!/^[A-Za-z]/.test(name))
        return false;
    try {
        new Intl.DateTimeFormat('en-GB', { timeZone: name });
        return true;
    }
    catch {
        return false;
    }
}
/** `9:00` from 540. */
function clockTime(minuteOfDay) {
    const two = (value) => String(value).padStart(2, '0');
    return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}
