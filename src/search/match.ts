import type { Term } from './terms';
import type { TopicEntry } from './topic-entry';
import type { Question } from './understand-question';
import type { Unit } from './units';

/** How well a word found in each place vouches for a topic, from the name down to the running text. */
const IN_NAME = 1;
const IN_HEADS = 0.95;
const IN_BODY = 0.85;

/** How well it vouches for a unit of the topic. */
const IN_LABEL = 1;
const IN_OWN = 0.9;
const IN_HEADING = 0.65;

/** 0 to 1: how well a topic speaks of a word, a synonym counting less. */
export function matchTopic(term: Term, entry: TopicEntry): number {
  const direct = placeInTopic(term.stem, entry);
  if (direct > 0) return direct;
  let best = 0;
  for (const { stem, weight } of term.alternatives) best = Math.max(best, placeInTopic(stem, entry) * weight);
  return best;
}

function placeInTopic(stem: string, entry: TopicEntry): number {
  if (entry.name.has(stem)) return IN_NAME;
  if (entry.heads.has(stem)) return IN_HEADS;
  return entry.body.has(stem) ? IN_BODY : 0;
}

/** 0 to 1: how well a unit speaks of a word. */
export function matchUnit(term: Term, unit: Unit): number {
  const direct = placeInUnit(term.stem, unit);
  if (direct >= IN_OWN) return direct;
  let best = direct;
  for (const { stem, weight } of term.alternatives) best = Math.max(best, placeInUnit(stem, unit) * weight);
  return best;
}

function placeInUnit(stem: string, unit: Unit): number {
  if (unit.label.has(stem)) return IN_LABEL;
  if (unit.own.has(stem)) return IN_OWN;
  return unit.heading.has(stem) ? IN_HEADING : 0;
}

/** Weighted share, 0 to 1, of the given words that `match` finds; 1 where there are no words. */
export function share(terms: readonly Term[], match: (term: Term) => number): number {
  let total = 0;
  let found = 0;
  for (const term of terms) {
    total += term.weight;
    found += term.weight * match(term);
  }
  return total === 0 ? 1 : found / total;
}

/** A word of an alias that labels hold too ("snapshot" of EBS) asks for one of those units, or just names the topic. */
const ALSO_LABEL = 0.5;

/**
 * The words of a question that a topic's name does not already answer for: what is asked about it. An alias that is
 * also what one of its facts or rows is called ("trivy" of image scanning) asks for that fact, not for the topic.
 */
export function asked(question: Question, entry: TopicEntry): Term[] {
  return question.terms.flatMap((term) => {
    if (entry.title.has(term.stem)) return [];
    if (!entry.name.has(term.stem) || entry.nameLabels.has(term.stem)) return [term];
    return entry.labels.has(term.stem) ? [{ ...term, weight: term.weight * ALSO_LABEL }] : [];
  });
}
