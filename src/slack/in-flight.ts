/** Counts listeners at work: Bolt's stop() does not wait for them, so we do. */
export class InFlight {
  #running = 0;
  #waiting: (() => void)[] = [];

  /** Runs a listener and counts it until it ends. */
  async track<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) for (const done of this.#waiting.splice(0)) done();
    }
  }

  get running(): number {
    return this.#running;
  }

  /**
   * Waits until none is at work.
   * @returns false where some still were after `mostMs` milliseconds
   */
  async idle(mostMs: number): Promise<boolean> {
    if (this.#running === 0) return true;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), mostMs);
    });
    const done = new Promise<true>((resolve) => {
      this.#waiting.push(() => resolve(true));
    });
    const result = await Promise.race([done, timeout]);
    clearTimeout(timer);
    return result;
  }
}
