/**
 * The workspace's time. Every deadline of the simulated Slack (three seconds, thirty minutes, scheduled messages,
 * retries) runs on this clock, so that a person may move it forward on the page and a test never has to wait.
 */
export interface Timer {
  cancel(): void;
}

export interface WorkspaceClock {
  /** Milliseconds UTC, moved time included. */
  now(): number;
  /** How far the clock was moved ahead of its source. */
  movedByMs(): number;
  /** Calls `action` once when the clock has reached now + ms. A timer never keeps the process alive. */
  after(ms: number, action: () => void): Timer;
  /** Resolves when the clock has reached now + ms. */
  wait(ms: number): Promise<void>;
  /** Moves time forward and fires, in order of their due time, all timers that thereby fall due. */
  advance(ms: number): void;
  /** Drops all timers. */
  stop(): void;
}

export interface ClockOptions {
  /** Where time comes from before any moving. Default: the machine's clock. */
  readonly source?: () => number;
  /** False: time stands still but for `advance`. Default: true with the machine's clock, false with a `source`. */
  readonly ticks?: boolean;
}

interface Due {
  readonly atMs: number;
  readonly order: number;
  readonly action: () => void;
}

// setTimeout counts in 32 bits; a later timer is armed again when the first one ends.
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** Makes a clock; without options it follows the machine's time until somebody moves it. */
export function createClock(options: ClockOptions = {}): WorkspaceClock {
  const source = options.source ?? Date.now;
  const ticks = options.ticks ?? options.source === undefined;
  const startedAt = source();
  const base = ticks ? source : () => startedAt;
  const due = new Set<Due>();
  let movedBy = 0;
  let order = 0;
  let armed: NodeJS.Timeout | undefined;

  const now = () => base() + movedBy;

  function earliest(): Due | undefined {
    let first: Due | undefined;
    for (const one of due) {
      if (!first || one.atMs < first.atMs || (one.atMs === first.atMs && one.order < first.order))
        first = one;
    }
    return first;
  }

  function arm(): void {
    clearTimeout(armed);
    const first = ticks ? earliest() : undefined;
    if (!first) return;
    const inMs = Math.min(Math.max(first.atMs - now(), 0), LONGEST_TIMEOUT_MS);
    armed = setTimeout(fireDue, inMs);
    armed.unref();
  }

  function fireDue(): void {
    for (let first = earliest(); first && first.atMs <= now(); first = earliest()) {
      due.delete(first);
      first.action();
    }
    arm();
  }

  function after(ms: number, action: () => void): Timer {
    order += 1;
    const one: Due = { atMs: now() + ms, order, action };
    due.add(one);
    arm();
    return {
      cancel() {
        if (due.delete(one)) arm();
      },
    };
  }

  return {
    now,
    movedByMs: () => movedBy,
    after,
    wait: (ms) => new Promise((resolve) => after(ms, resolve)),
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`Clock: it can only move forward; got ${ms} ms.`);
      // Step by step, so that a timer set by a timer that fires on the way sees the time it was set at.
      const target = now() + ms;
      for (let first = earliest(); first && first.atMs <= target; first = earliest()) {
        movedBy += Math.max(first.atMs - now(), 0);
        due.delete(first);
        first.action();
      }
      movedBy += Math.max(target - now(), 0);
      arm();
    },
    stop() {
      due.clear();
      clearTimeout(armed);
    },
  };
}
