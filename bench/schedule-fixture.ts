import type Database from 'better-sqlite3';
import type { JobRunners } from '../src/schedule/job-runner';
import type { DuePost, JobKind } from '../src/schedule/schedule';
import type { ScheduleStore } from '../src/schedule/schedule-store';
import { Scheduler, type SchedulerPorts } from '../src/schedule/scheduler';
import type { SchedulerOptions } from '../src/schedule/scheduler-options';
import { SqliteScheduleStore } from '../src/store/sqlite-schedule-store';
import type { SimulatedSlack } from './simulated-slack';
import type { VirtualTime } from './virtual-time';

/** A runner that posts the date itself: what is posted does not matter here. */
export const PLAIN_RUNNERS: JobRunners<string> = new Map(
  (['tip', 'digest'] as const).map((kind) => [
    kind,
    { prepare: async ({ dueAt }: DuePost) => ({ message: String(dueAt), content: String(dueAt) }) },
  ]),
);

/** A scheduler on a database and a simulated Slack, as one process would have it. */
export function simulatedProcess(
  database: Database.Database,
  slack: SimulatedSlack,
  time: VirtualTime,
  worker: string,
  change: Partial<Pick<SchedulerPorts<string>, 'store' | 'poster'>> & {
    options?: Partial<SchedulerOptions>;
  } = {},
): Scheduler<string> {
  return new Scheduler(
    {
      store: change.store ?? storeOf(database),
      poster: change.poster ?? slack,
      notices: slack,
      runners: PLAIN_RUNNERS,
      report: { info: () => {}, warn: () => {} },
      now: time.now,
      wait: time.wait,
      worker,
    },
    change.options,
  );
}

export function storeOf(database: Database.Database): ScheduleStore {
  return new SqliteScheduleStore(database);
}

/** Adds daily schedules that are due first at `dueAt`, a whole minute in UTC. */
export async function addSchedules(
  database: Database.Database,
  channels: readonly string[],
  dueAt: number,
  kind: JobKind = 'tip',
): Promise<void> {
  const store = storeOf(database);
  database.exec('BEGIN');
  for (const channel of channels) {
    await store.save({
      team: 'T1',
      channel,
      kind,
      owner: 'U1',
      recurrence: {
        minuteOfDay: Math.floor(dueAt / 60_000) % 1_440,
        days: [1, 2, 3, 4, 5, 6, 7],
        zone: 'UTC',
      },
      settings: {},
      state: 'active',
      nextDueAt: dueAt,
      at: dueAt - 60_000,
    });
  }
  database.exec('COMMIT');
}
