/** The Home tab: the schedules a person set up, and short ways to everything. */
import type { StoredMessage, StoredView } from '../../src/workspace/world/state';
import { buttonsOf, isOpenItem, wordsOf } from '../support/quiz-play';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

const [ADA, GRACE] = ['UADA', 'UGRACE'] as const;
let cumulus: RunningCumulus;
beforeAll(async () => {
  cumulus = await startCumulus('http', {
    patienceMs: 15_000,
    people: [
      { name: 'ada', tz: 'Europe/London' },
      { name: 'grace', tz: 'America/New_York' },
    ],
    channels: [{ name: 'platform' }, { name: 'elsewhere' }],
  });
}, 60_000);
afterAll(() => cumulus.stop());

type Block = {
  text?: { text: string };
  elements?: { action_id: string; value?: string; text?: { text: string } }[];
};
const blocksOf = (home: StoredView): Block[] => home.body.blocks as unknown as Block[];
const json = (home: StoredView): string => JSON.stringify(home.body.blocks);

async function open(as: string): Promise<StoredView> {
  const { since } = await cumulus.workspace.openHome({ as });
  return cumulus.workspace.waitForHome(as, { since });
}
async function say(text: string, as: string): Promise<StoredMessage> {
  const asked = await cumulus.workspace.slash(`/cloud ${text}`, { as });
  return asked.reply((message) => !message.ephemeralTo);
}
/** Presses the button of that name in the blocks after the one with those words; resolves with the tab made anew. */
async function press(home: StoredView, words: string, name: string, as: string): Promise<StoredView> {
  const blocks = blocksOf(home);
  const at = blocks.findIndex((block) => block.text?.text.includes(words));
  const button = blocks[at + 1]!.elements!.find((element) => element.text?.text === name)!;
  const { since } = await cumulus.workspace.click(home, button.action_id, { as });
  return cumulus.workspace.waitForHome(as, { since });
}

test('a newcomer sees practice and the short ways, and no empty list of schedules', async () => {
  const home = await open(ADA);
  expect(json(home)).not.toContain('Schedules you set up');
  for (const word of ['*Ask*', '*Look around*', '*Quiz*', '*Practice*', '*Tips*'])
    expect(json(home)).toContain(word);
});

test('who set schedules up sees each with its channel, plan, next date and state; others do not', async () => {
  await say('quiz schedule fridays 15:00 vpc 5', ADA);
  await say('tips 09:00 weekdays docker', ADA);
  const home = await open(ADA);
  const channel = cumulus.workspace.channels[0]!.id;
  expect(json(home)).toContain('Schedules you set up');
  expect(json(home)).toContain(
    `*<#${channel}>* · Quiz on Fridays at 15:00 (Europe/London): 5 questions about VPC`,
  );
  expect(json(home)).toMatch(/🟢 On\. Next: Fri \d+ \w+ at 15:00/);
  expect(json(home)).toContain('Daily tips on weekdays at 09:00 (Europe/London), about docker');
  expect(json(await open(GRACE))).not.toContain('Schedules you set up');
});

test('pause, resume and turn off show at once, and are said in the channel', async () => {
  const { workspace } = cumulus;
  const paused = await press(await open(ADA), 'Quiz on Fridays', 'Pause', ADA);
  expect(json(paused)).toContain('⏸️ Paused');
  expect(workspace.messages().at(-1)!.text).toContain('<@UADA> paused the scheduled quiz here.');
  const resumed = await press(paused, 'Quiz on Fridays', 'Resume', ADA);
  expect(json(resumed)).not.toContain('⏸️');
  const gone = await press(resumed, 'Quiz on Fridays', 'Turn off', ADA);
  expect(json(gone)).not.toContain('Quiz on Fridays');
  expect(json(gone)).toContain('Daily tips');
  expect(workspace.messages().at(-1)!.text).toContain('switched the scheduled quiz off here.');
});

test('a press on a tab that is out of date makes it anew and changes nothing twice', async () => {
  const { workspace } = cumulus;
  await say('leaderboard schedule monday 09:00', ADA);
  const old = await open(ADA);
  await say('leaderboard schedule pause', GRACE);
  const said = workspace.messages().length;
  const again = await press(old, "Last week's leaderboard", 'Pause', ADA);
  expect(json(again)).toContain('⏸️ Paused');
  expect(workspace.messages()).toHaveLength(said);
});

test("nobody changes somebody else's schedule from a tab", async () => {
  const home = await open(ADA);
  const button = blocksOf(home)
    .flatMap((block) => block.elements ?? [])
    .find((element) => element.value?.startsWith('off:'))!;
  const before = cumulus.database.prepare('SELECT id, state FROM schedule ORDER BY id').all();
  await cumulus.workspace.click(home, button.action_id, { as: GRACE }).catch(() => 'not hers');
  expect(cumulus.database.prepare('SELECT id, state FROM schedule ORDER BY id').all()).toEqual(before);
});

test('a question, the topics, a round alone and a tip are one press away, and come in the messages', async () => {
  const { workspace } = cumulus;
  const home = await open(ADA);
  const direct = (message: StoredMessage): boolean => message.channel.startsWith('D');
  const asked = await workspace.click(home, 'home_ask', { as: ADA });
  const form = await workspace.waitForView((view) => view.person === ADA, { since: asked.since });
  const sent = await workspace.submitView({ question: { question: 'alb vs nlb' } }, { view: form, as: ADA });
  expect(wordsOf(await sent.reply(direct))).toContain('Network Load Balancer');
  const topics = await (await workspace.click(home, 'list', { as: ADA })).reply(direct);
  expect(buttonsOf(topics, 'list').length).toBeGreaterThan(2);
  const tip = await (await workspace.click(home, 'home_tip', { as: ADA })).reply(direct);
  expect(tip.text).toContain('💡 Tip:');
  const round = await (await workspace.click(home, 'home_quiz', { as: ADA })).reply(isOpenItem);
  expect(round.channel).toMatch(/^D/);
  expect(wordsOf(round)).toContain('*Question 1 of 5*');
  const busy = await workspace.click(home, 'home_quiz', { as: ADA });
  await busy.reply((message) => message.text.includes('A round is being played here already'));
});
