import type { Term } from './terms';
import type { TopicEntry } from './topic-entry';
import type { Place } from './topic-words';
import type { Question } from './understand-question';

/** How well a word found in each place vouches for a topic, from the name down to the running text. */
const WORTH: Readonly<Record<Place, number>> = { name: 1, heads: 0.95, body: 0.85 };

/** How well it vouches for a unit of the topic. */
const IN_LABEL = 1;
const IN_OWN = 0.9;
const IN_HEADING = 0.65;
const IN_ASKED = 0.85;

/** 0 to 1: how well a topic speaks of a word, a synonym counting less. */
export function matchTopic(term: Term, entry: TopicEntry): number {
  const direct = placeInTopic(term.stem, entry);
  if (direct > 0) return direct;
  let best = 0;
  for (const { stem, weight } of term.alternatives) best = Math.max(best, placeInTopic(stem, entry) * weight);
  return best;
}

function placeInTopic(stem: string, entry: TopicEntry): number {
  const place = entry.speaks.get(stem);
  return place === undefined ? 0 : WORTH[place];
}

/** Where a stem stands in the units of a topic, in their order. */
export interface Posting {
  unit: number;
  /** What the best place that it stands in there is worth. */
  worth: number;
}

/** Made when a topic is first read closely. */
const POSTINGS = new WeakMap<TopicEntry, ReadonlyMap<string, readonly Posting[]>>();

/** Where in a topic's units each stem stands. */
export function postingsOf(entry: TopicEntry): ReadonlyMap<string, readonly Posting[]> {
  const known = POSTINGS.get(entry);
  if (known) return known;
  const made = new Map<string, Posting[]>();
  const add = (stem: string, unit: number, worth: number): void => {
    const list = made.get(stem);
    if (!list) made.set(stem, [{ unit, worth }]);
    else if (list.at(-1)!.unit !== unit) list.push({ unit, worth });
  };
  entry.units.forEach((unit, index) => {
    // The best place first: the first one found counts.
    for (const stem of unit.label) add(stem, index, IN_LABEL);
    for (const stem of unit.own) add(stem, index, IN_OWN);
    for (const stem of unit.asked) add(stem, index, IN_ASKED);
    for (const stem of unit.heading) add(stem, index, IN_HEADING);
  });
  POSTINGS.set(entry, made);
  return made;
}

/** Whether a stem stands in what the unit is called. */
export function isInLabel({ worth }: Posting): boolean {
  return worth === IN_LABEL;
}

/** Whether it stands in what the unit is called or says. */
export function isInUnit({ worth }: Posting): boolean {
  return worth >= IN_OWN;
}

/** 0 to 1 for each unit of a topic: how well it speaks of a word, and how well what it is called does; a synonym counts less. */
export interface UnitMatches {
  whole: Float64Array;
  label: Float64Array;
}

export function matchUnits(term: Term, entry: TopicEntry): UnitMatches {
  const postings = postingsOf(entry);
  const whole = new Float64Array(entry.units.length);
  const label = new Float64Array(entry.units.length);
  const add = (found: readonly Posting[] | undefined, weight: number): void => {
    if (found === undefined) return;
    for (const posting of found) {
      const { unit, worth } = posting;
      if (worth * weight > whole[unit]!) whole[unit] = worth * weight;
      if (isInLabel(posting) && weight > label[unit]!) label[unit] = weight;
    }
  };
  add(postings.get(term.stem), 1);
  for (const { stem, weight } of term.alternatives) add(postings.get(stem), weight);
  return { whole, label };
}

/** For each unit of a topic: the weighted share of the words that it matches, as `share` has it. */
export function unitShares(
  weighted: readonly { weight: number; matches: Float64Array }[],
  units: number,
): Float64Array {
  const shares = new Float64Array(units);
  let total = 0;
  for (const { weight, matches } of weighted) {
    total += weight;
    for (let unit = 0; unit < units; unit += 1) shares[unit]! += weight * matches[unit]!;
  }
  if (total === 0) return shares.fill(1);
  for (let unit = 0; unit < units; unit += 1) shares[unit]! /= total;
  return shares;
}

/** 0 to 1: how well the lead of a topic speaks of a word. */
export function matchLead(term: Term, entry: TopicEntry): number {
  const { own } = entry.units[0]!;
  if (own.has(term.stem)) return IN_OWN;
  let best = 0;
  for (const { stem, weight } of term.alternatives) if (own.has(stem)) best = Math.max(best, weight * IN_OWN);
  return best;
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
