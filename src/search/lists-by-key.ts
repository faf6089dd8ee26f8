import { NumberMap } from './number-map';

/** Lists of numbers by key, kept one after another in a single one: an array for each would take far more room than its numbers. */
export class ListsByKey {
  readonly #at: NumberMap;
  /** Where the list of each key begins; after the last one, where all of them end. */
  readonly #starts: Int32Array;
  readonly values: Int32Array;

  constructor(lists: ReadonlyMap<number, readonly number[]>) {
    const at = new Map<number, number>();
    const starts: number[] = [0];
    const values: number[] = [];
    for (const [key, list] of lists) {
      at.set(key, at.size);
      for (const value of list) values.push(value);
      starts.push(values.length);
    }
    this.#at = new NumberMap(at);
    this.#starts = Int32Array.from(starts);
    this.values = Int32Array.from(values);
  }

  /** The number of a key, for `start` and `end`; `NOT_THERE` where it has no list. */
  at(key: number): number {
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
