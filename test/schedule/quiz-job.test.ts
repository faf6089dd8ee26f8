/** A scheduled round is started once, whichever step a process dies at and however many there are. */
import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { type CallCounter, type Death, dyingPort } from '../../bench/dying-process';
import { SimulatedSlack } from '../../bench/simulated-slack';
import { createVirtualTime, type VirtualTime } from '../../bench/virtual-time';
import { NO_WISH } from '../../src/quiz/parse-quiz-words';
import { QuizMaster } from '../../src/quiz/quiz-master';
import {
  BoardError,
  type Mark,
  type Posted,
  type RoundBoard,
  type RoundView,
} from '../../src/quiz/round-board';
import type { JobRunner } from '../../src/schedule/job-runner';
import type { Poster } from '../../src/schedule/poster';
import { Scheduler } from '../../src/schedule/scheduler';
import { QuizRunner } from '../../src/slack/quiz-runner';
import type { Render } from '../../src/slack/slack-poster';
import { openDatabase } from '../../src/store/database';
import { SqliteRoundStore } from '../../src/store/sqlite-round-store';
import { SqliteScheduleStore } from '../../src/store/sqlite-schedule-store';
import { SqliteScoreBook } from '../../src/store/sqlite-score-book';
import { sampleItem } from '../support/sample-items';

const DUE_AT = Date.UTC(2026, 10, 27, 15);
const MINUTE = 60_000;
const TOPIC = {
  id: 'widget',
  area: 'things',
  group: 'parts',
  title: 'Widget',
  aliases: [],
  abbreviations: [],
  tags: [],
  related: [],
};

/** A channel as the quiz sees it. */
class Channel implements RoundBoard {
  readonly posts: Mark[] = [];
  isClosed = false;
  isReadable = true;
  constructor(private readonly time: VirtualTime) {}

  async post(_place: unknown, view: RoundView, mark: Mark): Promise<Posted> {
    await this.time.wait(300);
    if (this.isClosed) throw new BoardError('channel-gone', 'closed');
    if (view.kind === 'open') this.posts.push(mark);
    return { messageId: `${this.posts.length}`, postedAt: this.time.now() };
  }
  async update(): Promise<void> {}
  async find(_place: unknown, mark: Mark): Promise<Posted | null | 'unknown'> {
    if (!this.isReadable) return 'unknown';
    const at = this.posts.findIndex((one) => one.roundId === mark.roundId && one.part === mark.part);
    return at < 0 ? null : { messageId: `${at + 1}`, postedAt: this.time.now() };
  }
}

interface World {
  database: Database.Database;
  time: VirtualTime;
  channel: Channel;
  slack: SimulatedSlack;
}

async function setUp(settings: unknown = { ...NO_WISH, about: 'widget', items: 2 }): Promise<World> {
  const database = openDatabase('file::memory:', () => DUE_AT);
  const time = createVirtualTime(DUE_AT - MINUTE);
  await new SqliteScheduleStore(database).save({
    team: 'T1',
    channel: 'C1',
    kind: 'quiz',
    owner: 'U1',
    recurrence: { minuteOfDay: 15 * 60, days: [5], zone: 'UTC' },
    settings,
    state: 'active',
    nextDueAt: DUE_AT,
    at: DUE_AT - MINUTE,
  });
  const slack = new SimulatedSlack({ time, latencyMs: 300, perMinute: 300, readableHistory: true });
  return { database, time, channel: new Channel(time), slack };
}

type Wrap = <T extends object>(port: T) => T;

/** One process: its scheduler and its quiz, whose timers never ring. */
function processOf({ database, time, channel, slack }: World, worker: string, wrap: Wrap = (port) => port) {
  const quiz = new QuizMaster({
    rounds: wrap(new SqliteRoundStore(database)),
    scores: new SqliteScoreBook(database),
    board: wrap(channel),
    clock: { now: time.now, after: () => ({ cancel: () => {} }) },
    topics: () => [TOPIC as never],
    pool: () => Array.from({ length: 6 }, (_, at) => ({ ...sampleItem(`${at}`), topicId: 'widget' })),
    newId: randomUUID,
    admins: [],
    report: () => {},
  });
  const runner = new QuizRunner({ quiz, refresh: async () => {}, command: '/cloud' });
  const scheduler = new Scheduler<Render>({
    store: wrap(new SqliteScheduleStore(database)),
    poster: wrap(slack as unknown as Poster<Render>),
    notices: slack,
    runners: new Map([['quiz', runner as JobRunner<Render>]]),
    report: { info: () => {}, warn: () => {} },
    now: time.now,
    wait: time.wait,
    worker,
  });
  return { quiz, scheduler };
}

async function tickUntil({ time }: World, scheduler: Scheduler<Render>, until: number): Promise<void> {
  while (time.now() < until) {
    await scheduler.tick();
    await time.wait(20_000);
  }
}

const rounds = ({ database }: World): number =>
  database.prepare('SELECT count(*) FROM quiz_round').pluck().get() as number;
const dates = ({ database }: World): unknown[] =>
  database.prepare('SELECT state, reason FROM due_post ORDER BY due_at').all();

/** One process dies at a step, another goes on. @returns whether the step was reached */
async function dieAndGoOn(world: World, death: Death): Promise<boolean> {
  const counter: CallCounter = { calls: 0 };
  let isReached = false;
  const die = (): void => {
    isReached = true;
  };
  const dying = processOf(world, 'dying', (port) => dyingPort(port, counter, death, die));
  const survivor = processOf(world, 'survivor');
  void tickUntil(world, dying.scheduler, DUE_AT + 30 * MINUTE);
  const { time } = world;
  await time.run(
    time.wait(2 * MINUTE).then(() => tickUntil(world, survivor.scheduler, DUE_AT + 10 * MINUTE)),
  );
  return isReached;
}

test.each([true, false])(
  'whichever step a process dies at, one round is started and its first question posted (history readable: %s)',
  async (isReadable) => {
    let steps = 0;
    for (const when of ['before', 'after'] as const) {
      for (let call = 1; call < 60; call += 1) {
        const world = await setUp();
        world.channel.isReadable = isReadable;
        if (!(await dieAndGoOn(world, { call, when }))) break;
        steps += 1;
        const at = `${when} ${call}`;
        expect([at, rounds(world)]).toEqual([at, 1]);
        expect([at, dates(world).length, (dates(world)[0] as { state: string }).state]).toEqual([
          at,
          1,
          'posted',
        ]);
        const first = world.channel.posts.filter((mark) => mark.part === 0);
        // Where nobody can see whether a question stands it is asked again: both messages take the same one answer.
        expect([at, first.length]).toEqual([at, isReadable || first.length === 1 ? 1 : 2]);
        expect(new Set(first.map((mark) => mark.roundId)).size).toBe(1);
        world.database.close();
      }
    }
    expect(steps).toBeGreaterThan(20);
  },
);

test('two processes that look at the same moment start one round', async () => {
  const world = await setUp();
  const both = [processOf(world, 'a'), processOf(world, 'b')];
  await world.time.run(
    Promise.all(both.map(({ scheduler }) => tickUntil(world, scheduler, DUE_AT + 5 * MINUTE))),
  );
  expect(rounds(world)).toBe(1);
  expect(world.channel.posts).toHaveLength(1);
  expect(dates(world)).toEqual([{ state: 'posted', reason: null }]);
});

test('where a round is being played the date is left out, and the channel is told once', async () => {
  const world = await setUp();
  const { quiz, scheduler } = processOf(world, 'w');
  const start = { team: 'T1', channel: 'C1', user: 'U1', isPrivate: false, zone: null, wish: NO_WISH };
  await world.time.run(quiz.start(start));
  await world.time.run(tickUntil(world, scheduler, DUE_AT + 5 * MINUTE));
  expect(rounds(world)).toBe(1);
  expect(dates(world)).toEqual([{ state: 'skipped', reason: 'round_running' }]);
  expect(world.slack.messages).toHaveLength(1);
});

test('a topic that is gone, and one without questions of that difficulty, are told in the channel', async () => {
  for (const [wish, reason] of [
    [{ ...NO_WISH, about: 'zeppelin' }, 'unknown_topic'],
    [{ ...NO_WISH, difficulty: 'hard' as const }, 'no_items'],
  ] as const) {
    const world = await setUp(wish);
    await world.time.run(tickUntil(world, processOf(world, 'w').scheduler, DUE_AT + 5 * MINUTE));
    expect(dates(world)).toEqual([{ state: 'skipped', reason }]);
    expect([rounds(world), world.slack.messages.length]).toEqual([0, 1]);
  }
});

test('a channel that is closed to the app pauses the schedule, and its owner is told once', async () => {
  const world = await setUp();
  world.channel.isClosed = true;
  await world.time.run(tickUntil(world, processOf(world, 'w').scheduler, DUE_AT + 5 * MINUTE));
  expect(dates(world)).toEqual([{ state: 'failed', reason: 'channel_closed' }]);
  expect(world.slack.notices).toEqual(['paused C1 channel_closed']);
  expect(rounds(world)).toBe(0);
});

test('a date missed for longer than two hours starts nothing; the next one does', async () => {
  const world = await setUp();
  const { scheduler } = processOf(world, 'w');
  await world.time.pass(3 * 60 * MINUTE);
  await world.time.run(scheduler.tick());
  expect([rounds(world), dates(world)]).toEqual([0, [{ state: 'skipped', reason: 'missed' }]]);
  await world.time.pass(DUE_AT + 7 * 24 * 60 * MINUTE - world.time.now());
  await world.time.run(scheduler.tick());
  expect(rounds(world)).toBe(1);
});

test('a database that fails for a moment delays the round, and the others that are due are posted all the same', async () => {
  const world = await setUp();
  const { quiz, scheduler } = processOf(world, 'w');
  const starting = jest.spyOn(quiz, 'start').mockRejectedValueOnce(new Error('disk I/O error'));
  await world.time.run(scheduler.tick());
  await world.time.pass(2 * MINUTE);
  await world.time.run(scheduler.tick());
  expect(dates(world)).toEqual([{ state: 'posting', reason: 'act_failed' }]);
  await world.time.pass(MINUTE);
  await world.time.run(scheduler.tick());
  expect([rounds(world), dates(world)]).toEqual([1, [{ state: 'posted', reason: null }]]);
  expect(starting).toHaveBeenCalledTimes(2);
});
