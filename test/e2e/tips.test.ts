import { createClock, type WorkspaceClock } from '../../src/workspace/world/clock';
import type { StoredMessage, StoredView } from '../../src/workspace/world/state';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

/** Tuesday, 07:00 in London. */
const START = Date.UTC(2026, 10, 24, 7);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const json = (message: StoredMessage | StoredView): string => JSON.stringify(message);

interface Pressable {
  action_id: string;
  value?: string;
  positive_button?: { value: string };
  negative_button?: { value: string };
}

function pressables(message: StoredMessage, action: string): Pressable[] {
  const blocks = (message.blocks ?? []) as unknown as { elements?: Pressable[] }[];
  return blocks
    .flatMap((block) => block.elements ?? [])
    .filter((element) => element.action_id?.split(':')[0] === action);
}

let cumulus: RunningCumulus;
let clock: WorkspaceClock;
let channels: number;

beforeAll(async () => {
  clock = createClock({ source: () => START });
  channels = 0;
  cumulus = await startCumulus('socket', {
    clock,
    people: [
      { name: 'ada', tz: 'Europe/London' },
      { name: 'grace', tz: 'America/New_York' },
    ],
    channels: [
      ...Array.from({ length: 30 }, (_, index) => ({ name: `room-${index}` })),
      { name: 'private-corner', appIsMember: false },
    ],
  });
}, 60_000);
afterAll(() => cumulus.stop());

/** A channel that no other test uses. */
function room(): string {
  channels += 1;
  return cumulus.workspace.channels.find((one) => one.name === `room-${channels}`)!.id;
}

async function say(text: string, channel: string, as?: string): Promise<StoredMessage> {
  const asked = await cumulus.workspace.slash(text, { channel, ...(as && { as }) });
  return asked.reply((message) => message.channel === channel);
}

/** Moves the clock and works off what is due. */
async function later(ms: number): Promise<void> {
  clock.advance(ms);
  await cumulus.schedules.tick();
}

/** Moves the clock to a time of day in UTC, today or tomorrow. */
async function at(hour: number, minute = 0): Promise<void> {
  await later(untilTime(hour, minute));
}

function untilTime(hour: number, minute = 0): number {
  const midnight = Math.floor(clock.now() / (24 * HOUR)) * 24 * HOUR;
  const target = midnight + hour * HOUR + minute * MINUTE;
  return target - clock.now() + (target <= clock.now() ? 24 * HOUR : 0);
}

const tipsIn = (channel: string): StoredMessage[] =>
  cumulus.workspace.messages(channel).filter((message) => message.text.includes('Tip of the day'));

test('a plan in words is said in the channel in plain language with the next three dates, in the zone of the asker', async () => {
  const channel = room();
  const said = await say('/cloud tips 09:00 weekdays kubernetes', channel);
  expect(said.ephemeralTo ?? null).toBeNull();
  expect(said.text).toContain('<@UADA> switched on daily tips here.');
  expect(said.text).toContain('Daily tips on weekdays at 09:00 (Europe/London), about kubernetes.');
  expect(said.text).toContain('Next: Tue 24 Nov at 09:00, Wed 25 Nov at 09:00, Thu 26 Nov at 09:00.');
});

test('the zone is that of whoever sets it up, and another can be named', async () => {
  const channel = room();
  expect((await say('/cloud tips 9am daily', channel, 'UGRACE')).text).toContain('(America/New_York)');
  expect((await say('/cloud tips 9am daily asia/tokyo', channel, 'UGRACE')).text).toContain('(Asia/Tokyo)');
});

test('at the due time one tip of the wanted area is posted, with snippet or words, topic, quiz and thumbs; and none before', async () => {
  const channel = room();
  await say('/cloud tips 10:00 daily kubernetes', channel);
  await at(9, 59);
  expect(tipsIn(channel)).toEqual([]);
  await at(10);
  await cumulus.schedules.tick();
  const [tip, ...more] = tipsIn(channel);
  expect(more).toEqual([]);
  const [topic] = pressables(tip!, 'topic');
  expect(cumulus.answerer.topics.find((one) => one.id === topic!.value)?.area).toBe('kubernetes');
  expect(pressables(tip!, 'tip_quiz')).toHaveLength(1);
  expect(pressables(tip!, 'tip_vote')).toHaveLength(1);
  expect(tip!.metadata).toMatchObject({ event_type: 'cumulus_scheduled_post' });
});

test('a month of tips brings no tip twice', async () => {
  const channel = room();
  await say('/cloud tips 11:00 daily', channel);
  await at(11);
  for (let day = 1; day < 30; day += 1) await later(24 * HOUR);
  const texts = tipsIn(channel).map((message) => message.text);
  expect(texts).toHaveLength(30);
  expect(new Set(texts).size).toBe(30);
});

test('a tip missed for less than two hours is posted late, one missed for longer is skipped and the list says so', async () => {
  const channel = room();
  await say('/cloud tips 12:00 daily', channel);
  await at(13, 59);
  expect(tipsIn(channel)).toHaveLength(1);
  await later(24 * HOUR + 2 * MINUTE);
  expect(tipsIn(channel)).toHaveLength(1);
  const list = await say('/cloud tips list', channel);
  expect(json(list)).toContain('was missed, since I was not running');
});

test('the form opens filled in, and what is sent is announced in the channel', async () => {
  const { workspace } = cumulus;
  const channel = room();
  const asked = await workspace.slash('/cloud tips', { channel, as: 'UGRACE' });
  const form = await workspace.waitForView(() => true, { since: asked.since });
  expect(json(form)).toContain('America/New_York');
  const sent = await workspace.submitView(
    { time: { value: '08:30' }, areas: { value: ['docker'] } },
    { as: 'UGRACE' },
  );
  const said = await sent.reply((message) => message.channel === channel);
  expect(said.text).toContain('Daily tips on weekdays at 08:30 (America/New_York), about docker.');
  const again = await workspace.slash('/cloud tips', { channel, as: 'UADA' });
  const second = await workspace.waitForView((view) => view.person === 'UADA', { since: again.since });
  expect(json(second)).toContain('"initial_time":"08:30"');
  await workspace.closeView({ as: 'UADA' });
});

test('a form without a day is not closed, and says what to choose', async () => {
  const { workspace } = cumulus;
  const channel = room();
  const asked = await workspace.slash('/cloud tips', { channel });
  await workspace.waitForView(() => true, { since: asked.since });
  const sent = await workspace.submitView({ days: { value: [] } });
  expect(JSON.stringify(sent)).toMatch(/Choose at least one day|required/);
  await workspace.closeView();
  expect(workspace.messages(channel)).toEqual([]);
});

test('anyone in the channel pauses, resumes, skips and switches off, and each change is said', async () => {
  const channel = room();
  await say('/cloud tips 15:00 daily', channel);
  expect((await say('/cloud tips pause', channel, 'UGRACE')).text).toContain(
    '<@UGRACE> paused daily tips here.',
  );
  await at(15);
  expect(tipsIn(channel)).toEqual([]);
  expect((await say('/cloud tips resume', channel)).text).toContain('resumed daily tips here.');
  expect((await say('/cloud tips skip', channel)).text).toMatch(
    /left daily tips of \w+ \d+ \w+ at 15:00 out/,
  );
  await at(15);
  expect(tipsIn(channel)).toEqual([]);
  await at(15);
  expect(tipsIn(channel)).toHaveLength(1);
  expect((await say('/cloud tips off', channel)).text).toContain('switched daily tips off here.');
  await at(15);
  expect(tipsIn(channel)).toHaveLength(1);
  expect((await say('/cloud tips pause', channel)).text).toContain('There are no daily tips here.');
});

test('the list shows the plan with buttons, and a button changes it', async () => {
  const { workspace } = cumulus;
  const channel = room();
  await say('/cloud tips 16:00 fridays', channel);
  const list = await say('/cloud tips list', channel, 'UGRACE');
  expect(list.ephemeralTo).toBe('UGRACE');
  const pause = pressables(list, 'schedule_change').find((one) => one.value?.startsWith('pause:'))!;
  const pressed = await workspace.click(list, pause.action_id);
  const said = await pressed.reply((message) => message.channel === channel && !message.ephemeralTo);
  expect(said.text).toContain('<@UGRACE> paused daily tips here.');
});

test('a vote counts once a person and can be changed', async () => {
  const { workspace, database } = cumulus;
  const channel = room();
  await say('/cloud tips 17:00 daily docker', channel);
  await at(17);
  const [tip] = tipsIn(channel);
  const [thumbs] = pressables(tip!, 'tip_vote');
  const vote = async (as: string, value: string): Promise<string> => {
    const pressed = await workspace.click(tip!, thumbs!.action_id, { as, chosen: value as never });
    return (await pressed.reply((message) => message.ephemeralTo === as)).text;
  };
  const up = thumbs!.positive_button!.value;
  const down = thumbs!.negative_button!.value;
  expect(await vote('UADA', up)).toContain('👍 noted');
  expect(await vote('UADA', up)).toContain('counted already');
  expect(await vote('UADA', down)).toContain('Changed: 👎 noted');
  expect(await vote('UGRACE', up)).toContain('👍 noted');
  const rows = database
    .prepare('SELECT person, vote FROM tip_vote WHERE channel = ? ORDER BY person')
    .all(channel);
  expect(rows).toEqual([
    { person: 'UADA', vote: -1 },
    { person: 'UGRACE', vote: 1 },
  ]);
});

test('"Quiz me on this" asks one question in the thread, and an answer is told to the presser alone with the reason', async () => {
  const { workspace } = cumulus;
  const channel = room();
  await say('/cloud tips 18:00 daily', channel);
  await at(18);
  const [tip] = tipsIn(channel);
  const pressed = await workspace.click(tip!, 'tip_quiz');
  const question = await pressed.reply((message) => message.threadTs === tip!.ts);
  const choices = pressables(question, 'tip_answer');
  expect(choices.length).toBeGreaterThan(1);
  const verdicts: string[] = [];
  for (const choice of choices) {
    const answered = await workspace.click(question, choice.action_id, { as: 'UGRACE' });
    const verdict = await answered.reply((message) => message.ephemeralTo === 'UGRACE');
    expect(verdict.threadTs).toBe(tip!.ts);
    verdicts.push(verdict.text);
  }
  expect(verdicts.filter((text) => text.startsWith('✅ Right.'))).toHaveLength(1);
  expect(verdicts.filter((text) => text.startsWith('❌ Not quite. The answer is:'))).toHaveLength(
    choices.length - 1,
  );
  const again = await workspace.click(tip!, 'tip_quiz', { as: 'UGRACE' });
  expect((await again.reply((message) => message.ephemeralTo === 'UGRACE')).text).toContain(
    'stands in the thread',
  );
});

test('/cloud tip gives one to the asker alone, another each time, and one about a topic that is named', async () => {
  const channel = room();
  const first = await say('/cloud tip', channel);
  const second = await say('/cloud tip', channel);
  expect(first.ephemeralTo).toBe('UADA');
  expect(second.text).not.toBe(first.text);
  expect((await say('/cloud tip NAT gateway', channel)).text).toContain('NAT gateway');
  const question = await (await cumulus.workspace.click(first, 'tip_quiz')).reply(
    (message) => pressables(message, 'tip_answer').length > 0,
  );
  expect(question.ephemeralTo).toBe('UADA');
});

test('a private tip is shared to the channel once, with who shared it, and counts as given there', async () => {
  const { workspace, database } = cumulus;
  const channel = room();
  const tip = await say('/cloud tip', channel, 'UGRACE');
  expect(workspace.messages(channel)).toEqual([]);
  const pressed = await workspace.click(tip, 'tip_share');
  const shared = await pressed.reply((message) => message.channel === channel && !message.ephemeralTo);
  expect(json(shared)).toContain('Tip shared by <@UGRACE>');
  await pressed.reply((message) => message.text === 'Shared to the channel.');
  expect(database.prepare('SELECT count(*) FROM tip_given WHERE place = ?').pluck().get(channel)).toBe(1);
  expect(pressables(shared, 'tip_share')).toEqual([]);
});

test('in the conversation with the app tips come there, for one person alone', async () => {
  const { workspace } = cumulus;
  const asked = await workspace.dm('tips 06:00 daily');
  const said = await asked.reply();
  expect(said.text).toContain('Daily tips every day at 06:00 (Europe/London).');
  await at(6);
  expect(tipsIn(said.channel)).toHaveLength(1);
});

test('a question that begins with the word is answered as a question', async () => {
  const answer = await say('/cloud tips for cutting nat cost', room());
  expect(pressables(answer, 'share').length + pressables(answer, 'topic').length).toBeGreaterThan(0);
});

test('by mention a tip is given in the thread, and a plan is set and read back there', async () => {
  const { workspace } = cumulus;
  const channel = room();
  const asked = await workspace.mention('tip kubernetes', { channel });
  const tip = await asked.reply();
  expect(tip.threadTs).toBe(asked.message.ts);
  expect(tip.text).toContain('💡 Tip:');
  const set = await workspace.mention('tips 09:00 mon, wed docker', { channel });
  expect((await set.reply()).text).toContain('on Mondays and Wednesdays at 09:00');
});

test('where the app is not a member the plan is kept, paused, and the asker is told how to mend it', async () => {
  const channel = cumulus.workspace.channels.find((one) => one.name === 'private-corner')!.id;
  const told = await say('/cloud tips 09:00 weekdays', channel);
  expect(told.ephemeralTo).toBe('UADA');
  expect(told.text).toContain('/invite @Cumulus');
  expect(pressables(told, 'schedule_change')[0]!.value).toMatch(/^resume:/);
});

test('a slip in a plan is told, not taken for a question', async () => {
  const channel = room();
  expect((await say('/cloud tips 09:00 weekdays kuberntes', channel)).text).toContain('“kuberntes”');
  expect((await say('/cloud tips 25:00 weekdays', channel)).text).toContain('“25:00” is no time of day');
});

describe('when Slack refuses', () => {
  test('a rate limit is obeyed to the second, and then the tip is posted once', async () => {
    const { workspace } = cumulus;
    const channel = room();
    await say('/cloud tips 19:00 daily', channel);
    const calls = async (): Promise<number> =>
      cumulus.database
        .prepare("SELECT count(*) FROM due_post WHERE channel = ? AND state = 'posted'")
        .pluck()
        .get(channel) as number;
    clock.advance(untilTime(19));
    workspace.setFaults({ rateLimit: { times: 1, retryAfterS: 100, method: 'chat.postMessage' } });
    // Other channels of these tests are due as well; the pause is the workspace's.
    cumulus.database
      .prepare("UPDATE schedule SET state = 'off', next_due_at = NULL WHERE channel <> ?")
      .run(channel);
    await cumulus.schedules.tick();
    expect(await calls()).toBe(0);
    await later(99_000);
    expect(await calls()).toBe(0);
    await later(1_000);
    expect(await calls()).toBe(1);
    expect(tipsIn(channel)).toHaveLength(1);
  });

  test('server errors are tried again with growing waits, and at the end of the window the owner is told', async () => {
    const { workspace } = cumulus;
    const channel = room();
    await say('/cloud tips 20:00 daily', channel);
    workspace.setFaults({ serverError: { times: 100, status: 503, method: 'chat.postMessage' } });
    await at(20);
    for (let minutes = 0; minutes < 110; minutes += 1) await later(MINUTE);
    expect(tipsIn(channel)).toEqual([]);
    const tries = cumulus.database
      .prepare('SELECT max(attempts) FROM due_post WHERE channel = ?')
      .pluck()
      .get(channel);
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(25);
    workspace.setFaults({ clear: true });
    const since = (await workspace.openHome()).since;
    await later(11 * MINUTE);
    const note = await workspace.waitForMessage((message) => message.text.startsWith('I could not post'), {
      since,
    });
    expect(note.text).toContain('http_503');
    expect(
      workspace.messages(note.channel).filter((message) => message.text.startsWith('I could not post')),
    ).toHaveLength(1);
    expect(tipsIn(channel)).toEqual([]);
    await at(20);
    expect(tipsIn(channel)).toHaveLength(1);
  });

  test('when the app was taken out of the channel the schedule pauses, its owner is told once, and a button resumes it', async () => {
    const { workspace } = cumulus;
    const channel = room();
    await say('/cloud tips 21:00 daily UTC', channel, 'UGRACE');
    const members = workspace.channels.find((one) => one.id === channel)!.members as string[];
    const bot = members.splice(members.indexOf(workspace.app.botUserId), 1)[0]!;
    const since = (await workspace.openHome()).since;
    await at(21);
    const note = await workspace.waitForMessage((message) => message.text.startsWith('I paused'), { since });
    expect(note.text).toContain('/invite @Cumulus');
    await at(21);
    expect(
      workspace.messages(note.channel).filter((message) => message.text.startsWith('I paused')),
    ).toHaveLength(1);
    members.push(bot);
    const [resume] = pressables(note, 'schedule_change');
    const pressed = await workspace.click(note, resume!.action_id, { as: 'UGRACE' });
    await pressed.reply(
      (message) => message.channel === channel && message.text.includes('resumed daily tips'),
    );
    await at(21);
    expect(tipsIn(channel)).toHaveLength(1);
  });
});

test('the weekly digest says what was asked most and what had no answer in the open, and keeps private words private', async () => {
  const { workspace } = cumulus;
  const channel = room();
  expect((await say('/cloud tips digest sundays 22:00', channel)).text).toContain(
    'Weekly digest on Sundays at 22:00',
  );
  await (await workspace.mention('what is a nat gateway', { channel })).reply();
  await (await workspace.mention('what is a nat gateway?', { channel, as: 'UGRACE' })).reply();
  await (await workspace.mention('who won the world cup', { channel })).reply();
  await say('/cloud my very secret riddle', channel);
  const since = (await workspace.openHome()).since;
  for (let day = 0; day < 7; day += 1) await at(22);
  const digest = await workspace.waitForMessage(
    (message) => message.channel === channel && message.text.startsWith('The week here'),
    { since },
  );
  expect(digest.text).toContain('The week here: 4 questions');
  expect(digest.text).toContain('• NAT gateway (2×)');
  expect(digest.text).toContain('• who won the world cup');
  expect(digest.text).toContain('• and 1 more');
  expect(digest.text).not.toContain('riddle');
});
