import { allowedSlips, editDistance } from './edit-distance';
import { isEnglish } from './english';
import { synonymsOf } from './query-words';
import type { Token } from './tokenize';

/** What a slip of the keyboard costs a match, against 1 for the word itself. */
const MENDED_WEIGHT = 0.85;

/** Endings that make another word of the same root: persist, persistence, persistent. */
const ENDINGS = [
  '',
  'ion',
  'ation',
  'ition',
  'ence',
  'ance',
  'ent',
  'ant',
  'er',
  'or',
  'able',
  'ibl',
  'abl',
  'iti',
  'abiliti',
  'ment',
  'li',
  'al',
  'ness',
  'at',
  'iv',
];

/** What a word of the same root counts, against 1 for the word itself. */
const RELATIVE_WEIGHT = 0.8;

/** Shorter roots are shared by chance. */
const SHORTEST_ROOT = 5;

/** Every word of the base with the number of topics that hold it; tells rare words from common ones and mends typos. */
export class Vocabulary {
  readonly #topicsWith = new Map<string, number>();
  /** Words as written, by length: a typo is nearer to a word than to its stem. */
  readonly #words = new Map<number, Map<string, string>>();
  #topics = 0;

  /** Counts one topic's distinct stems. */
  addTopic(distinct: Iterable<string>): void {
    this.#topics += 1;
    for (const stem of distinct) this.#topicsWith.set(stem, (this.#topicsWith.get(stem) ?? 0) + 1);
  }

  /** Learns how words are spelt. */
  addWords(tokens: Iterable<Token>): void {
    for (const { word, stem } of tokens) {
      if (word.length < 4 || /\d/.test(word)) continue;
      const bucket = this.#words.get(word.length);
      if (bucket) bucket.set(word, stem);
      else this.#words.set(word.length, new Map([[word, stem]]));
    }
  }

  /** Whether a topic holds the word or one that may stand for it. */
  speaksOf(stem: string): boolean {
    if (this.has(stem)) return true;
    for (const other of synonymsOf(stem)) if (this.has(other)) return true;
    return false;
  }

  has(stem: string): boolean {
    return this.#topicsWith.has(stem);
  }

  /** Inverse document frequency over topics (BM25's form, above 0); a word that no topic holds weighs most. */
  idf(stem: string): number {
    const found = this.#topicsWith.get(stem) ?? 0;
    return Math.log(1 + (this.#topics - found + 0.5) / (found + 0.5));
  }

  /** A stem of the base with the same root as one it lacks, or null. */
  relative(stem: string): { stem: string; weight: number } | null {
    for (const ending of ENDINGS) {
      if (!stem.endsWith(ending)) continue;
      const root = stem.slice(0, stem.length - ending.length);
      if (root.length < SHORTEST_ROOT) continue;
      for (const other of ENDINGS) {
        if (other !== ending && this.has(root + other))
          return { stem: root + other, weight: RELATIVE_WEIGHT };
      }
    }
    return null;
  }

  /**
   * The stem meant by a word that is neither in the base nor in the dictionary, or null. Of several candidates at one
   * distance the commoner wins.
   */
  mend({ word }: Token): { stem: string; weight: number } | null {
    const most = allowedSlips(word.length);
    if (most === 0 || /\d/.test(word) || isEnglish(word)) return null;
    let best: string | null = null;
    let bestDistance = most + 1;
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const [candidate, stem] of this.#words.get(length) ?? []) {
        if (!sharesAnEnd(word, candidate)) continue;
        const distance = editDistance(word, candidate, Math.min(most, bestDistance));
        if (distance > most) continue;
        const commoner = best !== null && distance === bestDistance && this.idf(stem) < this.idf(best);
        if (distance < bestDistance || commoner) {
          best = stem;
          bestDistance = distance;
        }
      }
    }
    return best === null ? null : { stem: best, weight: MENDED_WEIGHT ** bestDistance };
  }
}

/** People rarely miss both the first and the last letter; it also keeps the search short. */
function sharesAnEnd(a: string, b: string): boolean {
  return a[0] === b[0] || a.at(-1) === b.at(-1);
}
