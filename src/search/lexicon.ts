import { NOT_THERE } from './number-map';
import { lowerCase, type Token, tokenOf } from './tokenize';

/** A word of the base. */
export interface Word extends Token {
  /** Its own number among the words of the base, from 0. */
  readonly id: number;
  /** The number of its stem among those of the base, from 0. */
  readonly number: number;
}

/** By byte: whether it is a letter or a digit of a word, in lower case. */
const OF_WORDS = Uint8Array.from({ length: 256 }, (_, code) =>
  /[a-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
/** By byte: whether a text that has it may have other words in lower case than byte by byte (see `lowerCase`). */
const MAY_CHANGE = Uint8Array.from({ length: 256 }, (_, code) =>
  code >= 0x80 || '`<'.includes(String.fromCharCode(code)) ? 1 : 0,
);
const CAPITAL_A = 'A'.charCodeAt(0);
const CAPITAL_Z = 'Z'.charCodeAt(0);
const TO_LOWER = 'a'.charCodeAt(0) - CAPITAL_A;
const DOT = '.'.charCodeAt(0);
const APOSTROPHE = "'".charCodeAt(0);
/** UTF-8 takes no more for what is one character of a string. */
const MOST_BYTES = 3;

/** Of the FNV-1a hash: what it starts with and what it multiplies by. */
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/**
 * The words of one base. Each is stemmed once and gets a number, so that what is counted by stem is counted in plain lists.
 * An index is mostly cutting text, half a million words of which a few ten thousand differ: they are told apart as bytes,
 * without a string for each.
 */
export class Lexicon {
  readonly #words: Word[] = [];
  /** All words as written, one after another, and where each begins, by id; after the last one, where it ends. */
  #written = Buffer.alloc(1 << 16);
  readonly #starts: number[] = [0];
  /** Of each word its hash and its id plus 1, so that 0 is a free place; there is a power of two of them, at most half taken. */
  #places = new Int32Array(2 << 12);
  /** By id: whether some text has it that is no code. */
  readonly #isSpelt: boolean[] = [];
  readonly #numbers = new Map<string, number>();
  /** The words of the text at hand. */
  readonly #cut: Word[] = [];
  /** The text at hand, with a byte after it that is of no word. */
  #text = Buffer.alloc(1 << 12);

  /** Cuts a text of the base, which is no code, to words, as `tokenize` does. */
  cut(text: string): Word[] {
    return this.#cutText(text, true, true);
  }

  /** The words of a text but for those that only pad; of `code` no spelling is learnt. */
  content(text: string, kind: 'prose' | 'code'): Word[] {
    return this.#cutText(text, false, kind === 'prose');
  }

  /** The words that some text has which is no code, in the order in which they were met. */
  spelt(): Word[] {
    return this.#words.filter(({ id }) => this.#isSpelt[id]);
  }

  #cutText(text: string, withPads: boolean, isProse: boolean): Word[] {
    let count = 0;
    const end = this.#read(text);
    const bytes = this.#text;
    let at = 0;
    while (at < end) {
      if (OF_WORDS[bytes[at]!] === 0) {
        at += 1;
        continue;
      }
      const start = at;
      let hash = HASH_START;
      do {
        hash = Math.imul(hash ^ bytes[at]!, HASH_PRIME);
        at += 1;
      } while (OF_WORDS[bytes[at]!] === 1 || (isJoint(bytes[at]!) && OF_WORDS[bytes[at + 1]!] === 1));
      const word = this.#wordAt(start, at, hash);
      if (isProse) this.#isSpelt[word.id] = true;
      if (word.pads && !withPads) continue;
      this.#cut[count] = word;
      count += 1;
    }
    // An array that grows takes more room than its words.
    return this.#cut.slice(0, count);
  }

  /** How many distinct stems there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a stem; NOT_THERE where the base lacks it. */
  numberOf(stem: string): number {
    return this.#numbers.get(stem) ?? NOT_THERE;
  }

  /** Takes a text in hand, in lower case. @returns how many bytes it has */
  #read(text: string): number {
    const end = this.#write(text);
    for (let at = 0; at < end; at += 1) {
      const byte = this.#text[at]!;
      if (byte >= CAPITAL_A && byte <= CAPITAL_Z) this.#text[at] = byte + TO_LOWER;
      else if (MAY_CHANGE[byte] === 1) return this.#write(lowerCase(text));
    }
    return end;
  }

  #write(text: string): number {
    const most = MOST_BYTES * text.length + 2;
    if (this.#text.length < most) this.#text = Buffer.alloc(2 * most);
    const end = this.#text.write(text);
    this.#text[end] = 0;
    return end;
  }

  #wordAt(start: number, end: number, hash: number): Word {
    const places = this.#places;
    const mask = places.length - 1;
    let at = firstPlace(hash) & mask;
    for (; places[at + 1] !== 0; at = (at + 2) & mask)
      if (places[at] === hash && this.#isWrittenAt(places[at + 1]! - 1, start, end))
        return this.#words[places[at + 1]! - 1]!;
    const added = this.#add(start, end);
    places[at] = hash;
    places[at + 1] = added.id + 1;
    if (4 * this.#words.length > mask) this.#grow();
    return added;
  }

  /** Whether a part of the text at hand is a word. */
  #isWrittenAt(id: number, start: number, end: number): boolean {
    const from = this.#starts[id]!;
    if (this.#starts[id + 1]! - from !== end - start) return false;
    for (let at = start; at < end; at += 1)
      if (this.#text[at] !== this.#written[from + at - start]) return false;
    return true;
  }

  #add(start: number, end: number): Word {
    const { word, stem, pads } = tokenOf(this.#text.toString('latin1', start, end));
    const number = this.#numbers.get(stem) ?? this.#numbers.size;
    this.#numbers.set(stem, number);
    const added = { id: this.#words.length, word, stem, pads, number };
    this.#words.push(added);
    this.#isSpelt.push(false);
    this.#keep(start, end);
    return added;
  }

  #keep(start: number, end: number): void {
    const from = this.#starts.at(-1)!;
    const to = from + end - start;
    if (to > this.#written.length) this.#written = Buffer.concat([this.#written], 2 * to);
    this.#text.copy(this.#written, from, start, end);
    this.#starts.push(to);
  }

  #grow(): void {
    const places = new Int32Array(4 * this.#places.length);
    const mask = places.length - 1;
    for (let from = 0; from < this.#places.length; from += 2) {
      if (this.#places[from + 1] === 0) continue;
      let at = firstPlace(this.#places[from]!) & mask;
      while (places[at + 1] !== 0) at = (at + 2) & mask;
      places[at] = this.#places[from]!;
      places[at + 1] = this.#places[from + 1]!;
    }
    this.#places = places;
  }
}

/** Where a word of a hash is looked for first, but for the mask. */
function firstPlace(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}

/** What joins letters to one word where letters follow: "99.99", "what's". */
function isJoint(code: number): boolean {
  return code === DOT || code === APOSTROPHE;
}
