import { NOT_THERE } from './number-map';
import { lowerCase, type Token, tokenOf } from './tokenize';

/** A word of the base. */
export interface Word extends Token {
  /** Its own number among the words of the base, from 0. */
  readonly id: number;
  /** The number of its stem among those of the base, from 0. */
  readonly number: number;
}

/** By character code: whether it is a letter or a digit of a word, in lower case. */
const OF_WORDS = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const DOT = '.'.charCodeAt(0);
const APOSTROPHE = "'".charCodeAt(0);

/** Of the FNV-1a hash: what it starts with and what it multiplies by. */
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/**
 * The words of one base. Each is stemmed once and gets a number, so that what is counted by stem is counted in plain lists.
 * An index is mostly cutting text, half a million words of which a few ten thousand differ: they are told apart in place,
 * without a string for each.
 */
export class Lexicon {
  /** As written, by id. */
  readonly #raw: string[] = [];
  readonly #words: Word[] = [];
  /** Ids plus 1 by hash, so that 0 is a free slot; the length is a power of two, and at most half of it is taken. */
  #slots = new Int32Array(1 << 12);
  /** The hash of each word, by id. */
  readonly #hashes: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** Cuts a text of the base to words, as `tokenize` does. */
  cut(text: string): Word[] {
    const lower = lowerCase(text);
    const words: Word[] = [];
    let at = 0;
    while (at < lower.length) {
      if (!isOfWord(lower, at)) {
        at += 1;
        continue;
      }
      const start = at;
      let hash = HASH_START;
      do {
        hash = Math.imul(hash ^ lower.charCodeAt(at), HASH_PRIME);
        at += 1;
      } while (isOfWord(lower, at) || (isJoint(lower.charCodeAt(at)) && isOfWord(lower, at + 1)));
      words.push(this.#wordAt(lower, start, at, hash));
    }
    return words;
  }

  /** How many distinct stems there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a stem; NOT_THERE where the base lacks it. */
  numberOf(stem: string): number {
    return this.#numbers.get(stem) ?? NOT_THERE;
  }

  #wordAt(text: string, start: number, end: number, hash: number): Word {
    const last = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & last) {
      const id = this.#slots[slot]! - 1;
      const raw = this.#raw[id]!;
      if (this.#hashes[id] === hash && raw.length === end - start && text.startsWith(raw, start))
        return this.#words[id]!;
    }
    const added = this.#add(text.slice(start, end), hash);
    this.#slots[slot] = this.#raw.length;
    if (2 * this.#raw.length > last) this.#grow();
    return added;
  }

  #add(raw: string, hash: number): Word {
    const { word, stem, pads } = tokenOf(raw);
    const number = this.#numbers.get(stem) ?? this.#numbers.size;
    this.#numbers.set(stem, number);
    const added = { id: this.#words.length, word, stem, pads, number };
    this.#words.push(added);
    this.#raw.push(raw);
    this.#hashes.push(hash);
    return added;
  }

  #grow(): void {
    const slots = new Int32Array(4 * this.#slots.length);
    const last = slots.length - 1;
    this.#hashes.forEach((hash, id) => {
      let slot = (hash ^ (hash >>> 15)) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = id + 1;
    });
    this.#slots = slots;
  }
}

function isOfWord(text: string, at: number): boolean {
  return at < text.length && OF_WORDS[text.charCodeAt(at)] === 1;
}

/** What joins letters to one word where letters follow: "99.99", "what's". */
function isJoint(code: number): boolean {
  return code === DOT || code === APOSTROPHE;
}
