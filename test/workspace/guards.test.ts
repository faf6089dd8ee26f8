/** Who may talk to the workspace, and what it bears. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { createWorkspace, type Workspace } from '../../src/workspace/create-workspace';
import { createClock } from '../../src/workspace/world/clock';
import { APP_TOKEN, BOT_TOKEN } from '../support/workspace-plain-app';

const MEGABYTE = 1024 * 1024;

let workspace: Workspace;
let port: number;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-page-'));
  mkdirSync(join(folder, 'page', 'inner'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>Page</title>');
  writeFileSync(join(folder, 'page', 'inner', 'client.js'), 'export {};');
  writeFileSync(join(folder, 'page', '.hidden.js'), 'secret');
  writeFileSync(join(folder, 'page', 'notes.env'), 'secret');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  symlinkSync(join(folder, 'secret.js'), join(folder, 'page', 'link.js'));
  workspace = await createWorkspace({
    clock: createClock({ source: () => Date.UTC(2026, 5, 1) }),
    botToken: BOT_TOKEN,
    transport: { mode: 'socket', appToken: APP_TOKEN },
    pageDir: join(folder, 'page'),
  });
  port = Number(new URL(workspace.url).port);
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request with headers a browser or fetch would not let us set. */
function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

async function isAlive(): Promise<boolean> {
  return (await send('/_workspace/state')).status === 200;
}

describe('foreign requests', () => {
  test.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example:PORT',
    '169.254.169.254:PORT',
    '0.0.0.0:PORT',
  ])('the Host %s is refused', async (host) => {
    for (const path of ['/', '/_workspace/state', '/_workspace/events', '/api/auth.test']) {
      const answer = await send(path, { headers: { host: host.replace('PORT', String(port)) } });
      expect([path, answer.status, JSON.parse(answer.body)]).toEqual([
        path,
        403,
        expect.objectContaining({ ok: false, error: 'forbidden_host' }),
      ]);
    }
  });

  test.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])(
    'the Host %s with our port is ours',
    async (name) => {
      expect((await send('/', { headers: { host: `${name}:${port}` } })).status).toBe(200);
    },
  );

  test.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1',
    'https://127.0.0.1:PORT',
    'http://localhost:1',
    'http://127.0.0.1:PORT.evil.example',
    'http://evil.example:PORT',
  ])('the Origin %s is refused', async (origin) => {
    const headers = { origin: origin.replace('PORT', String(port)), 'content-type': 'application/json' };
    for (const path of ['/_workspace/commands', '/_workspace/faults', '/api/auth.test', '/response/x']) {
      expect([path, (await send(path, { method: 'POST', headers, body: '{}' })).status]).toEqual([path, 403]);
    }
    expect((await send('/_workspace/events', { headers })).status).toBe(403);
  });

  test('our own Origin is welcome', async () => {
    expect(
      (await send('/_workspace/faults', { headers: { origin: `http://localhost:${port}` } })).status,
    ).toBe(200);
  });

  test('another site may link to the page but may not load from it', async () => {
    const from = (mode: string) => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode });
    expect((await send('/', { headers: from('navigate') })).status).toBe(200);
    expect((await send('/_workspace/state', { headers: from('no-cors') })).status).toBe(403);
  });

  test.each([
    ['Host: evil.example', 403],
    ['Host: OURS\r\nOrigin: https://evil.example', 403],
    ['Host: OURS', 404],
  ])('a WebSocket upgrade with "%s" is answered with %d', async (lines, status) => {
    const path = '/link/?ticket=guessed';
    const head = `GET ${path} HTTP/1.1\r\n${lines.replace('OURS', `127.0.0.1:${port}`)}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
    expect(await rawAnswer(head)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(await isAlive()).toBe(true);
  });

  test('another machine is refused, whatever it says', async () => {
    const headers = { host: `127.0.0.1:${port}` };
    const from = (remoteAddress: string) =>
      workspace.handle({ method: 'GET', path: '/', headers, body: Buffer.alloc(0), remoteAddress });
    expect((await from('192.168.1.7')).status).toBe(403);
    expect((await from('::ffff:127.0.0.1')).status).toBe(200);
  });

  test('a form of another kind than JSON commands nothing', async () => {
    const body = JSON.stringify({ type: 'advance-clock', byMs: 1 });
    const answer = await send('/_workspace/commands', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    });
    expect(answer.status).toBe(415);
  });
});

describe('bodies', () => {
  test('a body of more than a megabyte is refused, by its announced length and by what arrives', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = Buffer.alloc(MEGABYTE + 1, 'x');
    for (const path of ['/api/chat.postMessage', '/_workspace/commands', '/response/x', '/upload/F1']) {
      const answer = await send(path, { method: 'POST', headers, body });
      expect([path, answer.status, JSON.parse(answer.body).error]).toEqual([path, 413, 'request_too_large']);
    }
    expect(
      (
        await send('/api/auth.test', {
          method: 'POST',
          headers: { ...headers, 'transfer-encoding': 'chunked' },
          body,
        })
      ).status,
    ).toBe(413);
    expect(await isAlive()).toBe(true);
  });

  test('a body of exactly a megabyte is read', async () => {
    const answer = await send('/api/auth.test', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.alloc(MEGABYTE, ' '),
    });
    expect([answer.status, JSON.parse(answer.body).error]).toEqual([400, 'invalid_json']);
  });

  test.each([
    ['{"channel":', 'invalid_json'],
    ['[]', 'json_not_object'],
    ['null', 'json_not_object'],
    ['', undefined],
  ])('the JSON body %j is answered cleanly', async (body, error) => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    for (const path of ['/_workspace/commands', '/_workspace/faults', '/api/auth.test']) {
      const answer = await send(path, { method: 'POST', headers, body });
      const isCall = path.startsWith('/api/');
      const expected = error ?? (isCall ? 'not_authed' : 'invalid_json');
      expect([path, answer.status, JSON.parse(answer.body).error]).toEqual([
        path,
        error === undefined && isCall ? 200 : 400,
        expected,
      ]);
    }
  });

  test.each([
    {},
    { type: 'sing' },
    { type: 'send', as: 'UADA', channel: 'CGENERAL' },
    { type: 'send', as: 7, channel: 'CGENERAL', text: 'x' },
    { type: 'advance-clock', byMs: -1 },
  ])('the command %j is refused with what is wrong in it', async (body) => {
    const answer = await send('/_workspace/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      400,
      { ok: false, error: 'invalid_command', message: expect.stringContaining('Command:') },
    ]);
  });

  test('bytes that are no HTTP get a 400 and harm nothing', async () => {
    expect(await rawAnswer('\0\x01 nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(await isAlive()).toBe(true);
  });
});

describe('the page', () => {
  test('its files are served, with headers that let nothing else run', async () => {
    const answer = await send('/');
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('<title>Page') });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect((await send('/inner/client.js')).headers['content-type']).toContain('text/javascript');
    expect(await send('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  test.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/inner/..%2f..%2fsecret.js',
    '/%2e%2e%5csecret.js',
    '/link.js',
    '/.hidden.js',
    '/notes.env',
    '/none.html',
    '/inner',
    '/%00.html',
    '//etc/passwd',
    '/index.html/',
  ])('%s leads nowhere', async (path) => {
    const answer = await send(path);
    expect([answer.status, answer.body.includes('secret')]).toEqual([404, path.includes('secret')]);
    expect(answer.body).not.toBe('secret');
  });

  test('a broken escape is a 400', async () => {
    expect((await send('/%E0%A4%A')).status).toBe(400);
  });
});

test('ten thousand random requests each get a clean answer, and the workspace lives on', async () => {
  const paths = fc.oneof(
    fc.constantFrom(
      '/',
      '/_workspace/state',
      '/_workspace/messages',
      '/_workspace/options',
      '/_workspace/commands',
      '/_workspace/faults',
      '/response/x',
      '/upload/x',
      '/files/x',
    ),
    fc
      .constantFrom(
        'auth.test',
        'chat.postMessage',
        'chat.postEphemeral',
        'chat.update',
        'chat.scheduleMessage',
        'chat.delete',
        'views.open',
        'views.publish',
        'views.update',
        'conversations.list',
        'conversations.history',
        'conversations.open',
        'users.info',
        'users.list',
        'reactions.add',
        'reactions.remove',
        'files.getUploadURLExternal',
        'files.completeUploadExternal',
        'blocks.validate',
        'assistant.threads.setSuggestedPrompts',
      )
      .map((name) => `/api/${name}`),
    fc.string().map((text) => `/${text}`),
    fc.webPath(),
  );
  const knownKeys = [
    'type',
    'as',
    'channel',
    'text',
    'blocks',
    'attachments',
    'view',
    'ts',
    'thread_ts',
    'user',
    'user_id',
    'users',
    'limit',
    'cursor',
    'post_at',
    'trigger_id',
    'name',
    'timestamp',
    'files',
    'length',
    'filename',
    'metadata',
    'markdown_text',
    'state',
    'container',
    'blockId',
    'actionId',
    'byMs',
  ];
  const knownValues = [
    'UADA',
    'U0APP',
    'CGENERAL',
    'DADA',
    'send',
    'act',
    'submit-view',
    'react',
    'unreact',
    'open-home',
    '[{}]',
    '{"type":"modal","blocks":[{}]}',
    '[{"type":"section","text":{"type":"mrkdwn","text":"x"}}]',
    '__proto__',
    '1e999',
    '/cloud x',
  ];
  const value = fc.oneof(fc.constantFrom(...knownValues), fc.jsonValue({ maxDepth: 3 }));
  const fields = fc.dictionary(fc.oneof(fc.constantFrom(...knownKeys), fc.string()), value, { maxKeys: 6 });
  const body = fc.oneof(
    fields.map((one) => Buffer.from(JSON.stringify(one))),
    fields.map((one) =>
      Buffer.from(
        new URLSearchParams(
          Object.entries(one).map(([key, inner]): [string, string] => [
            key,
            typeof inner === 'string' ? inner : JSON.stringify(inner),
          ]),
        ).toString(),
      ),
    ),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );
  const types = fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    '',
  );
  const tokens = fc.constantFrom(`Bearer ${BOT_TOKEN}`, `Bearer ${APP_TOKEN}`, 'Bearer', '');
  const methods = fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE');
  const internal: string[] = [];

  // Faults that the random requests switch on would hide the rest, so the latency they may set is taken back.
  await fc.assert(
    fc.asyncProperty(methods, paths, types, tokens, body, async (method, path, type, token, bytes) => {
      workspace.setFaults({ clear: true });
      const headers = { host: `127.0.0.1:${port}`, 'content-type': type, authorization: token };
      const answer = await workspace.handle({ method, path, headers, body: bytes });
      if (answer.status >= 500)
        internal.push(`${method} ${path} ${type} ${bytes.toString()} -> ${answer.body.toString()}`);
      expect(internal).toEqual([]);
      expect(answer.status).toBeGreaterThanOrEqual(200);
      if (answer.status !== 200 || path.startsWith('/api/'))
        expect(typeof JSON.parse(answer.body.toString())).toBe('object');
    }),
    { numRuns: 10_000 },
  );
  expect(await isAlive()).toBe(true);
}, 120_000);

/** What the server answers to these bytes, until it closes or its head is complete. */
function rawAnswer(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      seen += chunk.toString();
      if (seen.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('close', () => resolve(seen));
    socket.on('error', reject);
  });
}
