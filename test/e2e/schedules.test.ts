/** A channel's week: its quiz, its leaderboard, its list of topics to review, through the real app. */
import type { StoredMessage } from '../../src/workspace/world/state';
import { answer, buttonsOf, isClosedItem, isOpenItem, isResult, wordsOf } from '../support/quiz-play';
import { createStandingClock, type StandingClock } from '../support/standing-clock';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [ADA, GRACE] = ['UADA', 'UGRACE'] as const;

/** Stands at Tuesday, 24 November 2026, 09:00 UTC. */
let clock: StandingClock;
let cumulus: RunningCumulus;
let channels = 0;
beforeAll(async () => {
  clock = createStandingClock([1_000, 2_000]);
  cumulus = await startCumulus('socket', {
    patienceMs: 15_000,
    clock,
    quizClock: clock,
    people: [
      { name: 'ada', tz: 'Europe/London' },
      { name: 'grace', tz: 'America/New_York' },
    ],
    channels: [
      ...Array.from({ length: 20 }, (_, index) => ({ name: `room-${index}` })),
      { name: 'no-app', appIsMember: false },
    ],
  });
}, 60_000);
afterAll(async () => {
  await cumulus.stop();
  clock.stop();
});
beforeEach(() => {
  // Each test has a channel of its own; what is due in the others is none of its business.
  cumulus.database.exec("UPDATE schedule SET state = 'off', next_due_at = NULL");
});

const channelNamed = (name: string): string =>
  cumulus.workspace.channels.find((one) => one.name === name)!.id;
function room(): string {
  channels += 1;
  return channelNamed(`room-${channels}`);
}

async function say(text: string, channel: string, as: string = ADA): Promise<StoredMessage> {
  const asked = await cumulus.workspace.slash(`/cloud ${text}`, { channel, as });
  return asked.reply((message) => message.channel === channel);
}

/** Moves the clock to a moment and works off what is due. */
async function at(moment: string): Promise<void> {
  clock.advance(Date.parse(moment) - clock.now());
  await cumulus.schedules.tick();
}
const roundsIn = (channel: string): number =>
  cumulus.database
    .prepare('SELECT count(*) FROM quiz_round WHERE channel = ?')
    .pluck()
    .get(channel) as number;
const openIn = (channel: string): StoredMessage[] => cumulus.workspace.messages(channel).filter(isOpenItem);
/** The moment of the next such weekday (0 is Sunday) at an hour, UTC. */
function next(weekday: number, hour: number): string {
  const now = clock.now();
  const midnight = Math.floor(now / DAY) * DAY;
  let moment = midnight + ((weekday - new Date(now).getUTCDay() + 7) % 7) * DAY + hour * HOUR;
  if (moment <= now) moment += 7 * DAY;
  return new Date(moment).toISOString();
}

describe('the quiz of a channel', () => {
  test('is set in words, read back in plain ones with the next three dates, and said in the channel', async () => {
    const said = await say('quiz schedule fridays 15:00 vpc 5', room());
    expect(said.ephemeralTo ?? null).toBeNull();
    expect(said.text).toContain('<@UADA> switched on the scheduled quiz here.');
    expect(said.text).toContain('Quiz on Fridays at 15:00 (Europe/London): 5 questions about VPC.');
    expect(said.text).toContain('Next: Fri 27 Nov at 15:00, Fri 4 Dec at 15:00, Fri 11 Dec at 15:00.');
  });

  test('starts by itself when it is due, once, and anybody there may stop it', async () => {
    const channel = room();
    await say('quiz schedule fridays 15:00 docker 2 20s', channel);
    const friday = next(5, 15);
    await at(new Date(Date.parse(friday) - 60_000).toISOString());
    expect(roundsIn(channel)).toBe(0);
    await at(friday);
    await cumulus.schedules.tick();
    const [open, ...more] = openIn(channel);
    expect([roundsIn(channel), more]).toEqual([1, []]);
    expect(wordsOf(open!)).toContain('*Question 1 of 2* · docker');
    expect(wordsOf(open!)).toContain('20 s');
    expect(await answer(cumulus, open!, GRACE, true)).toMatch(/^Counted/);
    const stopped = await cumulus.workspace.slash('/cloud quiz stop', { channel, as: GRACE });
    expect((await stopped.reply((one) => one.ephemeralTo === GRACE)).text).toContain('The round is stopped');
    await at(next(5, 15));
    expect(roundsIn(channel)).toBe(2);
    await cumulus.workspace.slash('/cloud quiz stop', { channel });
    await cumulus.workspace.waitForMessage(
      (one) => one.channel === channel && isResult(one) && one.ts > open!.ts,
    );
  });

  test('is left out while a round is being played there: the channel is told, and so is who asks for the list', async () => {
    const channel = room();
    await say('quiz schedule fridays 15:00 docker 2', channel);
    await (await cumulus.workspace.slash('/cloud quiz aws 3 slow', { channel })).reply(isOpenItem);
    await at(next(5, 15));
    await cumulus.schedules.tick();
    expect(roundsIn(channel)).toBe(1);
    const notes = cumulus.workspace
      .messages(channel)
      .filter((message) => message.text.startsWith('A round is being played here'));
    expect(notes).toHaveLength(1);
    expect(wordsOf(await say('quiz schedule list', channel))).toContain('since a round was being played');
    await cumulus.workspace.slash('/cloud quiz stop', { channel });
  });

  test('pauses, resumes, leaves a date out and goes off by any member; each change is said', async () => {
    const channel = room();
    expect((await say('quiz schedule pause', channel)).text).toContain('There is no scheduled quiz here.');
    await say('quiz schedule 15:00 mondays vpc', channel);
    expect((await say('quiz schedule pause', channel, GRACE)).text).toContain(
      '<@UGRACE> paused the scheduled quiz here.',
    );
    expect((await say('quiz schedule pause', channel)).text).toContain(
      'The scheduled quiz is paused already.',
    );
    await at(next(1, 15));
    expect(roundsIn(channel)).toBe(0);
    expect((await say('quiz schedule resume', channel)).text).toContain('resumed the scheduled quiz here.');
    expect((await say('quiz schedule skip', channel)).text).toMatch(/left the scheduled quiz of Mon .* out/);
    await at(next(1, 15));
    expect(roundsIn(channel)).toBe(0);
    const off = await say('quiz schedule off', channel);
    expect(off.text).toContain('switched the scheduled quiz off here.');
    expect(wordsOf(off)).toContain('/cloud quiz schedule resume');
  });

  test('keeps what is not said: another time leaves the round as it is', async () => {
    const channel = room();
    await say('quiz schedule fridays 15:00 security groups hard 7', channel);
    const said = await say('quiz schedule thursdays 10:30', channel, GRACE);
    expect(said.text).toContain(
      'Quiz on Thursdays at 10:30 (America/New_York): 7 questions about Security group, hard.',
    );
  });

  test('has a form, filled in with what is set; what cannot be played is said in it', async () => {
    const { workspace } = cumulus;
    const channel = room();
    const asked = await workspace.slash('/cloud quiz schedule vpc 7', { channel, as: GRACE });
    const form = await workspace.waitForView(() => true, { since: asked.since });
    expect(JSON.stringify(form)).toContain('"initial_time":"15:00"');
    expect(JSON.stringify(form)).toContain('"initial_value":"vpc"');
    const wrong = await workspace.submitView({ about: { about: 'cobol' } }, { view: form, as: GRACE });
    expect(wrong.errors).toEqual({ about: expect.stringContaining('no topic called that') });
    const sent = await workspace.submitView(
      { time: { value: '16:45' }, days: { value: ['2', '4'] }, about: { about: 'ingress' } },
      { view: form, as: GRACE },
    );
    const said = await sent.reply((message) => message.channel === channel);
    expect(said.text).toContain(
      'Quiz on Tuesdays and Thursdays at 16:45 (America/New_York): 7 questions about Kubernetes Ingress',
    );
    const list = await say('quiz schedule list', channel);
    const pressed = await workspace.click(list, buttonsOf(list, 'quiz_plan_form')[0]!.action_id, { as: ADA });
    const again = await workspace.waitForView((view) => view.person === ADA, { since: pressed.since });
    expect(JSON.stringify(again)).toContain('"initial_time":"16:45"');
    expect(JSON.stringify(again)).toContain('quiz schedule off');
    await workspace.closeView({ as: ADA });
  });

  test('is set by mention too, which offers the form where nothing is said', async () => {
    const { workspace } = cumulus;
    const channel = room();
    const set = await workspace.mention('quiz schedule wednesdays 11:00 k8s', { channel });
    const said = await set.reply();
    expect(said.threadTs).toBe(set.message.ts);
    expect(said.text).toContain('Quiz on Wednesdays at 11:00 (Europe/London): 5 questions about kubernetes.');
    const offer = await (await workspace.mention('quiz schedule', { channel })).reply();
    expect(offer.text).toContain('quiz schedule fridays 15:00 vpc 5');
    const pressed = await workspace.click(offer, 'quiz_plan_form', { as: GRACE });
    const form = await workspace.waitForView((view) => view.person === GRACE, { since: pressed.since });
    expect(JSON.stringify(form.body)).toContain('Scheduled quiz');
    await workspace.closeView({ as: GRACE });
  });

  test('about a thing that nobody knows is not set, and the asker is told what may have been meant', async () => {
    const told = await say('quiz schedule fridays 15:00 kubernets', room());
    expect(told.ephemeralTo).toBe(ADA);
    expect(told.text).toContain('I know no topic or area called “kubernets”.');
  });

  test('where the app is not a member the plan is kept, paused, and the asker is told how to mend it', async () => {
    const told = await say('quiz schedule fridays 15:00', channelNamed('no-app'));
    expect(told.ephemeralTo).toBe(ADA);
    expect(told.text).toContain('/invite @Cumulus');
  });

  test('an app that was taken out of the channel pauses it, and the owner is told with a button that resumes it', async () => {
    const { workspace } = cumulus;
    const channel = room();
    await say('quiz schedule fridays 15:00 UTC docker 1', channel, GRACE);
    const members = workspace.channels.find((one) => one.id === channel)!.members as string[];
    const bot = members.splice(members.indexOf(workspace.app.botUserId), 1)[0]!;
    const since = (await workspace.openHome()).since;
    await at(next(5, 15));
    const note = await workspace.waitForMessage((message) => message.text.startsWith('I paused'), { since });
    expect(note.text).toContain('I cannot write there any more');
    expect(roundsIn(channel)).toBe(0);
    members.push(bot);
    const pressed = await workspace.click(note, buttonsOf(note, 'schedule_change')[0]!.action_id, {
      as: GRACE,
    });
    await pressed.reply((message) => message.channel === channel && message.text.includes('resumed'));
  });
});

/** A round of one item: who answers it right, and who wrong. */
async function play(channel: string, people: Record<string, boolean>): Promise<void> {
  const { workspace } = cumulus;
  const open = await (await workspace.slash('/cloud quiz aws 1 20s', { channel })).reply(isOpenItem);
  await clock.armed(20_000);
  for (const [person, isRight] of Object.entries(people)) await answer(cumulus, open, person, isRight);
  clock.advance(20_000);
  await workspace.waitForMessage((message) => message.ts === open.ts && isClosedItem(message));
  await workspace.waitForMessage(
    (message) => message.channel === channel && isResult(message) && message.ts > open.ts,
  );
}

describe('the leaderboard of a channel', () => {
  const boardsIn = (channel: string): StoredMessage[] =>
    cumulus.workspace
      .messages(channel)
      .filter((message) => message.text.startsWith('Leaderboard of last week'));

  test('posts last week’s board by the channel’s clock, names without pinging, and is silent when nobody played', async () => {
    const channel = room();
    const said = await say('leaderboard schedule monday 09:00', channel);
    expect(said.text).toContain('switched on the weekly leaderboard here');
    expect(said.text).toContain("Last week's leaderboard on Mondays at 09:00 (Europe/London).");
    await at(next(1, 10));
    expect(boardsIn(channel)).toEqual([]);
    await play(channel, { [ADA]: true, [GRACE]: false });
    await at(next(1, 9));
    await cumulus.schedules.tick();
    const [board, ...more] = boardsIn(channel);
    expect(more).toEqual([]);
    expect(board!.text).toMatch(/1\. ada: \d+ points/);
    // Who has no points is not named, and nobody is pinged.
    expect(wordsOf(board!)).not.toMatch(/grace|<@/);
    const mine = await cumulus.workspace.click(board!, buttonsOf(board!, 'leaderboard')[0]!.action_id, {
      as: GRACE,
    });
    expect((await mine.reply()).ephemeralTo).toBe(GRACE);
    // A round of this week is no part of last week's board.
    await play(channel, { [GRACE]: true });
    await cumulus.schedules.tick();
    expect(boardsIn(channel)).toHaveLength(1);
    await at(next(1, 9));
    expect(boardsIn(channel)[1]!.text).toMatch(/1\. grace/);
    expect(boardsIn(channel)[1]!.text).not.toContain('ada');
    await at(next(1, 9));
    expect(boardsIn(channel)).toHaveLength(2);
    expect(wordsOf(await say('leaderboard schedule list', channel))).toContain('since nobody had played');
    expect((await say('leaderboard schedule off', channel)).text).toContain(
      'switched the weekly leaderboard off',
    );
  });

  test('tells how it is scheduled, and a player who hides is not on it', async () => {
    const channel = room();
    expect((await say('leaderboard schedule', channel)).text).toContain('leaderboard schedule monday 09:00');
    await say('leaderboard schedule monday 09:00', channel);
    await play(channel, { [ADA]: true, [GRACE]: true });
    await cumulus.workspace.slash('/cloud leaderboard hide', { channel, as: GRACE });
    await at(next(1, 9));
    expect(boardsIn(channel)[0]!.text).not.toContain('grace');
    await cumulus.workspace.slash('/cloud leaderboard show', { channel, as: GRACE });
  });
});

describe('the topics to review', () => {
  test('are listed on request; the oldest where none is due', async () => {
    const { answerer } = cumulus;
    const asked = await say('list reviews', room());
    expect(asked.ephemeralTo).toBe(ADA);
    expect(asked.text).toContain('Every topic was checked within the last year.');
    const mention = await cumulus.workspace.mention('list reviews', { channel: room() });
    expect((await mention.reply()).text).toContain('The oldest:');
    expect(answerer.topics.some((topic) => asked.text.includes(topic.title))).toBe(true);
  });

  test('are posted weekly while something is due, and not otherwise', async () => {
    const channel = room();
    expect((await say('list reviews monday 10:00', channel)).text).toContain(
      'Topics to review on Mondays at 10:00 (Europe/London).',
    );
    const listsIn = (): StoredMessage[] =>
      cumulus.workspace
        .messages(channel)
        .filter((message) => message.text.includes('last checked more than a year'));
    await at(next(1, 10));
    expect(listsIn()).toEqual([]);
    expect(wordsOf(await say('list reviews list', channel))).toContain(
      'every topic was checked within a year',
    );
    clock.advance(400 * DAY);
    await at(next(1, 10));
    const [list, ...more] = listsIn();
    expect(more).toEqual([]);
    expect(buttonsOf(list!, 'topic')).toHaveLength(5);
    expect((await say('list reviews off', channel)).text).toContain(
      'switched the list of topics to review off here.',
    );
    await at(next(1, 10));
    expect(listsIn()).toHaveLength(1);
  });
});

test('who is forgotten leaves the schedules behind without a name: the form says so, and they go on', async () => {
  const { workspace, database } = cumulus;
  const channel = room();
  await say('quiz schedule saturdays 15:00 UTC docker 1', channel, GRACE);
  // What was given to her alone ends with her.
  await (await workspace.dm('tips 06:00 daily UTC', { as: GRACE })).reply();
  await at(next(3, 6));
  const direct = "FROM schedule WHERE channel GLOB 'D*'";
  const given = database.prepare("SELECT count(*) FROM tip_given WHERE place GLOB 'D*'").pluck();
  expect([database.prepare(`SELECT count(*) ${direct}`).pluck().get(), given.get()]).toEqual([1, 1]);
  const asked = await workspace.slash('/cloud forget me', { channel, as: GRACE });
  const form = await workspace.waitForView((view) => view.person === GRACE, { since: asked.since });
  expect(JSON.stringify(form.body)).toContain('belong to the channels and go on without your name');
  await workspace.submitView({}, { view: form, as: GRACE });
  expect(database.prepare("SELECT count(*) FROM schedule WHERE owner = 'UGRACE'").pluck().get()).toBe(0);
  expect([database.prepare(`SELECT count(*) ${direct}`).pluck().get(), given.get()]).toEqual([0, 0]);
  expect(wordsOf(await say('quiz schedule list', channel))).toContain('Whoever set it up is no longer known');
  await at(next(6, 15));
  expect(roundsIn(channel)).toBe(1);
});

describe('in the conversation with the app', () => {
  test('seconds that were said are kept and shown, by message and by command', async () => {
    const { workspace, database } = cumulus;
    const asked = await workspace.dm('quiz ecs 2 10s', { as: ADA });
    const open = await asked.reply(isOpenItem);
    expect(wordsOf(open)).toContain('*Question 1 of 2*');
    expect(wordsOf(open)).toContain('10 s');
    const seconds = database
      .prepare(
        "SELECT settings ->> 'seconds' FROM quiz_round WHERE channel = ? ORDER BY created_at DESC LIMIT 1",
      )
      .pluck();
    expect(seconds.get(open.channel)).toBe(10);
    await (await workspace.dm('quiz stop', { as: ADA })).reply((message) =>
      message.text.includes('is stopped'),
    );
    const typed = await workspace.slash('/cloud quiz ecs 2 45s', { channel: open.channel, as: ADA });
    expect(wordsOf(await typed.reply(isOpenItem))).toContain('45 s');
    await (await workspace.dm('quiz stop', { as: ADA })).reply((message) =>
      message.text.includes('is stopped'),
    );
  });

  test('a quiz can be scheduled for oneself alone', async () => {
    const { workspace, database } = cumulus;
    const said = await (await workspace.dm('quiz schedule sundays 18:00 docker 1', { as: ADA })).reply();
    expect(said.text).toContain('Quiz on Sundays at 18:00 (Europe/London): 1 question about docker.');
    await at(next(0, 18));
    expect(openIn(said.channel).length).toBe(1);
    expect(
      database
        .prepare('SELECT is_private FROM quiz_round WHERE channel = ? AND due_key IS NOT NULL')
        .pluck()
        .get(said.channel),
    ).toBe(1);
  });
});
