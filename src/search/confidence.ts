import type { Features, RankedTopic } from './rank-topics';
import type { Question } from './understand-question';

/** Below this the bot says that it does not know. */
export const ANSWER_THRESHOLD = 0.5;

/** Below this not even a "did you mean" is offered: the likeness would be chance. */
export const SUGGEST_THRESHOLD = 0.12;

/**
 * How likely the best topic is the right one, 0 to 1: a logistic model over coverage of the question's words, names
 * found in it, and words that nobody here knows. Its numbers were fitted by hand on the development questions.
 */
export function confidenceOf(question: Question, best: RankedTopic, next: RankedTopic | undefined): number {
  const { named, nameSpelled, coverage, unit, example }: Features = best.features;
  const margin = next ? Math.min(1, (best.score - next.score) / best.score) : 1;
  const unknown = unknownShare(question);
  const z =
    -6.2 +
    6.5 * coverage +
    1.6 * named +
    1.2 * nameSpelled +
    1.6 * unit +
    1.8 * example +
    1.2 * margin -
    5 * unknown;
  return 1 / (1 + Math.exp(-z));
}

/** Weighted share of the question's words that no topic holds. */
export function unknownShare(question: Question): number {
  let total = 0;
  let unknown = 0;
  for (const term of question.terms) {
    total += term.weight;
    if (term.unknown) unknown += term.weight;
  }
  return total === 0 ? 0 : unknown / total;
}
