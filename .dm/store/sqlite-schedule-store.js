"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SqliteScheduleStore = void 0;
const node_crypto_1 = require("node:crypto");
const claim_due_1 = require("./claim-due");
const schedule_row_1 = require("./schedule-row");
/** Dates are kept for this long, for lists and for finding out what happened. */
const KEEP_MS = 100 * 24 * 60 * 60_000;
/** How often old dates are swept, in claims. */
const SWEEP_EVERY = 1_000;
const SELECT = `SELECT ${schedule_row_1.SCHEDULE_COLUMNS} FROM schedule s`;
/** Schedules and due posts in SQLite. Claims take the write lock first, so two processes cannot both win one. */
class SqliteScheduleStore {
    database;
    makeId;
    #claims = 0;
    constructor(database, makeId = node_crypto_1.randomUUID) {
        this.database = database;
        this.makeId = makeId;
    }
    async save(change) {
        const row = this.database
            .prepare(`INSERT INTO schedule AS s (id, team, channel, kind, owner, minute_of_day, days, zone, settings, state, next_due_at, created_at, changed_at)
         VALUES (@id, @team, @channel, @kind, @owner, @minuteOfDay, @days, @zone, @settings, @state, @nextDueAt, @at, @at)
         ON CONFLICT (team, channel, kind) DO UPDATE SET owner = @owner, minute_of_day = @minuteOfDay, days = @days,
           zone = @zone, settings = @settings, state = @state, paused_because = NULL, next_due_at = @nextDueAt, changed_at = @at
         RETURNING ${schedule_row_1.SCHEDULE_COLUMNS.replaceAll('s.', '')}`)
            .get({
            id: this.makeId(),
            team: change.team,
            channel: change.channel,
            kind: change.kind,
            owner: change.owner,
            minuteOfDay: change.recurrence.minuteOfDay,
            days: change.recurrence.days.join(''),
            zone: change.recurrence.zone,
            settings: JSON.stringify(change.settings),
            state: change.state,
            nextDueAt: change.nextDueAt,
            at: change.at,
        });
        return (0, schedule_row_1.readSchedule)(row);
    }
    async find(team, channel, kind) {
        return this.#one(`${SELECT} WHERE s.team = ? AND s.channel = ? AND s.kind = ?`, team, channel, kind);
    }
    async byId(id) {
        return this.#one(`${SELECT} WHERE s.id = ?`, id);
    }
    async inChannel(team, channel) {
        return this.#all(`${SELECT} WHERE s.team = ? AND s.channel = ? AND s.state <> 'off' ORDER BY s.kind`, team, channel);
    }
    async ownedBy(team, owner) {
        return this.#all(`${SELECT} WHERE s.team = ? AND s.owner = ? AND s.state <> 'off' ORDER BY s.next_due_at IS NULL, s.next_due_at, s.id`, team, owner);
    }
    async lastDate(id) {
        const row = this.database
            .prepare('SELECT due_at, state, reason FROM due_post WHERE schedule_id = ? ORDER BY due_at DESC LIMIT 1')
            .get(id);
        return row ? { dueAt: row.due_at, state: row.state, reason: row.reason } : null;
    }
    async setState(id, change) {
        this.database
            .prepare('UPDATE schedule SET state = @state, paused_because = @pausedBecause, next_due_at = @nextDueAt, changed_at = @at WHERE id = @id')
            .run({ id, ...change });
        return this.byId(id);
    }
    async skip(id, dueAt, nextDueAt, reason, at) {
        const work = this.database.transaction(() => {
            const moved = this.database
                .prepare("UPDATE schedule SET next_due_at = ?, changed_at = ? WHERE id = ? AND state = 'active' AND next_due_at = ?")
                .run(nextDueAt, at, id, dueAt);
            if (moved.changes === 0)
                return false;
            this.database
                .prepare(`INSERT INTO due_post (schedule_id, team, channel, due_at, state, reason)
           SELECT id, team, channel, ?, 'skipped', ? FROM schedule WHERE id = ?
           ON CONFLICT (schedule_id, due_at) DO NOTHING`)
                .run(dueAt, reason, id);
            return true;
        });
        return work.immediate();
    }
    async claim(options) {
        if (this.#claims % SWEEP_EVERY === 0) {
            this.database
                .prepare('DELETE FROM due_post WHERE free_at IS NULL AND due_at < ?')
                .run(options.now - KEEP_MS);
        }
        this.#claims += 1;
        return (0, claim_due_1.claimDue)(this.database, options);
    }
    async beginPosting(id, options) {
        const { worker, now, leaseMs, content, pace } = options;
        const work = this.database.transaction(() => {
            const row = this.database
                .prepare("SELECT team, channel FROM due_post WHERE id = ? AND worker = ? AND state IN ('claimed', 'posting') AND free_at > ?")
                .get(id, worker, now);
            if (!row)
                return { kind: 'lost' };
            const ms = this.#pauseMs(row, now, pace);
            if (ms > 0)
                return { kind: 'wait', ms };
            this.database
                .prepare("UPDATE due_post SET state = 'posting', posting_at = @now, attempts = attempts + 1, content = @content, free_at = @freeAt WHERE id = @id")
                .run({ id, now, content, freeAt: now + leaseMs });
            return { kind: 'go' };
        });
        return work.immediate();
    }
    async recordPosted(id, { ts, reason, at, freeAt }) {
        this.database
            .prepare("UPDATE due_post SET state = 'posted', ts = ?, reason = ?, posted_at = ?, free_at = ? WHERE id = ? AND state IN ('claimed', 'posting')")
            .run(ts, reason, at, freeAt, id);
    }
    async settle(id) {
        this.database.prepare("UPDATE due_post SET free_at = NULL WHERE id = ? AND state = 'posted'").run(id);
    }
    async putOff(id, options) {
        this.database
            .prepare("UPDATE due_post SET state = @state, free_at = @freeAt, reason = @reason, worker = NULL, attempts = max(0, attempts - @taken) WHERE id = @id AND state IN ('claimed', 'posting')")
            .run({
            id,
            state: options.state,
            freeAt: options.freeAt,
            reason: options.reason,
            taken: options.counts ? 0 : 1,
        });
    }
    async end(id, { state, reason }) {
        this.database
            .prepare("UPDATE due_post SET state = ?, reason = ?, free_at = NULL WHERE id = ? AND state IN ('claimed', 'posting')")
            .run(state, reason, id);
    }
    async release(worker, at) {
        // What was put off belongs to nobody, and keeps its waiting time.
        this.database
            .prepare("UPDATE due_post SET worker = NULL, free_at = @at WHERE worker = @worker AND state = 'claimed'")
            .run({ worker, at });
    }
    async pauseFor(id, reason, at) {
        return (this.database
            .prepare("UPDATE schedule SET state = 'paused', paused_because = ?, next_due_at = NULL, changed_at = ? WHERE id = ? AND state = 'active'")
            .run(reason, at, id).changes === 1);
    }
    async forget(team, user) {
        const work = this.database.transaction(() => 
        // A direct message (its id begins with D) has one person in it.
        this.database
            .prepare("DELETE FROM schedule WHERE team = ? AND owner = ? AND channel GLOB 'D*'")
            .run(team, user).changes +
            this.database.prepare('UPDATE schedule SET owner = NULL WHERE team = ? AND owner = ?').run(team, user)
                .changes);
        return work.immediate();
    }
    async pausePosting(team, untilAt) {
        this.database
            .prepare('INSERT INTO posting_pause (team, until_at) VALUES (?, ?) ON CONFLICT (team) DO UPDATE SET until_at = max(until_at, excluded.until_at)')
            .run(team, untilAt);
    }
    /** Milliseconds until the pace allows a post in this channel; 0 for now. */
    #pauseMs({ team, channel }, now, pace) {
        const pause = this.database
            .prepare('SELECT until_at FROM posting_pause WHERE team = ?')
            .get(team);
        if (pause && pause.until_at > now)
            return pause.until_at - now;
        const since = now - Math.max(1_000, pace.channelGapMs);
        // Never longer than what one workspace may post within the longer of the two spans.
        const recent = this.database
            .prepare('SELECT channel, posting_at FROM due_post WHERE team = ? AND posting_at > ? ORDER BY posting_at DESC')
            .all(team, since);
        const sameChannel = recent.find((one) => one.channel === channel);
        const channelFreeAt = sameChannel ? sameChannel.posting_at + pace.channelGapMs : now;
        const full = recent[pace.perSecond - 1];
        const teamFreeAt = full ? full.posting_at + 1_000 : now;
        return Math.max(0, channelFreeAt - now, teamFreeAt - now);
    }
    #one(sql, ...values) {
        const row = this.database.prepare(sql).get(...values);
        return row ? (0, schedule_row_1.readSchedule)(row) : null;
    }
    #all(sql, ...values) {
        return this.database
            .prepare(sql)
            .all(...values)
            .map(schedule_row_1.readSchedule);
    }
}
exports.SqliteScheduleStore = SqliteScheduleStore;
