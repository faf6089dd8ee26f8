import { editDistance } from './edit-distance';

/** A known word, with what it stands for. */
interface Spelling<T> {
  word: string;
  value: T;
  /** Which letters it has, as bits. */
  letters: number;
}

/** Known words of ASCII letters and digits, found by those that are a slip or two away. */
export class Spellings<T> {
  readonly #values = new Map<string, T>();
  /** By length and first or last letter; made when a slip is first looked for. */
  #buckets: ReadonlyMap<number, readonly Spelling<T>[]> | null = null;

  /** The first value of a word stays. */
  add(word: string, value: T): void {
    if (this.#values.has(word)) return;
    this.#values.set(word, value);
    this.#buckets = null;
  }

  /**
   * What the nearest known word stands for, of several at one distance the one that is preferred, else the first.
   * @param most slips allowed
   * @param prefers whether the first of two is the better guess
   * @returns null where no known word is that near
   */
  closest(
    word: string,
    most: number,
    prefers: (one: T, other: T) => boolean = () => false,
  ): { value: T; distance: number } | null {
    const letters = lettersOf(word);
    let best: { value: T; distance: number } | null = null;
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const key of bucketKeys(word, length)) {
        for (const known of this.#byBucket().get(key) ?? []) {
          if (!mayBeNear(letters, known.letters, most)) continue;
          const distance = editDistance(word, known.word, best?.distance ?? most);
          if (distance > (best?.distance ?? most)) continue;
          if (best === null || distance < best.distance || prefers(known.value, best.value))
            best = { value: known.value, distance };
        }
      }
    }
    return best;
  }

  #byBucket(): ReadonlyMap<number, readonly Spelling<T>[]> {
    if (this.#buckets) return this.#buckets;
    const buckets = new Map<number, Spelling<T>[]>();
    for (const [word, value] of this.#values) {
      const spelling = { word, value, letters: lettersOf(word) };
      for (const key of bucketKeys(word, word.length)) {
        const bucket = buckets.get(key);
        if (bucket) bucket.push(spelling);
        else buckets.set(key, [spelling]);
      }
    }
    this.#buckets = buckets;
    return buckets;
  }
}

/** People rarely miss both the first and the last letter, and looking only where one of them is right is short. */
function bucketKeys(word: string, length: number): readonly [first: number, last: number] {
  return [length * 256 + word.charCodeAt(0), length * 256 + 128 + word.charCodeAt(word.length - 1)];
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** A slip brings in one letter at most, and takes one out: most words are told apart by that, without their distance. */
function mayBeNear(one: number, other: number, most: number): boolean {
  return countBits(one & ~other) <= most && countBits(other & ~one) <= most;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
