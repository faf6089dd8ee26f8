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
  /** Its content stems with their weights. */
  stems: ReadonlyMap<string, number>;
  /** The sum of the weights. */
  total: number;
  /** Name of the part that answers it (see part-names.ts); null for the topic as a whole. */
  about: string | null;
}

/** The example questions of one topic, cut to words when they are first compared with: most topics seldom are. */
export class Examples {
  #prepared: { all: readonly Example[]; withStem: ReadonlyMap<string, readonly Example[]> } | null = null;

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
    const { all, withStem } = this.#prepare();
    const total = weightOf(terms);
    const asked = new Map<Example, number>();
    const met = new Map<Example, Map<string, number>>();
    for (const term of terms) {
      for (const [example, { by, share }] of bestMatches(term, withStem)) {
        asked.set(example, (asked.get(example) ?? 0) + term.weight * share);
        const words = met.get(example) ?? new Map<string, number>();
        met.set(example, words);
        if (share > (words.get(by) ?? 0)) words.set(by, share);
      }
    }
    const byPart = new Map<string, number>();
    let likeness = 0;
    for (const example of all) {
      const words = met.get(example);
      if (words === undefined) continue;
      let answered = 0;
      for (const [stem, share] of words) answered += example.stems.get(stem)! * share;
      const isSame = words.size === example.stems.size && hasExactly(terms, example.stems);
      const found = isSame ? 1 : (asked.get(example)! + answered) / (total + example.total);
      likeness = Math.max(likeness, found);
      if (example.about !== null && found > (byPart.get(example.about) ?? 0))
        byPart.set(example.about, found);
    }
    return { likeness, byPart };
  }

  #prepare(): { all: readonly Example[]; withStem: ReadonlyMap<string, readonly Example[]> } {
    if (this.#prepared) return this.#prepared;
    const all = this.questions.map(({ text, about }): Example => {
      const content = this.cut(text).filter((token) => !token.pads);
      const stems = new Map(content.map(({ stem }) => [stem, this.weightOf(stem)]));
      const total = [...stems.values()].reduce((sum, weight) => sum + weight, 0);
      return { stems, total, about: about === null ? null : partName(about) };
    });
    const withStem = new Map<string, Example[]>();
    for (const example of all) {
      for (const stem of example.stems.keys()) {
        const list = withStem.get(stem);
        if (list) list.push(example);
        else withStem.set(stem, [example]);
      }
    }
    this.#prepared = { all, withStem };
    return this.#prepared;
  }
}

/** Names keep what pads in them ("drain a node"), examples do not. */
function hasExactly(terms: readonly Term[], stems: ReadonlyMap<string, number>): boolean {
  const telling = terms.filter(({ word }) => !isFiller(word));
  return telling.length === stems.size && telling.every(({ stem }) => stems.has(stem));
}

/** For each example that holds a word, or one that may stand for it: which it holds, and what that counts. */
function bestMatches(
  term: Term,
  withStem: ReadonlyMap<string, readonly Example[]>,
): Map<Example, { by: string; share: number }> {
  const matches = new Map<Example, { by: string; share: number }>();
  for (const example of withStem.get(term.stem) ?? []) matches.set(example, { by: term.stem, share: 1 });
  for (const { stem, weight } of term.alternatives) {
    for (const example of withStem.get(stem) ?? []) {
      const known = matches.get(example);
      if (known === undefined || known.share < weight) matches.set(example, { by: stem, share: weight });
    }
  }
  return matches;
}
