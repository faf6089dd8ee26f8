/** `/cloud` over signed HTTP: Cumulus against Bolt apps that do next to nothing, in the same run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../src/knowledge/load-knowledge';
import { questionTexts } from '../src/knowledge/topic';
import { median, megabytes, percentile, printTable, processorMs, residentBytes, round } from './figures';
import { CommandSender, SIGNING_SECRET, SlackStandIn } from './slack-stand-in';

const REQUESTS = 2_000;
const WARM_UP = 300;
const CONCURRENCY = 16;
const ROUNDS = 3;
const START_LIMIT_MS = 20_000;

/** Until when a request counts: its acknowledgement, or the message on its response URL. */
type Goal = 'ack' | 'reply';

interface Contestant {
  name: string;
  argv: string[];
  /** Whether it posts to the response URL. */
  replies: boolean;
}

const EMPTY: Contestant = { name: 'Bolt, ack only', argv: [join(__dirname, 'bolt-app.js')], replies: false };
const ONE_LINE: Contestant = {
  name: 'Bolt, ack and one line',
  argv: [join(__dirname, 'bolt-app.js'), 'reply'],
  replies: true,
};
const CUMULUS: Contestant = { name: 'Cumulus', argv: ['bin/cumulus.js'], replies: true };

interface RunningApp {
  contestant: Contestant;
  process: ChildProcess;
  sender: CommandSender;
  startMs: number;
  /** Bytes, before the first command. */
  idle: number;
}

interface Load {
  perSecond: number;
  times: number[];
  /** Processor time of the app for one request, its reply included. */
  processorMs: number;
}

async function main(): Promise<void> {
  const slack = await SlackStandIn.start();
  const dir = mkdtempSync(join(tmpdir(), 'cumulus-bench-'));
  const apps: RunningApp[] = [];
  try {
    for (const contestant of [EMPTY, ONE_LINE, CUMULUS]) apps.push(await startApp(contestant, slack, dir));
    const questions = loadKnowledge(['knowledge']).base.topics.flatMap(questionTexts);
    await compare(apps, questions, slack);
  } finally {
    for (const app of apps) {
      app.sender.close();
      app.process.kill('SIGTERM');
      await once(app.process, 'exit');
    }
    slack.close();
    rmSync(dir, { recursive: true });
  }
}

async function compare(
  apps: readonly RunningApp[],
  questions: readonly string[],
  slack: SlackStandIn,
): Promise<void> {
  for (const app of apps) await load(app, questions, WARM_UP, goalsOf(app).at(-1)!, slack);
  const loads = new Map<string, Load[]>();
  const repliesBefore = slack.replies;
  const bytesBefore = slack.replyBytes;
  // The contestants take turns, so that a busy moment of the machine strikes all of them.
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const app of apps) {
      for (const goal of goalsOf(app)) {
        const key = `${app.contestant.name}, ${goal}`;
        loads.set(key, [...(loads.get(key) ?? []), await load(app, questions, REQUESTS, goal, slack)]);
      }
    }
  }
  const rate = (key: string): number => median((loads.get(key) ?? []).map((each) => each.perSecond));
  const empty = rate(`${EMPTY.name}, ack`);
  const rows = [...loads].map(([key, turns]) => {
    const times = turns.flatMap((turn) => turn.times);
    return [
      key,
      round(rate(key)),
      (rate(key) / empty).toFixed(2),
      round(median(times)),
      round(percentile(times, 0.99)),
      round(median(turns.map((turn) => turn.processorMs))),
    ];
  });
  printTable(
    `/cloud over signed HTTP: ${ROUNDS} × ${REQUESTS} requests, ${CONCURRENCY} at a time, median of ${ROUNDS}`,
    ['app, until', 'a second', 'ratio', 'p50 ms', 'p99 ms', 'CPU ms each'],
    rows,
  );
  const meanBytes = (slack.replyBytes - bytesBefore) / (slack.replies - repliesBefore);
  process.stdout.write(`\nMean size of a reply, one-line ones included: ${round(meanBytes)} bytes.\n`);
  printTable(
    'The processes',
    ['app', 'start to healthy ms', 'RSS idle', 'RSS after the run'],
    apps.map((app) => [
      app.contestant.name,
      round(app.startMs),
      megabytes(app.idle),
      megabytes(residentBytes(app.process.pid!)),
    ]),
  );
}

function goalsOf(app: RunningApp): Goal[] {
  return app.contestant.replies ? ['ack', 'reply'] : ['ack'];
}

/** Keeps a fixed number of requests under way. Replies still to come at the end are waited for, off the clock. */
async function load(
  app: RunningApp,
  questions: readonly string[],
  count: number,
  goal: Goal,
  slack: SlackStandIn,
): Promise<Load> {
  const commands = Array.from({ length: count }, (_, index) =>
    slack.sign(questions[index % questions.length]!),
  );
  const replies: Promise<void>[] = [];
  const times: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let command = commands[next++]; command; command = commands[next++]) {
      const started = performance.now();
      const reply = app.contestant.replies ? slack.replyTo(command) : Promise.resolve();
      replies.push(reply);
      await app.sender.send(command);
      if (goal === 'reply') await reply;
      times.push(performance.now() - started);
    }
  };
  const busyBefore = processorMs(app.process.pid!);
  const started = performance.now();
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  const perSecond = (count / (performance.now() - started)) * 1000;
  await Promise.all(replies);
  const busy = processorMs(app.process.pid!) - busyBefore;
  return { perSecond, times, processorMs: busy / count };
}

async function startApp(contestant: Contestant, slack: SlackStandIn, dir: string): Promise<RunningApp> {
  const port = await freePort();
  const log = join(dir, `${port}.log`);
  const started = performance.now();
  const child = spawn(process.execPath, contestant.argv, {
    stdio: ['ignore', 'ignore', openSync(log, 'w')],
    env: {
      PATH: process.env.PATH,
      // Empty ones keep what stands in a developer's .env out.
      SLACK_APP_TOKEN: '',
      KNOWLEDGE_DIRS: '',
      LOG_LEVEL: '',
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: `${slack.url}/api/`,
      DATABASE_URL: `file:${join(dir, `${port}.sqlite`)}`,
      PORT: String(port),
    },
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() - started > START_LIMIT_MS) {
      child.kill('SIGKILL');
      throw new Error(`${contestant.name} did not start: ${readFileSync(log, 'utf8').slice(-500)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const startMs = performance.now() - started;
  const sender = new CommandSender(port, CONCURRENCY);
  return { contestant, process: child, sender, startMs, idle: residentBytes(child.pid!) };
}

/** Any answer will do: the empty app knows no health route. */
async function answers(port: number): Promise<boolean> {
  try {
    await (await fetch(`http://127.0.0.1:${port}/healthz`)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

void main();
