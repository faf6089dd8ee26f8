import { ListsByKey } from './lists-by-key';
import { isFamilyOf } from './names';
import type { Term } from './terms';
import type { TopicEntry } from './topic-entry';
import type { Place } from './topic-words';
import type { Question } from './understand-question';

/** How well a word found in each place vouches for a topic, from the name down to the running text. */
const WORTH: Readonly<Record<Place, number>> = { name: 1, heads: 0.95, body: 0.85 };

/** Where in a unit a word may stand: what it is called, what it says, the ways of asking that point at it, the heading above it. */
const [LABEL, OWN, ASKED, HEADING] = [0, 1, 2, 3] as const;
/** How well it vouches for the unit there, by place. */
const UNIT_WORTH: readonly number[] = [1, 0.9, 0.85, 0.65];
/** The same where only what a unit is called counts. */
const LABEL_WORTH: readonly number[] = [1, 0, 0, 0];
/** Bits that hold one of the four places. */
const PLACE_BITS = 2;

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

/**
 * Where a stem stands in the units of a topic, in their order: a number each, of the unit and of the best place that it
 * stands in there (see `unitOf`, `placeOf`), since objects by the thousand are slow to walk.
 */
type Postings = ListsByKey;

function unitOf(posting: number): number {
  return posting >> PLACE_BITS;
}

function placeOf(posting: number): number {
  return posting & ((1 << PLACE_BITS) - 1);
}

/** Made when a topic is first read closely. */
const POSTINGS = new WeakMap<TopicEntry, Postings>();

function postingsOf(entry: TopicEntry): Postings {
  const known = POSTINGS.get(entry);
  if (known) return known;
  const lists = new Map<string, number[]>();
  const add = (stem: string, unit: number, place: number): void => {
    const list = lists.get(stem);
    const posting = (unit << PLACE_BITS) + place;
    if (!list) lists.set(stem, [posting]);
    else if (unitOf(list.at(-1)!) !== unit) list.push(posting);
  };
  entry.units.forEach((unit, index) => {
    // The best place first: the first one found counts.
    for (const stem of unit.label) add(stem, index, LABEL);
    for (const stem of unit.own) add(stem, index, OWN);
    for (const stem of unit.asked) add(stem, index, ASKED);
    for (const stem of unit.heading) add(stem, index, HEADING);
  });
  const made = new ListsByKey(lists);
  POSTINGS.set(entry, made);
  return made;
}

/** For each unit of a topic: how many of the given stems it is called by. */
export function countInLabels(stems: ReadonlySet<string>, entry: TopicEntry): Uint8Array {
  return countTo(LABEL, stems, entry);
}

/** For each unit of a topic: how many of the given stems it is called by or says. */
export function countInUnits(stems: ReadonlySet<string>, entry: TopicEntry): Uint8Array {
  return countTo(OWN, stems, entry);
}

function countTo(worst: number, stems: ReadonlySet<string>, entry: TopicEntry): Uint8Array {
  const postings = postingsOf(entry);
  const found = new Uint8Array(entry.units.length);
  for (const stem of stems) {
    const at = postings.at(stem);
    if (at === undefined) continue;
    const end = postings.end(at);
    for (let index = postings.start(at); index < end; index += 1) {
      const posting = postings.values[index]!;
      if (placeOf(posting) <= worst) found[unitOf(posting)]! += 1;
    }
  }
  return found;
}

/** 0 to 1 for each unit of a topic: how well it speaks of a word, and how well what it is called does; a synonym counts less. */
export interface UnitMatches {
  whole: Float64Array;
  label: Float64Array;
}

export function matchUnits(term: Term, entry: TopicEntry): UnitMatches {
  const { length } = entry.units;
  return {
    whole: addMatches(term, entry, UNIT_WORTH, new Float64Array(length)),
    label: addMatches(term, entry, LABEL_WORTH, new Float64Array(length)),
  };
}

/** Raises each unit to how well it speaks of the word, by what each place vouches, where that is more than it has. */
function addMatches(
  term: Term,
  entry: TopicEntry,
  worths: readonly number[],
  matches: Float64Array,
): Float64Array {
  const postings = postingsOf(entry);
  raiseTo(term.stem, 1, postings, worths, matches);
  for (const { stem, weight } of term.alternatives) raiseTo(stem, weight, postings, worths, matches);
  return matches;
}

function raiseTo(
  stem: string,
  weight: number,
  postings: Postings,
  worths: readonly number[],
  matches: Float64Array,
): void {
  const at = postings.at(stem);
  if (at === undefined) return;
  const { values } = postings;
  const end = postings.end(at);
  for (let index = postings.start(at); index < end; index += 1) {
    const posting = values[index]!;
    const worth = worths[placeOf(posting)]! * weight;
    if (worth > matches[unitOf(posting)]!) matches[unitOf(posting)] = worth;
  }
}

/** The share of the words, weighed, that the unit of a topic speaks of that speaks of most: 0 to 1, and 1 where there are no words. */
export function bestUnitShare(terms: readonly Term[], entry: TopicEntry): number {
  const { length } = entry.units;
  const shares = new Float64Array(length);
  const whole = new Float64Array(length);
  let total = 0;
  for (const term of terms) {
    total += term.weight;
    addMatches(term, entry, UNIT_WORTH, whole.fill(0));
    for (let unit = 0; unit < length; unit += 1) shares[unit]! += term.weight * whole[unit]!;
  }
  return total === 0 ? 1 : shares.reduce((best, one) => Math.max(best, one), 0) / total;
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
  if (own.has(term.stem)) return UNIT_WORTH[OWN]!;
  let best = 0;
  for (const { stem, weight } of term.alternatives)
    if (own.has(stem)) best = Math.max(best, weight * UNIT_WORTH[OWN]!);
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
  const beyond = question.terms.flatMap((term) => {
    if (entry.title.has(term.stem)) return [];
    if (!entry.name.has(term.stem) || entry.nameLabels.has(term.stem)) return [term];
    return entry.labels.has(term.stem) ? [{ ...term, weight: term.weight * ALSO_LABEL }] : [];
  });
  // "Multi arch build docker" asks for nothing of Docker's within that topic.
  const isNamed = beyond.length < question.terms.length;
  return isNamed && beyond.every(({ word }) => isFamilyOf(word, entry.topic.area)) ? [] : beyond;
}
