/** What is found by a key that is not there. */
export const NOT_THERE = -1;

/** The golden ratio's odd constant, which spreads numbers that follow each other. */
const SPREAD = 0x9e3779b1;

/**
 * Whole numbers by whole numbers from 0, in one flat list with open addressing. A question looks up its words in each topic
 * that may answer it, most of which have none of them: a `Map` goes to several places of memory for that, this to one.
 */
export class NumberMap {
  /** Key and value in turn; at most half of the places are taken. */
  readonly #slots: Int32Array;
  readonly #last: number;

  constructor(entries: ReadonlyMap<number, number>) {
    let places = 2;
    while (places < 2 * entries.size) places *= 2;
    this.#slots = new Int32Array(2 * places).fill(NOT_THERE);
    this.#last = places - 1;
    for (const [key, value] of entries) {
      const at = this.#placeOf(key);
      this.#slots[at] = key;
      this.#slots[at + 1] = value;
    }
  }

  /** The value of a key, which must be 0 or more where it was put; `NOT_THERE` for one that was not put. */
  get(key: number): number {
    return this.#slots[this.#placeOf(key) + 1]!;
  }

  #placeOf(key: number): number {
    let place = (Math.imul(key, SPREAD) >>> 15) & this.#last;
    while (this.#slots[2 * place] !== key && this.#slots[2 * place] !== NOT_THERE)
      place = (place + 1) & this.#last;
    return 2 * place;
  }
}
