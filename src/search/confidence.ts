import { matchTopic } from './match';
import type { Features, RankedTopic } from './rank-topics';
import type { Question, Term } from './understand-question';

/** Below this the bot says that it does not know. */
export const ANSWER_THRESHOLD = 0.58;

/** Below this not even a "did you mean" is offered: the likeness would be chance. */
export const SUGGEST_THRESHOLD = 0.15;

/** What confidence is made of, each from 0 to 1. */
export interface Evidence extends Omit<Features, 'text'> {
  /** How far the best topic is ahead of the next. */
  margin: number;
  /** Weighted share of the question's words that no topic speaks of. */
  unknown: number;
  /** Whether anything in the question belongs to the trade: a name of the topic, or a word of it that no dictionary holds. */
  anchored: number;
}

/** A logistic model, fitted to the development questions; `cumulus eval` prints how well its numbers hold. */
const WEIGHTS: Evidence = {
  named: 1.6,
  nameSpelled: 2,
  coverage: 2.8,
  unit: 0.7,
  example: 1.35,
  margin: 2.75,
  unknown: -3.2,
  anchored: 1,
};
const BIAS = -3.75;

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
    anchored: isAnchored(question, best) ? 1 : 0,
  };
}

function isAnchored(question: Question, best: RankedTopic): boolean {
  if (best.features.named > 0) return true;
  return question.terms.some((term) => term.trade && matchTopic(term, best.entry) > 0);
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
