import { nextDue, nextDues } from './next-due';
import type { Schedule } from './schedule';
import type { ScheduleChange, ScheduleStore } from './schedule-store';

/** How many dates a plan is read back with. */
const DATES_SHOWN = 3;

/** What people do with a channel's schedules. */
export class ScheduleBook {
  constructor(
    readonly store: ScheduleStore,
    /** Milliseconds UTC. */
    private readonly now: () => number,
  ) {}

  /** Sets a schedule up or changes it, and makes it active; its dates begin after now. */
  async set(plan: Omit<ScheduleChange, 'state' | 'nextDueAt' | 'at'>): Promise<Schedule> {
    const at = this.now();
    return this.store.save({ ...plan, state: 'active', nextDueAt: nextDue(plan.recurrence, at), at });
  }

  async pause(schedule: Schedule): Promise<Schedule | null> {
    return this.#change(schedule, 'paused');
  }

  /** Dates begin after now: what fell into the pause is not made up for. */
  async resume(schedule: Schedule): Promise<Schedule | null> {
    return this.#change(schedule, 'active');
  }

  /** Stops it and keeps its settings for the next time. */
  async turnOff(schedule: Schedule): Promise<Schedule | null> {
    return this.#change(schedule, 'off');
  }

  /**
   * Leaves the coming date out.
   * @returns the date left out, milliseconds UTC; null where there is none, or it happened meanwhile
   */
  async skip(schedule: Schedule): Promise<number | null> {
    if (schedule.state !== 'active' || schedule.nextDueAt === null) return null;
    const next = nextDue(schedule.recurrence, schedule.nextDueAt);
    const isSkipped = await this.store.skip(
      schedule.id,
      schedule.nextDueAt,
      next,
      'skipped_by_member',
      this.now(),
    );
    return isSkipped ? schedule.nextDueAt : null;
  }

  /** The coming dates, milliseconds UTC; none unless active. */
  dates(schedule: Schedule): number[] {
    if (schedule.state !== 'active' || schedule.nextDueAt === null) return [];
    // From the stored date on, so that one that was skipped is not shown.
    return nextDues(schedule.recurrence, schedule.nextDueAt - 1, DATES_SHOWN);
  }

  async #change(schedule: Schedule, state: Schedule['state']): Promise<Schedule | null> {
    const at = this.now();
    return this.store.setState(schedule.id, {
      state,
      pausedBecause: null,
      nextDueAt: state === 'active' ? nextDue(schedule.recurrence, at) : null,
      at,
    });
  }
}
