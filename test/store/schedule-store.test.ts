import type Database from 'better-sqlite3';
import { nextDue } from '../../src/schedule/next-due';
import type { ScheduleChange } from '../../src/schedule/schedule-store';
import { openDatabase } from '../../src/store/database';
import { SqliteScheduleStore } from '../../src/store/sqlite-schedule-store';

const AT = Date.UTC(2026, 10, 24, 8);
const HOUR = 60 * 60_000;

let database: Database.Database;
let store: SqliteScheduleStore;
beforeEach(() => {
  database = openDatabase('file::memory:', () => AT);
  store = new SqliteScheduleStore(database);
});
afterEach(() => database.close());

function change(part: Partial<ScheduleChange> = {}): ScheduleChange {
  return {
    team: 'T1',
    channel: 'C1',
    kind: 'tip',
    owner: 'U1',
    recurrence: { minuteOfDay: 540, days: [1, 2, 3, 4, 5], zone: 'Europe/London' },
    settings: { areas: ['aws'] },
    state: 'active',
    nextDueAt: AT + HOUR,
    at: AT,
    ...part,
  };
}

const claim = (now: number, worker = 'w') =>
  store.claim({ worker, now, leaseMs: 90_000, windowMs: 2 * HOUR, most: 10, nextDue });

test('a schedule comes back as it was saved, and a channel has one of a kind', async () => {
  const first = await store.save(change());
  expect(await store.byId(first.id)).toEqual(first);
  expect(first).toMatchObject({ owner: 'U1', settings: { areas: ['aws'] }, nextDueAt: AT + HOUR });
  const second = await store.save(change({ owner: 'U2', recurrence: { ...first.recurrence, days: [7] } }));
  expect(second.id).toBe(first.id);
  expect(await store.find('T1', 'C1', 'tip')).toMatchObject({ owner: 'U2', recurrence: { days: [7] } });
  await store.save(change({ kind: 'digest' }));
  expect((await store.inChannel('T1', 'C1')).map((one) => one.kind)).toEqual(['digest', 'tip']);
});

test("a person's own schedules come by their next date, paused ones last, those that are off not at all", async () => {
  await store.save(change({ channel: 'C1', nextDueAt: AT + 2 * HOUR }));
  await store.save(change({ channel: 'C2', nextDueAt: AT + HOUR }));
  await store.save(change({ channel: 'C3', state: 'paused', nextDueAt: null }));
  await store.save(change({ channel: 'C4', state: 'off', nextDueAt: null }));
  await store.save(change({ channel: 'C5', owner: 'U2' }));
  expect((await store.ownedBy('T1', 'U1')).map((one) => one.channel)).toEqual(['C2', 'C1', 'C3']);
});

test('a date is left out once, and only while it is the coming one', async () => {
  const { id } = await store.save(change());
  expect(await store.skip(id, AT + HOUR, AT + 25 * HOUR, 'skipped_by_member', AT)).toBe(true);
  expect(await store.skip(id, AT + HOUR, AT + 25 * HOUR, 'skipped_by_member', AT)).toBe(false);
  expect(await store.lastDate(id)).toEqual({
    dueAt: AT + HOUR,
    state: 'skipped',
    reason: 'skipped_by_member',
  });
});

test('a claim belongs to one process until its time runs out', async () => {
  await store.save(change());
  expect((await claim(AT)).posts).toEqual([]);
  const { posts } = await claim(AT + HOUR, 'first');
  expect(posts).toHaveLength(1);
  expect((await claim(AT + HOUR, 'second')).posts).toEqual([]);
  const taken = await claim(AT + HOUR + 90_000, 'second');
  expect(taken.posts.map((post) => post.id)).toEqual(posts.map((post) => post.id));
  const begin = {
    now: AT + HOUR + 91_000,
    leaseMs: 90_000,
    content: 'x',
    pace: { channelGapMs: 1_000, perSecond: 4 },
  };
  expect(await store.beginPosting(posts[0]!.id, { ...begin, worker: 'first' })).toEqual({ kind: 'lost' });
  expect(await store.beginPosting(posts[0]!.id, { ...begin, worker: 'second' })).toEqual({ kind: 'go' });
});

test('what Slack asked to wait for belongs to nobody and is not given back early when a process stops', async () => {
  await store.save(change());
  const [post] = (await claim(AT + HOUR, 'first')).posts;
  await store.putOff(post!.id, {
    state: 'claimed',
    freeAt: AT + HOUR + 60_000,
    reason: 'rate_limited',
    counts: false,
  });
  await store.release('first', AT + HOUR);
  expect((await claim(AT + HOUR + 59_000)).posts).toEqual([]);
  expect((await claim(AT + HOUR + 60_000)).posts).toHaveLength(1);
});

test('the database itself refuses a second row for a date, and an active schedule without a date', async () => {
  const { id } = await store.save(change());
  await claim(AT + HOUR);
  const again = (): unknown =>
    database
      .prepare(
        "INSERT INTO due_post (schedule_id, team, channel, due_at, state, free_at) VALUES (?, 'T1', 'C1', ?, 'claimed', 1)",
      )
      .run(id, AT + HOUR);
  expect(again).toThrow(/UNIQUE/);
  // The native module's errors belong to the realm that loaded it first, so `toThrow` would not know them.
  await expect(store.save(change({ nextDueAt: null }))).rejects.toMatchObject({
    message: expect.stringContaining('active_ones_are_due'),
  });
});

test('a schedule is paused for a reason once, so its owner is told once', async () => {
  const { id } = await store.save(change());
  expect(await store.pauseFor(id, 'is_archived', AT)).toBe(true);
  expect(await store.pauseFor(id, 'is_archived', AT)).toBe(false);
  expect(await store.byId(id)).toMatchObject({
    state: 'paused',
    pausedBecause: 'is_archived',
    nextDueAt: null,
  });
});

test('old dates are swept, open ones are not', async () => {
  const { id } = await store.save(change());
  await claim(AT + HOUR);
  database
    .prepare(
      "INSERT INTO due_post (schedule_id, team, channel, due_at, state) VALUES (?, 'T1', 'C1', 1, 'skipped')",
    )
    .run(id);
  await new SqliteScheduleStore(database).claim({
    worker: 'w',
    now: AT + HOUR,
    leaseMs: 1,
    windowMs: 1,
    most: 1,
    nextDue,
  });
  expect(database.prepare('SELECT due_at FROM due_post').pluck().all()).toEqual([AT + HOUR]);
});

test('a person who is forgotten is taken off every schedule: those of channels go on, those of the own conversation end', async () => {
  const first = await store.save(change());
  await store.save(change({ channel: 'C2', state: 'off', nextDueAt: null }));
  const alone = await store.save(change({ channel: 'D1' }));
  const other = await store.save(change({ channel: 'C3', owner: 'U2' }));
  expect(await store.forget('T2', 'U1')).toBe(0);
  expect(await store.forget('T1', 'U1')).toBe(3);
  expect(await store.byId(alone.id)).toBeNull();
  expect(await store.byId(first.id)).toEqual({ ...first, owner: null });
  expect(await store.byId(other.id)).toEqual(other);
  expect(await store.ownedBy('T1', 'U1')).toEqual([]);
  expect((await claim(AT + HOUR)).posts.map((post) => post.schedule.owner).sort()).toEqual(['U2', null]);
});
