import { allowedSlips, editDistance } from './edit-distance';
import { isEnglish } from './english';
import type { Token } from './tokenize';

/** What a slip of the keyboard costs a match, against 1 for the word itself. */
const MENDED_WEIGHT = 0.85;

/** Every stem of the base with the number of topics that hold it; tells rare words from common ones and mends typos. */
export class Vocabulary {
  readonly #topicsWith = new Map<string, number>();
  readonly #byLength = new Map<number, string[]>();
  #topics = 0;

  /** Counts one topic's distinct stems. */
  addTopic(distinct: Iterable<string>): void {
    this.#topics += 1;
    for (const stem of distinct) {
      const seen = this.#topicsWith.get(stem) ?? 0;
      this.#topicsWith.set(stem, seen + 1);
      if (seen === 0) {
        const bucket = this.#byLength.get(stem.length);
        if (bucket) bucket.push(stem);
        else this.#byLength.set(stem.length, [stem]);
      }
    }
  }

  has(stem: string): boolean {
    return this.#topicsWith.has(stem);
  }

  /** Inverse document frequency over topics (BM25's form, above 0); a word that no topic holds weighs most. */
  idf(stem: string): number {
    const found = this.#topicsWith.get(stem) ?? 0;
    return Math.log(1 + (this.#topics - found + 0.5) / (found + 0.5));
  }

  /**
   * The stem meant by a word that is neither in the base nor in the dictionary, or null. Of several candidates at one
   * distance the commoner wins.
   */
  mend(token: Token): { stem: string; weight: number } | null {
    const { word, stem } = token;
    const most = allowedSlips(stem.length);
    if (most === 0 || /\d/.test(word) || isEnglish(word)) return null;
    let best: string | null = null;
    let bestDistance = most + 1;
    for (let length = stem.length - most; length <= stem.length + most; length += 1) {
      for (const candidate of this.#byLength.get(length) ?? []) {
        if (candidate.length < 4 || /\d/.test(candidate) || !sharesAnEnd(stem, candidate)) continue;
        const distance = editDistance(stem, candidate, Math.min(most, bestDistance));
        const commoner = best !== null && distance === bestDistance && this.idf(candidate) < this.idf(best);
        if (distance < bestDistance || (distance <= most && commoner)) {
          best = candidate;
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
