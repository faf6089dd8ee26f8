/** A Bolt app that knows nothing of where it runs, over both transports. */
import type { App, BlockButtonAction } from '@slack/bolt';
import type { StoredMessage } from '../../src/workspace/world/state';
import { type Running, startPlainApp, type TransportMode } from '../support/workspace-plain-app';

const GREETING_MODAL = {
  type: 'modal' as const,
  callback_id: 'greeting',
  title: { type: 'plain_text' as const, text: 'A greeting' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'name',
      label: { type: 'plain_text' as const, text: 'Whom?' },
      element: { type: 'plain_text_input' as const, action_id: 'typed' },
    },
  ],
};

function notice(text: string) {
  return {
    type: 'modal' as const,
    callback_id: 'notice',
    title: { type: 'plain_text' as const, text: 'Done' },
    blocks: [{ type: 'section' as const, text: { type: 'plain_text' as const, text } }],
  };
}

function listen(app: App): void {
  app.message('hello', async ({ message, say }) => {
    if (message.subtype !== undefined) return;
    await say({
      text: `Hey there <@${message.user}>!`,
      blocks: [
        {
          type: 'section',
          block_id: 'greet',
          text: { type: 'mrkdwn', text: `Hey there <@${message.user}>!` },
          accessory: {
            type: 'button',
            text: { type: 'plain_text', text: 'Click Me' },
            action_id: 'button_click',
          },
        },
      ],
    });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `You said: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.action<BlockButtonAction>('button_click', async ({ body, ack, say }) => {
    await ack();
    await say(`<@${body.user.id}> clicked the button`);
  });
  app.command('/echo', async ({ command, ack, respond }) => {
    await ack();
    await respond(`${command.text} in ${command.channel_name} by ${command.user_name}`);
  });
  app.command('/quick', async ({ ack }) => ack({ response_type: 'in_channel', text: 'at once' }));
  app.command('/menu', async ({ ack }) => {
    const options = ['red', 'green'].map((value) => ({
      text: { type: 'plain_text' as const, text: value },
      value,
    }));
    await ack({
      text: 'Pick',
      blocks: [{ type: 'actions', elements: [{ type: 'static_select', action_id: 'colour', options }] }],
    });
  });
  app.action('colour', async ({ ack, body, respond }) => {
    await ack();
    const [action] = (body as { actions: { selected_option: { value: string } }[] }).actions;
    await respond({ replace_original: true, text: `You picked ${action?.selected_option.value}` });
  });
  app.shortcut('greet_someone', async ({ shortcut, ack, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: GREETING_MODAL });
  });
  app.shortcut('quote_it', async ({ shortcut, ack, respond }) => {
    await ack();
    if (shortcut.type === 'message_action') await respond(`Quoted: ${shortcut.message.text}`);
  });
  app.view('greeting', async ({ ack, view, body, client }) => {
    const typed = view.state.values.name?.typed?.value ?? '';
    if (typed === 'nobody') return ack({ response_action: 'errors', errors: { name: 'Somebody, please' } });
    if (typed === 'update') return ack({ response_action: 'update', view: notice('updated') });
    if (typed === 'push') return ack({ response_action: 'push', view: notice('pushed') });
    if (typed === 'clear') return ack({ response_action: 'clear' });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Hello ${typed}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const blocks = [
      { type: 'section' as const, text: { type: 'mrkdwn' as const, text: `Welcome <@${event.user}>` } },
    ];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
}

describe.each<TransportMode>(['http', 'socket'])('a plain Bolt app over %s', (mode) => {
  let running: Running;

  beforeEach(async () => {
    running = await startPlainApp(mode, listen);
  });
  afterEach(() => running.stop());

  test('answers a message and takes the press of its button', async () => {
    const { workspace } = running;
    const said = await workspace.say('hello');
    expect(said.acks.map((ack) => ack.outcome)).toEqual(['acked']);
    const greeting = await said.reply();
    expect(greeting).toMatchObject({ text: 'Hey there <@UADA>!', ephemeralTo: null, channel: 'CGENERAL' });

    const pressed = await workspace.click(greeting, 'button_click', { as: 'UBEN' });
    expect(pressed.ack).toMatchObject({ outcome: 'acked', status: 200 });
    expect((await pressed.reply()).text).toBe('<@UBEN> clicked the button');
  });

  test('answers a mention in its thread', async () => {
    const { workspace } = running;
    const asked = await workspace.mention('are you there?');
    const answer = await asked.reply();
    expect(answer.threadTs).toBe(asked.message.ts);
    expect(answer.text).toBe('You said: <@U0APP> are you there?');
  });

  test('answers a direct message where only that person and the app are', async () => {
    const { workspace } = running;
    const said = await workspace.dm('hello', { as: 'UCHIYO' });
    expect((await said.reply()).channel).toBe('DCHIYO');
  });

  test('answers a command for its caller alone', async () => {
    const { workspace } = running;
    const called = await workspace.slash('/echo a <b> & c', { as: 'UBEN' });
    expect(called.ack).toMatchObject({ outcome: 'acked', body: null });
    const answer = await called.reply();
    expect(answer).toMatchObject({ text: 'a &lt;b&gt; &amp; c in general by ben', ephemeralTo: 'UBEN' });
    expect(workspace.ephemerals('UBEN')).toHaveLength(1);
    expect(workspace.ephemerals('UADA')).toHaveLength(0);
    expect(workspace.messages()).toHaveLength(0);
  });

  test('answers a command in the acknowledgement itself, for everybody', async () => {
    const called = await running.workspace.slash('/quick');
    expect(await called.reply()).toMatchObject({ text: 'at once', ephemeralTo: null });
  });

  test('replaces the message whose menu was used', async () => {
    const { workspace } = running;
    const menu = await (await workspace.slash('/menu')).reply();
    const chosen = await workspace.click(menu, 'colour', { chosen: 'green' });
    const changed = await chosen.reply();
    expect(changed).toMatchObject({ ts: menu.ts, text: 'You picked green', blocks: null });
    expect(workspace.ephemerals()).toHaveLength(1);
    await expect(workspace.click(menu, 'colour', { chosen: 'blue' })).rejects.toThrow(
      'There is no element "colour"',
    );
  });

  test('opens a modal from a shortcut and takes what was typed', async () => {
    const { workspace } = running;
    await workspace.shortcut('greet_someone');
    await workspace.waitForView();
    const sent = await workspace.submitView({ name: { typed: 'Bob' } });
    expect(sent).toMatchObject({ shown: 'closed', failure: null });
    expect(workspace.modals()).toHaveLength(0);
    expect(await sent.reply()).toMatchObject({ text: 'Hello Bob', channel: 'DADA' });
  });

  test.each([
    ['nobody', 'errors', ['greeting']],
    ['update', 'updated', ['notice']],
    ['push', 'pushed', ['greeting', 'notice']],
    ['clear', 'cleared', []],
  ])('answers a modal with "%s": it is %s', async (typed, shown, callbackIds) => {
    const { workspace } = running;
    await workspace.shortcut('greet_someone');
    await workspace.waitForView();
    const sent = await workspace.submitView({ name: { typed } });
    expect(sent.shown).toBe(shown);
    expect(sent.errors).toEqual(shown === 'errors' ? { name: 'Somebody, please' } : {});
    expect(workspace.modals().map((view) => view.body.callback_id)).toEqual(callbackIds);
  });

  test('is not asked about a modal whose required input is empty', async () => {
    const { workspace } = running;
    await workspace.shortcut('greet_someone');
    await workspace.waitForView();
    const sent = await workspace.submitView();
    expect(sent).toMatchObject({
      ack: null,
      shown: 'errors',
      errors: { name: 'Please complete this required field.' },
    });
  });

  test('quotes the message its message shortcut was used on', async () => {
    const { workspace } = running;
    const { message } = await workspace.say('a wise word', { as: 'UBEN' });
    const used = await workspace.shortcut('quote_it', { message });
    expect(await used.reply()).toMatchObject({ text: 'Quoted: a wise word', ephemeralTo: 'UADA' });
  });

  test('publishes a Home tab for whoever opens it', async () => {
    const { workspace } = running;
    await workspace.openHome({ as: 'UBEN' });
    const home = await workspace.waitForHome('UBEN');
    expect(JSON.stringify(home.body)).toContain('Welcome <@UBEN>');
    expect(workspace.home('UADA')).toBeUndefined();
  });

  test('hears nothing in a channel it was not invited to', async () => {
    const { workspace } = running;
    const general = workspace.channels.find((channel) => channel.id === 'CGENERAL');
    if (general) general.members = general.members.filter((id) => id !== 'U0APP');
    const said = await workspace.mention('hello');
    expect(said.acks).toEqual([]);
    const told = workspace.ephemerals().map((message: StoredMessage) => message.text);
    expect(told).toEqual([expect.stringContaining('not in this channel')]);
  });
});
