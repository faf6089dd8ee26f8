import { createHmac } from 'node:crypto';
import { type RunningCumulus, SIGNING_SECRET, startCumulus } from '../support/workspace-cumulus';

let cumulus: RunningCumulus;
beforeAll(async () => {
  cumulus = await startCumulus('http');
});
afterAll(() => cumulus.stop());

const COMMAND = new URLSearchParams({
  command: '/cloud',
  text: 'what is etcd',
  user_id: 'U1',
  team_id: 'T1',
  channel_id: 'C1',
  trigger_id: 'forged',
  response_url: 'http://127.0.0.1:9/never',
}).toString();

interface Forgery {
  secret?: string;
  at?: number;
  body?: string;
  type?: string;
  signature?: string;
}

/** A request as Slack signs it, or as an attacker would. */
async function post({
  secret = SIGNING_SECRET,
  at = Math.floor(Date.now() / 1000),
  body = COMMAND,
  type = 'application/x-www-form-urlencoded',
  signature,
}: Forgery): Promise<number> {
  const digest = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  const response = await fetch(`${cumulus.appUrl}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': type,
      // A refused body leaves its connection unusable; the next request takes a new one.
      connection: 'close',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': signature ?? `v0=${digest}`,
    },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

const logged = (): number =>
  cumulus.database.prepare('SELECT COUNT(*) FROM question_log').pluck().get() as number;

test.each<[string, Forgery]>([
  ['signed with another secret', { secret: 'somebody-elses-secret' }],
  ['older than five minutes', { at: Math.floor(Date.now() / 1000) - 400 }],
  ['with no true signature', { signature: 'v0=00' }],
  [
    'with a changed body',
    { signature: `v0=${createHmac('sha256', SIGNING_SECRET).update('v0:1:other').digest('hex')}` },
  ],
])('a request %s is answered 401 and nothing is done', async (_, forgery) => {
  expect(await post(forgery)).toBe(401);
  expect(logged()).toBe(0);
});

test.each<[string, Forgery]>([
  ['malformed JSON', { body: '{"type": ', type: 'application/json' }],
  ['JSON that is no event', { body: '[]', type: 'application/json' }],
  ['a payload that is no JSON', { body: 'payload=%7Bnope' }],
])('a signed request with %s is refused and the app lives on', async (_, forgery) => {
  const status = await post(forgery);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(logged()).toBe(0);
  expect((await fetch(`${cumulus.appUrl}/healthz`)).status).toBe(200);
});

test('a body larger than anything Slack sends is refused', async () => {
  expect(await post({ body: `text=${'x'.repeat(2_000_000)}` })).toBeGreaterThanOrEqual(400);
  expect((await fetch(`${cumulus.appUrl}/healthz`)).status).toBe(200);
});

test('readiness says what is served', async () => {
  const response = await fetch(`${cumulus.appUrl}/readyz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ ready: true, topics: cumulus.answerer.topics.length });
});
