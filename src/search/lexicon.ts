import { rawWords, type Token, tokenOf } from './tokenize';

/** A word of the base. */
export interface Word extends Token {
  /** Its own number among the words of the base, from 0. */
  readonly id: number;
  /** The number of its stem among those of the base, from 0. */
  readonly number: number;
}

/** The words of one base. Each is stemmed once and gets a number, so that what is counted by stem is counted in plain lists. */
export class Lexicon {
  readonly #words = new Map<string, Word>();
  readonly #numbers = new Map<string, number>();

  /** Cuts a text of the base to words. */
  cut(text: string): Word[] {
    const words: Word[] = [];
    for (const raw of rawWords(text)) words.push(this.#words.get(raw) ?? this.#add(raw));
    return words;
  }

  /** How many distinct stems there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a stem; undefined where the base lacks it. */
  numberOf(stem: string): number | undefined {
    return this.#numbers.get(stem);
  }

  #add(raw: string): Word {
    const { word, stem, pads } = tokenOf(raw);
    const number = this.#numbers.get(stem) ?? this.#numbers.size;
    this.#numbers.set(stem, number);
    const added = { id: this.#words.size, word, stem, pads, number };
    this.#words.set(raw, added);
    return added;
  }
}
