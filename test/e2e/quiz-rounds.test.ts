import type { Item, ItemKind } from '../../src/quiz/item';
import type { StoredMessage } from '../../src/workspace/world/state';
import {
  answer,
  buttonsOf,
  isClosedItem,
  isOpenItem,
  isResult,
  itemOf,
  pressAgain,
  wordsOf,
} from '../support/quiz-play';
import { createStandingClock, type StandingClock } from '../support/standing-clock';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

/** Rounds as a team lives through them: kinds, teams, days, ties, restarts, and what goes wrong meanwhile. */

const PAUSE = 8_000;
const HOUR = 3_600_000;
const [ADA, GRACE, LINUS] = ['UADA', 'UGRACE', 'ULINUS'] as [string, string, string];

let clock: StandingClock;
let cumulus: RunningCumulus;
beforeEach(async () => {
  clock = createStandingClock([1_000, 2_000]);
  cumulus = await startCumulus(
    'socket',
    {
      patienceMs: 15_000,
      clock,
      quizClock: clock,
      people: [{ name: 'ada', tz: 'Europe/Berlin' }, { name: 'grace' }, { name: 'linus' }],
      channels: [{ name: 'platform' }],
    },
    { admins: () => [ADA] },
  );
});
afterEach(async () => {
  await cumulus.stop();
  clock.stop();
});

const start = async (words: string): Promise<StoredMessage> =>
  (await cumulus.workspace.slash(`/cloud quiz ${words}`)).reply(isOpenItem);

const question = (position: number): Promise<StoredMessage> =>
  cumulus.workspace.waitForMessage(
    (message) => isOpenItem(message) && wordsOf(message).includes(`Question ${position + 1} of `),
  );

const closed = (open: StoredMessage): Promise<StoredMessage> =>
  cumulus.workspace.waitForMessage((message) => message.ts === open.ts && isClosedItem(message));

const result = (): Promise<StoredMessage> => cumulus.workspace.waitForMessage(isResult);

const command = async (text: string, as: string): Promise<string> =>
  wordsOf(
    await (await cumulus.workspace.slash(`/cloud ${text}`, { as })).reply(
      (message) => message.ephemeralTo === as,
    ),
  );

/** The time of a question is over. */
async function timeUp(open: StoredMessage, ms = 20_000): Promise<StoredMessage> {
  await clock.armed(ms);
  clock.advance(ms);
  return closed(open);
}

test('each kind of item is asked, answered and explained, and a generated one names its row', async () => {
  const kinds: ItemKind[] = ['multiple', 'true-false', 'match', 'snippet', 'single'];
  const pool = cumulus.learning.pool.items();
  const items = kinds.map((kind) => pool.find((item) => item.kind === kind && item.origin === 'generated')!);
  const first = await start('docker 6 20s');
  const put = cumulus.database.prepare('UPDATE round_item SET item = ?, choice_order = ? WHERE position = ?');
  const write = (item: Item, at: number): void =>
    void put.run(JSON.stringify(item), JSON.stringify(item.choices.map((_, index) => index)), at + 1);
  items.forEach(write);
  await answer(cumulus, first, ADA, true);
  await timeUp(first);
  for (const [at, item] of items.entries()) {
    await clock.pass(PAUSE);
    const open = await question(at + 1);
    expect(await answer(cumulus, open, GRACE, true)).toMatch(/^Counted: /);
    expect(await answer(cumulus, open, LINUS, false)).toMatch(/^Counted: /);
    const shown = wordsOf(await timeUp(open));
    expect(shown).toContain('*Right* (1 of 2): grace');
    expect(shown).not.toContain('linus');
    expect(shown).toContain(`Made by rule from ${item.source}`);
  }
  expect(wordsOf(await result())).toContain('(5 of 6 right)');
}, 40_000);

test('sent as it opens, the form plays five questions about everything, half a minute each', async () => {
  const { workspace } = cumulus;
  await workspace.slash('/cloud quiz');
  const sent = await workspace.submitView({}, { view: await workspace.waitForView() });
  const open = await sent.reply(isOpenItem);
  expect(wordsOf(open)).toContain('*Question 1 of 5* · everything');
  expect(wordsOf(open)).toContain('30 s');
  await clock.armed(30_000);
});

test('two teams: who answers plays for one, and is told which; the result tells which was better', async () => {
  const first = await start('docker 1 20s teams');
  const told = [];
  for (const [user, isRight] of [
    [ADA, true],
    [GRACE, false],
    [LINUS, true],
  ] as const)
    told.push(await answer(cumulus, first, user, isRight));
  const teams = told.map((text) => /You play for (Cirrus|Nimbus)\./.exec(text)?.[1]);
  expect([...new Set(teams)].sort()).toEqual(['Cirrus', 'Nimbus']);
  expect(await answer(cumulus, first, GRACE, false)).toContain(`You play for ${teams[1]}.`);
  await timeUp(first);
  const shown = wordsOf(await result());
  expect(shown).toMatch(/Team (?:Cirrus|Nimbus) wins: |The teams are level: /);
  expect(shown).toMatch(/\(2 players\).*\(1 player\)|\(1 player\).*\(2 players\)/);
});

test('a question a day: hidden until the evening of the channel, the next one in the morning', async () => {
  const { workspace } = cumulus;
  const first = await start('s3 2 daily');
  expect(wordsOf(first)).toContain('open until <!date^');
  await answer(cumulus, first, GRACE, false);
  await answer(cumulus, first, LINUS, true);
  await clock.armed(60_000);
  // It is 10:00 in Berlin; at half past four it is still open, at five it is not.
  clock.advance(6.5 * HOUR);
  await clock.armed(60_000);
  expect(workspace.messages().some(isClosedItem)).toBe(false);
  expect(JSON.stringify(workspace.messages())).not.toMatch(/grace|linus/);
  clock.advance(HOUR);
  expect(wordsOf(await closed(first))).toContain('*Right* (1 of 2): linus');
  await clock.armed(60_000);
  expect(workspace.messages().filter(isOpenItem)).toEqual([]);
  clock.advance(15.5 * HOUR);
  await answer(cumulus, await question(1), LINUS, true);
  await clock.armed(60_000);
  clock.advance(9 * HOUR);
  expect(wordsOf(await result())).toContain('🥇 *linus*, 200 points (2 of 2 right)');
});

test('without the bonus equal players share a place, and with it who was faster is told', async () => {
  const shared = await start('docker 1 20s speed off');
  await answer(cumulus, shared, ADA, true);
  clock.advance(5_000);
  await answer(cumulus, shared, GRACE, true);
  await timeUp(shared);
  const level = await result();
  expect(wordsOf(level)).toContain('🥇 *ada*, 100 points');
  expect(wordsOf(level)).toContain('🥇 *grace*, 100 points');
  expect(wordsOf(level)).toContain('Equal players share a place.');
  const board = await command('leaderboard', GRACE);
  expect(board).toContain('place *1* of 2');
});

test('with the same points the faster one stands first, and that is said', async () => {
  // Over ten minutes a point of the bonus takes half a minute to go.
  const first = await start('docker 1 600s');
  clock.advance(2_000);
  await answer(cumulus, first, GRACE, true);
  clock.advance(5_000);
  await answer(cumulus, first, ADA, true);
  await clock.armed(60_000);
  clock.advance(600_000);
  const shown = wordsOf(await result());
  expect(shown).toContain('🥇 *grace*, 119 points');
  expect(shown).toContain('🥈 *ada*, 119 points');
  expect(shown).toContain('the right answers of grace were faster');
});

test('a channel sees no question again before the pool about it is used up, over rounds that are stopped', async () => {
  const { workspace, learning } = cumulus;
  const own = learning.pool.items().filter((item) => item.topicId === 'podman');
  const seen: string[] = [];
  for (let lap = 0; lap < own.length; lap += 1) {
    const asked = await workspace.slash('/cloud quiz podman 1 20s');
    const open = await asked.reply(isOpenItem);
    seen.push(itemOf(cumulus, open).item.id);
    await (await workspace.slash('/cloud quiz stop')).reply(
      (message) => message.text === 'The round is stopped.',
    );
  }
  expect(own.length).toBeGreaterThan(2);
  expect(new Set(seen).size).toBe(own.length);
}, 40_000);

test('a restart in the middle: the open question closes on time, its answers count, the round goes on', async () => {
  const { workspace, database } = cumulus;
  const first = await start('docker 2 20s');
  clock.advance(2_000);
  await answer(cumulus, first, ADA, true);
  await cumulus.restart();
  await answer(cumulus, first, GRACE, true);
  clock.advance(20_000);
  expect(wordsOf(await closed(first))).toContain('*Right* (2 of 2): ada and grace');
  await clock.armed(PAUSE);
  // This time it is away when the next question is due, and when that is over too nobody has seen it.
  await cumulus.restart(() => clock.advance(60_000));
  const second = await question(1);
  await answer(cumulus, second, GRACE, true);
  await timeUp(second);
  expect(wordsOf(await result())).toContain('🥇 *grace*');
  expect(workspace.messages().filter((message) => isClosedItem(message) || isResult(message))).toHaveLength(
    3,
  );
  expect(database.prepare('SELECT count(*) FROM round_answer').pluck().get()).toBe(3);
}, 40_000);

test('a press that Slack delivers twice counts once and is told once', async () => {
  const { workspace, database } = cumulus;
  const first = await start('docker easy 1 20s');
  const [button] = buttonsOf(first, 'answer');
  const pressed = await workspace.click(first, button!.action_id, { as: GRACE });
  await pressed.reply((message) => message.ephemeralTo === GRACE);
  await pressAgain(cumulus, pressed.since);
  await answer(cumulus, first, LINUS, true);
  expect(database.prepare('SELECT user_id FROM round_answer ORDER BY user_id').pluck().all()).toEqual([
    GRACE,
    LINUS,
  ]);
  expect(workspace.ephemerals(GRACE)).toHaveLength(1);
});

test('a question found wrong is taken out of a round that is over: scores are added up again, and that is said', async () => {
  const { workspace } = cumulus;
  const first = await start('docker 2 20s');
  await answer(cumulus, first, GRACE, true);
  await answer(cumulus, first, LINUS, false);
  const done = await timeUp(first);
  await clock.pass(PAUSE);
  const second = await question(1);
  await answer(cumulus, second, LINUS, true);
  await timeUp(second);
  await result();
  expect(await command('leaderboard', GRACE)).toContain('place *1* of 2');

  await workspace.click(done, 'flag_item', { as: LINUS });
  const review = await workspace.waitForMessage((message) => buttonsOf(message, 'rest_item').length > 0);
  await workspace.click(review, 'rest_item', { as: ADA });
  const told = await workspace.waitForMessage((message) => message.text.includes('counts for nobody now'));
  expect(told.channel).toBe(first.channel);
  expect(wordsOf(told)).toContain('The places now:\\n🥇 *linus*');
  expect(wordsOf(told)).not.toContain('grace');
  const after = workspace.messages().find((message) => message.ts === first.ts)!;
  expect(wordsOf(after)).toContain('taken out');
  expect(wordsOf(after)).toContain('This question does not count');
  expect(await command('leaderboard', GRACE)).toContain('You have no points here yet');
});

test('somebody deletes the question: its result is posted anew, and the round goes on', async () => {
  const { workspace } = cumulus;
  const first = await start('docker 1 20s');
  await answer(cumulus, first, GRACE, true);
  await fetch(`${workspace.apiUrl}chat.delete`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer xoxb-test' },
    body: JSON.stringify({ channel: first.channel, ts: first.ts }),
  });
  await clock.armed(20_000);
  clock.advance(20_000);
  const anew = await workspace.waitForMessage((message) => isClosedItem(message) && message.ts !== first.ts);
  expect(wordsOf(anew)).toContain('*Right* (1 of 1): grace');
  expect(wordsOf(await result())).toContain('🥇 *grace*');
});

test('the app is removed from the channel: the round ends with its answers scored, and the channel can play again', async () => {
  const { workspace, database } = cumulus;
  const first = await start('docker 3 20s');
  await answer(cumulus, first, GRACE, true);
  await workspace.waitForMessage(
    (message) => message.ts === first.ts && wordsOf(message).includes('*1* answered'),
  );
  const channel = workspace.channels.find(({ id }) => id === first.channel)!;
  const members = [...channel.members];
  channel.members = members.filter((member) => member !== 'U0CUMULUS');
  await timeUp(first);
  const refused = workspace.waitFor('a refused question', (entry) =>
    entry.type === 'api-call' && JSON.stringify(entry.answer).includes('not_in_channel') ? true : undefined,
  );
  await clock.pass(PAUSE);
  await refused;
  const state = database.prepare('SELECT state FROM quiz_round').pluck();
  while (state.get() !== 'ended') await new Promise(setImmediate);
  channel.members = members;
  const again = await start('docker 1 20s');
  expect(again.ts).not.toBe(first.ts);
  expect(
    database.prepare("SELECT state || ' ' || ending FROM quiz_round ORDER BY created_at").pluck().get(),
  ).toBe('ended channel-gone');
  expect(database.prepare('SELECT is_right FROM round_answer').pluck().all()).toEqual([1]);
});

test('who leaves the workspace is no longer on the board; the round’s record stays whole', async () => {
  const { workspace, database } = cumulus;
  const first = await start('docker 1 20s');
  await answer(cumulus, first, GRACE, true);
  await answer(cumulus, first, LINUS, true);
  await timeUp(first);
  await result();
  workspace.people.find(({ id }) => id === GRACE)!.isGone = true;
  clock.advance(2 * HOUR);
  const board = await command('leaderboard', LINUS);
  expect(board).not.toContain('grace');
  expect(board).toContain('place *1* of 1');
  expect(database.prepare('SELECT count(*) FROM round_answer').pluck().get()).toBe(2);
});
