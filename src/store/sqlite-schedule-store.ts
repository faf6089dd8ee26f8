import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { JobKind, Schedule, ScheduleState } from '../schedule/schedule';
import type {
  ClaimOptions,
  Pace,
  PastDate,
  Permission,
  ScheduleChange,
  ScheduleStore,
} from '../schedule/schedule-store';
import { claimDue } from './claim-due';
import { readSchedule, SCHEDULE_COLUMNS, type ScheduleRow } from './schedule-row';

/** Dates are kept for this long, for lists and for finding out what happened. */
const KEEP_MS = 100 * 24 * 60 * 60_000;

/** How often old dates are swept, in claims. */
const SWEEP_EVERY = 1_000;

const SELECT = `SELECT ${SCHEDULE_COLUMNS} FROM schedule s`;

/** Schedules and due posts in SQLite. Claims take the write lock first, so two processes cannot both win one. */
export class SqliteScheduleStore implements ScheduleStore {
  #claims = 0;

  constructor(
    private readonly database: Database.Database,
    private readonly makeId: () => string = randomUUID,
  ) {}

  async save(change: ScheduleChange): Promise<Schedule> {
    const row = this.database
      .prepare<unknown[], ScheduleRow>(
        `INSERT INTO schedule AS s (id, team, channel, kind, owner, minute_of_day, days, zone, settings, state, next_due_at, created_at, changed_at)
         VALUES (@id, @team, @channel, @kind, @owner, @minuteOfDay, @days, @zone, @settings, @state, @nextDueAt, @at, @at)
         ON CONFLICT (team, channel, kind) DO UPDATE SET owner = @owner, minute_of_day = @minuteOfDay, days = @days,
           zone = @zone, settings = @settings, state = @state, paused_because = NULL, next_due_at = @nextDueAt, changed_at = @at
         RETURNING ${SCHEDULE_COLUMNS.replaceAll('s.', '')}`,
      )
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
    return readSchedule(row!);
  }

  async find(team: string, channel: string, kind: JobKind): Promise<Schedule | null> {
    return this.#one(`${SELECT} WHERE s.team = ? AND s.channel = ? AND s.kind = ?`, team, channel, kind);
  }

  async byId(id: string): Promise<Schedule | null> {
    return this.#one(`${SELECT} WHERE s.id = ?`, id);
  }

  async inChannel(team: string, channel: string): Promise<Schedule[]> {
    return this.#all(
      `${SELECT} WHERE s.team = ? AND s.channel = ? AND s.state <> 'off' ORDER BY s.kind`,
      team,
      channel,
    );
  }

  async ownedBy(team: string, owner: string): Promise<Schedule[]> {
    return this.#all(
      `${SELECT} WHERE s.team = ? AND s.owner = ? AND s.state <> 'off' ORDER BY s.next_due_at IS NULL, s.next_due_at, s.id`,
      team,
      owner,
    );
  }

  async lastDate(id: string): Promise<PastDate | null> {
    const row = this.database
      .prepare<[string], { due_at: number; state: PastDate['state']; reason: string | null }>(
        'SELECT due_at, state, reason FROM due_post WHERE schedule_id = ? ORDER BY due_at DESC LIMIT 1',
      )
      .get(id);
    return row ? { dueAt: row.due_at, state: row.state, reason: row.reason } : null;
  }

  async setState(
    id: string,
    change: { state: ScheduleState; pausedBecause: string | null; nextDueAt: number | null; at: number },
  ): Promise<Schedule | null> {
    this.database
      .prepare(
        'UPDATE schedule SET state = @state, paused_because = @pausedBecause, next_due_at = @nextDueAt, changed_at = @at WHERE id = @id',
      )
      .run({ id, ...change });
    return this.byId(id);
  }

  async skip(id: string, dueAt: number, nextDueAt: number, reason: string, at: number): Promise<boolean> {
    const work = this.database.transaction((): boolean => {
      const moved = this.database
        .prepare(
          "UPDATE schedule SET next_due_at = ?, changed_at = ? WHERE id = ? AND state = 'active' AND next_due_at = ?",
        )
        .run(nextDueAt, at, id, dueAt);
      if (moved.changes === 0) return false;
      this.database
        .prepare(
          `INSERT INTO due_post (schedule_id, team, channel, due_at, state, reason)
           SELECT id, team, channel, ?, 'skipped', ? FROM schedule WHERE id = ?
           ON CONFLICT (schedule_id, due_at) DO NOTHING`,
        )
        .run(dueAt, reason, id);
      return true;
    });
    return work.immediate();
  }

  async claim(options: ClaimOptions): ReturnType<ScheduleStore['claim']> {
    if (this.#claims % SWEEP_EVERY === 0) {
      this.database
        .prepare('DELETE FROM due_post WHERE free_at IS NULL AND due_at < ?')
        .run(options.now - KEEP_MS);
    }
    this.#claims += 1;
    return claimDue(this.database, options);
  }

  async beginPosting(
    id: number,
    options: { worker: string; now: number; leaseMs: number; content: string; pace: Pace },
  ): Promise<Permission> {
    const { worker, now, leaseMs, content, pace } = options;
    const work = this.database.transaction((): Permission => {
      const row = this.database
        .prepare<unknown[], { team: string; channel: string }>(
          "SELECT team, channel FROM due_post WHERE id = ? AND worker = ? AND state IN ('claimed', 'posting') AND free_at > ?",
        )
        .get(id, worker, now);
      if (!row) return { kind: 'lost' };
      const ms = this.#pauseMs(row, now, pace);
      if (ms > 0) return { kind: 'wait', ms };
      this.database
        .prepare(
          "UPDATE due_post SET state = 'posting', posting_at = @now, attempts = attempts + 1, content = @content, free_at = @freeAt WHERE id = @id",
        )
        .run({ id, now, content, freeAt: now + leaseMs });
      return { kind: 'go' };
    });
    return work.immediate();
  }

  async recordPosted(
    id: number,
    { ts, reason, at, freeAt }: { ts: string | null; reason: string | null; at: number; freeAt: number },
  ): Promise<void> {
    this.database
      .prepare(
        "UPDATE due_post SET state = 'posted', ts = ?, reason = ?, posted_at = ?, free_at = ? WHERE id = ? AND state IN ('claimed', 'posting')",
      )
      .run(ts, reason, at, freeAt, id);
  }

  async settle(id: number): Promise<void> {
    this.database.prepare("UPDATE due_post SET free_at = NULL WHERE id = ? AND state = 'posted'").run(id);
  }

  async putOff(
    id: number,
    options: { state: 'claimed' | 'posting'; freeAt: number; reason: string; counts: boolean },
  ): Promise<void> {
    this.database
      .prepare(
        "UPDATE due_post SET state = @state, free_at = @freeAt, reason = @reason, worker = NULL, attempts = max(0, attempts - @taken) WHERE id = @id AND state IN ('claimed', 'posting')",
      )
      .run({
        id,
        state: options.state,
        freeAt: options.freeAt,
        reason: options.reason,
        taken: options.counts ? 0 : 1,
      });
  }

  async end(id: number, { state, reason }: { state: 'skipped' | 'failed'; reason: string }): Promise<void> {
    this.database
      .prepare(
        "UPDATE due_post SET state = ?, reason = ?, free_at = NULL WHERE id = ? AND state IN ('claimed', 'posting')",
      )
      .run(state, reason, id);
  }

  async release(worker: string, at: number): Promise<void> {
    // What was put off belongs to nobody, and keeps its waiting time.
    this.database
      .prepare(
        "UPDATE due_post SET worker = NULL, free_at = @at WHERE worker = @worker AND state = 'claimed'",
      )
      .run({ worker, at });
  }

  async pauseFor(id: string, reason: string, at: number): Promise<boolean> {
    return (
      this.database
        .prepare(
          "UPDATE schedule SET state = 'paused', paused_because = ?, next_due_at = NULL, changed_at = ? WHERE id = ? AND state = 'active'",
        )
        .run(reason, at, id).changes === 1
    );
  }

  async forget(team: string, user: string): Promise<number> {
    const work = this.database.transaction(
      (): number =>
        // A direct message (its id begins with D) has one person in it.
        this.database
          .prepare("DELETE FROM schedule WHERE team = ? AND owner = ? AND channel GLOB 'D*'")
          .run(team, user).changes +
        this.database.prepare('UPDATE schedule SET owner = NULL WHERE team = ? AND owner = ?').run(team, user)
          .changes,
    );
    return work.immediate();
  }

  async pausePosting(team: string, untilAt: number): Promise<void> {
    this.database
      .prepare(
        'INSERT INTO posting_pause (team, until_at) VALUES (?, ?) ON CONFLICT (team) DO UPDATE SET until_at = max(until_at, excluded.until_at)',
      )
      .run(team, untilAt);
  }

  /** Milliseconds until the pace allows a post in this channel; 0 for now. */
  #pauseMs({ team, channel }: { team: string; channel: string }, now: number, pace: Pace): number {
    const pause = this.database
      .prepare<unknown[], { until_at: number }>('SELECT until_at FROM posting_pause WHERE team = ?')
      .get(team);
    if (pause && pause.until_at > now) return pause.until_at - now;
    const since = now - Math.max(1_000, pace.channelGapMs);
    // Never longer than what one workspace may post within the longer of the two spans.
    const recent = this.database
      .prepare<unknown[], { channel: string; posting_at: number }>(
        'SELECT channel, posting_at FROM due_post WHERE team = ? AND posting_at > ? ORDER BY posting_at DESC',
      )
      .all(team, since);
    const sameChannel = recent.find((one) => one.channel === channel);
    const channelFreeAt = sameChannel ? sameChannel.posting_at + pace.channelGapMs : now;
    const full = recent[pace.perSecond - 1];
    const teamFreeAt = full ? full.posting_at + 1_000 : now;
    return Math.max(0, channelFreeAt - now, teamFreeAt - now);
  }

  #one(sql: string, ...values: unknown[]): Schedule | null {
    const row = this.database.prepare<unknown[], ScheduleRow>(sql).get(...values);
    return row ? readSchedule(row) : null;
  }

  #all(sql: string, ...values: unknown[]): Schedule[] {
    return this.database
      .prepare<unknown[], ScheduleRow>(sql)
      .all(...values)
      .map(readSchedule);
  }
}
