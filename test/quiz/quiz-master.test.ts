import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QuizMaster } from '../../src/quiz/quiz-master';
import { BoardError, type Mark, type Posted, type RoundView } from '../../src/quiz/round-board';
import { openDatabase } from '../../src/store/database';
import { SqliteRoundStore } from '../../src/store/sqlite-round-store';
import { SqliteScoreBook } from '../../src/store/sqlite-score-book';
import { sampleItem } from '../support/sample-items';
import { createStandingClock, type StandingClock } from '../support/standing-clock';

const PLACE = { team: 'T1', channel: 'C1' };
const NO_WISH = {
  about: '',
  items: 3,
  seconds: 20,
  difficulty: null,
  speedBonus: null,
  pace: null,
  teams: null,
};
const TOPIC = {
  id: 'widget',
  area: 'things',
  title: 'Widget',
  group: 'parts',
  aliases: [],
  abbreviations: [],
  tags: [],
  related: [],
};

/** A board that keeps what it is shown, and fails when it is told to. */
class FakeBoard {
  posts: { view: RoundView; mark: Mark; id: string }[] = [];
  updates: { id: string; view: RoundView }[] = [];
  failure: ((what: 'post' | 'update', view: RoundView) => BoardError | null) | null = null;
  found: Posted | null | 'unknown' = 'unknown';
  /** Posts that arrive although the app hears of a failure. */
  arrives = false;
  #waiting: { pick: () => boolean; resolve: () => void }[] = [];
  constructor(private readonly clock: StandingClock) {}

  post = async (_: object, view: RoundView, mark: Mark): Promise<Posted> => {
    const failure = this.failure?.('post', view) ?? null;
    if (!failure || this.arrives) this.posts.push({ view, mark, id: `M${this.posts.length}` });
    this.#look();
    if (failure) throw failure;
    return { messageId: this.posts.at(-1)!.id, postedAt: this.clock.now() };
  };
  update = async (_: object, id: string, view: RoundView): Promise<void> => {
    const failure = this.failure?.('update', view);
    if (failure) throw failure;
    this.updates.push({ id, view });
    this.#look();
  };
  find = async (): Promise<Posted | null | 'unknown'> => this.found;

  until(pick: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ pick, resolve });
      this.#look();
    });
  }
  #look(): void {
    for (const waiter of this.#waiting) if (waiter.pick()) waiter.resolve();
    this.#waiting = this.#waiting.filter((waiter) => !waiter.pick());
  }
}

let dir: string;
let clock: StandingClock;
let database: ReturnType<typeof openDatabase>;
let board: FakeBoard;
let reports: string[];
const masters: QuizMaster[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'quiz-'));
  clock = createStandingClock();
  database = openDatabase(`file:${join(dir, 'quiz.sqlite')}`, clock.now);
  board = new FakeBoard(clock);
  reports = [];
});
afterEach(async () => {
  await Promise.all(masters.splice(0).map((master) => master.halt()));
  database.close();
  rmSync(dir, { recursive: true });
});

function newMaster(): QuizMaster {
  let id = 0;
  const master = new QuizMaster({
    rounds: new SqliteRoundStore(database),
    scores: new SqliteScoreBook(database),
    board,
    clock,
    topics: () => [TOPIC as never],
    pool: () => Array.from({ length: 12 }, (_, index) => sampleItem(`${index}`)),
    newId: () => {
      id += 1;
      return `round-${id}`;
    },
    admins: ['UADMIN'],
    report: (what) => reports.push(what),
  });
  masters.push(master);
  return master;
}
const start = (master: QuizMaster, changed = {}) =>
  master.start({
    ...PLACE,
    user: 'U1',
    isPrivate: false,
    zone: 'Europe/Berlin',
    wish: { ...NO_WISH, ...changed },
  });
const press = (master: QuizMaster, changed = {}) =>
  master.press({
    ...PLACE,
    roundId: 'round-1',
    position: 0,
    user: 'U1',
    chosen: [0],
    pressedAt: clock.now(),
    messageId: 'M0',
    messageAt: clock.now(),
    ...changed,
  });
const value = (sql: string): unknown => database.prepare(sql).pluck().get();
const ended = (): string => value("SELECT state || ' ' || coalesce(ending, '') FROM quiz_round") as string;

test('a question that was open during a restart closes on time; one that was due meanwhile closes at start-up, once', async () => {
  const first = newMaster();
  await start(first);
  await press(first);
  await first.halt();
  clock.advance(10_000);
  const second = newMaster();
  await second.resume();
  expect(value('SELECT state FROM round_item WHERE position = 0')).toBe('open');
  await second.halt();
  clock.advance(60_000);
  const third = newMaster();
  await third.resume();
  await third.resume();
  expect(board.updates.filter(({ view }) => view.kind === 'closed')).toHaveLength(1);
  expect(value('SELECT points FROM round_answer')).toBe(120);
});

test('nobody ever has two answers, whatever is pressed at once; an older press does not undo a newer one', async () => {
  const master = newMaster();
  await start(master);
  const at = clock.now();
  const outcomes = await Promise.all([
    press(master, { chosen: [1], pressedAt: at + 5 }),
    press(master, { chosen: [2], pressedAt: at + 3 }),
    press(master, { chosen: [1], pressedAt: at + 5 }),
    press(master, { chosen: [0], pressedAt: at + 9 }),
  ]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['counted', 'same', 'same', 'changed']);
  expect(value('SELECT count(*) FROM round_answer')).toBe(1);
  expect(value('SELECT chosen FROM round_answer')).toBe('[0]');
});

test('a press counts until the time is over by Slack’s clock, with a moment for its way', async () => {
  const master = newMaster();
  await start(master);
  const after = async (ms: number, user: string) =>
    (await press(master, { user, pressedAt: clock.now() + ms })).outcome;
  expect(await after(20_000, 'U1')).toBe('counted');
  expect(await after(21_400, 'U2')).toBe('counted');
  expect(await after(22_000, 'U3')).toBe('closed');
});

test('a press that comes before Slack has answered the posting counts, and the message is known from then on', async () => {
  const master = newMaster();
  board.arrives = true;
  board.failure = (what) => (what === 'post' ? new BoardError('unclear', 'no answer') : null);
  await start(master);
  expect(value('SELECT state FROM round_item WHERE position = 0')).toBe('posting');
  board.failure = null;
  expect((await press(master)).outcome).toBe('counted');
  expect(value('SELECT message_id FROM round_item WHERE position = 0')).toBe('M0');
  await clock.armed(20_000);
  expect(board.posts).toHaveLength(1);
});

test('in doubt, a message that is found is not posted again', async () => {
  const master = newMaster();
  board.failure = () => new BoardError('unclear', 'no answer');
  board.arrives = true;
  await start(master);
  board.failure = null;
  board.found = { messageId: 'M0', postedAt: clock.now() };
  await clock.pass(2_000);
  await clock.armed(18_000);
  expect(board.posts).toHaveLength(1);
});

test('where that cannot be seen, it is posted again; both messages take the same one answer, and the twin is retired', async () => {
  const master = newMaster();
  board.failure = () => new BoardError('unclear', 'no answer');
  board.arrives = true;
  await start(master);
  board.failure = null;
  await clock.pass(2_000);
  await clock.armed(20_000);
  expect(board.posts.map(({ mark }) => mark.part)).toEqual([0, 0]);
  expect((await press(master, { messageId: 'M0' })).outcome).toBe('counted');
  expect((await press(master, { messageId: 'M1' })).outcome).toBe('same');
  expect(board.updates).toContainEqual({ id: 'M0', view: { kind: 'twin' } });
});

test('a rate limit delays a round by what Slack asks for, and nothing is lost', async () => {
  const master = newMaster();
  board.failure = () => new BoardError('refused', 'wait', 7_000);
  await start(master);
  board.failure = null;
  await clock.pass(7_000);
  await clock.armed(20_000);
  expect(board.posts).toHaveLength(1);
});

test('where the app was removed from the channel the round ends; its answers are kept and scored', async () => {
  const master = newMaster();
  await start(master);
  await press(master);
  board.failure = () => new BoardError('channel-gone', 'gone', 0, 'is_archived');
  await timeUp();
  await until(() => ended() === 'ended channel-gone');
  expect(value('SELECT points FROM round_answer')).toBe(120);
  expect((await start(master)).kind).toBe('channel-gone');
});

test('after a quarter of an hour without Slack a round is given up', async () => {
  const master = newMaster();
  board.failure = () => new BoardError('unclear', 'no answer');
  await start(master);
  for (const wait of [2_000, 5_000, 10_000, 30_000, ...Array.from({ length: 15 }, () => 60_000)]) {
    if (ended().startsWith('ended')) break;
    await clock.pass(wait);
  }
  await until(() => ended() === 'ended slack-away');
  expect(reports.at(-1)).toContain('cannot be reached');
});

test('the result of a question whose message was deleted is posted anew for those who answered', async () => {
  const master = newMaster();
  await start(master);
  await press(master);
  board.failure = (what) => (what === 'update' ? new BoardError('message-gone', 'gone') : null);
  await timeUp();
  await board.until(() => board.posts.some(({ view }) => view.kind === 'closed'));
});

test('an item found wrong later counts for nobody, and the channel is told', async () => {
  const master = newMaster();
  await start(master, { items: 1 });
  await press(master);
  await timeUp();
  await board.until(() => board.posts.some(({ view }) => view.kind === 'result'));
  await until(() => ended() === 'ended played');
  const scores = new SqliteScoreBook(database);
  expect(await scores.board('T1', null, 0, '')).toHaveLength(1);
  const itemId = value('SELECT item_id FROM round_item') as string;
  expect(await master.voidItem('T1', itemId)).toBe(1);
  expect(await master.voidItem('T1', itemId)).toBe(0);
  expect(await scores.board('T1', null, 0, '')).toHaveLength(0);
  const told = board.posts.flatMap(({ view }) => (view.kind === 'rescored' ? [view] : []));
  expect(told).toHaveLength(1);
  expect(told[0]!.result).toMatchObject({ played: 0, standings: [] });
});

test('an item found wrong while it is asked closes at once and counts for nobody; one still to come is left out', async () => {
  const master = newMaster();
  await start(master, { items: 3 });
  await press(master);
  const itemAt = (position: number): string =>
    value(`SELECT item_id FROM round_item WHERE position = ${position}`) as string;
  await master.voidItem('T1', itemAt(1));
  await master.voidItem('T1', itemAt(0));
  await clock.pass(1_000);
  await board.until(() => board.updates.some(({ view }) => view.kind === 'closed'));
  const [closed] = board.updates.flatMap(({ view }) => (view.kind === 'closed' ? [view] : []));
  expect(closed).toMatchObject({ item: { position: 0, isVoid: true }, answers: [] });
  await clock.pass(8_000);
  await board.until(() => board.posts.some(({ mark }) => mark.part === 2));
  await press(master, { position: 2, messageId: 'M1' });
  await timeUp();
  await board.until(() => board.posts.some(({ view }) => view.kind === 'result'));
  expect(board.posts.map(({ mark }) => mark.part)).toEqual([0, 2, 'result']);
  expect(
    value(
      'SELECT count(*) FROM round_answer a JOIN round_item i USING (round_id, position) WHERE i.is_void = 0',
    ),
  ).toBe(1);
  expect(board.posts.at(-1)!.view).toMatchObject({ played: 1, standings: [{ user: 'U1', right: 1 }] });
});

test('the slow form: one a day till the evening of the channel, the next in the morning, over the weekend', async () => {
  const friday = Date.UTC(2026, 10, 27, 9);
  clock.advance(friday - clock.now());
  const master = newMaster();
  await start(master, { pace: 'daily' });
  expect(new Date(value('SELECT due_at FROM round_item WHERE position = 0') as number).toISOString()).toBe(
    '2026-11-27T16:00:00.000Z',
  );
  await press(master);
  for (let minute = 0; minute < 7 * 60; minute += 1) await clock.pass(60_000);
  await board.until(() => board.updates.some(({ view }) => view.kind === 'closed'));
  await clock.armed(60_000);
  expect(new Date(value('SELECT next_at FROM quiz_round') as number).toISOString()).toBe(
    '2026-11-30T08:00:00.000Z',
  );
  expect(value('SELECT points FROM round_answer')).toBe(100);
});

test('a round is stopped by its starter, those named with it and admins, and by nobody else', async () => {
  const master = newMaster();
  await master.start({ ...PLACE, user: 'U1', isPrivate: false, zone: null, wish: NO_WISH, mayStop: ['U2'] });
  expect(await master.stop(PLACE, 'U3')).toBe('not-allowed');
  expect(await master.stop(PLACE, 'U2')).toBe('stopped');
  expect(await master.stop(PLACE, 'UADMIN')).toBe('none');
  expect(ended()).toBe('ended stopped');
  expect(board.posts.at(-1)!.view).toMatchObject({ kind: 'result', played: 0 });
});

test('with teams everybody who answers plays for one, and the result tells which was better', async () => {
  const master = newMaster();
  await start(master, { items: 1, teams: 'random' });
  const sides = await Promise.all(
    ['U1', 'U2', 'U3', 'U4'].map((user) => press(master, { user, chosen: [user < 'U3' ? 0 : 1] })),
  );
  expect(new Set(sides.map(({ side }) => side))).toEqual(new Set(['Cirrus', 'Nimbus']));
  expect((await press(master, { user: 'U1', chosen: [1] })).side).toBe(sides[0]!.side);
  await timeUp();
  await board.until(() => board.posts.some(({ view }) => view.kind === 'result'));
  const result = board.posts.at(-1)!.view;
  expect(result.kind === 'result' && result.sides.map(({ players }) => players)).toEqual([2, 2]);
});

test('500 presses in two seconds change the message at most once a second, and the last change counts all', async () => {
  const master = newMaster();
  await start(master);
  const changedAt: number[] = [];
  for (let person = 0; person < 500; person += 1) {
    await press(master, { user: `U${person}` });
    if (person % 5 === 4) clock.advance(20);
    while (changedAt.length < board.updates.length) changedAt.push(clock.now());
  }
  await settled();
  clock.advance(3_000);
  await settled();
  expect(board.updates.length).toBeLessThanOrEqual(4);
  const last = board.updates.at(-1)!.view;
  expect(last.kind === 'open' && last.answered).toBe(500);
});

/** Lets the open item's time pass; the count of its answers is shown first. */
async function timeUp(): Promise<void> {
  await clock.armed(20_000);
  clock.advance(1_000);
  await settled();
  clock.advance(19_000);
}

/** Lets work that was begun finish; nothing here waits for anything but promises. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function until(pick: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000 && !pick(); turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
  expect(pick()).toBe(true);
}
