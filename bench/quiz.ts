/** 500 people answer one question within two seconds, through the local workspace and the real app. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { Answerer } from '../src/answer/answerer';
import { loadKnowledge } from '../src/knowledge/load-knowledge';
import { systemClock } from '../src/quiz/clock';
import { createAppContext } from '../src/slack/create-app-context';
import { announcingClient } from '../src/slack/slack-round-board';
import { startSlackApp } from '../src/slack/start-slack-app';
import { openDatabase } from '../src/store/database';
import { createWorkspace } from '../src/workspace/create-workspace';
import type { StoredMessage } from '../src/workspace/world/state';
import { median, percentile, printTable, round } from './figures';

const PEOPLE = 500;
const SPREAD_MS = 2_000;
const SECRET = 'signing-secret-of-the-benchmark';
const TOKEN = 'xoxb-bench';

interface Button {
  action_id?: string;
}

function answerButtons(message: StoredMessage): string[] {
  return ((message.blocks ?? []) as { elements?: Button[] }[])
    .flatMap((block) => block.elements ?? [])
    .flatMap(({ action_id: id }) => (id?.startsWith('answer:') ? [id] : []));
}

async function main(): Promise<void> {
  let port = 0;
  const workspace = await createWorkspace({
    transport: { mode: 'http', url: () => `http://127.0.0.1:${port}/slack/events`, signingSecret: SECRET },
    botToken: TOKEN,
    manifest: { features: { slash_commands: [{ command: '/cloud' }] } },
    people: Array.from({ length: PEOPLE }, (_, index) => ({ name: `person${index}` })),
    channels: [{ name: 'platform' }],
    patienceMs: 30_000,
  });
  const dir = mkdtempSync(join(tmpdir(), 'bench-quiz-'));
  const database = openDatabase(
    `file:${join(dir, 'bench.sqlite')}`,
    Date.now,
    join(process.cwd(), 'migrations'),
  );
  const logger = pino({ level: 'silent' });
  const answerer = new Answerer(loadKnowledge(['knowledge']).base);
  const client = announcingClient(TOKEN, workspace.apiUrl);
  const context = createAppContext({
    database,
    answerer,
    client,
    logger,
    clock: systemClock,
    command: '/cloud',
    questionLog: true,
    admins: [],
  });
  const app = await startSlackApp({
    connection: { kind: 'http', botToken: TOKEN, signingSecret: SECRET, port: 0 },
    slackApiUrl: workspace.apiUrl,
    port: 0,
    context,
  });
  port = app.port;

  const open = await (await workspace.slash('/cloud quiz docker easy 1 60s')).reply(
    (message) => answerButtons(message).length > 0,
  );
  const choices = answerButtons(open);
  const changedAt: number[] = [];
  const allShown = workspace.waitFor('the count of all', (entry) => {
    if (entry.type !== 'message-changed' || entry.message.ts !== open.ts) return undefined;
    changedAt.push(performance.now());
    return JSON.stringify(entry.message.blocks).includes(`*${PEOPLE}* answered`) ? true : undefined;
  });
  const people = workspace.people.filter((person) => !person.isApp);
  const started = performance.now();
  const processor = process.cpuUsage();
  const presses = people.map(async (person, at) => {
    await new Promise((resolve) => setTimeout(resolve, (at / PEOPLE) * SPREAD_MS));
    const begun = performance.now();
    const { ack } = await workspace.click(open, choices[at % choices.length]!, { as: person.id });
    return { ms: performance.now() - begun, isAcked: ack?.outcome === 'acked' };
  });
  const results = await Promise.all(presses);
  const pressedMs = performance.now() - started;
  await allShown;
  const shownMs = performance.now() - started;
  const used = process.cpuUsage(processor);
  const kept = database.prepare('SELECT count(*) FROM round_answer').pluck().get() as number;
  const times = results.map(({ ms }) => ms);
  const gaps = changedAt.slice(1).map((at, index) => at - changedAt[index]!);
  printTable(
    'quiz',
    [
      'people',
      'acked',
      'kept',
      'acked p50',
      'acked p99',
      'last acked',
      'all shown',
      'updates',
      'closest',
      'CPU a press',
    ],
    [
      [
        String(PEOPLE),
        String(results.filter(({ isAcked }) => isAcked).length),
        String(kept),
        `${round(median(times))} ms`,
        `${round(percentile(times, 0.99))} ms`,
        `${round(pressedMs)} ms`,
        `${round(shownMs)} ms`,
        String(changedAt.length),
        gaps.length === 0 ? '–' : `${round(Math.min(...gaps))} ms`,
        `${round((used.user + used.system) / 1_000 / PEOPLE)} ms`,
      ],
    ],
  );
  await app.stop(1_000);
  await context.quiz.halt();
  await workspace.close();
  database.close();
  rmSync(dir, { recursive: true });
}

void main();
