"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SCHEDULE_COLUMNS = void 0;
exports.readSchedule = readSchedule;
exports.SCHEDULE_COLUMNS = 's.id, s.team, s.channel, s.kind, s.owner, s.minute_of_day, s.days, s.zone, s.settings, s.state, s.paused_because, s.next_due_at';
/** The schedule of a row. */
function readSchedule(row) {
    return {
        id: row.id,
        team: row.team,
        channel: row.channel,
        kind: row.kind,
        owner: row.owner,
        recurrence: {
            minuteOfDay: row.minute_of_day,
            days: [...row.days].map((day) => Number(day)),
            zone: row.zone,
        },
        settings: JSON.parse(row.settings),
        state: row.state,
        pausedBecause: row.paused_because,
        nextDueAt: row.next_due_at,
    };
}
