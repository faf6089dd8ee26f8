/** The Web API through the official client: what it gives, and Slack's own words for what it refuses. */
import { WebClient } from '@slack/web-api';
import { createWorkspace, type Workspace } from '../../src/workspace/create-workspace';
import { createClock, type WorkspaceClock } from '../../src/workspace/world/clock';
import { APP_TOKEN, BOT_TOKEN } from '../support/workspace-plain-app';
import { openRawSocket } from '../support/workspace-raw-app';

const NOON = Date.UTC(2026, 5, 1, 12);
const MINUTE_MS = 60_000;

let clock: WorkspaceClock;
let workspace: Workspace;
let slack: WebClient;

beforeEach(async () => {
  clock = createClock({ source: () => NOON });
  workspace = await createWorkspace({
    clock,
    botToken: BOT_TOKEN,
    transport: { mode: 'socket', appToken: APP_TOKEN },
    channels: [{ name: 'general' }, { name: 'random' }, { name: 'elsewhere', appIsMember: false }],
  });
  slack = clientWith(BOT_TOKEN);
});
afterEach(() => workspace.close());

function clientWith(token: string | undefined): WebClient {
  return new WebClient(token, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: {
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      getLevel: () => 'error' as never,
      setName() {},
    },
  });
}

/** What Slack answered to a refused call. */
async function refusal(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const error: unknown = await call.then(
    () => new Error('the call was answered with ok'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Error && 'data' in error) return error.data as Record<string, unknown>;
  throw error;
}

describe('tokens', () => {
  test.each([
    [undefined, 'not_authed'],
    ['xoxb-wrong', 'invalid_auth'],
    [APP_TOKEN, 'not_allowed_token_type'],
  ])('the token %s is answered with %s', async (token, error) => {
    expect(await refusal(clientWith(token).auth.test())).toMatchObject({ ok: false, error });
  });

  test('the bot token says who the app is', async () => {
    expect(await slack.auth.test()).toMatchObject({
      ok: true,
      user_id: 'U0APP',
      bot_id: 'B0LOCALAPP',
      team_id: 'T0LOCAL',
    });
  });

  test('only the app-level token opens a socket', async () => {
    expect(await refusal(slack.apps.connections.open({}))).toMatchObject({ error: 'not_allowed_token_type' });
    expect((await clientWith(APP_TOKEN).apps.connections.open({})).url).toMatch(
      /^ws:\/\/127\.0\.0\.1:\d+\/link\//,
    );
  });

  test('a method nobody wrote is named as such', async () => {
    const answer = await refusal(slack.apiCall('chat.sing', {}));
    expect(answer).toMatchObject({ error: 'unknown_method', req_method: 'chat.sing' });
    expect(await refusal(slack.apiCall('constructor', {}))).toMatchObject({ error: 'unknown_method' });
  });
});

describe('messages', () => {
  test('a message is posted, found in the history, changed and deleted', async () => {
    const posted = await slack.chat.postMessage({
      channel: '#general',
      text: 'one',
      blocks: [{ type: 'divider' }],
    });
    expect(posted).toMatchObject({
      channel: 'CGENERAL',
      message: { text: 'one', user: 'U0APP', bot_id: 'B0LOCALAPP' },
    });
    const ts = posted.ts as string;
    const history = await slack.conversations.history({ channel: 'CGENERAL' });
    expect(history.messages).toEqual([
      expect.objectContaining({
        ts,
        text: 'one',
        blocks: [{ type: 'divider', block_id: expect.any(String) }],
      }),
    ]);
    await slack.chat.update({ channel: 'CGENERAL', ts, text: 'two' });
    expect(workspace.messages()).toEqual([expect.objectContaining({ ts, text: 'two', blocks: null })]);
    await slack.chat.delete({ channel: 'CGENERAL', ts });
    expect(workspace.messages()).toEqual([]);
  });

  test('a person id as channel means the direct message with that person', async () => {
    expect((await slack.chat.postMessage({ channel: 'UBEN', text: 'psst' })).channel).toBe('DBEN');
    expect((await slack.conversations.open({ users: 'UBEN' })).channel?.id).toBe('DBEN');
  });

  test('a reply to a reply lands in the thread it is in', async () => {
    const { message: first } = await workspace.say('question', { as: 'UBEN' });
    const reply = await slack.chat.postMessage({ channel: 'CGENERAL', thread_ts: first.ts, text: 'answer' });
    const deeper = await slack.chat.postMessage({
      channel: 'CGENERAL',
      thread_ts: reply.ts as string,
      text: 'more',
    });
    expect(deeper.message?.thread_ts).toBe(first.ts);
    const { messages } = await slack.conversations.replies({ channel: 'CGENERAL', ts: first.ts });
    expect(messages?.map((one) => one.text)).toEqual(['question', 'answer', 'more']);
    expect(messages?.[0]).toMatchObject({ reply_count: 2, reply_users: ['U0APP'], thread_ts: first.ts });
    expect((await slack.conversations.history({ channel: 'CGENERAL' })).messages).toHaveLength(1);
  });

  test('time stamps grow even where the clock stands still', async () => {
    const stamps: string[] = [];
    for (const text of ['a', 'b', 'c'])
      stamps.push(String((await slack.chat.postMessage({ channel: 'CGENERAL', text })).ts));
    expect(stamps).toEqual([...new Set(stamps)].sort());
    expect(stamps[0]).toMatch(/^\d{10}\.\d{6}$/);
  });

  test('an ephemeral message is seen by its reader only and is in no history', async () => {
    await slack.chat.postEphemeral({ channel: 'CGENERAL', user: 'UBEN', text: 'for you' });
    expect(workspace.ephemerals('UBEN')).toHaveLength(1);
    expect(workspace.ephemerals('UADA')).toHaveLength(0);
    expect((await slack.conversations.history({ channel: 'CGENERAL' })).messages).toEqual([]);
  });

  test.each([
    ['no_text', { channel: 'CGENERAL' }],
    ['no_text', { channel: 'CGENERAL', text: '', blocks: [] }],
    ['channel_not_found', { channel: 'CNOWHERE', text: 'x' }],
    ['not_in_channel', { channel: 'CELSEWHERE', text: 'x' }],
    ['thread_not_found', { channel: 'CGENERAL', text: 'x', thread_ts: '1.2' }],
    ['invalid_blocks_format', { channel: 'CGENERAL', text: 'x', blocks: '[{' }],
    [
      'msg_blocks_too_long',
      { channel: 'CGENERAL', text: 'x', blocks: Array.from({ length: 5 }, () => section('x'.repeat(3000))) },
    ],
    [
      'invalid_attachments',
      { channel: 'CGENERAL', attachments: [{ blocks: [{ type: 'section', text: 'no text object' }] }] },
    ],
    [
      'too_many_attachments',
      { channel: 'CGENERAL', attachments: Array.from({ length: 101 }, () => ({ text: 'x' })) },
    ],
  ])('%s', async (error, args) => {
    expect(await refusal(slack.apiCall('chat.postMessage', args))).toMatchObject({ ok: false, error });
    expect(workspace.messages()).toEqual([]);
  });

  test('blocks Slack would refuse are refused with a pointer to what is wrong', async () => {
    const blocks = [section('fine'), section('x'.repeat(3001))];
    const answer = await refusal(
      slack.apiCall('chat.postMessage', { channel: 'CGENERAL', text: 'x', blocks }),
    );
    expect(answer).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: [expect.stringMatching(/^\[ERROR\] .* \[json-pointer:\/blocks\/1\/text\/text\]$/)],
      },
    });
    const many = Array.from({ length: 51 }, () => ({ type: 'divider' }));
    expect(
      await refusal(slack.apiCall('chat.postMessage', { channel: 'CGENERAL', text: 'x', blocks: many })),
    ).toMatchObject({ error: 'invalid_blocks' });
  });

  test('a text beyond 40,000 characters is cut, and refused in an update beyond 4,000', async () => {
    const { ts } = await slack.chat.postMessage({ channel: 'CGENERAL', text: 'x'.repeat(40_001) });
    expect(workspace.messages()[0]?.text).toHaveLength(40_000);
    const update = slack.chat.update({ channel: 'CGENERAL', ts: ts as string, text: 'x'.repeat(4001) });
    expect(await refusal(update)).toMatchObject({ error: 'msg_too_long' });
  });

  test('what somebody else wrote cannot be changed, and what is not there cannot either', async () => {
    const { message } = await workspace.say('mine', { as: 'UBEN' });
    const at = { channel: 'CGENERAL', text: 'x' };
    expect(await refusal(slack.chat.update({ ...at, ts: message.ts }))).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await refusal(slack.chat.update({ ...at, ts: '1.2' }))).toMatchObject({
      error: 'message_not_found',
    });
  });

  test('a sixth message in a second is answered with 429, one second later it is taken', async () => {
    const post = () => slack.chat.postMessage({ channel: 'CGENERAL', text: 'again' });
    for (let count = 0; count < 5; count += 1) await post();
    await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 1 });
    expect((await slack.chat.postMessage({ channel: 'CRANDOM', text: 'elsewhere' })).ok).toBe(true);
    clock.advance(1000);
    expect((await post()).ok).toBe(true);
    await expect(post()).rejects.toMatchObject({ retryAfter: 1 });
  });

  test('a scheduled message is posted when its time has come, unless it was taken back', async () => {
    const postAt = NOON / 1000 + 3600;
    const first = await slack.chat.scheduleMessage({ channel: 'CGENERAL', text: 'later', post_at: postAt });
    const second = await slack.chat.scheduleMessage({ channel: 'CGENERAL', text: 'never', post_at: postAt });
    const listed = await slack.chat.scheduledMessages.list({});
    expect(listed.scheduled_messages?.map((one) => one.text)).toEqual(['later', 'never']);
    await slack.chat.deleteScheduledMessage({
      channel: 'CGENERAL',
      scheduled_message_id: second.scheduled_message_id as string,
    });
    clock.advance(3_599_999);
    expect(workspace.messages()).toEqual([]);
    clock.advance(1);
    expect(workspace.messages()).toEqual([
      expect.objectContaining({ text: 'later', ts: `${postAt}.000000` }),
    ]);
    expect(first.post_at).toBe(postAt);
    expect(
      await refusal(slack.chat.scheduleMessage({ channel: 'CGENERAL', text: 'x', post_at: 1 })),
    ).toMatchObject({ error: 'time_in_past' });
  });

  test('a reaction is added once and taken back once', async () => {
    const { message } = await workspace.say('nice', { as: 'UBEN' });
    const reaction = { channel: 'CGENERAL', timestamp: message.ts, name: 'tada' };
    await slack.reactions.add(reaction);
    expect(workspace.messages()[0]?.reactions).toEqual([{ name: 'tada', users: ['U0APP'] }]);
    expect(await refusal(slack.reactions.add(reaction))).toMatchObject({ error: 'already_reacted' });
    await slack.reactions.remove(reaction);
    expect(workspace.messages()[0]?.reactions).toEqual([]);
    expect(await refusal(slack.reactions.remove(reaction))).toMatchObject({ error: 'no_reaction' });
  });

  test('a file is uploaded in the three steps of filesUploadV2', async () => {
    await slack.filesUploadV2({
      channel_id: 'CGENERAL',
      filename: 'pod.yaml',
      content: 'kind: Pod',
      initial_comment: 'here',
    });
    const [message] = workspace.messages();
    expect(message).toMatchObject({ text: 'here', files: [expect.any(String)] });
    const file = await fetch(`${workspace.url}/files/${message?.files[0]}/pod.yaml`);
    expect(await file.text()).toBe('kind: Pod');
    expect(file.headers.get('content-disposition')).toContain('attachment');
  });
});

describe('people and channels', () => {
  test('lists come in pages that lead to one another', async () => {
    const names: (string | undefined)[] = [];
    let pages = 0;
    for await (const page of slack.paginate('conversations.list', { limit: 2 })) {
      pages += 1;
      names.push(
        ...(page as unknown as { channels: { name: string }[] }).channels.map((channel) => channel.name),
      );
    }
    expect([pages, names]).toEqual([2, ['general', 'random', 'elsewhere']]);
    const whole = await slack.conversations.list({ limit: 3 });
    expect([whole.channels?.length, whole.response_metadata?.next_cursor]).toEqual([3, '']);
    expect(await refusal(slack.users.list({ cursor: 'made-up' }))).toMatchObject({ error: 'invalid_cursor' });
    expect(await refusal(slack.users.list({ limit: 0 }))).toMatchObject({ error: 'invalid_limit' });
  });

  test('a person has a time zone, with its offset on the day', async () => {
    expect((await slack.users.info({ user: 'UADA' })).user).toMatchObject({
      tz: 'Europe/Paris',
      tz_offset: 7200,
      is_bot: false,
    });
    clock.advance(180 * 24 * 60 * MINUTE_MS);
    expect((await slack.users.info({ user: 'UADA' })).user?.tz_offset).toBe(3600);
    expect(await refusal(slack.users.info({ user: 'UNOBODY' }))).toMatchObject({ error: 'user_not_found' });
  });

  test('the app joins a channel and is then a member', async () => {
    expect((await slack.conversations.info({ channel: 'CELSEWHERE' })).channel?.is_member).toBe(false);
    await slack.conversations.join({ channel: 'CELSEWHERE' });
    expect((await slack.conversations.members({ channel: 'CELSEWHERE' })).members).toContain('U0APP');
    const mine = await slack.users.conversations({});
    expect(mine.channels?.map((channel) => channel.name)).toContain('elsewhere');
  });

  test('the history can be asked for between two times', async () => {
    const stamps: string[] = [];
    for (const text of ['a', 'b', 'c']) stamps.push((await workspace.say(text)).message.ts);
    const [oldest = '', , latest = ''] = stamps;
    const texts = async (args: object) =>
      (await slack.conversations.history({ channel: 'CGENERAL', ...args })).messages?.map((one) => one.text);
    expect(await texts({ oldest, latest })).toEqual(['b']);
    expect(await texts({ oldest, latest, inclusive: true })).toEqual(['c', 'b', 'a']);
    expect(await texts({ limit: 1 })).toEqual(['c']);
  });

  test('the team, the bot and an installation can be asked for', async () => {
    expect((await slack.team.info()).team).toMatchObject({ id: 'T0LOCAL', domain: 'local' });
    expect((await slack.bots.info({ bot: 'B0LOCALAPP' })).bot?.user_id).toBe('U0APP');
    const installed = await clientWith(undefined).oauth.v2.access({
      client_id: 'a',
      client_secret: 'b',
      code: 'c',
    });
    expect(installed).toMatchObject({ access_token: BOT_TOKEN, bot_user_id: 'U0APP' });
  });

  test('blocks can be checked without posting them', async () => {
    expect(await slack.apiCall('blocks.validate', { blocks: [{ type: 'divider' }] })).toMatchObject({
      ok: true,
    });
    const answer = await refusal(slack.apiCall('blocks.validate', { blocks: [{ type: 'header' }] }));
    expect(answer.errors).toEqual([expect.objectContaining({ pointer: '/blocks/0' })]);
  });
});

describe('modals', () => {
  const view = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'Hi' },
    blocks: [section('x')],
  };

  /** A trigger id as the app gets it, from a command over a raw socket. */
  async function trigger(): Promise<string> {
    const socket = await openRawSocket(workspace, APP_TOKEN);
    await socket.next();
    const called = workspace.slash('/cloud');
    const { envelope_id, payload } = (await socket.next()) as {
      envelope_id: string;
      payload: { trigger_id: string };
    };
    socket.send({ envelope_id });
    await called;
    socket.close();
    await socket.closed;
    return payload.trigger_id;
  }

  test('a trigger_id opens one modal, once', async () => {
    const triggerId = await trigger();
    const opened = await slack.views.open({ trigger_id: triggerId, view });
    expect(workspace.modals().map((one) => one.id)).toEqual([opened.view?.id]);
    expect(await refusal(slack.views.open({ trigger_id: triggerId, view }))).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    expect(await refusal(slack.views.open({ trigger_id: 'made.up', view }))).toMatchObject({
      error: 'invalid_trigger_id',
    });
  });

  test('a trigger_id is good for three seconds', async () => {
    const [early, late] = [await trigger(), await trigger()];
    clock.advance(3000);
    expect((await slack.views.open({ trigger_id: early, view })).ok).toBe(true);
    clock.advance(1);
    expect(await refusal(slack.views.open({ trigger_id: late, view }))).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  test('three modals stand on one another, a fourth does not', async () => {
    await slack.views.open({ trigger_id: await trigger(), view });
    for (let depth = 2; depth <= 3; depth += 1) await slack.views.push({ trigger_id: await trigger(), view });
    expect(await refusal(slack.views.push({ trigger_id: await trigger(), view }))).toMatchObject({
      error: 'push_limit_reached',
    });
    const [bottom, middle] = workspace.modals();
    expect(middle).toMatchObject({ previousId: bottom?.id, rootId: bottom?.id });
  });

  test('an update made for an older state is refused', async () => {
    const opened = await slack.views.open({ trigger_id: await trigger(), view });
    const { id: viewId = '', hash = '' } = opened.view ?? {};
    const update = () => slack.views.update({ view_id: viewId, hash, view });
    expect((await update()).view?.hash).not.toBe(hash);
    expect(await refusal(update())).toMatchObject({ error: 'hash_conflict' });
    expect(await refusal(slack.views.update({ view_id: 'VNONE', view }))).toMatchObject({
      error: 'not_found',
    });
  });

  test('a view Slack would refuse is refused with a pointer to what is wrong', async () => {
    const bad = { ...view, title: { type: 'plain_text' as const, text: 'x'.repeat(25) } };
    const answer = await refusal(slack.views.open({ trigger_id: await trigger(), view: bad }));
    expect(answer).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: [expect.stringContaining('/view/title/text')] },
    });
  });
});

describe('response_url', () => {
  async function responseUrl(): Promise<string> {
    const socket = await openRawSocket(workspace, APP_TOKEN);
    await socket.next();
    const called = workspace.slash('/cloud');
    const { envelope_id, payload } = (await socket.next()) as {
      envelope_id: string;
      payload: { response_url: string };
    };
    socket.send({ envelope_id });
    await called;
    socket.close();
    return payload.response_url;
  }

  async function answer(url: string, body: object): Promise<[number, unknown]> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return [response.status, await response.json()];
  }

  test('takes five answers and no sixth', async () => {
    const url = await responseUrl();
    for (let count = 1; count <= 5; count += 1)
      expect(await answer(url, { text: `${count}` })).toEqual([200, { ok: true }]);
    expect(await answer(url, { text: '6' })).toEqual([404, { ok: false, error: 'used_url' }]);
    expect(workspace.ephemerals().map((message) => message.text)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('is good for thirty minutes', async () => {
    const url = await responseUrl();
    clock.advance(30 * MINUTE_MS);
    expect((await answer(url, { text: 'in time' }))[0]).toBe(200);
    clock.advance(1);
    expect(await answer(url, { text: 'too late' })).toEqual([404, { ok: false, error: 'expired_url' }]);
  });

  test('replaces and deletes what it said before', async () => {
    const url = await responseUrl();
    await answer(url, { text: 'one moment' });
    await answer(url, { replace_original: true, text: 'here it is' });
    expect(workspace.ephemerals().map((message) => message.text)).toEqual(['here it is']);
    await answer(url, { delete_original: true });
    expect(workspace.ephemerals()).toEqual([]);
  });

  test('says it to everybody where asked to, also where the app is no member', async () => {
    const url = await responseUrl();
    const general = workspace.channels.find((channel) => channel.id === 'CGENERAL');
    if (general) general.members = ['UADA'];
    await answer(url, { response_type: 'in_channel', text: 'hello all' });
    expect(workspace.messages()).toEqual([expect.objectContaining({ text: 'hello all', ephemeralTo: null })]);
  });

  test('refuses blocks Slack would refuse', async () => {
    expect(await answer(await responseUrl(), { text: 'x', blocks: [{ type: 'nonsense' }] })).toEqual([
      400,
      { ok: false, error: 'invalid_blocks' },
    ]);
  });
});

describe('faults', () => {
  async function post(body: object): Promise<Response> {
    return fetch(`${workspace.url}/_workspace/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  test('the next calls are rate limited, then all is well', async () => {
    await post({ rateLimit: { times: 1, retryAfterS: 7, method: 'auth.test' } });
    expect((await slack.team.info()).ok).toBe(true);
    await expect(slack.auth.test()).rejects.toMatchObject({ retryAfter: 7 });
    expect((await slack.auth.test()).ok).toBe(true);
  });

  test('the next call fails with a server error', async () => {
    await post({ serverError: { times: 1, status: 503 } });
    await expect(slack.auth.test()).rejects.toMatchObject({ statusCode: 503 });
    expect((await slack.auth.test()).ok).toBe(true);
  });

  test('answers come late on the workspace clock, until faults are cleared', async () => {
    await post({ latencyMs: 2000 });
    const held = new Promise<number>((resolve) => {
      const wait = clock.wait;
      clock.wait = (ms) => {
        resolve(ms);
        return wait(ms);
      };
    });
    const call = slack.auth.test();
    expect(await held).toBe(2000);
    clock.advance(2000);
    expect((await call).ok).toBe(true);
    expect(await (await post({ clear: true })).json()).toEqual({
      latencyMs: 0,
      rateLimit: null,
      serverError: null,
      duplicateDeliveries: 0,
    });
  });

  test.each([[{ latencyMs: -1 }], [{ serverError: { times: 1, status: 200 } }], [{ dropSockets: 'softly' }]])(
    'faults that make no sense are refused: %j',
    async (body) => {
      expect((await post(body)).status).toBe(400);
    },
  );
});

test('every rule of Slack can be switched off', async () => {
  const lenient = await createWorkspace({
    clock,
    botToken: BOT_TOKEN,
    slackRules: false,
    channels: [{ name: 'general', appIsMember: false }],
    transport: { mode: 'socket', appToken: APP_TOKEN },
  });
  const client = new WebClient(BOT_TOKEN, { slackApiUrl: lenient.apiUrl, retryConfig: { retries: 0 } });
  for (let count = 0; count < 8; count += 1) {
    await client.apiCall('chat.postMessage', {
      channel: 'CGENERAL',
      text: 'x',
      blocks: [{ type: 'nonsense' }],
    });
  }
  expect(lenient.messages()).toHaveLength(8);
  await lenient.close();
});

function section(text: string) {
  return { type: 'section' as const, text: { type: 'mrkdwn' as const, text } };
}
