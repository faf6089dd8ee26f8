import type { Clock } from './clock';

/** Slack lets a message be changed about once a second; a burst of answers must not become a burst of changes. */
const GAP_MS = 1_000;

/** After the first changes of an item a count that is a little behind does no harm, and the workspace has one budget for all. */
const EARLY_REFRESHES = 5;
const LATER_EXTRA_MS = 2_000;

interface Lane {
  /** Opens a second after the last change had been made: counted from then, two cannot come closer on their way. */
  gate: Promise<void>;
  /** Work that was begun, in order: no two changes of a channel overtake each other. */
  tail: Promise<void>;
  /** The newest wish to refresh that was not carried out yet. */
  wanted: (() => Promise<void>) | null;
  isRefreshing: boolean;
  refreshes: number;
}

/**
 * Changes messages at most once a second a channel. Of many wishes to refresh, the newest alone is carried out; a
 * change that must be made waits its turn. Waiting is by timers, so that a wall clock that is set changes nothing.
 */
export class PacedUpdates {
  readonly #lanes = new Map<string, Lane>();
  readonly #releases = new Set<() => void>();
  #isStopped = false;

  constructor(private readonly clock: Clock) {}

  /** Refreshes soon; `update` reads what there is to show when its time comes, and must not reject. */
  refresh(channel: string, update: () => Promise<void>): void {
    const lane = this.#lane(channel);
    lane.wanted = update;
    if (!lane.isRefreshing) void this.#refreshAll(lane);
  }

  /** Makes a change that must be seen, in place of a refresh that is still to come, after the channel's second. */
  async change(channel: string, update: () => Promise<void>): Promise<void> {
    const lane = this.#lane(channel);
    lane.wanted = null;
    lane.refreshes = 0;
    await this.#turn(lane);
    await this.#make(lane, update);
  }

  /** Keeps the channel still for so many milliseconds, as the chat system asked. */
  pause(channel: string, ms: number): void {
    this.#lane(channel).gate = this.#sleep(ms);
  }

  /** Forgets refreshes still to come, makes waiting changes at once, and waits for what has begun. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const lane of this.#lanes.values()) lane.wanted = null;
    for (const release of this.#releases) release();
    await Promise.all([...this.#lanes.values()].map((lane) => lane.tail));
  }

  async #refreshAll(lane: Lane): Promise<void> {
    lane.isRefreshing = true;
    while (lane.wanted && !this.#isStopped) {
      await this.#turn(lane);
      if (lane.refreshes >= EARLY_REFRESHES) await this.#sleep(LATER_EXTRA_MS);
      const update = lane.wanted as Lane['wanted'];
      lane.wanted = null;
      if (!update) break;
      lane.refreshes += 1;
      await this.#make(lane, update);
    }
    lane.isRefreshing = false;
  }

  /** Resolves when nothing is at work and the second is over. */
  async #turn(lane: Lane): Promise<void> {
    for (let gate: Promise<void> | null = null; gate !== lane.gate; ) {
      await lane.tail;
      gate = lane.gate;
      await gate;
    }
  }

  #make(lane: Lane, update: () => Promise<void>): Promise<void> {
    const done = lane.tail.then(update).finally(() => {
      lane.gate = this.#sleep(GAP_MS);
    });
    lane.tail = done.catch(() => {});
    return done;
  }

  #sleep(ms: number): Promise<void> {
    if (this.#isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      const release = (): void => {
        timer.cancel();
        this.#releases.delete(release);
        resolve();
      };
      const timer = this.clock.after(ms, release);
      this.#releases.add(release);
    });
  }

  #lane(channel: string): Lane {
    let lane = this.#lanes.get(channel);
    if (!lane) {
      const now = Promise.resolve();
      lane = { gate: now, tail: now, wanted: null, isRefreshing: false, refreshes: 0 };
      this.#lanes.set(channel, lane);
    }
    return lane;
  }
}
