/** Time as the quiz needs it; passed in, so that nothing has to wait in a test. */
export interface Clock {
  /** Milliseconds UTC. */
  now(): number;
  /** Calls `action` once after so many milliseconds have passed, whatever the wall clock does meanwhile. */
  after(ms: number, action: () => void): { cancel(): void };
}

/** setTimeout counts in 32 bits. */
const LONGEST_MS = 2 ** 31 - 1;

/** The machine's clock; a timer keeps no process alive. */
export const systemClock: Clock = {
  now: Date.now,
  after(ms, action) {
    const timer = setTimeout(action, Math.min(Math.max(0, ms), LONGEST_MS));
    timer.unref();
    return { cancel: () => clearTimeout(timer) };
  },
};
