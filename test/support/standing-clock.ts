import type { Clock } from '../../src/quiz/clock';
import { createClock, type WorkspaceClock } from '../../src/workspace/world/clock';

export interface StandingClock extends WorkspaceClock, Clock {
  /** Resolves when the app has set a timer of so many milliseconds that has neither fired nor been cancelled. */
  armed(ms: number): Promise<void>;
  /** Waits for such a timer and lets its time pass. */
  pass(ms: number): Promise<void>;
}

const STARTED_AT = Date.UTC(2026, 10, 24, 9);

/**
 * A clock for app and workspace alike that stands still until a test moves it; nothing waits in real time.
 * @param passing timers of these lengths pass by themselves, and time with them: the app's pauses between changes of a
 *   message, which only the tests about them care for
 */
export function createStandingClock(passing: readonly number[] = []): StandingClock {
  const clock = createClock({ source: () => STARTED_AT, ticks: false });
  const pending = new Set<{ ms: number }>();
  let waiting: { ms: number; resolve: () => void }[] = [];
  const armed = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if ([...pending].some((timer) => timer.ms === ms)) resolve();
      else waiting.push({ ms, resolve });
    });
  return {
    ...clock,
    after(ms, action) {
      const timer = { ms };
      pending.add(timer);
      const due = clock.after(ms, () => {
        pending.delete(timer);
        action();
      });
      if (passing.includes(ms)) setImmediate(() => pending.has(timer) && clock.advance(ms));
      for (const waiter of waiting) if (waiter.ms === ms) waiter.resolve();
      waiting = waiting.filter((waiter) => waiter.ms !== ms);
      return {
        cancel() {
          pending.delete(timer);
          due.cancel();
        },
      };
    },
    armed,
    async pass(ms) {
      await armed(ms);
      clock.advance(ms);
    },
  };
}
