import type { Clock } from './clock';

/**
 * Slack lets a message be changed about once a second; a burst of answers must not become a burst of changes. The rest
 * is for the way of a change, which takes one longer than another.
 */
const GAP_MS = 1_200;

/** After the first seconds of an item a count that is a little behind does no harm, and the workspace has one budget for all. */
const LATER_GAP_MS = 3_000;
const EARLY_UPDATES = 5;

const LONGEST_PAUSE_MS = 60_000;

interface Lane {
  /** When the last change was made; the next must keep its distance. */
  lastAt: number;
  pending: { cancel(): void } | null;
  updates: number;
  /** Work that was begun, in order: no two changes of a channel overtake each other. */
  tail: Promise<void>;
}

/**
 * Changes messages at most once a second a channel. Of many wishes to refresh, the newest alone is carried out; a
 * change that must be made waits its turn.
 */
export class PacedUpdates {
  readonly #lanes = new Map<string, Lane>();

  readonly #releases = new Set<() => void>();

  constructor(private readonly clock: Clock) {}

  /** Refreshes soon, unless a refresh is due already; `update` reads what there is to show when its time comes. */
  refresh(channel: string, update: () => Promise<void>): void {
    const lane = this.#lane(channel);
    if (lane.pending) return;
    const gap = lane.updates < EARLY_UPDATES ? GAP_MS : LATER_GAP_MS;
    lane.pending = this.clock.after(this.#waitOf(lane, gap), () => {
      lane.pending = null;
      lane.updates += 1;
      void this.#enqueue(lane, update);
    });
  }

  /** Makes a change that must be seen, in place of a refresh that is still to come, after the channel's second. */
  async change(channel: string, update: () => Promise<void>): Promise<void> {
    const lane = this.#lane(channel);
    lane.pending?.cancel();
    lane.pending = null;
    lane.updates = 0;
    await lane.tail;
    const wait = Math.min(GAP_MS, lane.lastAt + GAP_MS - this.clock.now());
    if (wait > 0) await this.#sleep(wait);
    await this.#enqueue(lane, update);
  }

  /** Puts the next refresh off, as the chat system asked. */
  pause(channel: string, ms: number): void {
    this.#lane(channel).lastAt = this.clock.now() + ms;
  }

  /** Forgets refreshes still to come, makes waiting changes at once, and waits for what has begun. */
  async stop(): Promise<void> {
    for (const release of this.#releases) release();
    for (const lane of this.#lanes.values()) lane.pending?.cancel();
    await Promise.all([...this.#lanes.values()].map((lane) => lane.tail));
    this.#lanes.clear();
  }

  #sleep(ms: number): Promise<void> {
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

  /** Bounded, since the wall clock may have been set back. */
  #waitOf(lane: Lane, gap: number): number {
    return Math.min(LONGEST_PAUSE_MS, Math.max(0, lane.lastAt + gap - this.clock.now()));
  }

  #enqueue(lane: Lane, update: () => Promise<void>): Promise<void> {
    const done = lane.tail.then(() => {
      lane.lastAt = Math.max(lane.lastAt, this.clock.now());
      return update();
    });
    lane.tail = done.catch(() => {});
    return done;
  }

  #lane(channel: string): Lane {
    let lane = this.#lanes.get(channel);
    if (!lane) {
      lane = { lastAt: Number.NEGATIVE_INFINITY, pending: null, updates: 0, tail: Promise.resolve() };
      this.#lanes.set(channel, lane);
    }
    return lane;
  }
}
