import { allowedSlips } from './edit-distance';
import { isEnglish, shareOfEnglish } from './english';
import type { Lexicon, Word } from './lexicon';
import { NOT_THERE } from './number-map';
import { PairSet } from './pair-set';
import { SYNONYM_WEIGHT, synonymsOf } from './query-words';
import { Spellings } from './spellings';
import { stem } from './stem';
import type { Token } from './tokenize';
import type { TopicWords } from './topic-words';
import { withRoom } from './with-room';

/** Additive smoothing of word counts: a word the base lacks is not impossible in it. */
const SMOOTHING = 0.1;
const SMOOTHED_WORDS = 60_000;
const MOST_DOMAIN = 6;

/** An area of a few topics does not own each word that one of them holds. */
const AREA_SMOOTHING = 10;

/** What a slip of the keyboard costs a match, against 1 for the word itself. */
const MENDED_WEIGHT = 0.85;

/** What a word cut short counts. */
const CLIPPED_WEIGHT = 0.7;
/** Shorter clippings are acronyms of something else. */
const SHORTEST_CLIPPING = 3;
const SHORTEST_SQUEEZED = 4;

/** Shorter words are more often something else than two words without the space between. */
const SHORTEST_JOINED = 6;
const SHORTEST_PART = 2;

/** A stem that may stand for another. */
export interface Alternative {
  stem: string;
  /** The number of the stem in the base, see Lexicon. */
  number: number;
  weight: number;
}

/** The stems of the words that stand next to one. */
interface Beside {
  before?: string | undefined;
  after?: string | undefined;
}

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
  'est',
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
  /** By the number of each stem: how many topics hold it, the last of them, and how often it comes in all that is said. */
  #topicsWith = new Int32Array(0);
  #lastTopic = new Int32Array(0);
  #saidOf = new Int32Array(0);
  /** Words as written with their stems: a typo is nearer to a word than to its stem. */
  readonly #words = new Spellings<string>();
  readonly #alternatives = new Map<string, readonly Alternative[]>();
  /** Stems with a word that a dictionary holds. */
  readonly #everyday = new Set<string>();
  readonly #byInitial = new Map<string, Token[]>();
  /** Which stems follow each other. */
  readonly #pairs = new PairSet();
  #said = 0;
  /** Each area ("kubernetes") with how many topics it has, in all and by the number of each stem. */
  readonly #areas = new Map<string, { topics: number; topicsWith: Int32Array<ArrayBuffer> }>();
  #topics = 0;

  constructor(private readonly lexicon: Lexicon) {}

  /** Counts all that one topic of an area speaks. */
  addTopic({ units, phrases, spoken }: Pick<TopicWords, 'units' | 'phrases' | 'spoken'>, name: string): void {
    this.#topics += 1;
    const area = this.#areas.get(name) ?? { topics: 0, topicsWith: new Int32Array(0) };
    this.#areas.set(name, area);
    area.topics += 1;
    const stems = this.lexicon.size;
    this.#topicsWith = withRoom(this.#topicsWith, stems);
    this.#lastTopic = withRoom(this.#lastTopic, stems);
    this.#saidOf = withRoom(this.#saidOf, stems);
    area.topicsWith = withRoom(area.topicsWith, stems);
    for (const { said } of units) this.#addText(said.all);
    for (const words of phrases) this.#addText(words);
    for (const [, texts] of spoken) for (const words of texts) this.#addWords(words, area.topicsWith);
  }

  #addWords(words: readonly Word[], inArea: Int32Array): void {
    const [topic, last, topicsWith] = [this.#topics, this.#lastTopic, this.#topicsWith];
    for (const { number } of words) {
      if (last[number] === topic) continue;
      last[number] = topic;
      topicsWith[number]! += 1;
      inArea[number]! += 1;
    }
  }

  /** Counts the words of a text, in order. */
  #addText(words: readonly Word[]): void {
    const [saidOf, pairs] = [this.#saidOf, this.#pairs];
    let before = -1;
    for (const { number } of words) {
      saidOf[number]! += 1;
      if (before >= 0) pairs.add(before, number);
      before = number;
    }
    this.#said += words.length;
  }

  /** Whether two stems follow each other somewhere in the base ("hot partition"). */
  isIdiom(first: string, second: string): boolean {
    const [one, other] = [this.numberOf(first), this.numberOf(second)];
    return one !== NOT_THERE && other !== NOT_THERE && this.#pairs.has(one, other);
  }

  /**
   * The two words that were typed as one: "dockerbuild" is Docker build. Only words that follow each other in the base are
   * taken apart.
   * @returns null for a word that the base or the dictionary holds, and for one that is no such two
   */
  partsOf({ word, stem: whole }: Token): [string, string] | null {
    if (word.length < SHORTEST_JOINED || this.has(whole) || isEnglish(word)) return null;
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      if (this.isIdiom(stem(first), stem(second))) return [first, second];
    }
    return null;
  }

  /**
   * How much more often the base uses a word than everyday English does, as the logarithm of the ratio, within ±`MOST_DOMAIN`:
   * above 0 speaks for a question about what the base holds, below against.
   */
  domainOf(word: string, stem: string): number {
    if (/^\d+$/.test(word)) return 0;
    const here = (this.#countOf(stem, this.#saidOf) + SMOOTHING) / (this.#said + SMOOTHING * SMOOTHED_WORDS);
    return Math.max(-MOST_DOMAIN, Math.min(MOST_DOMAIN, Math.log(here / shareOfEnglish(word))));
  }

  /** Learns how words are spelt, each given once. */
  addWords(words: readonly Word[]): void {
    for (const token of words) {
      const { word, stem } = token;
      if (isEnglish(word)) this.#everyday.add(stem);
      if (word.length < 4 || /\d/.test(word)) continue;
      if (!word.includes('.')) append(this.#byInitial, word[0]!, token);
      this.#words.add(word, stem);
    }
  }

  /**
   * Stems of the base that may stand for one, with what they count against 1 for the word itself: those of the same
   * root, and those that mean nearly the same.
   */
  alternatives(stem: string): readonly Alternative[] {
    let found = this.#alternatives.get(stem);
    if (!found) {
      const roots = this.#relatives(stem).map((other) => this.standIn(other, RELATIVE_WEIGHT));
      const synonyms = [...synonymsOf(stem)]
        .filter((other) => this.has(other))
        .map((other) => this.standIn(other, SYNONYM_WEIGHT));
      found = [...roots, ...synonyms];
      this.#alternatives.set(stem, found);
    }
    return found;
  }

  /** One stem that may stand for another. */
  standIn(stem: string, weight: number): Alternative {
    return { stem, number: this.numberOf(stem), weight };
  }

  /** The number of a stem, see Lexicon; NOT_THERE where the base lacks it. */
  numberOf(stem: string): number {
    return this.lexicon.numberOf(stem);
  }

  /** Whether a stem of the base is a word of the trade: a product, an abbreviation, a term that no dictionary holds. */
  isTrade(stem: string): boolean {
    return this.has(stem) && !this.#everyday.has(stem);
  }

  /**
   * How much a stem, by number, is the word of one area, 0 to 1: the share of that area's topics that hold it, against the sum of the
   * shares of all areas. "pod" is Kubernetes' own, "port" is everybody's.
   */
  areaShare(stem: number, area: string): number {
    let own = 0;
    let sum = 0;
    for (const [name, { topics, topicsWith }] of this.#areas) {
      const share = (topicsWith[stem] ?? 0) / (topics + AREA_SMOOTHING);
      sum += share;
      if (name === area) own = share;
    }
    return sum === 0 ? 0 : own / sum;
  }

  /** How many topics hold a stem. */
  topicsWith(stem: string): number {
    return this.#countOf(stem, this.#topicsWith);
  }

  #countOf(stem: string, counts: Int32Array): number {
    return counts[this.numberOf(stem)] ?? 0;
  }

  has(stem: string): boolean {
    return this.topicsWith(stem) > 0;
  }

  /** Inverse document frequency over topics (BM25's form, above 0); a word that no topic holds weighs most. */
  idf(stem: string): number {
    const found = this.topicsWith(stem);
    return Math.log(1 + (this.#topics - found + 0.5) / (found + 0.5));
  }

  /** Stems of the base with the same root: persist, persistence, persistent. */
  #relatives(stem: string): string[] {
    const found = new Set<string>();
    for (const ending of ENDINGS) {
      if (!stem.endsWith(ending)) continue;
      const root = stem.slice(0, stem.length - ending.length);
      if (root.length < SHORTEST_ROOT) continue;
      for (const other of ENDINGS)
        if (root + other !== stem && this.has(root + other)) found.add(root + other);
    }
    return [...found];
  }

  /**
   * The stem meant by a word that is neither in the base nor in the dictionary, or null. Of several candidates at one
   * distance one that the base has next to a neighbour wins ("cld start" is a cold one), else the commoner.
   * @param beside the stems of the words before and after it
   */
  mend(token: Token, beside: Beside = {}): { stem: string; weight: number } | null {
    const { word } = token;
    if (/\d/.test(word) || isEnglish(word)) return null;
    return this.#mendSlip(word, beside) ?? this.#completeClipping(word, beside);
  }

  #isLikelier(one: string, other: string, { before, after }: Beside): boolean {
    const fits = (stem: string): boolean =>
      (before !== undefined && this.isIdiom(before, stem)) ||
      (after !== undefined && this.isIdiom(stem, after));
    const [first, second] = [fits(one), fits(other)];
    return first === second ? this.idf(one) < this.idf(other) : first;
  }

  #mendSlip(word: string, beside: Beside): { stem: string; weight: number } | null {
    const most = allowedSlips(word.length);
    if (most === 0) return null;
    const found = this.#words.closest(word, most, (one, other) => this.#isLikelier(one, other, beside));
    return found && { stem: found.value, weight: MENDED_WEIGHT ** found.distance };
  }

  /** "dedi" for dedicated, "srvr" for server, "outbnd" for outbound: the likeliest word of the base that it may be short for. */
  #completeClipping(word: string, beside: Beside): { stem: string; weight: number } | null {
    if (word.length < SHORTEST_CLIPPING) return null;
    const squeezed = word.length >= SHORTEST_SQUEEZED && !/[aeiou]/.test(word);
    let best: string | null = null;
    for (const { word: candidate, stem } of this.#byInitial.get(word[0]!) ?? []) {
      const isShort =
        candidate.length > word.length + 1 &&
        (candidate.startsWith(word) || (squeezed && isSqueezed(word, candidate)));
      if (!isShort && !lacksOnlyVowels(word, candidate)) continue;
      if (best === null || this.#isLikelier(stem, best, beside)) best = stem;
    }
    return best === null ? null : { stem: best, weight: CLIPPED_WEIGHT };
  }
}

function append<K>(lists: Map<K, Token[]>, key: K, token: Token): void {
  const list = lists.get(key);
  if (list) list.push(token);
  else lists.set(key, [token]);
}

/** Whether one word is another with vowels left out: "outbnd" of "outbound". */
function lacksOnlyVowels(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) {
    if (letter === short[at]) at += 1;
    else if (!VOWELS.includes(letter)) return false;
  }
  return at === short.length;
}

const VOWELS = 'aeiou';

function consonantsOf(word: string): string {
  return word.replace(/[aeiou]/g, '');
}

/** Whether one word is another with letters left out, first and last consonant kept: "cntr" of "counter". */
function isSqueezed(short: string, long: string): boolean {
  const consonants = consonantsOf(long);
  if (consonants.at(-1) !== short.at(-1)) return false;
  let at = 0;
  for (const letter of consonants) if (letter === short[at]) at += 1;
  return at === short.length;
}
