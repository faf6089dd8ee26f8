import { ACTIONS } from '../../src/blocks/action-ids';
import type { StoredMessage, StoredView } from '../../src/workspace/world/state';
import { pressAgain } from '../support/quiz-play';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

const DAY = 86_400_000;
let now = Date.UTC(2026, 10, 2, 9);
let cumulus: RunningCumulus;
beforeAll(async () => {
  cumulus = await startCumulus('socket', {}, { now: () => now });
  // What is asked is drawn; items with boxes are practised in team-items.test.ts.
  const { pool, flags } = cumulus.learning;
  for (const item of pool.items().filter(({ kind }) => kind === 'multiple'))
    await flags.decide(item.id, 'rest', 'UADA', now);
  await pool.refresh();
});
afterAll(() => cumulus.stop());

type Element = { type: string; action_id?: string; value?: string; text?: { text: string } };
const json = (message: StoredMessage | StoredView): string =>
  'ts' in message ? JSON.stringify(message.blocks ?? message.text) : JSON.stringify(message);

function buttons(message: StoredMessage, action: string): { id: string; value: string }[] {
  const blocks = message.blocks as unknown as { type: string; elements?: Element[] }[];
  return blocks
    .filter((block) => block.type === 'actions')
    .flatMap((block) => block.elements ?? [])
    .filter((element) => element.action_id?.split(':')[0] === action)
    .map((element) => ({ id: element.action_id!, value: element.value! }));
}

/** The button of the right choice, or of a wrong one, of the item that a message asks. */
function answerButton(message: StoredMessage, isRight: boolean): string {
  const shown = buttons(message, ACTIONS.practiceAnswer).map(({ id, value }) => ({
    id,
    ...JSON.parse(value),
  }));
  const row = cumulus.database
    .prepare('SELECT item_id FROM practice_question WHERE id = ?')
    .get(shown[0]!.q) as { item_id: string };
  const item = cumulus.learning.pool.find(row.item_id)!;
  return shown.find(({ c }) => item.choices[c]!.right === isRight)!.id;
}

/** The workspace's own id, as Slack sent it. */
const team = (): string =>
  cumulus.database.prepare('SELECT team FROM practice_session LIMIT 1').pluck().get() as string;

const count = (table: string): number =>
  cumulus.database.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get() as number;

test('/cloud practice asks the asker alone, grades the answer in the same message, and goes on until stopped', async () => {
  const { workspace } = cumulus;
  const ada = workspace.people[0]!.id;
  const asked = await (await workspace.slash('/cloud practice vpc')).reply();
  expect(asked.ephemeralTo).toBe(ada);
  expect(json(asked)).toContain('new to you');
  expect(workspace.messages()).toEqual([]);

  now += 5_000;
  const graded = await (await workspace.click(asked, answerButton(asked, true))).reply();
  expect(graded.ts).toBe(asked.ts);
  expect(json(graded)).toContain('*Right.*');
  expect(json(graded)).toMatch(/Comes again (?:tomorrow|in \d+ days)/);
  expect(buttons(graded, ACTIONS.topic)).toHaveLength(1);
  expect(buttons(graded, ACTIONS.flag)).toHaveLength(1);

  const next = await (await workspace.click(graded, ACTIONS.practiceNext)).reply();
  expect(buttons(next, ACTIONS.practiceAnswer).length).toBeGreaterThan(1);
  now += 5_000;
  const missed = await (await workspace.click(next, answerButton(next, false))).reply();
  expect(json(missed)).toContain('Not this time');
  expect(json(missed)).toContain('Comes again tomorrow');
  const ended = await (await workspace.click(missed, ACTIONS.practiceStop)).reply();
  expect(json(ended)).toContain('1 of 2 right');
  expect(count('practice_card')).toBe(2);
});

test('the same press delivered twice, and a press on another choice later, count once', async () => {
  const { workspace } = cumulus;
  const asked = await (await workspace.slash('/cloud practice docker')).reply();
  const cards = count('practice_card');
  now += 5_000;
  const right = answerButton(asked, true);
  const wrong = answerButton(asked, false);
  const pressed = await workspace.click(asked, right);
  const graded = await pressed.reply();
  await pressAgain(cumulus, pressed.since);
  expect(json(graded)).toContain('*Right.*');
  // The old message, still open in another window: it is told what was graded, and nothing changes.
  const again = await cumulus.learning.practice.answer(
    { team: team(), user: workspace.people[0]!.id },
    JSON.parse(buttons(asked, ACTIONS.practiceAnswer).find(({ id }) => id === wrong)!.value).q,
    [0],
  );
  expect(again).toMatchObject({ kind: 'graded', isRight: true });
  expect(count('practice_card')).toBe(cards + 1);
  const rows = cumulus.database
    .prepare(
      'SELECT is_right FROM practice_question WHERE answered_at IS NOT NULL ORDER BY answered_at DESC LIMIT 1',
    )
    .all();
  expect(rows).toEqual([{ is_right: 1 }]);
  expect(cumulus.database.prepare('SELECT max(reps) FROM practice_card').pluck().get()).toBe(1);
});

test('a direct message "practice" is answered there; what is due is asked first', async () => {
  const { workspace } = cumulus;
  now += 40 * DAY;
  const asked = await (await workspace.dm('practice')).reply();
  expect(asked.channel).toMatch(/^D/);
  expect(json(asked)).toContain('due again');
  expect(json(asked)).toContain('3 due');
  const graded = await (await workspace.click(asked, answerButton(asked, true))).reply();
  expect(graded.ts).toBe(asked.ts);
});

test('nobody can answer the question of somebody else', async () => {
  const { workspace } = cumulus;
  const grace = workspace.people[1]!.id;
  const asked = await (await workspace.slash('/cloud practice aws')).reply();
  const value = JSON.parse(buttons(asked, ACTIONS.practiceAnswer)[0]!.value) as { q: string };
  const tried = await cumulus.learning.practice.answer({ team: team(), user: grace }, value.q, [0]);
  expect(tried.kind).toBe('gone');
});

test('practice in a channel is refused with the way to do it; a thing nobody knows is a question', async () => {
  const { workspace } = cumulus;
  expect(json(await (await workspace.mention('practice')).reply())).toContain('Practice is private');
  const answer = await (await workspace.slash('/cloud practice zeppelins')).reply();
  expect(json(answer)).toContain("I don't know");
});

test('the Home tab shows what is due, how well it went and what there is to type, and starts practice', async () => {
  const { workspace } = cumulus;
  const ada = workspace.people[0]!.id;
  const opened = await workspace.openHome();
  const home = await workspace.waitForHome(ada, { since: opened.since });
  expect(json(home)).toContain('due today');
  expect(json(home)).toMatch(/\d answered, \d+ % right/);
  expect(json(home)).toContain('/cloud practice');
  const started = await workspace.click(home, ACTIONS.practiceStart);
  const asked = await started.reply((message) => message.channel.startsWith('D'));
  expect(buttons(asked, ACTIONS.practiceAnswer).length).toBeGreaterThan(1);
});

test('an item that began to rest may still be answered; one that was deleted is told, with the next one at hand', async () => {
  const { workspace, learning } = cumulus;
  const ada = workspace.people[0]!.id;
  const asked = await (await workspace.slash('/cloud practice docker')).reply(
    (one) => one.ephemeralTo === ada,
  );
  const id = (question: StoredMessage): string =>
    JSON.parse(buttons(question, ACTIONS.practiceAnswer)[0]!.value).q as string;
  const itemOf = (question: StoredMessage): string =>
    cumulus.database
      .prepare('SELECT item_id FROM practice_question WHERE id = ?')
      .pluck()
      .get(id(question)) as string;
  await learning.flags.decide(itemOf(asked), 'rest', ada, 1);
  await learning.pool.refresh();
  const graded = await (await workspace.click(asked, answerButton(asked, true))).reply();
  expect(json(graded)).toContain('*Right.*');

  const next = await (await workspace.click(graded, ACTIONS.practiceNext)).reply();
  expect(itemOf(next)).not.toBe(itemOf(asked));
  cumulus.database.prepare("UPDATE practice_question SET item_id = 'was-deleted' WHERE id = ?").run(id(next));
  const [first] = buttons(next, ACTIONS.practiceAnswer);
  const gone = await (await workspace.click(next, first!.id)).reply();
  expect(json(gone)).toContain('That question is gone');
  const after = await (await workspace.click(gone, ACTIONS.practiceNext)).reply();
  expect(buttons(after, ACTIONS.practiceAnswer).length).toBeGreaterThan(1);
});

test('progress outlives the process: a session goes on in another one', async () => {
  const { workspace } = cumulus;
  const asked = await (await workspace.slash('/cloud practice kubernetes')).reply();
  const { createLearning } = jest.requireActual<typeof import('../../src/slack/create-learning')>(
    '../../src/slack/create-learning',
  );
  const { database, answerer } = cumulus;
  const other = createLearning({
    database,
    answerer,
    logger: cumulus.logger,
    admins: [],
    command: '/cloud',
    now: () => now,
  }).learning;
  const { q } = JSON.parse(buttons(asked, ACTIONS.practiceAnswer)[0]!.value) as { q: string };
  const learner = { team: team(), user: workspace.people[0]!.id };
  const graded = await other.practice.answer(learner, q, [0]);
  expect(graded.kind).toBe('graded');
});

test('forgetting a person deletes their practice and nobody else', async () => {
  const { workspace } = cumulus;
  const [ada, grace] = workspace.people;
  const asked = await (await workspace.slash('/cloud practice', { as: grace!.id })).reply();
  await (await workspace.click(asked, answerButton(asked, true), { as: grace!.id })).reply();
  const before = count('practice_card');
  let records = 0;
  for (const part of cumulus.learning.personal) records += await part.forget(team(), ada!.id);
  expect(records).toBeGreaterThan(3);
  expect(count('practice_card')).toBe(1);
  expect(before).toBeGreaterThan(1);
});
