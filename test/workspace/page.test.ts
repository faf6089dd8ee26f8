/** What the page gets to see and do, person by person, with a plain Bolt app behind it. */
import type { App } from '@slack/bolt';
import type { PageMessage } from '../../src/workspace/page-api';
import { createClock, type WorkspaceClock } from '../../src/workspace/world/clock';
import { command, type OpenStream, openStream, snapshotOf } from '../support/workspace-page';
import { type Running, startPlainApp } from '../support/workspace-plain-app';

const NOON = Date.UTC(2026, 5, 1, 12);
const MANIFEST = {
  display_information: { name: 'Plain' },
  features: {
    bot_user: { display_name: 'Plain' },
    app_home: { home_tab_enabled: true },
    slash_commands: [
      { command: '/ask', description: 'Ask', usage_hint: 'a question' },
      { command: '/silent' },
    ],
    shortcuts: [
      { type: 'message' as const, name: 'Explain', callback_id: 'explain', description: 'Explains' },
      { type: 'global' as const, name: 'Form', callback_id: 'form', description: 'Opens a form' },
    ],
  },
  settings: {
    event_subscriptions: {
      bot_events: ['app_mention', 'message.im', 'app_home_opened', 'reaction_added', 'member_joined_channel'],
    },
  },
};

function listen(app: App): void {
  app.command('/ask', async ({ ack, command: { text } }) => {
    const button = {
      type: 'button' as const,
      action_id: 'share',
      text: { type: 'plain_text' as const, text: 'Share' },
    };
    await ack({
      text: `Answer to ${text}`,
      blocks: [{ type: 'actions', block_id: 'row', elements: [button] }],
    });
  });
  app.command('/silent', async () => undefined);
  app.action('share', async ({ ack, respond }) => {
    await ack();
    await respond({ response_type: 'in_channel', text: 'Shared' });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: 'In the thread', thread_ts: event.thread_ts ?? event.ts });
  });
  app.event('reaction_added', async ({ event, client }) => {
    await client.chat.postMessage({ channel: 'CRANDOM', text: `saw :${event.reaction}:` });
  });
  app.event('member_joined_channel', async ({ event, say }) => {
    if (event.user === 'U0PLAIN') await say('Thanks for the invitation');
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [
      {
        type: 'input',
        block_id: 'where',
        dispatch_action: true,
        label: text('Where'),
        element: { type: 'static_select', action_id: 'zone', options: ['eu', 'us'].map(option) },
      },
    ];
    await client.apiCall('views.publish', { user_id: event.user, view: { type: 'home', blocks } });
  });
  app.action('zone', async ({ ack, body, client }) => {
    await ack();
    const { view } = body as unknown as { view: { state: { values: Record<string, unknown> } } };
    await client.chat.postMessage({ channel: body.user.id, text: JSON.stringify(view.state.values) });
  });
  app.shortcut('form', async ({ ack, shortcut, client }) => {
    await ack();
    const blocks = [
      {
        type: 'input',
        block_id: 'q',
        label: text('Who'),
        element: { type: 'external_select', action_id: 'person', min_query_length: 0 },
      },
    ];
    await client.apiCall('views.open', {
      trigger_id: shortcut.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        notify_on_close: true,
        title: text('Form'),
        submit: text('Go'),
        blocks,
      },
    });
  });
  app.options('person', async ({ ack, payload }) =>
    ack({ options: [option(`${payload.value}-one`), option(`${payload.value}-two`)] }),
  );
  app.view('form', async ({ ack, view, body, client }) => {
    await ack();
    await client.chat.postMessage({
      channel: body.user.id,
      text: `chose ${view.state.values.q?.person?.selected_option?.value}`,
    });
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body, client }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: 'closed unsent' });
  });
}

function text(words: string) {
  return { type: 'plain_text' as const, text: words };
}

function option(value: string) {
  return { text: text(value.toUpperCase()), value };
}

let clock: WorkspaceClock;
let running: Running;
const streams: OpenStream[] = [];

beforeEach(async () => {
  clock = createClock({ source: () => NOON });
  running = await startPlainApp('socket', listen, { clock, manifest: MANIFEST });
});
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await running.stop();
});

async function watch(as: string, lastEventId?: string): Promise<OpenStream> {
  const stream = await openStream(running.workspace, as, lastEventId);
  streams.push(stream);
  return stream;
}

const send = (as: string, words: string, more: { channel?: string; threadTs?: string } = {}) =>
  command(running.workspace, { type: 'send', as, channel: 'CGENERAL', text: words, ...more });

test('the first look shows the team, the people, the channels, the app and its commands', async () => {
  const snapshot = await snapshotOf(running.workspace, 'UADA');
  expect(snapshot).toMatchObject({
    team: { name: 'Local workspace' },
    me: { id: 'UADA', realName: 'Ada Moreau', tz: 'Europe/Paris' },
    app: {
      name: 'Plain',
      botUserId: 'U0PLAIN',
      connected: true,
      hasHomeTab: true,
      commands: [
        { command: '/ask', description: 'Ask', usageHint: 'a question' },
        { command: '/silent', description: '', usageHint: '' },
      ],
      shortcuts: [
        { callbackId: 'explain', name: 'Explain', type: 'message' },
        { callbackId: 'form', name: 'Form', type: 'global' },
      ],
    },
    clock: { nowMs: NOON, movedByMs: 0 },
    home: null,
    modals: [],
    names: { users: { UBEN: 'ben', U0PLAIN: 'plain' }, channels: { CGENERAL: 'general' } },
  });
  expect(snapshot.channels.map(({ id, name, kind }) => [id, name, kind])).toEqual([
    ['CGENERAL', 'general', 'channel'],
    ['CRANDOM', 'random', 'channel'],
    ['DADA', 'Plain', 'im'],
  ]);
});

test('a person nobody knows sees nothing', async () => {
  const response = await fetch(`${running.workspace.url}/_workspace/state?as=UNOBODY`);
  expect([response.status, await response.json()]).toEqual([
    404,
    expect.objectContaining({ error: 'user_not_found' }),
  ]);
});

test('a message shows to everybody at once, escaped, and as unread to the others', async () => {
  const [ada, ben] = [await watch('UADA'), await watch('UBEN')];
  await send('UADA', 'see <script>alert(1)</script> @ben in #random');
  for (const stream of [ada, ben]) {
    const { message } = await stream.next('message-posted');
    expect(message).toMatchObject({
      author: { id: 'UADA', isApp: false },
      text: 'see &lt;script&gt;alert(1)&lt;/script&gt; <@UBEN> in <#CRANDOM|random>',
    });
    expect(message.html).toContain('&lt;script&gt;');
    expect(message.html).not.toContain('<script>');
  }
  expect(await ben.next('unread')).toMatchObject({ channel: 'CGENERAL', unread: 1 });
  const { channels } = await snapshotOf(running.workspace, 'UBEN');
  const ts = running.workspace.messages()[0]?.ts ?? '';
  expect(channels.map((channel) => channel.unread)).toEqual([1, 0, 0]);
  await command(running.workspace, { type: 'mark-read', as: 'UBEN', channel: 'CGENERAL', ts });
  expect(await ben.next('unread')).toMatchObject({ unread: 0, lastReadTs: ts });
  expect(await ada.next('unread')).toMatchObject({ channel: 'CGENERAL', unread: 0 });
});

test('an answer meant for one person is on that page alone', async () => {
  const [ada, ben] = [await watch('UADA'), await watch('UBEN')];
  expect(await send('UADA', '/ask what is NAT')).toEqual({ ok: true });
  const { message } = await ada.next('ephemeral');
  expect(message).toMatchObject({
    ephemeral: true,
    author: { id: 'U0PLAIN', isApp: true },
    text: 'Answer to what is NAT',
  });
  await command(running.workspace, {
    type: 'act',
    as: 'UADA',
    container: { type: 'message', channel: 'CGENERAL', ts: message.ts },
    blockId: 'row',
    actionId: 'share',
  });
  expect((await ben.next('message-posted')).message).toMatchObject({ ephemeral: false, text: 'Shared' });
  expect(ben.types()).not.toContain('ephemeral');
  const texts = async (as: string) =>
    (await snapshotOf(running.workspace, as)).messages.CGENERAL?.map((one: PageMessage) => one.text);
  expect(await texts('UADA')).toEqual(['Answer to what is NAT', 'Shared']);
  expect(await texts('UBEN')).toEqual(['Shared']);

  const asBen = {
    type: 'act',
    as: 'UBEN',
    container: { type: 'message', channel: 'CGENERAL', ts: message.ts },
    blockId: 'row',
    actionId: 'share',
  } as const;
  expect(await command(running.workspace, asBen)).toMatchObject({ ok: false, error: 'message_not_found' });
  await command(running.workspace, {
    type: 'dismiss-ephemeral',
    as: 'UADA',
    channel: 'CGENERAL',
    ts: message.ts,
  });
  expect(await ada.next('message-deleted')).toMatchObject({ ts: message.ts });
});

test('nobody reads another person’s direct messages', async () => {
  const ben = await watch('UBEN');
  await send('UADA', 'secret', { channel: 'DADA' });
  await send('UADA', 'public');
  expect((await ben.next('message-posted')).message.text).toBe('public');
  const response = await fetch(`${running.workspace.url}/_workspace/messages?as=UBEN&channel=DADA`);
  expect([response.status, await response.text()]).toEqual([404, expect.not.stringContaining('secret')]);
  expect(await send('UBEN', 'let me in', { channel: 'DADA' })).toMatchObject({
    ok: false,
    error: 'channel_not_found',
  });
});

test('a thread grows under its first message', async () => {
  const ada = await watch('UADA');
  const asked = await send('UADA', '@plain help');
  const reply = await ada.next('message-posted').then(() => ada.next('message-posted'));
  expect(reply.message).toMatchObject({ text: 'In the thread', threadTs: asked.ok && asked.ts });
  expect((await ada.next('message-changed')).message).toMatchObject({
    replyCount: 1,
    replyUsers: ['U0PLAIN'],
    threadTs: asked.ok && asked.ts,
  });
  const snapshot = await snapshotOf(running.workspace, 'UADA');
  expect(snapshot.messages.CGENERAL).toHaveLength(1);
  const response = await fetch(
    `${running.workspace.url}/_workspace/messages?as=UADA&channel=CGENERAL&thread_ts=${reply.message.threadTs}`,
  );
  const { messages } = (await response.json()) as { messages: PageMessage[] };
  expect(messages.map((one) => one.text)).toEqual(['<@U0PLAIN> help', 'In the thread']);
});

test('a command in a thread, and one that nobody declared, are refused in Slack’s words', async () => {
  const asked = await send('UADA', 'a question');
  const threadTs = asked.ok ? (asked.ts ?? '') : '';
  expect(await send('UADA', '/ask x', { threadTs })).toEqual({
    ok: false,
    error: 'not_supported_in_threads',
    message: '/ask is not supported in threads. Sorry!',
  });
  expect(await send('UADA', '/nope x')).toMatchObject({
    ok: false,
    error: 'invalid_command',
    message: expect.stringContaining('/nope is not a valid command'),
  });
});

test('a command the app forgets is told on the page when the clock has moved three seconds', async () => {
  const ada = await watch('UADA');
  const sent = send('UADA', '/silent');
  await running.workspace.waitFor('nothing yet', (entry) =>
    entry.type === 'app-connection' ? true : undefined,
  );
  // The command below is handled after the one above, so its three seconds have begun.
  await send('UADA', 'meanwhile');
  await command(running.workspace, { type: 'advance-clock', byMs: 3000 });
  expect(await sent).toEqual({
    ok: false,
    error: 'operation_timeout',
    message: '/silent failed with the error "operation_timeout"',
  });
  expect(await ada.next('delivery-failed')).toMatchObject({
    where: 'command',
    code: 'operation_timeout',
    channel: 'CGENERAL',
  });
  expect(await ada.next('clock-changed')).toMatchObject({ clock: { nowMs: NOON + 3000, movedByMs: 3000 } });
});

test('the Home tab is published when opened, and a choice in it reaches the app with its state', async () => {
  const ada = await watch('UADA');
  await command(running.workspace, { type: 'open-home', as: 'UADA', tab: 'home' });
  const { view } = await ada.next('home-published');
  expect(view.type).toBe('home');
  await command(running.workspace, {
    type: 'act',
    as: 'UADA',
    container: { type: 'view', viewId: view.id },
    blockId: 'where',
    actionId: 'zone',
    chosen: 'eu',
  });
  const { message } = await ada.next('message-posted');
  expect(JSON.parse(message.text)).toEqual({
    where: { zone: { type: 'static_select', selected_option: option('eu') } },
  });
  const asBen = {
    type: 'act',
    as: 'UBEN',
    container: { type: 'view', viewId: view.id },
    blockId: 'where',
    actionId: 'zone',
    chosen: 'us',
  } as const;
  expect(await command(running.workspace, asBen)).toMatchObject({ ok: false, error: 'view_not_found' });
  expect((await snapshotOf(running.workspace, 'UADA')).home?.id).toBe(view.id);
});

test('a modal opens, offers what the app suggests, and is sent', async () => {
  const ada = await watch('UADA');
  await command(running.workspace, { type: 'global-shortcut', as: 'UADA', callbackId: 'form' });
  const { view } = await ada.next('view-opened');
  expect(view).toMatchObject({ type: 'modal', callbackId: 'form', title: 'Form', submit: 'Go', close: null });
  const response = await fetch(
    `${running.workspace.url}/_workspace/options?as=UADA&view=${view.id}&block_id=q&action_id=person&q=be`,
  );
  expect(await response.json()).toEqual({
    options: [
      { text: 'BE-ONE', value: 'be-one' },
      { text: 'BE-TWO', value: 'be-two' },
    ],
  });

  const empty = await command(running.workspace, { type: 'submit-view', as: 'UADA', viewId: view.id });
  expect(empty).toEqual({
    ok: true,
    outcome: 'errors',
    errors: { q: 'Please complete this required field.' },
  });
  expect(await ada.next('view-errors')).toMatchObject({ viewId: view.id });
  const sent = await command(running.workspace, {
    type: 'submit-view',
    as: 'UADA',
    viewId: view.id,
    state: { q: { person: 'be-two' } },
  });
  expect(sent).toEqual({ ok: true, outcome: 'closed' });
  expect(await ada.next('view-closed')).toEqual({ type: 'view-closed', remaining: [] });
  expect((await ada.next('message-posted')).message.text).toBe('chose be-two');
});

test('a modal closed unsent tells the app where it asked for that', async () => {
  const ada = await watch('UADA');
  await command(running.workspace, { type: 'global-shortcut', as: 'UADA', callbackId: 'form' });
  const { view } = await ada.next('view-opened');
  expect(await command(running.workspace, { type: 'close-view', as: 'UBEN', viewId: view.id })).toMatchObject(
    { ok: false, error: 'view_not_found' },
  );
  await command(running.workspace, { type: 'close-view', as: 'UADA', viewId: view.id });
  expect((await ada.next('message-posted')).message.text).toBe('closed unsent');
});

test('a reaction and an invitation reach the app and the page', async () => {
  const [ada, ben] = [await watch('UADA'), await watch('UBEN')];
  const sent = await send('UADA', 'nice');
  const reaction = { as: 'UBEN', channel: 'CGENERAL', ts: (sent.ok && sent.ts) || '', name: 'tada' };
  await command(running.workspace, { type: 'react', ...reaction });
  expect((await ada.next('reactions-changed')).reactions).toEqual([{ name: 'tada', users: ['UBEN'] }]);
  await running.workspace.waitForMessage((message) => message.text === 'saw :tada:');
  await command(running.workspace, { type: 'unreact', ...reaction });
  expect((await ada.next('reactions-changed')).reactions).toEqual([]);
  expect(await command(running.workspace, { type: 'unreact', ...reaction })).toMatchObject({
    ok: false,
    error: 'no_reaction',
  });

  const random = running.workspace.channels.find((channel) => channel.id === 'CRANDOM');
  if (random) random.members = ['UADA', 'UBEN', 'UCHIYO'];
  await command(running.workspace, { type: 'invite-app', as: 'UBEN', channel: 'CRANDOM' });
  expect((await ben.next('channel-changed')).channel).toMatchObject({ id: 'CRANDOM', appIsMember: true });
  await running.workspace.waitForMessage((message) => message.text === 'Thanks for the invitation');
});

test('older messages come in pages', async () => {
  for (let count = 1; count <= 60; count += 1) await running.workspace.say(`${count}`, { as: 'UBEN' });
  const snapshot = await snapshotOf(running.workspace, 'UADA');
  const shown = snapshot.messages.CGENERAL ?? [];
  expect([shown.length, shown[0]?.text, snapshot.hasOlder.CGENERAL]).toEqual([50, '11', true]);
  const response = await fetch(
    `${running.workspace.url}/_workspace/messages?as=UADA&channel=CGENERAL&before=${shown[0]?.ts}`,
  );
  const older = (await response.json()) as { messages: PageMessage[]; hasOlder: boolean };
  expect([older.messages.map((one) => one.text).join(' '), older.hasOlder]).toEqual([
    '1 2 3 4 5 6 7 8 9 10',
    false,
  ]);
});

test('a page that was away gets what it missed, and is told to start anew where that is too long ago', async () => {
  const first = await watch('UADA');
  await send('UBEN', 'one');
  await first.next('unread');
  first.close();
  await send('UBEN', 'two');
  const again = await watch('UADA', first.lastId());
  expect((await again.next('message-posted')).message.text).toBe('two');
  const lost = await watch('UADA', '999999');
  expect(await lost.next('resync')).toEqual({ type: 'resync' });
});
