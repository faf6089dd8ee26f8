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

/** Weighted Dice coefficient of the words of a question and those of an example; a relative or synonym counts less. */
function likeness(terms: readonly Term[], total: number, example: Example): number {
  let common = 0;
  for (const term of terms) {
    if (example.stems.has(term.stem)) common += term.weight;
    else {
      let best = 0;
      for (const { stem, weight } of term.alternatives)
        if (weight > best && example.stems.has(stem)) best = weight;
      common += term.weight * best;
    }
  }
  return (2 * common) / (total + example.total);
}
