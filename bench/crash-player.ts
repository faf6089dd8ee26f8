/** The process that plays a round and may be killed at any moment: rules, runner and SQLite are the real ones. */
import type { Item } from '../src/quiz/item';
import { QuizMaster } from '../src/quiz/quiz-master';
import type { RoundView } from '../src/quiz/round-board';
import { openDatabase } from '../src/store/database';
import { SqliteRoundStore } from '../src/store/sqlite-round-store';
import { SqliteScoreBook } from '../src/store/sqlite-score-book';
import type { FromPlayer, PlayerSettings, ToPlayer } from './crash-messages';

const settings = JSON.parse(process.argv[2]!) as PlayerSettings;
const PLACE = { team: 'T1', channel: 'C1' };

let now = settings.now;
const timers = new Set<{ at: number; action: () => void }>();
const clock = {
  now: () => now,
  after(ms: number, action: () => void) {
    const timer = { at: now + Math.max(0, ms), action };
    timers.add(timer);
    return { cancel: () => void timers.delete(timer) };
  },
};

/** Time is told by the other process; it passes only when nobody is answering. */
function moveTo(time: number): void {
  now = time;
  const due = [...timers].filter((timer) => timer.at <= now).sort((a, b) => a.at - b.at);
  for (const timer of due) {
    timers.delete(timer);
    timer.action();
  }
}

const say = (message: FromPlayer): void => void process.send!(message);
const calls = new Map<number, (answer: ToPlayer) => void>();
let lastCall = 0;
function ask<K extends ToPlayer['kind']>(
  make: (call: number) => FromPlayer,
): Promise<Extract<ToPlayer, { kind: K }>> {
  lastCall += 1;
  const call = lastCall;
  return new Promise((resolve) => {
    calls.set(call, (answer) => resolve(answer as Extract<ToPlayer, { kind: K }>));
    say(make(call));
  });
}

function itemIn(view: RoundView) {
  if (view.kind !== 'open') return null;
  const { item } = view.item;
  const right = item.choices.flatMap((choice, index) => (choice.right ? [index] : []));
  return { id: item.id, right, choices: item.choices.length };
}

const pool = Array.from(
  { length: 40 },
  (_, index): Item => ({
    id: `item-${index}`,
    kind: 'single',
    origin: 'authored',
    topicId: 'widget',
    topicTitle: 'Widget',
    area: 'things',
    difficulty: 'easy',
    question: [{ text: `Question ${index}?` }],
    snippet: null,
    choices: ['a', 'b', 'c', 'd'].map((text, at) => ({ spans: [{ text }], right: at === index % 4 })),
    explanation: [{ text: 'Because.' }],
    source: `widget.md:${index}`,
  }),
);
const topic = { id: 'widget', area: 'things', title: 'Widget', related: [] };

const database = openDatabase(settings.databaseUrl, clock.now, settings.migrationsDir);
const quiz = new QuizMaster({
  rounds: new SqliteRoundStore(database),
  scores: new SqliteScoreBook(database),
  board: {
    post: async (_, view, mark) =>
      (await ask<'posted'>((call) => ({ kind: 'post', call, mark, what: view.kind, item: itemIn(view) })))
        .posted,
    update: async (_, messageId, view) => {
      await ask<'updated'>((call) => ({ kind: 'update', call, messageId, what: view.kind }));
    },
    find: async (_, mark) => (await ask<'found'>((call) => ({ kind: 'find', call, mark }))).found,
  },
  clock,
  topics: () => [topic as never],
  pool: () => pool,
  newId: () => 'round-1',
  admins: [],
  report: (what, detail) =>
    say({
      kind: 'report',
      text: `${what} ${JSON.stringify(detail, (_, value) => (value instanceof Error ? value.stack : value))}`,
    }),
});

process.on('message', (message: ToPlayer) => {
  if (message.kind === 'time') moveTo(message.now);
  else if (message.kind === 'press')
    void quiz
      .press(message.on)
      .then(({ outcome }) => say({ kind: 'pressed', press: message.press, outcome }));
  else calls.get(message.call)?.(message);
});
process.on('disconnect', () => process.exit());

say({ kind: 'ready' });
if (settings.start === null) void quiz.resume();
else {
  const wish = {
    about: '',
    items: settings.start.items,
    seconds: 30,
    difficulty: null,
    speedBonus: true,
    pace: null,
    teams: null,
  };
  void quiz.start({ ...PLACE, user: 'U0', isPrivate: false, zone: 'Etc/UTC', wish });
}
