import { matchTopic } from './match';
import type { Features, RankedTopic } from './rank-topics';
import type { Question, Term } from './understand-question';

/** Below this the bot says that it does not know: a wrong card is worse than none, so even odds are not enough. */
export const ANSWER_THRESHOLD = 0.64;

/** Below this not even a "did you mean" is offered: the likeness would be chance. */
export const SUGGEST_THRESHOLD = 0.15;

/** What confidence is made of, each from 0 to 1. */
export interface Evidence extends Omit<Features, 'text'> {
  /** How far the best topic is ahead of the next. */
  margin: number;
  /** Weighted share of the question's words that no topic speaks of. */
  unknown: number;
  /** How far the question belongs to the trade: 1 with a name of the topic or a word of it that no dictionary holds. */
  anchored: number;
}

/** A logistic model, fitted to the development questions; `cumulus eval` prints how well its numbers hold. */
const WEIGHTS: Evidence = {
  named: 0.8,
  nameSpelled: 1.3,
  coverage: 3.6,
  unit: 0.2,
  example: 1.4,
  margin: 1.8,
  unknown: -2.6,
  anchored: 2.5,
};
const BIAS = -5.6;

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
    anchored: anchorage(question, best),
  };
}

/** Everyday words alone can anchor a question too, when several of them are what the topic's parts are called. */
const EVERYDAY_ANCHORS = 4;

function anchorage(question: Question, best: RankedTopic): number {
  if (best.features.named > 0) return 1;
  let everyday = 0;
  for (const term of question.terms) {
    if (term.trade && matchTopic(term, best.entry) > 0) return 1;
    if (best.entry.heads.has(term.stem) || best.entry.name.has(term.stem)) everyday += 1;
  }
  return Math.min(EVERYDAY_ANCHORS - 1, everyday) / EVERYDAY_ANCHORS;
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
