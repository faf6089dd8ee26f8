/** How long it takes to post to very many channels that are due in the same minute, within Slack's limits. */
import { openDatabase } from '../src/store/database';
import { addSchedules, simulatedProcess } from './schedule-fixture';
import { SimulatedSlack } from './simulated-slack';
import { createVirtualTime } from './virtual-time';

const TICK_MS = 20_000;
const DUE_AT = Date.UTC(2026, 10, 24, 9);

export interface DrainSize {
  channels: number;
  processes: number;
  /** From the call to its answer, in milliseconds. */
  latencyMs: number;
  migrations: string;
}

export interface DrainResult {
  posted: number;
  /** From the due time to the last message, in simulated milliseconds. */
  drainMs: number;
  doubled: number;
  rateLimited: number;
  /** Most messages within any second of the workspace. */
  mostInASecond: number;
  /** Calls begun before one that was due earlier. */
  outOfOrder: number;
}

/** Two due minutes: nine tenths of the channels in the first, the others five minutes later. */
export async function drain({ channels, processes, latencyMs, migrations }: DrainSize): Promise<DrainResult> {
  const database = openDatabase('file::memory:', Date.now, migrations);
  const time = createVirtualTime(DUE_AT - 5_000);
  const slack = new SimulatedSlack({ time, latencyMs, perMinute: 300, readableHistory: true });
  const names = Array.from({ length: channels }, (_, index) => `C${index}`);
  const early = Math.ceil(channels * 0.9);
  // The later ones are stored first, so that order is not the order of storing.
  await addSchedules(database, names.slice(early), DUE_AT + 5 * 60_000);
  await addSchedules(database, names.slice(0, early), DUE_AT);
  const workers = Array.from({ length: processes }, (_, index) =>
    simulatedProcess(database, slack, time, `process-${index}`),
  );
  const end = DUE_AT + 3 * 60 * 60_000;
  await time.run(
    Promise.all(
      workers.map(async (worker) => {
        while (slack.messages.length < channels && time.now() < end) {
          await worker.tick();
          await time.wait(TICK_MS);
        }
      }),
    ),
  );
  database.close();
  const times = slack.messages.map((message) => message.at).sort((a, b) => a - b);
  let mostInASecond = 0;
  for (let last = 0, first = 0; last < times.length; last += 1) {
    while (times[last]! - times[first]! >= 1_000) first += 1;
    mostInASecond = Math.max(mostInASecond, last - first + 1);
  }
  let latest = 0;
  let outOfOrder = 0;
  for (const { dueAt } of slack.begun) {
    if (dueAt < latest) outOfOrder += 1;
    latest = Math.max(latest, dueAt);
  }
  return {
    posted: slack.messages.length,
    drainMs: (times.at(-1) ?? DUE_AT) - DUE_AT,
    doubled: slack.messages.length - new Set(slack.messages.map((message) => message.mark)).size,
    rateLimited: slack.rateLimited,
    mostInASecond,
    outOfOrder,
  };
}

async function main(): Promise<void> {
  for (const processes of [1, 2]) {
    const started = performance.now();
    const result = await drain({ channels: 10_000, processes, latencyMs: 300, migrations: 'migrations' });
    process.stdout.write(
      `10,000 channels, ${processes} process${processes > 1 ? 'es' : ''}: ${result.posted} posted (${result.doubled} twice) in ` +
        `${(result.drainMs / 60_000).toFixed(1)} simulated minutes, at most ${result.mostInASecond} in a second, ` +
        `${result.rateLimited} rate-limited, ${result.outOfOrder} out of order; computed in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
    );
    if (result.posted !== 10_000 || result.doubled > 0 || result.outOfOrder > 0) process.exitCode = 1;
  }
}

if (require.main === module) void main();
