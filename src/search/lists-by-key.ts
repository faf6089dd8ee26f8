/** Lists of numbers by key, kept one after another in a single one: an array for each would take far more room than its numbers. */
export class ListsByKey {
  readonly #at = new Map<string, number>();
  /** Where the list of each key begins; after the last one, where all of them end. */
  readonly #starts: Int32Array;
  readonly values: Int32Array;

  constructor(lists: ReadonlyMap<string, readonly number[]>) {
    const starts: number[] = [0];
    const values: number[] = [];
    for (const [key, list] of lists) {
      this.#at.set(key, this.#at.size);
      for (const value of list) values.push(value);
      starts.push(values.length);
    }
    this.#starts = Int32Array.from(starts);
    this.values = Int32Array.from(values);
  }

  /** The number of a key, for `start` and `end`; undefined where it has no list. */
  at(key: string): number | undefined {
    return this.#at.get(key);
  }

  /** Where the list begins in `values`. */
  start(at: number): number {
    return this.#starts[at]!;
  }

  /** Where it has ended. */
  end(at: number): number {
    return this.#starts[at + 1]!;
  }
}
