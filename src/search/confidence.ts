import type { Features, RankedTopic } from './rank-topics';
import type { Question, Term } from './understand-question';

/** Below this the bot says that it does not know. */
export const ANSWER_THRESHOLD = 0.5;

/** Below this not even a "did you mean" is offered: the likeness would be chance. */
export const SUGGEST_THRESHOLD = 0.15;

/** What confidence is made of, each from 0 to 1. */
export interface Evidence extends Omit<Features, 'text'> {
  /** How far the best topic is ahead of the next. */
  margin: number;
  /** Weighted share of the question's words that no topic speaks of. */
  unknown: number;
}

/** A logistic model, fitted to the development questions; `cumulus eval` prints how well its numbers hold. */
const WEIGHTS: Evidence = {
  named: 2,
  nameSpelled: 1.65,
  coverage: 2.5,
  unit: 0.55,
  example: 1.75,
  margin: 2.45,
  unknown: -3.4,
};
const BIAS = -3.4;

/** How likely the best topic is the right one, 0 to 1. */
export function confidenceOf(question: Question, best: RankedTopic, next: RankedTopic | undefined): number {
  const evidence = evidenceFor(question, best, next);
  let z = BIAS;
  for (const key of Object.keys(WEIGHTS) as (keyof Evidence)[]) z += WEIGHTS[key] * evidence[key];
  return 1 / (1 + Math.exp(-z));
}

/** Gathers what speaks for and against answering with the best topic. */
export function evidenceFor(question: Question, best: RankedTopic, next: RankedTopic | undefined): Evidence {
  const { named, nameSpelled, coverage, unit, example } = best.features;
  return {
    named,
    nameSpelled,
    coverage,
    unit,
    example,
    margin: next ? Math.min(1, (best.score - next.score) / best.score) : 1,
    unknown: weightedShare(question.terms, (term) => term.unknown),
  };
}

function weightedShare(terms: readonly Term[], is: (term: Term) => boolean): number {
  let total = 0;
  let share = 0;
  for (const term of terms) {
    total += term.weight;
    if (is(term)) share += term.weight;
  }
  return total === 0 ? 0 : share / total;
}
