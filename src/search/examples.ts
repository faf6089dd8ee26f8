import type { Term } from './terms';
import type { Example, TopicEntry } from './topic-entry';

/** How like a question is to the example questions of a topic, each of which may point at the part that answers it. */

/** Likeness to the nearest example question, 0 to 1. */
export function nearestExample(terms: readonly Term[], entry: TopicEntry): number {
  const total = totalOf(terms);
  return entry.examples.reduce((best, example) => Math.max(best, likeness(terms, total, example)), 0);
}

/** By the name of each part: likeness to the nearest of the examples that point at it. */
export function nearestExamples(terms: readonly Term[], entry: TopicEntry): Map<string, number> {
  const total = totalOf(terms);
  const nearest = new Map<string, number>();
  for (const example of entry.examples) {
    if (example.about === null) continue;
    const found = likeness(terms, total, example);
    if (found > (nearest.get(example.about) ?? 0)) nearest.set(example.about, found);
  }
  return nearest;
}

function totalOf(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + term.weight, 0);
}

/**
 * Weighted Dice coefficient of the words of a question and those of an example; a relative or synonym counts less, and a
 * word of the example that several words of the question stand for counts once.
 */
function likeness(terms: readonly Term[], total: number, { stems, total: exampleTotal }: Example): number {
  let asked = 0;
  let met: Map<string, number> | null = null;
  for (const term of terms) {
    let best = 0;
    let by = term.stem;
    if (stems.has(term.stem)) best = 1;
    else
      for (const { stem, weight } of term.alternatives)
        if (weight > best && stems.has(stem)) {
          best = weight;
          by = stem;
        }
    if (best === 0) continue;
    asked += term.weight * best;
    met ??= new Map();
    if (best > (met.get(by) ?? 0)) met.set(by, best);
  }
  if (met === null) return 0;
  let answered = 0;
  for (const [stem, share] of met) answered += stems.get(stem)! * share;
  return (asked + answered) / (total + exampleTotal);
}
