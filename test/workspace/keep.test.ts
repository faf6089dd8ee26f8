/** A workspace kept in a file is the same after a restart. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { createWorkspace, type Workspace } from '../../src/workspace/create-workspace';
import { createClock } from '../../src/workspace/world/clock';
import { APP_TOKEN, BOT_TOKEN } from '../support/workspace-plain-app';

const NOON = Date.UTC(2026, 5, 1, 12);

let folder: string;
let keep: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-keep-'));
  keep = join(folder, 'inner', 'workspace.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(nowMs: number, channels = ['general']): Promise<Workspace> {
  return createWorkspace({
    keep,
    clock: createClock({ source: () => nowMs }),
    botToken: BOT_TOKEN,
    transport: { mode: 'socket', appToken: APP_TOKEN },
    channels: channels.map((name) => ({ name })),
  });
}

test('messages and what was read are still there, ephemeral ones are gone, new channels are added', async () => {
  const before = await start(NOON);
  const slack = new WebClient(BOT_TOKEN, { slackApiUrl: before.apiUrl });
  const { message } = await before.say('remember me', { as: 'UBEN' });
  await slack.chat.postEphemeral({ channel: 'CGENERAL', user: 'UADA', text: 'forget me' });
  await before.close();

  const after = await start(NOON, ['general', 'new']);
  expect(after.messages()).toEqual([expect.objectContaining({ text: 'remember me', ts: message.ts })]);
  expect(after.ephemerals()).toEqual([]);
  expect(after.channels.map((channel) => channel.name)).toContain('new');
  expect(Number((await after.say('later')).message.ts)).toBeGreaterThan(Number(message.ts));
  await after.close();
});

test('a scheduled message that fell due while nobody was there is posted at the start', async () => {
  const before = await start(NOON);
  const slack = new WebClient(BOT_TOKEN, { slackApiUrl: before.apiUrl });
  await slack.chat.scheduleMessage({ channel: 'CGENERAL', text: 'tip', post_at: NOON / 1000 + 60 });
  await before.close();
  const after = await start(NOON + 3_600_000);
  after.clock.advance(0);
  expect(after.messages().map((message) => message.text)).toEqual(['tip']);
  await after.close();
});

test('a change is in the file without a proper end', async () => {
  const workspace = await start(NOON);
  await workspace.say('written at once');
  await new Promise((resolve) => setImmediate(resolve));
  // Closing waits for writes that have begun; what counts is that one had.
  await workspace.close();
  expect(readFileSync(keep, 'utf8')).toContain('written at once');
});

test.each(['{', '{}', '{"version":2,"state":{}}', '[]'])(
  'a file that holds %s is not overwritten but named',
  async (content) => {
    keep = join(folder, 'workspace.json');
    writeFileSync(keep, content);
    await expect(start(NOON)).rejects.toThrow(
      `Workspace: ${keep} does not hold a kept workspace. Remove it or name another file.`,
    );
    expect(readFileSync(keep, 'utf8')).toBe(content);
  },
);
