import { partName } from '../knowledge/part-names';
import type { ExampleQuestion } from '../knowledge/topic';
import { ListsByKey } from './lists-by-key';
import { NOT_THERE } from './number-map';
import { isFiller } from './query-words';
import { type Term, weightOf } from './terms';
import type { Token } from './tokenize';

/** How like a question is to the example questions of a topic, each of which may point at the part that answers it. */

/**
 * What a question is compared with, and what one comparison counts: plain lists of numbers made once, since most of a
 * question's time went into maps and objects. A word here is the place of a content word among those of all examples.
 */
interface Prepared {
  /** By example: its content stems. */
  stems: readonly ReadonlySet<string>[];
  /** Name of the part that answers it (see part-names.ts); null for the topic as a whole. */
  about: readonly (string | null)[];
  /** How many content stems it has, what they weigh together, and its first word; the others follow. */
  size: Uint16Array;
  total: Float64Array;
  first: Int32Array;
  /** By the number of each stem: the words that have it, one in an example at most. */
  withStem: ListsByKey;
  /** By word: its example, and what it weighs. */
  exampleOf: Int32Array;
  tells: Float64Array;
  /** Examples that hold one of the asked words, or one that may stand for it. */
  met: Int32Array;
  /** By example: what the asked words that it holds weigh. */
  asked: Float64Array;
  /** By example: what its own words weigh that were asked for. */
  answered: Float64Array;
  /** By example: how many of its words were asked for. */
  words: Uint16Array;
  /** By word: how well the best of the asked words stands for it. */
  wordShare: Float64Array;
  /** Of the asked word at hand: the examples that hold it, and for each which of its words that stands for best (or none), and how well. */
  holding: Int32Array;
  by: Int32Array;
  share: Float64Array;
}

const NO_WORD = -1;

/** The example questions of one topic, cut to words when they are first compared with: most topics seldom are. */
export class Examples {
  #prepared: Prepared | null = null;

  /**
   * @param weightOf what a stem tells (inverse document frequency); asked for when the whole base has been read
   * @param numberOf the number of a stem; NOT_THERE for one that the base lacks, by which no example is found
   * @param cut cuts a question to words, as it does what people ask
   */
  constructor(
    private readonly questions: readonly ExampleQuestion[],
    private readonly weightOf: (stem: string) => number,
    private readonly numberOf: (stem: string) => number,
    private readonly cut: (question: string) => readonly Token[],
  ) {}

  /** Likeness to the nearest example question, 0 to 1. */
  nearest(terms: readonly Term[]): number {
    let nearest = 0;
    this.#compare(terms, (_, likeness) => {
      if (likeness > nearest) nearest = likeness;
    });
    return nearest;
  }

  /** By the name of each part: likeness to the nearest of the examples that point at it. */
  nearestByPart(terms: readonly Term[]): ReadonlyMap<string, number> {
    const byPart = new Map<string, number>();
    this.#compare(terms, (about, likeness) => {
      if (about !== null && likeness > (byPart.get(about) ?? 0)) byPart.set(about, likeness);
    });
    return byPart;
  }

  /**
   * Likeness is the weighted Dice coefficient of the words of a question and those of an example. A relative or synonym
   * counts less, and a word of the example that several words of the question stand for counts once. The very words of an
   * example are wholly like it, whatever each of them weighs.
   */
  #compare(terms: readonly Term[], found: (about: string | null, likeness: number) => void): void {
    this.#prepared ??= this.#prepare();
    const prepared = this.#prepared;
    const { stems, about, size, total, first, met, asked, answered, words, wordShare } = prepared;
    let count = 0;
    for (const term of terms) count = countWord(term, prepared, count);
    const weight = weightOf(terms);
    for (let at = 0; at < count; at += 1) {
      const example = met[at]!;
      const isSame = words[example] === size[example] && hasExactly(terms, stems[example]!);
      const likeness = isSame ? 1 : (asked[example]! + answered[example]!) / (weight + total[example]!);
      found(about[example]!, likeness);
      asked[example] = answered[example] = words[example] = 0;
      const start = first[example]!;
      for (let word = start; word < start + size[example]!; word += 1) wordShare[word] = 0;
    }
  }

  #prepare(): Prepared {
    const withStem = new Map<number, number[]>();
    const exampleOf: number[] = [];
    const tells: number[] = [];
    const stems: Set<string>[] = [];
    const first: number[] = [];
    const total: number[] = [];
    this.questions.forEach(({ text }, example) => {
      const content = this.cut(text).filter((token) => !token.pads);
      const own = new Set(content.map(({ stem }) => stem));
      stems.push(own);
      first.push(tells.length);
      let sum = 0;
      for (const stem of own) {
        const number = this.numberOf(stem);
        const list = withStem.get(number);
        if (list) list.push(tells.length);
        else if (number !== NOT_THERE) withStem.set(number, [tells.length]);
        exampleOf.push(example);
        const weight = this.weightOf(stem);
        tells.push(weight);
        sum += weight;
      }
      total.push(sum);
    });
    const count = stems.length;
    return {
      stems,
      about: this.questions.map(({ about }) => (about === null ? null : partName(about))),
      size: Uint16Array.from(stems, (own) => own.size),
      total: Float64Array.from(total),
      first: Int32Array.from(first),
      withStem: new ListsByKey(withStem),
      exampleOf: Int32Array.from(exampleOf),
      tells: Float64Array.from(tells),
      met: new Int32Array(count),
      asked: new Float64Array(count),
      answered: new Float64Array(count),
      words: new Uint16Array(count),
      wordShare: new Float64Array(tells.length),
      holding: new Int32Array(count),
      by: new Int32Array(count).fill(NO_WORD),
      share: new Float64Array(count),
    };
  }
}

/**
 * Counts a word for each example that holds it, or one that may stand for it: the best of these.
 * @param count how many examples were met before
 * @returns how many are met with it
 */
function countWord({ number, weight, alternatives }: Term, prepared: Prepared, count: number): number {
  const { withStem, tells, met, asked, answered, words, wordShare, holding, by, share } = prepared;
  let held = meet(withStem.at(number), 1, prepared, 0);
  for (const other of alternatives) held = meet(withStem.at(other.number), other.weight, prepared, held);
  let reached = count;
  for (let at = 0; at < held; at += 1) {
    const example = holding[at]!;
    const word = by[example]!;
    by[example] = NO_WORD;
    const known = wordShare[word]!;
    asked[example]! += weight * share[example]!;
    if (share[example]! <= known) continue;
    if (words[example] === 0) {
      met[reached] = example;
      reached += 1;
    }
    if (known === 0) words[example]! += 1;
    answered[example]! += tells[word]! * (share[example]! - known);
    wordShare[word] = share[example]!;
  }
  return reached;
}

/**
 * Notes, for each example with a word of this list, that it stands for the asked word at hand, if none does so better.
 * @param held how many examples hold one before
 * @returns how many do with these
 */
function meet(at: number, worth: number, prepared: Prepared, held: number): number {
  if (at === NOT_THERE) return held;
  const { withStem, exampleOf, holding, by, share } = prepared;
  const end = withStem.end(at);
  let reached = held;
  for (let index = withStem.start(at); index < end; index += 1) {
    const word = withStem.values[index]!;
    const example = exampleOf[word]!;
    if (by[example] === NO_WORD) {
      holding[reached] = example;
      reached += 1;
    } else if (share[example]! >= worth) {
      continue;
    }
    by[example] = word;
    share[example] = worth;
  }
  return reached;
}

/** Names keep what pads in them ("drain a node"), examples do not. */
function hasExactly(terms: readonly Term[], stems: ReadonlySet<string>): boolean {
  const telling = terms.filter(({ word }) => !isFiller(word));
  return telling.length === stems.size && telling.every(({ stem }) => stems.has(stem));
}
