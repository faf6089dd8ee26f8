"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.streakOf = streakOf;
/**
 * How many days in a row somebody has played. Days on which nothing was posted are skipped, so weekends and holidays
 * break no streak; a day that is still going on breaks none either.
 * @param postedDays days with at least one item posted where the person plays, `YYYY-MM-DD` in the channel's time zone
 * @param playedDays days on which the person answered one
 * @param today the day it is there now
 */
function streakOf(postedDays, playedDays, today) {
    const days = [...new Set(postedDays)].filter((day) => day <= today).sort((a, b) => (a < b ? 1 : -1));
    let streak = 0;
    for (const day of days) {
        if (playedDays.has(day))
            streak += 1;
        else if (day !== today)
            break;
    }
    return streak;
}
