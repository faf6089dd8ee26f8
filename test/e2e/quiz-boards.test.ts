import { answer, buttonsOf, isClosedItem, isOpenItem, isResult, wordsOf } from '../support/quiz-play';
import { createStandingClock, type StandingClock } from '../support/standing-clock';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

const [ADA, GRACE, LINUS] = ['UADA', 'UGRACE', 'ULINUS'];

let clock: StandingClock;
let cumulus: RunningCumulus;
beforeAll(async () => {
  clock = createStandingClock([1_000, 2_000]);
  cumulus = await startCumulus('http', {
    clock,
    quizClock: clock,
    people: [{ name: 'ada', tz: 'Europe/Berlin' }, { name: 'grace' }, { name: 'linus' }],
    channels: [{ name: 'platform' }, { name: 'elsewhere' }],
  });
  await play('aws 1 20s', { [ADA!]: true, [GRACE!]: true, [LINUS!]: false });
});
afterAll(async () => {
  await cumulus.stop();
  clock.stop();
});

/** A round of one item: who answers it right, and who wrong. */
async function play(words: string, people: Record<string, boolean>, channel?: string): Promise<void> {
  const { workspace } = cumulus;
  const open = await (await workspace.slash(`/cloud quiz ${words}`, channel ? { channel } : {})).reply(
    isOpenItem,
  );
  await clock.armed(20_000);
  for (const [person, isRight] of Object.entries(people)) await answer(cumulus, open, person, isRight);
  clock.advance(5_000);
  await workspace.waitForMessage(
    (message) => message.ts === open.ts && /\*[1-9]\* answered/.test(wordsOf(message)),
  );
  clock.advance(15_000);
  await workspace.waitForMessage((message) => message.ts === open.ts && isClosedItem(message));
  await workspace.waitForMessage((message) => isResult(message) && message.ts > open.ts);
}

const command = async (text: string, as: string, channel?: string) =>
  (await cumulus.workspace.slash(`/cloud ${text}`, { as, ...(channel && { channel }) })).reply(
    (message) => message.ephemeralTo === as,
  );

test('the leaderboard shows ties in one place, the own place always, and nobody without points', async () => {
  const board = await command('leaderboard', LINUS!);
  expect(wordsOf(board)).toContain('Leaderboard of this channel, this week');
  expect(wordsOf(board)).toContain('by the clock of Europe/Berlin');
  expect(wordsOf(board)).toContain('You have no points here yet');
  const table = (board.blocks as { type: string; rows?: { text?: string }[][] }[]).find(
    ({ type }) => type === 'table',
  )!;
  expect(table.rows!.slice(1).map((row) => [row[0]!.text, row[1]!.text])).toEqual([
    ['1', 'ada'],
    ['1', 'grace'],
  ]);
  expect(wordsOf(await command('leaderboard', ADA!))).toContain('You are at place *1* of 2');
});

test('another period or the workspace is one press away, in the same message', async () => {
  const { workspace } = cumulus;
  const board = await command('leaderboard', ADA!);
  const wide = buttonsOf(board, 'leaderboard').find((button) => button.text.text === 'Workspace')!;
  const pressed = await workspace.click(board, wide.action_id, { as: ADA! });
  const changed = await pressed.reply((message) => message.ts === board.ts);
  expect(wordsOf(changed)).toContain('Leaderboard of the workspace, this week');
  const elsewhere = workspace.channels.find((channel) => channel.name === 'elsewhere')!.id;
  expect(wordsOf(await command('leaderboard', ADA!, elsewhere))).toContain('You have no points here yet');
  expect(wordsOf(await command('leaderboard workspace month', ADA!, elsewhere))).toContain(
    'at place *1* of 2',
  );
});

test('who hides is not on the board for others, and is still told their own place', async () => {
  const { workspace } = cumulus;
  const board = await command('leaderboard all', GRACE!);
  await (await workspace.click(board, 'hide', { as: GRACE! })).reply((message) =>
    message.text.includes('hidden'),
  );
  expect(wordsOf(await command('leaderboard', ADA!))).not.toContain('grace');
  expect(wordsOf(await command('leaderboard', GRACE!))).toContain('would be place *1*');
  await command('leaderboard show', GRACE!);
  expect(wordsOf(await command('leaderboard', ADA!))).toContain('grace');
});

test('a week later the week is empty and the month is not; the streak skips the days without a question', async () => {
  const days = 4;
  clock.advance(days * 24 * 3_600_000);
  await play('aws 1 20s', { [ADA!]: true, [LINUS!]: false });
  expect(wordsOf(await command('stats', ADA!))).toContain('*Streak*: 2 days in a row');
  expect(wordsOf(await command('stats', GRACE!))).toContain('*Streak*: 1 day in a row');
  clock.advance(days * 24 * 3_600_000);
  expect(wordsOf(await command('leaderboard week', ADA!))).toContain('You have no points here yet');
  expect(wordsOf(await command('leaderboard all', ADA!))).toContain('at place *1*');
});

test('stats tell accuracy by area and offer the weakest topics for practice', async () => {
  const { workspace, database } = cumulus;
  const shown = await command('stats', ADA!);
  expect(wordsOf(shown)).toContain('100 % right (2 of 2)');
  expect(wordsOf(shown)).toContain('aws: *100 %* (2 of 2)');
  expect(buttonsOf(shown, 'practise')).toEqual([]);
  database.prepare("UPDATE round_item SET topic_id = 'vpc'").run();
  const weak = await command('stats', LINUS!);
  expect(wordsOf(weak)).toContain('VPC (0 of 2)');
  const pressed = await workspace.click(weak, buttonsOf(weak, 'practise')[0]!.action_id, { as: LINUS! });
  expect((await pressed.reply()).text).toMatch(/A\) /);
});

test('forget me asks first, then deletes answers, points and questions, and says how much', async () => {
  const { workspace, database } = cumulus;
  const count = (table: string, column = 'user_id', who = LINUS!): number =>
    database.prepare(`SELECT count(*) FROM ${table} WHERE ${column} = ?`).pluck().get(who) as number;
  await command('what is a vpc', LINUS!);
  const asked = database.prepare('SELECT count(*) FROM question_log').pluck();
  const before = asked.get() as number;
  await workspace.slash('/cloud forget me', { as: LINUS! });
  const view = await workspace.waitForView((one) => one.body.callback_id === 'forget_form');
  expect(count('round_answer')).toBe(2);
  const sent = await workspace.submitView({}, { view, as: LINUS! });
  expect(sent.shown).toBe('updated');
  expect(JSON.stringify(workspace.modals(LINUS!)[0]!.body)).toContain('4 records are deleted');
  expect([count('round_answer'), asked.get()]).toEqual([0, before - 1]);
  expect(wordsOf(await command('stats', LINUS!))).toContain('You have not answered a quiz question yet');
  await workspace.slash('/cloud forget me', { as: ADA! });
  const second = await workspace.waitForView(
    (one) => one.person === ADA && one.body.callback_id === 'forget_form',
  );
  await workspace.submitView({}, { view: second, as: ADA! });
  expect(count('quiz_round', 'started_by', ADA!)).toBe(0);
  expect(count('quiz_round', 'team', 'T0LOCAL')).toBe(2);
});
