import type { Topic } from '../knowledge/topic';
import type { Item } from './item';
import { type ItemFlagStore, playable } from './item-flags';
import { buildPool } from './pool';
import { itemOfTeam, type TeamItemStore } from './team-items';

export interface ItemPoolParts {
  /** A new list whenever the knowledge was read anew. */
  topics: () => readonly Topic[];
  teamItems: TeamItemStore;
  flags: ItemFlagStore;
  /** Milliseconds UTC. */
  now: () => number;
  /** Told when what the team wrote could not be read; the pool then stays as it was. */
  report: (error: unknown) => void;
}

/** Another process may have approved or rested an item; this one sees it within half a minute. */
const STALE_MS = 30_000;

/**
 * Every item that may be asked now: from the knowledge, and approved items of the team, without those that rest. Reading
 * it never waits; what changed in the database is fetched behind it, and at once by `refresh`.
 */
export class ItemPool {
  #made: { from: readonly Topic[]; items: Item[] } | null = null;
  #team: Item[] = [];
  #resting: ReadonlySet<string> = new Set();
  #refreshedAt = Number.NEGATIVE_INFINITY;
  #playable: readonly Item[] | null = null;

  constructor(private readonly parts: ItemPoolParts) {}

  /** The items that may be asked. */
  items(): readonly Item[] {
    if (this.parts.now() - this.#refreshedAt > STALE_MS) {
      // Set before the reading starts, so that a burst of calls reads once.
      this.#refreshedAt = this.parts.now();
      this.refresh().catch(this.parts.report);
    }
    const known = this.#known();
    this.#playable ??= playable([...known, ...this.#team], this.#resting);
    return this.#playable;
  }

  /** One item, resting or not. */
  find(id: string): Item | null {
    return [...this.#known(), ...this.#team].find((item) => item.id === id) ?? null;
  }

  /** Reads what the team wrote and what rests. */
  async refresh(): Promise<void> {
    const [written, resting] = await Promise.all([
      this.parts.teamItems.list('approved'),
      this.parts.flags.resting(),
    ]);
    const topics = new Map(this.parts.topics().map((topic) => [topic.id, topic]));
    this.#team = written.flatMap((one) => itemOfTeam(one, topics) ?? []);
    this.#resting = resting;
    this.#refreshedAt = this.parts.now();
    this.#playable = null;
  }

  #known(): Item[] {
    const from = this.parts.topics();
    if (this.#made?.from !== from) {
      this.#made = { from, items: buildPool(from) };
      this.#playable = null;
    }
    return this.#made.items;
  }
}
