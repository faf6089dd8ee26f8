import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { Scheduler } from '../schedule/scheduler';
import type { SchedulerOptions } from '../schedule/scheduler-options';
import type { AppContext } from './app-context';
import { slackLogger } from './logger';
import { SlackOwnerNotices } from './owner-notices';
import { SlackPoster } from './slack-poster';

/** Between two looks for what is due: a post is at most this late. */
const DEFAULT_TICK_MS = 20_000;

/** Well below the lease of a claim. */
const CALL_TIMEOUT_MS = 10_000;

/** Calls something again and again until it is stopped. */
export type Every = (ms: number, work: () => void) => { stop: () => void };

export interface SchedulesOptions {
  botToken: string;
  slackApiUrl: string | undefined;
  context: AppContext;
  /** Default: the machine's timer, which never keeps the process alive. */
  every?: Every;
  /** Between two looks for what is due, in milliseconds. Default 20 s. */
  tickMs?: number;
  /** Default: real time. */
  wait?: (ms: number) => Promise<void>;
  scheduler?: Partial<SchedulerOptions>;
}

export interface RunningSchedules {
  /** Works off what is due now, without waiting for the timer. */
  tick: () => Promise<void>;
  /** Takes nothing new and lets the calls under way end, for at most `mostMs` milliseconds. */
  stop: (mostMs: number) => Promise<void>;
}

/**
 * Starts posting what is due. Its calls of Slack go through clients of their own, which answer a rate limit at once
 * and never try again by themselves: the scheduler decides that, and the answers to people never wait for it.
 */
export function startSchedules(options: SchedulesOptions): RunningSchedules {
  const { botToken, slackApiUrl, context, every = everyInterval } = options;
  const client = (): WebClient =>
    new WebClient(botToken, {
      ...(slackApiUrl !== undefined && { slackApiUrl }),
      rejectRateLimitedCalls: true,
      retryConfig: { retries: 0 },
      timeout: CALL_TIMEOUT_MS,
      logger: slackLogger(context.logger),
    });
  const scheduler = new Scheduler(
    {
      store: context.tips.book.store,
      poster: new SlackPoster(client()),
      notices: new SlackOwnerNotices({
        client: client(),
        people: context.people,
        store: context.tips.book.store,
        logger: context.logger,
      }),
      runners: context.tips.runners,
      report: context.logger,
      now: context.now,
      wait: options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
      worker: randomUUID(),
    },
    options.scheduler,
  );
  const tick = async (): Promise<void> => {
    try {
      await scheduler.tick();
    } catch (error) {
      context.logger.error({ err: error }, 'What is due could not be worked off; it is tried again');
    }
  };
  const timer = every(options.tickMs ?? DEFAULT_TICK_MS, () => void tick());
  void tick();
  return {
    tick,
    stop: async (mostMs) => {
      timer.stop();
      let late: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        late = setTimeout(resolve, mostMs);
      });
      await Promise.race([scheduler.stop(), patience]);
      clearTimeout(late);
    },
  };
}

const everyInterval: Every = (ms, work) => {
  const timer = setInterval(work, ms);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
