import type { Term } from './terms';
import type { Example, TopicEntry } from './topic-entry';

/** How like a question is to the example questions of a topic, each of which may point at the part that answers it. */

export interface Nearest {
  /** Likeness to the nearest example question, 0 to 1. */
  likeness: number;
  /** By the name of each part: likeness to the nearest of the examples that point at it. */
  byPart: ReadonlyMap<string, number>;
}

/**
 * Likeness is the weighted Dice coefficient of the words of a question and those of an example. A relative or synonym
 * counts less, and a word of the example that several words of the question stand for counts once.
 */
export function nearestExamples(terms: readonly Term[], { examples, examplesWith }: TopicEntry): Nearest {
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  const asked = new Map<Example, number>();
  const met = new Map<Example, Map<string, number>>();
  for (const term of terms) {
    for (const [example, { by, share }] of bestMatches(term, examplesWith)) {
      asked.set(example, (asked.get(example) ?? 0) + term.weight * share);
      const words = met.get(example) ?? new Map<string, number>();
      met.set(example, words);
      if (share > (words.get(by) ?? 0)) words.set(by, share);
    }
  }
  const byPart = new Map<string, number>();
  let likeness = 0;
  for (const example of examples) {
    const words = met.get(example);
    if (words === undefined) continue;
    let answered = 0;
    for (const [stem, share] of words) answered += example.stems.get(stem)! * share;
    const found = (asked.get(example)! + answered) / (total + example.total);
    likeness = Math.max(likeness, found);
    if (example.about !== null && found > (byPart.get(example.about) ?? 0)) byPart.set(example.about, found);
  }
  return { likeness, byPart };
}

/** For each example that holds a word, or one that may stand for it: which it holds, and what that counts. */
function bestMatches(
  term: Term,
  examplesWith: TopicEntry['examplesWith'],
): Map<Example, { by: string; share: number }> {
  const matches = new Map<Example, { by: string; share: number }>();
  for (const example of examplesWith.get(term.stem) ?? []) matches.set(example, { by: term.stem, share: 1 });
  for (const { stem, weight } of term.alternatives) {
    for (const example of examplesWith.get(stem) ?? []) {
      const known = matches.get(example);
      if (known === undefined || known.share < weight) matches.set(example, { by: stem, share: weight });
    }
  }
  return matches;
}
