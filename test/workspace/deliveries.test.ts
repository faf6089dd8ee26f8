/** How payloads reach the app, and what happens when it does not answer. */
import { WebSocket } from 'ws';
import { createWorkspace, type Workspace } from '../../src/workspace/create-workspace';
import { createClock, type WorkspaceClock } from '../../src/workspace/world/clock';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, startPlainApp } from '../support/workspace-plain-app';
import {
  expectedSignature,
  openRawSocket,
  type RawHttpApp,
  type RawRequest,
  type RawSocket,
  startRawHttpApp,
} from '../support/workspace-raw-app';

const NOON = Date.UTC(2026, 5, 1, 12);
const MINUTE_MS = 60_000;

const ONLY_MENTIONS = { settings: { event_subscriptions: { bot_events: ['app_mention'] } } };

let clock: WorkspaceClock;
let workspace: Workspace;

beforeEach(() => {
  clock = createClock({ source: () => NOON });
});
afterEach(() => workspace.close());

describe('over HTTP', () => {
  let app: RawHttpApp;

  beforeEach(async () => {
    app = await startRawHttpApp();
    workspace = await createWorkspace({
      clock,
      botToken: BOT_TOKEN,
      manifest: ONLY_MENTIONS,
      transport: { mode: 'http', url: app.url, signingSecret: SIGNING_SECRET },
    });
  });
  afterEach(() => app.stop());

  /** Of two requests made now one after the other nothing comes before, between or beside them. */
  async function expectNoMoreEvents(): Promise<void> {
    const before = app.received.length;
    for (const command of ['/first', '/second']) {
      const called = workspace.slash(command);
      const request = await app.next();
      expect(new URLSearchParams(request.body).get('command')).toBe(command);
      request.response.end();
      await called;
    }
    expect(app.received).toHaveLength(before + 2);
  }

  test('every request is signed with the secret, over the raw body', async () => {
    const called = workspace.slash('/cloud a=b & c');
    const request = await app.next();
    expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(request.headers['x-slack-signature']).toBe(expectedSignature(SIGNING_SECRET, request));
    expect(request.headers['x-slack-signature']).not.toBe(expectedSignature('another secret', request));
    expect(Object.fromEntries(new URLSearchParams(request.body))).toMatchObject({
      command: '/cloud',
      text: 'a=b &amp; c',
      user_name: 'ada',
      channel_name: 'general',
      is_enterprise_install: 'false',
    });
    request.response.end();
    expect((await called).ack).toMatchObject({ outcome: 'acked', body: null });
  });

  test('a command that is not acknowledged in three seconds fails with operation_timeout, and not before', async () => {
    const called = workspace.slash('/cloud hello');
    await app.next();
    clock.advance(2999);
    expect(await Promise.race([called, Promise.resolve('still waiting')])).toBe('still waiting');
    clock.advance(1);
    expect(await called).toMatchObject({
      ack: { outcome: 'timeout', tookMs: 3000 },
      failure: { code: 'operation_timeout', message: '/cloud failed with the error "operation_timeout"' },
    });
  });

  test.each([
    [404, 'http_client_error'],
    [500, 'http_service_error'],
  ])('a command answered with %d fails with %s', async (status, code) => {
    const called = workspace.slash('/cloud hello');
    const { response } = await app.next();
    response.writeHead(status).end();
    expect((await called).failure?.message).toBe(`/cloud failed with the error "${code}"`);
  });

  test('a command fails with dispatch_failed where nobody listens', async () => {
    await app.stop();
    expect((await workspace.slash('/cloud hello')).failure?.code).toBe('dispatch_failed');
  });

  test('an acknowledgement with blocks Slack would refuse is no answer', async () => {
    const called = workspace.slash('/cloud hello');
    const { response } = await app.next();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ text: 'x', blocks: [{ type: 'nonsense' }] }));
    expect((await called).failure?.code).toBe('invalid_command_response');
    expect(workspace.ephemerals()).toEqual([]);
  });

  test('an event is sent four times in all, with the reason of the failure before, at once, after 1 and after 5 minutes', async () => {
    const seen: unknown[] = [];
    const take = async (): Promise<RawRequest> => {
      const request = await app.next();
      const { event_id: eventId } = JSON.parse(request.body) as { event_id: string };
      seen.push([eventId, request.headers['x-slack-retry-num'], request.headers['x-slack-retry-reason']]);
      return request;
    };
    const tried = (attempt: number) =>
      workspace.waitFor(`try ${attempt}`, (entry) =>
        entry.type === 'delivered' && entry.attempt === attempt ? true : undefined,
      );

    const said = workspace.mention('hello');
    await take();
    clock.advance(3000);
    await said;
    (await take()).response.writeHead(503).end();
    await tried(1);
    clock.advance(MINUTE_MS);
    (await take()).response.socket?.destroy();
    await tried(2);
    clock.advance(5 * MINUTE_MS);
    await take();
    clock.advance(3000);
    await tried(3);
    await expectNoMoreEvents();
    clock.advance(60 * MINUTE_MS);
    await expectNoMoreEvents();

    const { event_id: eventId } = JSON.parse(app.received[0]?.body ?? '{}') as { event_id: string };
    expect(seen).toEqual([
      [eventId, undefined, undefined],
      [eventId, '1', 'http_timeout'],
      [eventId, '2', 'http_error'],
      [eventId, '3', 'connection_failed'],
    ]);
  });

  test('an app that says X-Slack-No-Retry is left alone', async () => {
    const said = workspace.mention('hello');
    const { response } = await app.next();
    response.writeHead(500, { 'X-Slack-No-Retry': '1' }).end();
    expect((await said).acks).toEqual([expect.objectContaining({ outcome: 'refused', noRetry: true })]);
    clock.advance(60 * MINUTE_MS);
    await expectNoMoreEvents();
  });

  test('a duplicate delivery carries the same event_id', async () => {
    workspace.setFaults({ duplicateDeliveries: 2 });
    const said = workspace.mention('hello');
    (await app.next()).response.end();
    await said;
    const ids = [await app.next(), await app.next()].map((request) => {
      request.response.end();
      return (JSON.parse(request.body) as { event_id: string }).event_id;
    });
    expect(
      new Set([...ids, (JSON.parse(app.received[0]?.body ?? '{}') as { event_id: string }).event_id]).size,
    ).toBe(1);
  });

  test('the app gets only events its manifest subscribes to', async () => {
    expect((await workspace.dm('hello')).acks).toEqual([]);
    expect((await workspace.say('hello')).acks).toEqual([]);
    const said = workspace.mention('hello');
    (await app.next()).response.end();
    expect((await said).acks).toHaveLength(1);
  });
});

describe('over Socket Mode', () => {
  const sockets: RawSocket[] = [];

  beforeEach(async () => {
    workspace = await createWorkspace({
      clock,
      botToken: BOT_TOKEN,
      transport: { mode: 'socket', appToken: APP_TOKEN },
    });
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close();
  });

  async function connect(): Promise<RawSocket> {
    const socket = await openRawSocket(workspace, APP_TOKEN);
    sockets.push(socket);
    return socket;
  }

  test('a new socket is greeted with hello', async () => {
    const socket = await connect();
    expect(await socket.next()).toMatchObject({ type: 'hello', num_connections: 1 });
  });

  test('an address serves once', async () => {
    const answer = await fetch(`${workspace.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${APP_TOKEN}` },
    });
    const { url } = (await answer.json()) as { url: string };
    const status = await upgradeStatus(url);
    expect(status).toBe(101);
    expect(await upgradeStatus(url)).toBe(404);
  });

  test('the acknowledgement carries the answer', async () => {
    const socket = await connect();
    await socket.next();
    const called = workspace.slash('/cloud hello');
    const envelope = await socket.next();
    expect(envelope).toMatchObject({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: { command: '/cloud' },
    });
    socket.send('not json');
    socket.send({ envelope_id: 'unknown', payload: {} });
    socket.send({ envelope_id: envelope.envelope_id, payload: { text: 'hi there' } });
    expect(await (await called).reply()).toMatchObject({ text: 'hi there', ephemeralTo: 'UADA' });
  });

  test('what the app says to one person alone gives rise to no event, what it says to all does', async () => {
    const socket = await connect();
    await socket.next();
    for (const response_type of ['ephemeral', 'in_channel']) {
      const called = workspace.slash('/cloud hello');
      const envelope = await socket.next();
      expect(envelope.type).toBe('slash_commands');
      socket.send({ envelope_id: envelope.envelope_id, payload: { text: 'hi', response_type } });
      await called;
    }
    expect(await socket.next()).toMatchObject({
      type: 'events_api',
      payload: { event: { bot_id: 'B0LOCALAPP' } },
    });
  });

  test('an acknowledgement that is forgotten shows as operation_timeout here too', async () => {
    const socket = await connect();
    await socket.next();
    const called = workspace.slash('/cloud hello');
    await socket.next();
    clock.advance(3000);
    expect((await called).failure?.message).toBe('/cloud failed with the error "operation_timeout"');
  });

  test('an envelope goes to one of several sockets, in turn', async () => {
    const [one, two] = [await connect(), await connect()];
    await one.next();
    expect(await two.next()).toMatchObject({ num_connections: 2 });
    for (const socket of [one, two]) {
      const called = workspace.slash('/cloud hello');
      socket.send({ envelope_id: (await socket.next()).envelope_id });
      expect((await called).ack.outcome).toBe('acked');
    }
  });

  test('an eleventh socket is turned away', async () => {
    for (let count = 1; count <= 10; count += 1) await (await connect()).next();
    const eleventh = await connect();
    expect(await eleventh.next()).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
    await eleventh.closed;
    expect(workspace.sockets()).toBe(10);
  });

  test('an event not acknowledged comes again with its attempt and reason', async () => {
    const socket = await connect();
    await socket.next();
    const said = workspace.dm('hello');
    const first = await socket.next();
    expect(first).toMatchObject({ type: 'events_api', retry_attempt: 0 });
    clock.advance(3000);
    await said;
    const second = await socket.next();
    expect(second).toMatchObject({ retry_attempt: 1, retry_reason: 'timeout' });
    expect(second.envelope_id).not.toBe(first.envelope_id);
    expect(second.payload).toEqual(first.payload);
  });

  test('an event whose socket broke is delivered as soon as the app is back', async () => {
    const socket = await connect();
    await socket.next();
    const said = workspace.dm('hello');
    await socket.next();
    workspace.setFaults({ dropSockets: 'cut' });
    expect((await said).acks).toEqual([expect.objectContaining({ outcome: 'unreachable' })]);
    await socket.closed;
    const again = await connect();
    await again.next();
    expect(await again.next()).toMatchObject({ retry_attempt: 1, retry_reason: 'connection_failed' });
  });

  test('a command fails at once where the app has no socket open', async () => {
    expect((await workspace.slash('/cloud hello')).failure?.code).toBe('dispatch_failed');
  });

  test('a socket asked to leave gets no new envelopes', async () => {
    const leaving = await connect();
    await leaving.next();
    workspace.setFaults({ dropSockets: 'refresh_requested' });
    expect(await leaving.next()).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
    const staying = await connect();
    await staying.next();
    const called = workspace.slash('/cloud hello');
    staying.send({ envelope_id: (await staying.next()).envelope_id });
    expect((await called).ack.outcome).toBe('acked');
  });
});

/** The status a WebSocket upgrade is answered with. */
function upgradeStatus(url: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}

test.each(['refresh_requested', 'warning', 'cut'] as const)(
  'a Bolt app comes back after its socket was dropped (%s)',
  async (how) => {
    const running = await startPlainApp(
      'socket',
      (app) => {
        app.command('/ping', ({ ack }) => ack('pong'));
      },
      { pingTimeoutMs: 300 },
    );
    workspace = running.workspace;
    expect(workspace.sockets()).toBe(1);
    const since = await workspace.waitFor('the first socket', (entry) =>
      entry.type === 'app-connection' ? entry.seq : undefined,
    );
    workspace.setFaults({ dropSockets: how });
    const isBack = (entry: { type: string; connected?: boolean }) =>
      entry.type === 'app-connection' && entry.connected === true;
    await workspace.waitFor('a new socket', (entry) => (isBack(entry) ? true : undefined), { since });
    expect(await (await workspace.slash('/ping')).reply()).toMatchObject({ text: 'pong' });
    await running.stop();
  },
);
