import { partName } from '../knowledge/part-names';
import type { ExampleQuestion } from '../knowledge/topic';
import { isFiller } from './query-words';
import { type Term, weightOf } from './terms';
import type { Token } from './tokenize';

/** How like a question is to the example questions of a topic, each of which may point at the part that answers it. */

export interface Nearest {
  /** Likeness to the nearest example question, 0 to 1. */
  likeness: number;
  /** By the name of each part: likeness to the nearest of the examples that point at it. */
  byPart: ReadonlyMap<string, number>;
}

/** An example question. */
interface Example {
  /** Its content stems. */
  stems: ReadonlySet<string>;
  /** What they weigh together. */
  total: number;
  /** Place of its first word among those of all examples; the others follow. */
  first: number;
  /** Name of the part that answers it (see part-names.ts); null for the topic as a whole. */
  about: string | null;
}

/** A stem in an example: which example, which of the words of all examples, and what the stem weighs. */
type Posting = readonly [example: number, word: number, weight: number];

/** What a question is compared with, and what one comparison counts: arrays made once, since most of a question's time went into maps. */
interface Prepared {
  all: readonly Example[];
  withStem: ReadonlyMap<string, readonly Posting[]>;
  /** Examples that hold one of the asked words, or one that may stand for it. */
  met: number[];
  /** By example: what the asked words that it holds weigh. */
  asked: Float64Array;
  /** By example: what its own words weigh that were asked for. */
  answered: Float64Array;
  /** By example: how many of its words were asked for. */
  words: Uint16Array;
  /** By word of an example: how well the best of the asked words stands for it. */
  wordShare: Float64Array;
  /** Of the word at hand: the examples that hold it, and for each by which posting it stands best for one of its words, and how well. */
  holding: number[];
  by: (Posting | null)[];
  share: Float64Array;
}

/** The example questions of one topic, cut to words when they are first compared with: most topics seldom are. */
export class Examples {
  #prepared: Prepared | null = null;

  /**
   * @param weightOf what a stem tells (inverse document frequency); asked for when the whole base has been read
   * @param cut cuts a question to words, as it does what people ask
   */
  constructor(
    private readonly questions: readonly ExampleQuestion[],
    private readonly weightOf: (stem: string) => number,
    private readonly cut: (question: string) => readonly Token[],
  ) {}

  /**
   * Likeness is the weighted Dice coefficient of the words of a question and those of an example. A relative or synonym
   * counts less, and a word of the example that several words of the question stand for counts once. The very words of an
   * example are wholly like it, whatever each of them weighs.
   */
  nearest(terms: readonly Term[]): Nearest {
    this.#prepared ??= this.#prepare();
    const { all, met, asked, answered, words, wordShare } = this.#prepared;
    for (const term of terms) this.#count(term, this.#prepared);
    const total = weightOf(terms);
    const byPart = new Map<string, number>();
    let likeness = 0;
    for (const index of met) {
      const { stems, total: own, about, first } = all[index]!;
      const isSame = words[index] === stems.size && hasExactly(terms, stems);
      const found = isSame ? 1 : (asked[index]! + answered[index]!) / (total + own);
      likeness = Math.max(likeness, found);
      if (about !== null && found > (byPart.get(about) ?? 0)) byPart.set(about, found);
      asked[index] = answered[index] = words[index] = 0;
      wordShare.fill(0, first, first + stems.size);
    }
    met.length = 0;
    return { likeness, byPart };
  }

  /** Counts a word for each example that holds it, or one that may stand for it: the best of these. */
  #count({ stem, weight, alternatives }: Term, prepared: Prepared): void {
    const { withStem, met, asked, answered, words, wordShare, holding, by, share } = prepared;
    const meet = (postings: readonly Posting[] | undefined, worth: number): void => {
      if (postings === undefined) return;
      for (const posting of postings) {
        const [example] = posting;
        if (by[example] === null) holding.push(example);
        else if (share[example]! >= worth) continue;
        by[example] = posting;
        share[example] = worth;
      }
    };
    meet(withStem.get(stem), 1);
    for (const other of alternatives) meet(withStem.get(other.stem), other.weight);
    for (const example of holding) {
      const [, word, tells] = by[example]!;
      by[example] = null;
      const known = wordShare[word]!;
      asked[example]! += weight * share[example]!;
      if (share[example]! <= known) continue;
      if (words[example] === 0) met.push(example);
      if (known === 0) words[example]! += 1;
      answered[example]! += tells * (share[example]! - known);
      wordShare[word] = share[example]!;
    }
    holding.length = 0;
  }

  #prepare(): Prepared {
    const withStem = new Map<string, Posting[]>();
    let count = 0;
    const all = this.questions.map(({ text, about }, example): Example => {
      const content = this.cut(text).filter((token) => !token.pads);
      const stems = new Set(content.map(({ stem }) => stem));
      const first = count;
      let total = 0;
      for (const stem of stems) {
        const weight = this.weightOf(stem);
        total += weight;
        const posting: Posting = [example, count, weight];
        count += 1;
        const list = withStem.get(stem);
        if (list) list.push(posting);
        else withStem.set(stem, [posting]);
      }
      return { stems, total, first, about: about === null ? null : partName(about) };
    });
    return {
      all,
      withStem,
      met: [],
      asked: new Float64Array(all.length),
      answered: new Float64Array(all.length),
      words: new Uint16Array(all.length),
      wordShare: new Float64Array(count),
      holding: [],
      by: all.map(() => null),
      share: new Float64Array(all.length),
    };
  }
}

/** Names keep what pads in them ("drain a node"), examples do not. */
function hasExactly(terms: readonly Term[], stems: ReadonlySet<string>): boolean {
  const telling = terms.filter(({ word }) => !isFiller(word));
  return telling.length === stems.size && telling.every(({ stem }) => stems.has(stem));
}
