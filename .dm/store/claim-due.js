"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.claimDue = claimDue;
const schedule_row_1 = require("./schedule-row");
/**
 * Dates noted one by one for a schedule that was due while nothing ran. Whoever was away for longer than a year of
 * daily dates gets a jump to the present instead of a list.
 */
const MOST_MISSED = 400;
/** See `ScheduleStore.claim`: dates become rows, and free rows become this worker's, in one transaction. */
function claimDue(database, options) {
    // Nothing due is the common case, and needs no write lock.
    if (!isAnythingDue(database, options.now))
        return { posts: [], missed: 0 };
    return database
        .transaction(() => {
        const missed = makeDates(database, options);
        return { missed, posts: takeFree(database, options) };
    })
        .immediate();
}
function isAnythingDue(database, now) {
    return (database
        .prepare(`SELECT 1 WHERE EXISTS (SELECT 1 FROM schedule WHERE state = 'active' AND next_due_at <= @now)
           OR EXISTS (SELECT 1 FROM due_post WHERE free_at IS NOT NULL AND free_at <= @now)`)
        .get({ now }) !== undefined);
}
function makeDates(database, { now, windowMs, most, nextDue }) {
    const due = database
        .prepare(`SELECT ${schedule_row_1.SCHEDULE_COLUMNS} FROM schedule s WHERE s.state = 'active' AND s.next_due_at <= ? ORDER BY s.next_due_at, s.id LIMIT ?`)
        .all(now, most);
    const insert = database.prepare(`INSERT INTO due_post (schedule_id, team, channel, due_at, state, free_at, reason)
     VALUES (@schedule, @team, @channel, @dueAt, @state, @freeAt, @reason) ON CONFLICT (schedule_id, due_at) DO NOTHING`);
    const move = database.prepare('UPDATE schedule SET next_due_at = ? WHERE id = ?');
    const park = database.prepare("UPDATE schedule SET state = 'paused', paused_because = 'unknown_zone', next_due_at = NULL WHERE id = ?");
    let missed = 0;
    for (const row of due) {
        const schedule = (0, schedule_row_1.readSchedule)(row);
        let next = row.next_due_at;
        try {
            for (let dates = 0; next <= now; dates += 1) {
                if (dates === MOST_MISSED) {
                    next = nextDue(schedule.recurrence, now - windowMs);
                    continue;
                }
                const isLate = now - next > windowMs;
                const { changes } = insert.run({
                    schedule: row.id,
                    team: row.team,
                    channel: row.channel,
                    dueAt: next,
                    state: isLate ? 'skipped' : 'claimed',
                    freeAt: isLate ? null : now,
                    reason: isLate ? 'missed' : null,
                });
                if (isLate)
                    missed += changes;
                next = nextDue(schedule.recurrence, next);
            }
            move.run(next, row.id);
        }
        catch (error) {
            // A zone that this machine's time zone database does not know must not keep the others from being posted.
            if (!(error instanceof RangeError || error instanceof TypeError))
                throw error;
            park.run(row.id);
        }
    }
    return missed;
}
function takeFree(database, { worker, now, leaseMs, most }) {
    const rows = database
        .prepare(`SELECT ${schedule_row_1.SCHEDULE_COLUMNS}, d.id AS due_id, d.due_at, d.state AS due_state, d.attempts, d.content, d.ts, d.reason
       FROM due_post d JOIN schedule s ON s.id = d.schedule_id
       WHERE d.free_at IS NOT NULL AND d.free_at <= ? ORDER BY d.due_at, d.id LIMIT ?`)
        .all(now, most);
    const take = database.prepare('UPDATE due_post SET worker = ?, free_at = ? WHERE id = ?');
    for (const row of rows)
        take.run(worker, now + leaseMs, row.due_id);
    return rows.map((row) => ({
        id: row.due_id,
        schedule: (0, schedule_row_1.readSchedule)(row),
        dueAt: row.due_at,
        state: row.due_state,
        attempts: row.attempts,
        content: row.content,
        ts: row.ts,
        reason: row.reason,
    }));
}
