import fc from 'fast-check';
import { type Death, dyingPort } from '../../bench/dying-process';
import { drain } from '../../bench/schedule-drain';
import { addSchedules, simulatedProcess, storeOf } from '../../bench/schedule-fixture';
import { type Fault, SimulatedSlack } from '../../bench/simulated-slack';
import { createVirtualTime } from '../../bench/virtual-time';
import { nextDue } from '../../src/schedule/next-due';
import { openDatabase } from '../../src/store/database';

const DUE_AT = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function setUp(
  options: { readableHistory?: boolean; busyHistory?: number; fault?: (channel: string) => Fault } = {},
) {
  const database = openDatabase('file::memory:', () => DUE_AT);
  const time = createVirtualTime(DUE_AT - MINUTE);
  const slack = new SimulatedSlack({
    time,
    latencyMs: 300,
    perMinute: 300,
    readableHistory: options.readableHistory ?? true,
    busyHistory: options.busyHistory ?? 0,
    ...(options.fault && { fault: options.fault }),
  });
  return { database, time, slack };
}

type World = ReturnType<typeof setUp>;

/** Ticks as the app does, until a time. */
async function tickUntil(
  { time }: World,
  worker: { tick: () => Promise<void> },
  until: number,
): Promise<void> {
  while (time.now() < until) {
    await worker.tick();
    await time.wait(20_000);
  }
}

const states = ({ database }: World): { state: string; reason: string | null }[] =>
  database.prepare('SELECT state, reason FROM due_post ORDER BY due_at, id').all() as never;

/** How many messages stand for each date. */
function counts({ slack }: World): number[] {
  const marks = new Map<string, number>();
  for (const { mark } of slack.messages) marks.set(mark, (marks.get(mark) ?? 0) + 1);
  return [...marks.values()];
}

/** One process dies at a step of its work, another on the same database goes on. */
async function dieAndGoOn(world: World, death: Death): Promise<{ reached: boolean }> {
  const { database, slack, time } = world;
  const counter = { calls: 0 };
  let reached = false;
  const die = (): void => {
    reached = true;
  };
  const dying = simulatedProcess(database, slack, time, 'dying', {
    store: dyingPort(storeOf(database), counter, death, die),
    poster: dyingPort(slack, counter, death, die),
  });
  const survivor = simulatedProcess(database, slack, time, 'survivor');
  void tickUntil(world, dying, DUE_AT + 3 * HOUR);
  await time.run(time.wait(2 * MINUTE).then(() => tickUntil(world, survivor, DUE_AT + 2 * HOUR)));
  return { reached };
}

test('a process that dies at any step leaves each date posted once, where history can be read', async () => {
  const steps: string[] = [];
  for (const when of ['before', 'after'] as const) {
    for (let call = 1; ; call += 1) {
      const world = setUp();
      await addSchedules(world.database, ['C1', 'C2'], DUE_AT);
      const { reached } = await dieAndGoOn(world, { call, when });
      if (!reached || call > 400) break;
      steps.push(`${when} ${call}`);
      expect([`${when} ${call}`, counts(world)]).toEqual([`${when} ${call}`, [1, 1]]);
      expect(states(world).map((one) => one.state)).toEqual(['posted', 'posted']);
      if (call > 30) break;
    }
  }
  // Claiming, asking leave, posting, recording, settling, for two channels, before and after each.
  expect(steps.length).toBeGreaterThan(15);
});

test('where history cannot be read, a date is never posted twice, and what is in doubt counts as posted', async () => {
  let inDoubt = 0;
  for (const when of ['before', 'after'] as const) {
    for (let call = 1; call <= 30; call += 1) {
      const world = setUp({ readableHistory: false });
      await addSchedules(world.database, ['C1'], DUE_AT);
      const { reached } = await dieAndGoOn(world, { call, when });
      if (!reached) break;
      expect(counts(world).every((count) => count === 1)).toBe(true);
      expect(states(world).map((one) => one.state)).toEqual(['posted']);
      if (states(world)[0]!.reason === 'assumed') inDoubt += 1;
    }
  }
  expect(inDoubt).toBeGreaterThan(0);
});

test('whatever Slack answers and whoever dies, no date is posted twice, and one that could be posted is', async () => {
  const faults: Fault[] = ['none', 'rate-limited', 'failed', 'failed-but-posted', 'lost', 'unanswered'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...faults), { maxLength: 8 }),
      fc.record({
        call: fc.integer({ min: 1, max: 40 }),
        when: fc.constantFrom('before' as const, 'after' as const),
      }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 5 }),
      async (suffered, death, channels, busyHistory) => {
        const left = [...suffered];
        const world = setUp({ busyHistory, fault: () => left.shift() ?? 'none' });
        await addSchedules(
          world.database,
          Array.from({ length: channels }, (_, index) => `C${index}`),
          DUE_AT,
        );
        await dieAndGoOn(world, death);
        expect(counts(world)).toEqual(Array.from({ length: channels }, () => 1));
        expect(states(world).every((one) => one.state === 'posted')).toBe(true);
        world.database.close();
      },
    ),
    { numRuns: 60 },
  );
});

test('two processes on one database post each date once and share the pace', async () => {
  const result = await drain({ channels: 120, processes: 2, latencyMs: 300, migrations: 'migrations' });
  expect(result).toMatchObject({ posted: 120, doubled: 0, outOfOrder: 0, rateLimited: 0 });
  expect(result.mostInASecond).toBeLessThanOrEqual(4);
});

test('the later minute waits for the earlier one', async () => {
  const result = await drain({ channels: 1_400, processes: 1, latencyMs: 300, migrations: 'migrations' });
  expect(result).toMatchObject({ posted: 1_400, doubled: 0, outOfOrder: 0 });
  // 1,400 at four a second.
  expect(result.drainMs).toBeGreaterThan(5 * MINUTE);
  expect(result.drainMs).toBeLessThan(7 * MINUTE);
});

test('dates missed for longer than two hours are noted, each once, and not posted; a later one goes out late', async () => {
  const world = setUp();
  const { database, time, slack } = world;
  await addSchedules(database, ['C1'], DUE_AT);
  await time.pass(3 * 24 * HOUR + HOUR);
  await time.run(tickUntil(world, simulatedProcess(database, slack, time, 'w'), time.now() + 10 * MINUTE));
  expect(states(world)).toEqual([
    { state: 'skipped', reason: 'missed' },
    { state: 'skipped', reason: 'missed' },
    { state: 'skipped', reason: 'missed' },
    { state: 'posted', reason: null },
  ]);
  expect(slack.messages).toHaveLength(1);
});

test('what Slack keeps failing is given up at the end of the window, with one note to the owner, and the next day is tried', async () => {
  let isDown = true;
  const world = setUp({ fault: () => (isDown ? 'failed' : 'none') });
  const { database, time, slack } = world;
  await addSchedules(database, ['C1'], DUE_AT);
  const worker = simulatedProcess(database, slack, time, 'w');
  await time.run(tickUntil(world, worker, DUE_AT + 3 * HOUR));
  expect(states(world)).toEqual([{ state: 'failed', reason: 'http_503' }]);
  expect(slack.notices).toEqual(['gave up C1 http_503']);
  isDown = false;
  await time.run(tickUntil(world, worker, DUE_AT + 25 * HOUR));
  expect(slack.messages).toHaveLength(1);
});

test('a date that was claimed before somebody paused the schedule is not posted', async () => {
  const world = setUp();
  const { database, time, slack } = world;
  await addSchedules(database, ['C1'], DUE_AT);
  const store = storeOf(database);
  await time.pass(2 * MINUTE);
  const claim = { worker: 'gone', now: time.now(), leaseMs: 90_000, windowMs: 2 * HOUR, most: 10, nextDue };
  const { posts } = await store.claim(claim);
  await store.setState(posts[0]!.schedule.id, {
    state: 'paused',
    pausedBecause: null,
    nextDueAt: null,
    at: time.now(),
  });
  await time.run(tickUntil(world, simulatedProcess(database, slack, time, 'w'), DUE_AT + HOUR));
  expect(slack.messages).toEqual([]);
  expect(states(world)).toEqual([{ state: 'skipped', reason: 'not_active' }]);
});

test('a schedule whose zone this machine does not know is paused, and the others are posted', async () => {
  const world = setUp();
  const { database, time, slack } = world;
  await addSchedules(database, ['C1', 'C2'], DUE_AT);
  database.prepare("UPDATE schedule SET zone = 'Mars/Olympus' WHERE channel = 'C1'").run();
  await time.run(tickUntil(world, simulatedProcess(database, slack, time, 'w'), DUE_AT + HOUR));
  expect(slack.messages.map((message) => message.channel)).toEqual(['C2']);
  const row = database.prepare("SELECT state, paused_because FROM schedule WHERE channel = 'C1'").get();
  expect(row).toEqual({ state: 'paused', paused_because: 'unknown_zone' });
});

test('a process that is told to stop gives back what it has not begun, and the next one need not wait for it', async () => {
  const world = setUp();
  const { database, time, slack } = world;
  await addSchedules(
    database,
    Array.from({ length: 20 }, (_, index) => `C${index}`),
    DUE_AT,
  );
  await time.pass(MINUTE);
  const first = simulatedProcess(database, slack, time, 'first');
  const working = first.tick();
  await time.pass(1_000);
  await time.run(first.stop());
  await working;
  const begun = slack.begun.length;
  expect(begun).toBeGreaterThan(0);
  expect(begun).toBeLessThan(20);
  await time.run(simulatedProcess(database, slack, time, 'second').tick());
  expect(counts(world)).toEqual(Array.from({ length: 20 }, () => 1));
  expect(time.now() - DUE_AT).toBeLessThan(15_000);
});

test('a history that stays busy past the window leaves what is in doubt as posted, never twice', async () => {
  const left: Fault[] = ['unanswered'];
  const world = setUp({ busyHistory: 1_000, fault: () => left.shift() ?? 'none' });
  const { database, time, slack } = world;
  await addSchedules(database, ['C1'], DUE_AT);
  await time.run(tickUntil(world, simulatedProcess(database, slack, time, 'w'), DUE_AT + 3 * HOUR));
  expect(slack.messages).toHaveLength(1);
  expect(states(world)).toEqual([{ state: 'posted', reason: 'assumed' }]);
});

test('two posts in one channel keep a second apart', async () => {
  const world = setUp();
  const { database, time, slack } = world;
  await addSchedules(database, ['C1'], DUE_AT, 'tip');
  await addSchedules(database, ['C1'], DUE_AT, 'digest');
  await time.pass(MINUTE);
  await time.run(simulatedProcess(database, slack, time, 'w').tick());
  const [first, second] = slack.begun;
  expect(second!.at - first!.at).toBe(1_000);
  expect(slack.messages).toHaveLength(2);
});

test('a kind that this process cannot start is skipped and said so', async () => {
  const world = setUp();
  const { database, time, slack } = world;
  await addSchedules(database, ['C1'], DUE_AT, 'review');
  await time.pass(MINUTE);
  await time.run(simulatedProcess(database, slack, time, 'w').tick());
  expect(states(world)).toEqual([{ state: 'skipped', reason: 'no_runner' }]);
});
