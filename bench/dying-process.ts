/** When a process dies: before or after its nth call of the store or of Slack. */
export interface Death {
  call: number;
  when: 'before' | 'after';
}

/** Counts the calls of all the ports of one process. */
export interface CallCounter {
  calls: number;
}

/**
 * Wraps a port so that at its appointed call the process dies: `die` is called, and the call never comes back. Dying
 * after the call means that it worked and that nobody heard of it.
 */
export function dyingPort<T extends object>(port: T, counter: CallCounter, death: Death, die: () => void): T {
  const never = new Promise<never>(() => {});
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]): Promise<unknown> => {
        counter.calls += 1;
        const call = counter.calls;
        // Whatever a dead process still had under way does not happen either.
        if (call > death.call) return never;
        if (call === death.call && death.when === 'before') {
          die();
          return never;
        }
        const answer: unknown = await Reflect.apply(member, target, given);
        if (call === death.call) {
          die();
          return never;
        }
        return counter.calls > death.call ? never : answer;
      };
    },
  });
}
