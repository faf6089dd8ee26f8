import type { StoredMessage } from '../../src/workspace/world/state';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

type Block = { type: string; [key: string]: unknown };
const types = (message: StoredMessage): string[] =>
  (message.blocks as unknown as Block[]).map((block) => block.type);
const json = (message: StoredMessage): string => JSON.stringify(message.blocks ?? message.text);

/** The ids of the buttons of a message that begin with the given word. */
function buttons(message: StoredMessage, action: string): { id: string; value: string; text: string }[] {
  const blocks = message.blocks as unknown as {
    type: string;
    elements?: { action_id?: string; value?: string; text?: { text: string } }[];
  }[];
  return blocks
    .filter((block) => block.type === 'actions')
    .flatMap((block) => block.elements ?? [])
    .filter((element) => element.action_id?.split(':')[0] === action)
    .map((element) => ({ id: element.action_id!, value: element.value!, text: element.text!.text }));
}

describe.each(['http', 'socket'] as const)('over %s', (mode) => {
  let cumulus: RunningCumulus;
  beforeAll(async () => {
    cumulus = await startCumulus(mode);
  });
  afterAll(() => cumulus.stop());

  test('/cloud what is NAT gateway is answered to the asker alone, with table, snippet, sources and month', async () => {
    const { workspace } = cumulus;
    const asked = await workspace.slash('/cloud what is NAT gateway');
    const answer = await asked.reply();
    expect(answer.ephemeralTo).toBe(workspace.people[0]!.id);
    expect(types(answer)).toEqual(
      expect.arrayContaining(['header', 'rich_text', 'table', 'context', 'actions']),
    );
    expect(json(answer)).toContain('create-nat-gateway');
    expect(json(answer)).toContain('rich_text_preformatted');
    expect(json(answer)).toContain('"language":"bash"');
    expect(json(answer)).toMatch(/Verified \w+ 20\d\d · Sources: <https:\/\/docs\.aws\.amazon\.com/);
  });

  test('nothing of a private answer reaches the channel before Share, and then question, asker, answer and source do', async () => {
    const { workspace } = cumulus;
    const channel = workspace.channels.find((candidate) => candidate.name === 'private-corner')!.id;
    const answer = await (await workspace.slash('/cloud alb vs nlb <!channel>', { channel })).reply();
    expect(workspace.messages(channel)).toEqual([]);
    const [share] = buttons(answer, 'share');
    const pressed = await workspace.click(answer, share!.id);
    const shared = await pressed.reply(
      (message) => message.ephemeralTo === undefined || message.ephemeralTo === null,
    );
    expect(json(shared)).toContain(`<@${workspace.people[0]!.id}> asked: alb vs nlb`);
    expect(json(shared)).not.toContain('<!channel>');
    expect(types(shared)).toContain('table');
    expect(json(shared)).toContain('Sources: <https://');
    expect(buttons(shared, 'share')).toEqual([]);
    expect((await pressed.reply((message) => message.text === 'Shared to the channel.')).ts).toBe(answer.ts);
  });

  test('a mention is answered in the thread of the message', async () => {
    const { workspace } = cumulus;
    const asked = await workspace.mention('difference between security group and nacl?');
    const answer = await asked.reply();
    expect(answer.threadTs).toBe(asked.message.ts);
    expect(json(answer)).toContain('Stateful');
  });

  test('a mention inside a thread is answered in that thread; other talk in it is left alone', async () => {
    const { workspace } = cumulus;
    const opened = await workspace.mention('what is a security group');
    await opened.reply();
    const before = workspace.messages().length;
    await workspace.say('thanks, nice', { threadTs: opened.message.ts });
    const again = await workspace.mention('what is etcd', { threadTs: opened.message.ts });
    const answer = await again.reply((message) => json(message).includes('etcd'));
    expect(answer.threadTs).toBe(opened.message.ts);
    expect(workspace.messages().length).toBe(before + 3);
  });

  test('a direct message is answered where it was written', async () => {
    const { workspace } = cumulus;
    const asked = await workspace.dm('sqs visibility timeout');
    const answer = await asked.reply();
    expect(answer.channel).toBe(asked.message.channel);
    expect(json(answer)).toMatch(/30 s/);
  });

  test('a question in a thread leans on the one before', async () => {
    const { workspace } = cumulus;
    const opened = await workspace.mention('what is a nat gateway');
    await opened.reply();
    const asked = await workspace.mention('and its limits?', { threadTs: opened.message.ts });
    const answer = await asked.reply((message) => json(message).includes('5 NAT gateways per'));
    expect(answer.threadTs).toBe(opened.message.ts);
  });

  test('thanks in a thread bring no second answer', async () => {
    const { workspace } = cumulus;
    const opened = await workspace.mention('what is a nat gateway');
    await opened.reply();
    const asked = await workspace.mention('thanks!', { threadTs: opened.message.ts });
    expect((await asked.reply((message) => message.ts > asked.message.ts)).text).toBe('You are welcome.');
  });

  test('what the base does not know is said, with no card, and the list of topics is one press away', async () => {
    const answer = await (await cumulus.workspace.slash('/cloud who won the world cup')).reply();
    expect(types(answer)).toEqual(['section', 'actions']);
    expect(json(answer)).toContain("I don't know");
    const list = await (await cumulus.workspace.click(answer, 'list')).reply();
    expect(json(list)).toContain('*kubernetes*');
    expect(json(list).length).toBeLessThan(3_000);
    const kubernetes = buttons(list, 'list').find((button) => button.text === 'kubernetes');
    const titles = await (await cumulus.workspace.click(list, kubernetes!.id)).reply();
    expect(json(titles)).toContain('Taints and tolerations');
    expect(json(titles)).not.toContain('NAT gateway');
  });

  test('"list networking" shows the titles of that group in every area, and no others', async () => {
    const list = await (await cumulus.workspace.slash('/cloud list networking')).reply();
    expect(types(list)).toEqual(['header', 'section', 'header', 'section', 'header', 'section', 'context']);
    expect(json(list)).toContain('NAT gateway');
    expect(json(list)).toContain('Docker networking');
    expect(json(list)).not.toContain('DynamoDB');
  });

  test('a short form with several meanings is asked back, and a press answers', async () => {
    const { workspace } = cumulus;
    const asked = await (await workspace.slash('/cloud what is an ACL')).reply();
    expect(json(asked)).toContain('several meanings');
    const meaning = buttons(asked, 'ask').find((button) => button.text === 'Network ACL');
    const answer = await (await workspace.click(asked, meaning!.id)).reply();
    expect(types(answer)).toContain('header');
    expect(json(answer)).toContain('stateless');
  });

  test('a table cut to what was asked is shown whole on request', async () => {
    const { workspace } = cumulus;
    const answer = await (await workspace.slash('/cloud alb vs nlb')).reply();
    expect(json(answer)).not.toContain('GWLB');
    const whole = await (await workspace.click(answer, buttons(answer, 'table')[0]!.id)).reply();
    expect(json(whole)).toContain('GWLB');
  });

  test('a table shown whole is shared whole', async () => {
    const { workspace } = cumulus;
    const answer = await (await workspace.slash('/cloud alb vs nlb')).reply();
    const whole = await (await workspace.click(answer, buttons(answer, 'table')[0]!.id)).reply();
    const pressed = await workspace.click(whole, buttons(whole, 'share')[0]!.id);
    const shared = await pressed.reply(
      (message) => message.ephemeralTo === undefined || message.ephemeralTo === null,
    );
    const tables = (message: StoredMessage): Block[] =>
      (message.blocks as unknown as Block[]).filter((block) => block.type === 'table');
    const rows = (message: StoredMessage): unknown[] => tables(message).map((table) => table.rows);
    expect(rows(whole)).toHaveLength(1);
    expect(rows(shared)).toEqual(rows(whole));
    await pressed.reply((message) => message.text === 'Shared to the channel.');
  });

  test('a topic longer than a message goes on behind its button, and what was read is what is shared', async () => {
    const { workspace } = cumulus;
    const first = await (await workspace.slash('/cloud topic docker-compose')).reply();
    const [next] = buttons(first, 'topic').filter((button) => button.text === 'Continue');
    const second = await (await workspace.click(first, next!.id)).reply();
    expect(json(second)).toContain('(continued)');
    const pressed = await workspace.click(second, buttons(second, 'share')[0]!.id);
    const shared = await pressed.reply(
      (message) => message.ephemeralTo === undefined || message.ephemeralTo === null,
    );
    expect(json(shared)).toContain('(continued)');
    await pressed.reply((message) => message.text === 'Shared to the channel.');
  });

  test('empty input and help give help with questions to press, and a press answers', async () => {
    const { workspace } = cumulus;
    const help = await (await workspace.slash('/cloud')).reply();
    const [example] = buttons(help, 'ask');
    const answer = await (await workspace.click(help, example!.id)).reply();
    expect(answer.ephemeralTo).toBe(workspace.people[0]!.id);
    expect(types(answer)).toContain('header');
  });

  test('a related topic is shown to the one who pressed it', async () => {
    const { workspace } = cumulus;
    const grace = workspace.people[1]!.id;
    const answer = await (await workspace.mention('what is a nat gateway')).reply();
    const related = buttons(answer, 'topic').find((button) => button.text !== 'Full topic');
    const shown = await (await workspace.click(answer, related!.id, { as: grace })).reply();
    expect(shown.ephemeralTo).toBe(grace);
    expect(json(shown)).toContain(related!.text);
  });

  test('list and topic work, and an unknown area names the known ones', async () => {
    const { workspace } = cumulus;
    expect(json(await (await workspace.slash('/cloud list')).reply())).toContain('kubernetes');
    expect(json(await (await workspace.slash('/cloud list azure')).reply())).toContain('docker');
    expect(json(await (await workspace.slash('/cloud topic nat-gateway')).reply())).toContain('NAT instance');
  });

  test('the message shortcut explains a message in a thread to the asker alone', async () => {
    const { workspace } = cumulus;
    const { message } = await workspace.say('does anyone know what a nat gateway is');
    const answer = await (await workspace.shortcut('explain_message', { message })).reply();
    expect(answer.ephemeralTo).toBe(workspace.people[0]!.id);
    expect(json(answer)).toContain('NAT gateway');
  });

  test('an event that Slack sends again is answered once', async () => {
    const { workspace } = cumulus;
    workspace.setFaults({ duplicateDeliveries: 1 });
    const asked = await workspace.mention('what is a kubelet');
    await asked.reply((message) => message.threadTs === asked.message.ts);
    workspace.setFaults({ clear: true });
    const end = await workspace.mention('what is kube-proxy');
    await end.reply((message) => message.threadTs === end.message.ts);
    expect(
      workspace
        .messages()
        .filter(
          (message) => message.threadTs === asked.message.ts && message.user === workspace.app.botUserId,
        ),
    ).toHaveLength(1);
  });

  test('questions are logged with a hashed asker, and text only where there was no answer', async () => {
    const rows = cumulus.database
      .prepare('SELECT asker, topic, unanswered_question FROM question_log')
      .all() as { asker: string; topic: string | null; unanswered_question: string | null }[];
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.find((row) => row.topic === 'nat-gateway')).toMatchObject({ unanswered_question: null });
    expect(rows.find((row) => row.topic === null)).toMatchObject({
      unanswered_question: 'who won the world cup',
    });
    for (const row of rows) expect(row.asker).toMatch(/^[0-9a-f]{32}$/);
  });

  test('no text of a message stands in the log at info', () => {
    expect(JSON.stringify(cumulus.logs)).not.toContain('world cup');
  });
});
