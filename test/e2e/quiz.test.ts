import { answer, buttonsOf, isClosedItem, isOpenItem, isResult, itemOf, wordsOf } from '../support/quiz-play';
import { sampleItem } from '../support/sample-items';
import { createStandingClock, type StandingClock } from '../support/standing-clock';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

const PAUSE = 8_000;
const PEOPLE = [{ name: 'ada' }, { name: 'grace' }, { name: 'linus' }];
const [ADA, GRACE, LINUS] = ['UADA', 'UGRACE', 'ULINUS'];

let clock: StandingClock;
let cumulus: RunningCumulus;
beforeEach(async () => {
  clock = createStandingClock([1_000, 2_000]);
  cumulus = await startCumulus('socket', {
    // The first round waits for the pool of items, which the app makes behind its start.
    patienceMs: 15_000,
    clock,
    quizClock: clock,
    people: PEOPLE,
    channels: [{ name: 'platform' }, { name: 'elsewhere' }, { name: 'no-app', appIsMember: false }],
  });
});
afterEach(async () => {
  await cumulus.stop();
  clock.stop();
});

const channelNamed = (name: string): string =>
  cumulus.workspace.channels.find((channel) => channel.name === name)!.id;

test('three people play a round: points, fastest, podium, what was missed most', async () => {
  const { workspace } = cumulus;
  const asked = await workspace.slash('/cloud quiz vpc 2 20s');
  const first = await asked.reply(isOpenItem);
  expect(first.ephemeralTo).toBeNull();
  expect(wordsOf(first)).toContain('*Question 1 of 2* · VPC');
  expect((await asked.reply((message) => message.text.startsWith('Started'))).ephemeralTo).toBe(ADA);

  await clock.armed(20_000);
  clock.advance(2_000);
  expect(await answer(cumulus, first, ADA!, true)).toMatch(/^Counted: \*\S.*\*\. You may change it/);
  clock.advance(1_000);
  expect(await answer(cumulus, first, GRACE!, false)).toMatch(/^Counted/);
  expect(await answer(cumulus, first, GRACE!, true)).toMatch(/^Changed to/);
  expect(await answer(cumulus, first, GRACE!, true)).toMatch(/^Your answer stays/);
  expect(await answer(cumulus, first, LINUS!, false)).toMatch(/^Counted/);
  clock.advance(1_000);
  const counted = await workspace.waitForMessage((message) => wordsOf(message).includes('*3* answered'));
  expect(counted.ts).toBe(first.ts);
  expect(wordsOf(counted)).not.toMatch(/ada|grace|linus/);

  const { item } = itemOf(cumulus, first);
  clock.advance(16_000);
  const closed = await workspace.waitForMessage(isClosedItem);
  expect(closed.ts).toBe(first.ts);
  expect(wordsOf(closed)).toContain('*Right* (2 of 3): ada and grace');
  expect(wordsOf(closed)).toContain('*Fastest*: ada, 2.0 s');
  expect(wordsOf(closed)).not.toContain('linus');
  expect(wordsOf(closed)).toContain(item.explanation[0]!.text.slice(0, 20));
  expect(buttonsOf(closed, 'topic')[0]!.value).toBe(item.topicId);

  expect(await answer(cumulus, first, LINUS!, true).catch(() => 'no button')).toBe('no button');

  await clock.pass(PAUSE);
  const second = await workspace.waitForMessage(
    (message) => isOpenItem(message) && wordsOf(message).includes('Question 2 of 2'),
  );
  await answer(cumulus, second, GRACE!, true);
  await clock.armed(20_000);
  clock.advance(1_000);
  await workspace.waitForMessage(
    (message) => wordsOf(message).includes('*1* answered') && message.ts === second.ts,
  );
  clock.advance(19_000);
  const result = await workspace.waitForMessage(isResult);
  expect(wordsOf(result)).toContain('🥇 *grace*');
  expect(wordsOf(result)).toContain('🥈 *ada*');
  expect(wordsOf(result)).toContain('One more person joined in.');
  expect(wordsOf(result)).not.toContain('linus');
  expect(wordsOf(result)).toContain('Missed most');
  expect(wordsOf(result)).not.toContain('<@');
});

test('a late press, and one on a round that nobody knows any more, are explained', async () => {
  const { workspace, database } = cumulus;
  const open = await (await workspace.slash('/cloud quiz docker easy 1 30s')).reply(isOpenItem);
  const first = buttonsOf(open, 'answer')[0]!;
  await clock.armed(30_000);
  const late = { ...JSON.parse(JSON.stringify(open)), blocks: open.blocks } as typeof open;
  database.prepare("UPDATE round_item SET state = 'closed'").run();
  const closed = await (await workspace.click(late, first.action_id, { as: GRACE! })).reply(
    (message) => message.ephemeralTo === GRACE,
  );
  expect(closed.text).toContain('Too late: that question is closed');
  database.exec('DELETE FROM quiz_round');
  const gone = await (await workspace.click(late, first.action_id, { as: LINUS! })).reply(
    (message) => message.ephemeralTo === LINUS,
  );
  expect(gone.text).toContain('I no longer know this quiz');
});

test('one round a channel; its starter may stop it, others not, and the open question then counts for nobody', async () => {
  const { workspace, database } = cumulus;
  const open = await (await workspace.slash('/cloud quiz aws 3')).reply(isOpenItem);
  await answer(cumulus, open, GRACE!, true);
  const busy = await (await workspace.slash('/cloud quiz docker', { as: GRACE! })).reply(
    (message) => message.ephemeralTo === GRACE,
  );
  expect(busy.text).toContain('A round is being played here already');
  const refused = await (await workspace.slash('/cloud quiz stop', { as: GRACE! })).reply(
    (message) => message.ephemeralTo === GRACE,
  );
  expect(refused.text).toContain('Only who started the round');
  // The other channel is free.
  const channel = channelNamed('elsewhere');
  await (await workspace.slash('/cloud quiz docker 1', { as: GRACE!, channel })).reply(isOpenItem);

  const stopped = await workspace.slash('/cloud quiz stop');
  const result = await workspace.waitForMessage(
    (message) => isResult(message) && message.channel === open.channel,
  );
  await stopped.reply((message) => message.text.includes('The round is stopped'));
  expect(result.text).toContain('stopped before a question counted');
  expect(
    database
      .prepare(
        'SELECT sum(points) FROM round_answer JOIN round_item USING (round_id, position) WHERE is_void = 0',
      )
      .pluck()
      .get(),
  ).toBeNull();
});

test('a round that nobody answers stops itself after two questions', async () => {
  const { workspace } = cumulus;
  await (await workspace.slash('/cloud quiz kubernetes 5 15s')).reply(isOpenItem);
  await clock.pass(15_000);
  await clock.pass(PAUSE);
  await clock.pass(15_000);
  const result = await workspace.waitForMessage(isResult);
  expect(result.text).toContain('Nobody is answering, so I stop here');
  expect(workspace.messages().filter(isClosedItem)).toHaveLength(2);
});

test('where the app is not a member, and what it does not know, is said to the starter alone', async () => {
  const { workspace, database } = cumulus;
  const away = await (await workspace.slash('/cloud quiz vpc', { channel: channelNamed('no-app') })).reply();
  expect(away.text).toContain('Invite me to the channel');
  const unknown = await (await workspace.slash('/cloud quiz kubernets')).reply();
  expect(unknown.text).toContain('I know no topic or area called “kubernets”');
  expect(unknown.ephemeralTo).toBe(ADA);
  expect(database.prepare('SELECT count(*) FROM quiz_round').pluck().get()).toBe(0);
});

test('the form starts a round with what was chosen, and says which topic it does not know', async () => {
  const { workspace } = cumulus;
  await workspace.slash('/cloud quiz');
  const view = await workspace.waitForView();
  const wrong = await workspace.submitView({ about: { about: 'cobol' } }, { view });
  expect(wrong.errors).toEqual({ about: expect.stringContaining('no topic called that') });
  const sent = await workspace.submitView(
    {
      about: { about: 'security groups' },
      items: { items: '3' },
      seconds: { seconds: '60' },
      may_stop: { may_stop: [GRACE!] },
    },
    { view },
  );
  const open = await sent.reply(isOpenItem);
  expect(wordsOf(open)).toContain('*Question 1 of 3* · Security group');
  expect(wordsOf(open)).toContain('60 s');
  await clock.armed(60_000);
  const stopped = await workspace.slash('/cloud quiz stop', { as: GRACE! });
  expect((await stopped.reply((message) => message.ephemeralTo === GRACE)).text).toContain('stopped');
});

test('a mention starts a round too, and offers buttons where it says nothing', async () => {
  const { workspace } = cumulus;
  const asked = await workspace.mention('quiz vpc 1');
  expect(wordsOf(await asked.reply(isOpenItem))).toContain('VPC');
  const offer = await (await workspace.mention('quiz')).reply(
    (message) => buttonsOf(message, 'round_form').length > 0,
  );
  await workspace.click(offer, 'round_form', { as: GRACE! });
  expect((await workspace.waitForView()).person).toBe(GRACE);
});

test('in a direct message the answer comes at once, counts for nobody’s place, and a wrong one is told in private', async () => {
  const { workspace, database } = cumulus;
  const asked = await workspace.dm('quiz docker easy 2');
  const first = await asked.reply(isOpenItem);
  const wrong = buttonsOf(first, 'answer').find(({ value }) => {
    const { item } = itemOf(cumulus, first);
    return !item.choices[(JSON.parse(value) as { c: number }).c]!.right;
  })!;
  const pressed = await workspace.click(first, wrong.action_id, { as: ADA! });
  expect(wordsOf(await pressed.reply(isClosedItem))).toContain('Not this time.');
  const second = await pressed.reply((message) => isOpenItem(message) && message.ts !== first.ts);
  expect(wordsOf(second)).toContain('Question 2 of 2');
  const board = await (await workspace.slash('/cloud leaderboard workspace all')).reply();
  expect(wordsOf(board)).toContain('You have no points here yet');
  expect(database.prepare('SELECT is_private FROM quiz_round').pluck().get()).toBe(1);
});

test('where several choices are right, people tick them and submit; nothing ticked is said to be missing', async () => {
  const { workspace, database } = cumulus;
  const first = await (await workspace.slash('/cloud quiz docker 2 20s')).reply(isOpenItem);
  const several = sampleItem('several', {
    kind: 'multiple',
    choices: ['a', 'b', 'c'].map((text, at) => ({ spans: [{ text }], right: at < 2 })),
  });
  database
    .prepare("UPDATE round_item SET item = ?, choice_order = '[2,1,0]' WHERE position = 1")
    .run(JSON.stringify(several));
  await clock.armed(20_000);
  await answer(cumulus, first, ADA!, true);
  clock.advance(20_000);
  await clock.pass(PAUSE);
  const open = await workspace.waitForMessage((message) => buttonsOf(message, 'submit').length > 0);
  expect(wordsOf(open)).toContain('several are right');
  const blockId = `item:${(JSON.parse(buttonsOf(open, 'submit')[0]!.value) as { r: string }).r}:1`;
  const submit = async (ticked: string[], as: string): Promise<string> => {
    const state = ticked.length === 0 ? {} : { state: { [blockId]: { pick: ticked } } };
    const pressed = await workspace.click(open, 'submit', { as, ...state });
    return (await pressed.reply((message) => message.ephemeralTo === as)).text;
  };
  expect(await submit([], GRACE!)).toContain('Tick what is right first');
  expect(await submit(['0', '1'], GRACE!)).toContain('Counted: *B) b, C) a*');
  expect(await submit(['0'], ADA!)).toContain('Counted: *C) a*');
  await clock.armed(20_000);
  clock.advance(20_000);
  const closed = await workspace.waitForMessage((message) => message.ts === open.ts && isClosedItem(message));
  expect(wordsOf(closed)).toContain('*Right* (1 of 2): grace');
});

test('Slack asks to wait, then has trouble of its own: the round comes all the same, each question once', async () => {
  const { workspace } = cumulus;
  workspace.setFaults({ rateLimit: { times: 1, retryAfterS: 2, method: 'chat.postMessage' } });
  await workspace.slash('/cloud quiz docker 2 20s');
  const first = await workspace.waitForMessage(isOpenItem);
  await clock.armed(20_000);
  await answer(cumulus, first, ADA!, true);
  workspace.setFaults({ serverError: { times: 1, status: 503, method: 'chat.postMessage' } });
  clock.advance(20_000);
  await clock.pass(PAUSE);
  await workspace.waitForMessage((message) => isOpenItem(message) && message.ts !== first.ts);
  expect(workspace.messages().filter((message) => isOpenItem(message) || isClosedItem(message))).toHaveLength(
    2,
  );
});
