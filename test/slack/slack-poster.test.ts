import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import type { Schedule } from '../../src/schedule/schedule';
import { type Render, SlackPoster } from '../../src/slack/slack-poster';

/** Answers one call of Slack's Web API. */
type Answer = (method: string, args: URLSearchParams, response: ServerResponse) => void;

let server: Server;
let answer: Answer;
let calls: { method: string; args: URLSearchParams }[];
let poster: SlackPoster;

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      const method = request.url!.split('/').at(-1)!;
      const args = new URLSearchParams(body);
      calls.push({ method, args });
      answer(method, args, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  calls = [];
  poster = new SlackPoster(clientOf((server.address() as AddressInfo).port));
});

/** Errors of Node's fetch belong to another realm under Jest; the client, asking `instanceof Error`, would drop their cause. */
const fetchOfThisRealm: typeof fetch = async (...given) => {
  try {
    return await fetch(...given);
  } catch (error) {
    const { message, name, cause } = error as Error;
    throw Object.assign(new Error(message, { cause }), { name });
  }
};

const clientOf = (port: number): WebClient =>
  new WebClient('xoxb-x', {
    slackApiUrl: `http://127.0.0.1:${port}/api/`,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: 300,
    fetch: fetchOfThisRealm,
    logger: {
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      setName() {},
      getLevel: () => 'error' as never,
    },
  });

const SCHEDULE = { id: 's', channel: 'C1' } as Schedule;
const render: Render = (level) =>
  level === 'text' ? { text: 'hello' } : { text: 'hello', blocks: [{ type: 'divider' }] };
const post = () => poster.post(SCHEDULE, render, 'mark-1');
const say = (body: unknown, status = 200, headers: Record<string, string> = {}): Answer => {
  return (_method, _args, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
};

test('a post carries its mark, unseen, and is not unfurled', async () => {
  answer = say({ ok: true, ts: '1.0' });
  expect(await post()).toEqual({ kind: 'posted', ts: '1.0' });
  const { args } = calls[0]!;
  expect(JSON.parse(args.get('metadata')!)).toEqual({
    event_type: 'cumulus_scheduled_post',
    event_payload: { mark: 'mark-1' },
  });
  expect(args.get('unfurl_links')).toBe('false');
});

test.each([
  ['channel_not_found', 'closed'],
  ['not_in_channel', 'closed'],
  ['is_archived', 'closed'],
  ['account_inactive', 'closed'],
  ['restricted_action', 'closed'],
  ['internal_error', 'unavailable'],
  ['invalid_auth', 'unavailable'],
  ['no_text', 'refused'],
])('Slack’s %s means %s', async (word, kind) => {
  answer = say({ ok: false, error: word });
  expect(await post()).toEqual({ kind, reason: word });
});

test('a rate limit says how long to wait', async () => {
  answer = say({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': '7' });
  expect(await post()).toEqual({ kind: 'rate-limited', retryAfterMs: 7_000 });
});

test('a server error is one that may be tried again', async () => {
  answer = say('no', 503);
  expect(await post()).toEqual({ kind: 'unavailable', reason: 'http_503' });
});

test('a call that was sent and had no answer may have worked: cut off, or too slow', async () => {
  answer = (_method, _args, response) => void response.destroy();
  expect(await post()).toMatchObject({ kind: 'unknown' });
  answer = () => {};
  expect(await post()).toMatchObject({ kind: 'unknown' });
});

test('where nobody listens nothing was sent', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  expect(await new SlackPoster(clientOf(port)).post(SCHEDULE, render, 'm')).toMatchObject({
    kind: 'unavailable',
  });
});

test('blocks that Slack refuses are sent simpler, down to plain text', async () => {
  answer = (method, args, response) =>
    say(args.has('blocks') ? { ok: false, error: 'invalid_blocks' } : { ok: true, ts: '2.0' })(
      method,
      args,
      response,
    );
  expect(await post()).toEqual({ kind: 'posted', ts: '2.0' });
  expect(calls.map((call) => call.args.has('blocks'))).toEqual([true, true, false]);
});

describe('looking a post up', () => {
  const find = () => poster.find(SCHEDULE, 'mark-1', 1_795_000_000_000);
  const message = (ts: string, mark: string) => ({
    ts,
    metadata: { event_type: 'cumulus_scheduled_post', event_payload: { mark } },
  });

  test('it is found by its mark, on any page', async () => {
    answer = (method, args, response) =>
      say(
        args.has('cursor')
          ? { ok: true, messages: [{ ts: '1.0' }, message('2.0', 'mark-1')] }
          : {
              ok: true,
              messages: [message('3.0', 'mark-2')],
              response_metadata: { next_cursor: 'more' },
            },
      )(method, args, response);
    expect(await find()).toEqual({ kind: 'found', ts: '2.0' });
    expect(calls[0]!.args.get('include_all_metadata')).toBe('true');
    expect(calls[0]!.args.get('oldest')).toBe('1794999880');
  });

  test('somebody else’s metadata of the same words is not ours', async () => {
    answer = say({
      ok: true,
      messages: [{ ts: '1.0', metadata: { event_type: 'other', event_payload: { mark: 'mark-1' } } }],
    });
    expect(await find()).toEqual({ kind: 'absent' });
  });

  test.each(['missing_scope', 'not_in_channel', 'channel_not_found'])('%s: nobody can look', async (word) => {
    answer = say({ ok: false, error: word });
    expect(await find()).toEqual({ kind: 'unreadable' });
  });

  test('rate limited or down: later', async () => {
    answer = say({ ok: false }, 429, { 'retry-after': '60' });
    expect(await find()).toEqual({ kind: 'later', retryAfterMs: 60_000 });
    answer = say('no', 500);
    expect(await find()).toEqual({ kind: 'later', retryAfterMs: 0 });
  });

  test('a history without end is not read for ever', async () => {
    answer = say({ ok: true, messages: [], response_metadata: { next_cursor: 'more' } });
    expect(await find()).toEqual({ kind: 'unreadable' });
    expect(calls).toHaveLength(5);
  });
});
