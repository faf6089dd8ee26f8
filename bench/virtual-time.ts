/** Time that moves only when everybody waits for it: hours of waiting in a second, in the right order. */
export interface VirtualTime {
  /** Milliseconds UTC. */
  now(): number;
  wait(ms: number): Promise<void>;
  /** Runs until the work has ended, moving time on whenever nothing else is left to do. Waits that nobody needs stay. */
  run<T>(work: Promise<T>): Promise<T>;
  /** Moves on by so much, and runs what falls due on the way. */
  pass(ms: number): Promise<void>;
}

interface Sleeper {
  at: number;
  order: number;
  wake: () => void;
}

export function createVirtualTime(startMs: number): VirtualTime {
  let now = startMs;
  let order = 0;
  const sleepers: Sleeper[] = [];
  const wait = (ms: number): Promise<void> =>
    new Promise((wake) => {
      order += 1;
      sleepers.push({ at: now + Math.max(0, ms), order, wake });
    });
  // Stores and fakes answer within microtasks, so after one turn of the loop only waits are left.
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const wakeNext = (): void => {
    let first: Sleeper | undefined;
    for (const one of sleepers)
      if (!first || one.at < first.at || (one.at === first.at && one.order < first.order)) first = one;
    if (!first) throw new Error('Virtual time: everything stands still, and nothing is waiting.');
    sleepers.splice(sleepers.indexOf(first), 1);
    now = Math.max(now, first.at);
    first.wake();
  };
  const run = async <T>(work: Promise<T>): Promise<T> => {
    let done = false;
    const ended = work.finally(() => {
      done = true;
    });
    ended.catch(() => {});
    for (;;) {
      await turn();
      if (done) return ended;
      wakeNext();
    }
  };
  return { now: () => now, wait, run, pass: (ms) => run(wait(ms)) };
}
