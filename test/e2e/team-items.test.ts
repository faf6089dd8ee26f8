import { ACTIONS } from '../../src/blocks/action-ids';
import type { StateValues } from '../../src/workspace/page-api';
import type { StoredMessage, StoredView } from '../../src/workspace/world/state';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

let cumulus: RunningCumulus;
beforeAll(async () => {
  cumulus = await startCumulus(
    'socket',
    { people: [{ name: 'ada' }, { name: 'grace' }, { name: 'linus' }, { name: 'margaret' }] },
    { admins: (workspace) => [workspace.people[1]!.id] },
  );
});
afterAll(() => cumulus.stop());

const json = (message: StoredMessage | StoredView): string => JSON.stringify(message);
const person = (index: number): string => cumulus.workspace.people[index]!.id;

function entered(change: Record<string, string> = {}, right: number[] = [1]): StateValues {
  const texts: Record<string, string> = {
    question: 'Who renews the certificate of our build server?',
    choice1: 'The network team',
    choice2: 'The platform team',
    choice3: 'Nobody, it is self-signed',
    explanation: 'Platform owns the build server and its certificates.',
    ...change,
  };
  return {
    topic: { input: 'acm' },
    right: { input: right.map(String) },
    ...Object.fromEntries(Object.entries(texts).map(([block, value]) => [block, { input: value }])),
  };
}

async function openForm(as?: string): Promise<void> {
  const opened = await cumulus.workspace.slash('/cloud quiz add', as === undefined ? {} : { as });
  await cumulus.workspace.waitForView((view) => json(view).includes('A question of yours'), {
    since: opened.since,
  });
}

test('a question of one person is reviewed by an admin before it is played, and its author is told', async () => {
  const { workspace, learning } = cumulus;
  await openForm();
  const sent = await workspace.submitView(entered());
  const review = await sent.reply((message) => json(message).includes('Shall it be played'));
  expect(review.channel).toMatch(/^D/);
  expect(json(review)).toContain('Who renews the certificate');
  await sent.reply((message) => json(message).includes('with the admins'));
  expect(learning.pool.items().some((item) => item.origin === 'team')).toBe(false);

  const approved = await workspace.click(review, ACTIONS.approveItem, { as: person(1) });
  const done = await approved.reply((message) => json(message).includes('Approved by'));
  expect(done.ts).toBe(review.ts);
  await approved.reply((message) => json(message).includes('was approved and is played'));
  const [item] = learning.pool.items().filter((one) => one.origin === 'team');
  expect(item).toMatchObject({ topicId: 'acm', area: 'aws', kind: 'single', difficulty: 'medium' });
});

test('only admins decide, and only once: a copy of the review pressed later shows what was decided', async () => {
  const { workspace } = cumulus;
  await openForm(person(2));
  const sent = await workspace.submitView(entered({ question: 'Who restarts the build server at night?' }), {
    as: person(2),
  });
  const review = await sent.reply((message) => json(message).includes('Shall it be played'));
  const state = (): unknown =>
    cumulus.database.prepare("SELECT state FROM team_item WHERE question LIKE 'Who restarts%'").pluck().get();
  const channel = workspace.channels[0]!.id;
  const copy = workspace.postAsApp({ channel, text: review.text, blocks: review.blocks! });

  const tried = await workspace.click(copy, ACTIONS.approveItem, { as: person(2) });
  expect((await tried.reply((message) => message.ephemeralTo === person(2))).text).toContain('ADMIN_USERS');
  expect(state()).toBe('pending');

  const rejected = await workspace.click(review, ACTIONS.rejectItem, { as: person(1) });
  await rejected.reply((message) => json(message).includes('was not taken'));
  expect(state()).toBe('rejected');
  const late = await workspace.click(copy, ACTIONS.approveItem, { as: person(1) });
  await late.reply((message) => json(message).includes('Rejected by'));
  expect(state()).toBe('rejected');
});

test.each([
  [entered({ choice2: '' }, [0]), 'choice2'],
  [entered({ question: 'Why so?' }), 'question'],
  [entered({ choice3: 'the platform team' }), 'choice1'],
  [entered({}, []), 'right'],
])('a form with a mistake is shown again with the mistake at its place', async (state, block) => {
  await openForm(person(3));
  const sent = await cumulus.workspace.submitView(state, { as: person(3) });
  expect(JSON.stringify(sent)).toContain(block);
  expect(cumulus.workspace.modals(person(3))).toHaveLength(1);
  await cumulus.workspace.closeView({ as: person(3), all: true });
});

test('the same question again is refused, however it is typed; so is one that the knowledge asks', async () => {
  const { workspace } = cumulus;
  for (const question of [
    'who renews the certificate of our BUILD server',
    'Which connections does a NAT gateway allow?',
  ]) {
    await openForm(person(3));
    const sent = await workspace.submitView(entered({ question }), { as: person(3) });
    expect(JSON.stringify(sent)).toContain('asked already');
    await workspace.closeView({ as: person(3), all: true });
  }
});

test('three flags of three people rest an item, the admins hear of it, and one brings it back', async () => {
  const { workspace, learning } = cumulus;
  const [item] = learning.pool.items();
  const flag = async (as: string): Promise<string> => {
    const channel = (await workspace.dm('practice', { as })).message.channel;
    // Any message that carries the button does; practice shows it below a graded answer.
    const asked = await workspace.waitForMessage(
      (message) => message.channel === channel && json(message).includes(ACTIONS.practiceAnswer),
    );
    const [press] = json(asked).match(/practice_answer:\d/)!;
    const graded = await (await workspace.click(asked, press!, { as })).reply();
    const shown = /"action_id":"flag_item"[^}]*"value":"([0-9a-f]+)"/.exec(json(graded));
    expect(shown).not.toBeNull();
    const flagged = await workspace.click(graded, ACTIONS.flag, { as });
    return (await flagged.reply((message) => message.ephemeralTo === as)).text;
  };
  expect(await flag(person(0))).toContain('Thank you');
  const told = await workspace.waitForMessage((message) => json(message).includes('wrong or unclear'));
  expect(told.channel).toMatch(/^D/);

  for (const index of [0, 0, 2]) await learning.flags.flag(item!.id, { team: 'T', user: person(index) }, 1);
  expect(await learning.flags.resting()).not.toContain(item!.id);
  const third = await learning.flags.flag(item!.id, { team: 'T', user: person(3) }, 1);
  expect(third).toEqual({ isNew: true, flags: 3, isResting: true });
  await learning.pool.refresh();
  expect(learning.pool.items()).not.toContain(item);
  expect(learning.pool.find(item!.id)).toBe(item);

  await learning.flags.decide(item!.id, 'keep', person(1), 2);
  await learning.pool.refresh();
  expect(learning.pool.items()).toContain(item);
});

test('an admin takes a flagged item out with a press', async () => {
  const { workspace, learning } = cumulus;
  const told = await workspace.waitForMessage((message) => json(message).includes('Take it out'));
  const [, id] = /"action_id":"rest_item"[^}]*"value":"([0-9a-f]+)"/.exec(json(told))!;
  const pressed = await workspace.click(told, ACTIONS.restItem, { as: person(1) });
  const done = await pressed.reply((message) => json(message).includes('Taken out by'));
  expect(done.ts).toBe(told.ts);
  expect(learning.pool.items().some((item) => item.id === id)).toBe(false);
});

test('the review never pings: what was written is escaped', async () => {
  const { workspace } = cumulus;
  await openForm(person(3));
  const sent = await workspace.submitView(entered({ question: 'Does <!channel> ping everybody here?' }), {
    as: person(3),
  });
  const review = await sent.reply((message) => json(message).includes('Shall it be played'));
  expect(review.text).not.toContain('<!channel>');
});

test('an item with several right choices is answered with boxes, and only all of them together are right', async () => {
  const { workspace, learning } = cumulus;
  const added = await learning.teamItems.add(
    {
      topicId: 'acm',
      difficulty: 'hard',
      question: 'Which two teams answer for our certificates?',
      choices: [
        { text: 'Platform', right: true },
        { text: 'Marketing', right: false },
        { text: 'Security', right: true },
      ],
      explanation: 'Platform renews, Security audits.',
    },
    { author: null, state: 'approved', at: 1 },
  );
  const { id } = (added as { item: { id: string } }).item;
  await learning.pool.refresh();
  for (const item of learning.pool.items())
    if (item.id !== id) await learning.flags.decide(item.id, 'rest', person(1), 1);

  const answer = async (as: string, chosen: string[]): Promise<string> => {
    const asked = await (await workspace.slash('/cloud practice acm', { as })).reply(
      (message) => message.ephemeralTo === as && json(message).includes('checkboxes'),
    );
    const block = (asked.blocks as unknown as { block_id: string }[]).find((one) =>
      one.block_id.startsWith('practice:'),
    )!.block_id;
    const nothing = await workspace.click(asked, ACTIONS.practiceSubmit, { as });
    expect(nothing.ack).not.toBeNull();
    const submitted = await workspace.click(asked, ACTIONS.practiceSubmit, {
      as,
      state: { [block]: { [ACTIONS.practicePick]: chosen } },
    });
    return json(await submitted.reply((message) => message.ts === asked.ts));
  };
  expect(await answer(person(0), ['0', '2'])).toContain('*Right.*');
  expect(await answer(person(2), ['0'])).toContain('Not this time');
  expect(await answer(person(3), ['0', '1', '2'])).toContain('Not this time');
});
