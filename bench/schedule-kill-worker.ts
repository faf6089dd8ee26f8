/** One process of the kill benchmark: posts what is due until it is killed, by itself at an appointed call or from outside. */
import { WebClient } from '@slack/web-api';
import type { Poster } from '../src/schedule/poster';
import { Scheduler } from '../src/schedule/scheduler';
import { type Render, SlackPoster } from '../src/slack/slack-poster';
import { openDatabase } from '../src/store/database';
import { SqliteScheduleStore } from '../src/store/sqlite-schedule-store';
import { type Death, dyingPort } from './dying-process';

export interface WorkerOrder {
  database: string;
  migrations: string;
  apiUrl: string;
  botToken: string;
  worker: string;
  death: Death | null;
  readableHistory: boolean;
  leaseMs: number;
}

const TICK_MS = 40;

async function main(order: WorkerOrder): Promise<void> {
  const database = openDatabase(order.database, Date.now, order.migrations);
  const client = new WebClient(order.botToken, {
    slackApiUrl: order.apiUrl,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: order.leaseMs / 2,
  });
  const slack = new SlackPoster(client);
  const poster: Poster<Render> = {
    post: (schedule, message, mark) => slack.post(schedule, message, mark),
    find: (schedule, mark, since) =>
      order.readableHistory
        ? slack.find(schedule, mark, since)
        : Promise.resolve({ kind: 'unreadable' as const }),
  };
  const counter = { calls: 0 };
  const die = (): void => void process.kill(process.pid, 'SIGKILL');
  const mortal = <T extends object>(port: T): T =>
    order.death ? dyingPort(port, counter, order.death, die) : port;
  const scheduler = new Scheduler<Render>(
    {
      store: mortal(new SqliteScheduleStore(database)),
      poster: mortal(poster),
      notices: { paused: async () => {}, gaveUp: async () => {} },
      runners: new Map([
        [
          'tip',
          {
            prepare: async ({ dueAt }) => ({
              message: () => ({ text: `due ${dueAt}` }),
              content: `${dueAt}`,
            }),
          },
        ],
      ]),
      report: { info: () => {}, warn: () => {} },
      now: Date.now,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      worker: order.worker,
    },
    { leaseMs: order.leaseMs, firstBackoffMs: 50, pace: { channelGapMs: 0, perSecond: 1_000 } },
  );
  for (;;) {
    await scheduler.tick();
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
}

void main(JSON.parse(process.argv[2]!) as WorkerOrder);
