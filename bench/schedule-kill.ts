/** Kills real processes (SIGKILL) at every step between claim and record; others on the same database go on. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/store/database';
import { SqliteScheduleStore } from '../src/store/sqlite-schedule-store';
import { createWorkspace } from '../src/workspace/create-workspace';
import type { Death } from './dying-process';
import { KILL_WISH, type WorkerOrder } from './schedule-kill-worker';

const CHANNELS = 3;
const BOT_TOKEN = 'xoxb-kill';
/** Calls that a process makes from start until three dates are settled; a few more do no harm. */
const STEPS = { tip: 20, quiz: 60 } as const;
const PATIENCE_MS = 30_000;
const HEAD_START_MS = 80;

export interface KillSize {
  runs: number;
  /** Runs at the same time. */
  lanes: number;
  migrations: string;
  /** The compiled worker. */
  worker: string;
  leaseMs: number;
  /** What is due: a message, or a round of the quiz. */
  kind: 'tip' | 'quiz';
  onRun?: (run: number) => void;
}

export interface KillResult {
  runs: number;
  killed: number;
  dates: number;
  doubled: number;
  missing: number;
  /** Dates in doubt that counted as posted since history could not be read. */
  assumed: number;
  /** Those of them that were not posted in truth. */
  assumedWrongly: number;
  unfinished: number;
  /** First questions of one round asked twice where history could not be read: both take the same one answer. */
  twins: number;
}

/** In every third run the other process is killed too and a third one started; in every fourth history is unreadable. */
export async function killAndCount(size: KillSize): Promise<KillResult> {
  const result: KillResult = {
    runs: 0,
    killed: 0,
    dates: 0,
    doubled: 0,
    missing: 0,
    assumed: 0,
    assumedWrongly: 0,
    unfinished: 0,
    twins: 0,
  };
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < size.runs) {
      next += 1;
      await oneRun(next, size, result);
      size.onRun?.(next);
    }
  };
  await Promise.all(Array.from({ length: size.lanes }, lane));
  return result;
}

async function oneRun(run: number, size: KillSize, result: KillResult): Promise<void> {
  const readableHistory = run % 4 !== 0;
  const dir = mkdtempSync(join(tmpdir(), 'kill-'));
  const channels = Array.from({ length: CHANNELS }, (_, index) => ({ id: `C${index}`, name: `c${index}` }));
  const workspace = await createWorkspace({
    botToken: BOT_TOKEN,
    transport: { mode: 'socket', appToken: 'xapp-kill' },
    people: [{ name: 'ada' }],
    channels,
    slackRules: { rateLimit: false },
  });
  const url = `file:${join(dir, 'kill.sqlite')}`;
  const database = openDatabase(url, Date.now, size.migrations);
  const store = new SqliteScheduleStore(database);
  const dueAt = Date.now();
  for (const { id: channel } of channels) {
    await store.save({
      team: 'T1',
      channel,
      kind: size.kind,
      owner: 'UADA',
      // The date after this one is half a day away.
      recurrence: {
        minuteOfDay: Math.floor((dueAt / 60_000 + 720) % 1_440),
        days: [1, 2, 3, 4, 5, 6, 7],
        zone: 'UTC',
      },
      settings: size.kind === 'quiz' ? KILL_WISH : {},
      state: 'active',
      nextDueAt: dueAt,
      at: dueAt,
    });
  }
  const death: Death = {
    call: 1 + (Math.floor(run / 2) % STEPS[size.kind]),
    when: run % 2 === 0 ? 'before' : 'after',
  };
  const secondDeath: Death | null =
    run % 3 === 0 ? { call: 1 + ((run * 7) % STEPS[size.kind]), when: 'after' } : null;
  const order = (worker: string, fate: Death | null): WorkerOrder => ({
    database: url,
    migrations: size.migrations,
    apiUrl: workspace.apiUrl,
    botToken: BOT_TOKEN,
    worker,
    death: fate,
    readableHistory,
    kind: size.kind,
    leaseMs: size.leaseMs,
  });
  const children: ChildProcess[] = [];
  const start = (worker: string, fate: Death | null): ChildProcess => {
    const child = spawn(process.execPath, [size.worker, JSON.stringify(order(worker, fate))], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('exit', (_, signal) => {
      if (signal === 'SIGKILL' && fate) result.killed += 1;
    });
    children.push(child);
    return child;
  };
  start('dying', death);
  // A head start now and then, so that the one which dies is also the one that has claimed everything.
  await new Promise((resolve) => setTimeout(resolve, (run % 5) * HEAD_START_MS));
  const other = start('other', secondDeath);
  if (secondDeath) other.once('exit', () => start('third', null));

  const open = database.prepare('SELECT count(*) FROM due_post WHERE free_at IS NULL').pluck();
  const until = Date.now() + PATIENCE_MS;
  while ((open.get() as number) < CHANNELS && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 25));
  const ended = children.map((child) =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise<void>((resolve) => child.once('exit', () => resolve())),
  );
  other.removeAllListeners('exit');
  for (const child of children) child.kill('SIGKILL');
  await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, 1_000))]);

  result.runs += 1;
  result.dates += CHANNELS;
  if ((open.get() as number) < CHANNELS) result.unfinished += 1;
  result.assumed += database
    .prepare("SELECT count(*) FROM due_post WHERE reason = 'assumed'")
    .pluck()
    .get() as number;
  for (const { id } of channels) {
    const messages = workspace.messages(id).length;
    // A round is counted in the database, and stands only where its question does.
    const rounds = database.prepare('SELECT count(*) FROM quiz_round WHERE channel = ?').pluck();
    const isTwin = size.kind === 'quiz' && !readableHistory && messages > 1;
    if (isTwin) result.twins += 1;
    const posted =
      size.kind === 'tip' || messages === 0 || (messages > 1 && !isTwin)
        ? messages
        : (rounds.get(id) as number);
    if (posted > 1) result.doubled += 1;
    if (posted === 0 && readableHistory) result.missing += 1;
    if (posted === 0 && !readableHistory) result.assumedWrongly += 1;
  }
  database.close();
  await workspace.close();
  rmSync(dir, { recursive: true });
}

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const kind = given.includes('quiz') ? 'quiz' : 'tip';
  const runs = Number(given.find((one) => one !== 'quiz') ?? 500);
  const started = performance.now();
  const result = await killAndCount({
    runs,
    lanes: 2,
    migrations: 'migrations',
    worker: join(__dirname, 'schedule-kill-worker.js'),
    leaseMs: 1_500,
    kind,
    onRun: (run) => {
      if (run % 50 === 0) process.stderr.write(`${run} of ${runs}\n`);
    },
  });
  process.stdout.write(
    `${result.runs} runs, ${result.killed} processes killed, ${result.dates} dates: ${result.doubled} posted twice, ` +
      `${result.missing} missing, ${result.assumed} in doubt counted as posted where history is unreadable (${result.assumedWrongly} of them were not), ` +
      `${result.twins} questions of a round asked twice where history is unreadable, ${result.unfinished} unfinished, ${((performance.now() - started) / 60_000).toFixed(1)} min\n`,
  );
  if (result.doubled + result.missing + result.unfinished > 0) process.exitCode = 1;
}

if (require.main === module) void main();
