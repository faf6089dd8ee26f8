import type { Word } from './lexicon';
import { ListsByKey } from './lists-by-key';
import { isFamilyOf } from './names';
import { NOT_THERE } from './number-map';
import { NumberRows } from './number-rows';
import type { Term } from './terms';
import { isInLead, placeIn, type TopicEntry } from './topic-entry';
import { PLACES, type Place } from './topic-words';
import type { Question } from './understand-question';
import type { UnitKind } from './units';

/** How well a word found in each place vouches for a topic, from the name down to the running text. */
const WORTH: Readonly<Record<Place, number>> = { name: 1, heads: 0.95, body: 0.85 };
/** The same by the number of the place. */
const WORTHS: readonly number[] = PLACES.map((place) => WORTH[place]);

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
  const direct = worthOf(entry.speaks.get(term.number));
  if (direct > 0) return direct;
  let best = 0;
  for (const { number, weight } of term.alternatives)
    best = Math.max(best, worthOf(entry.speaks.get(number)) * weight);
  return best;
}

function worthOf(spoken: number): number {
  return spoken === NOT_THERE ? 0 : WORTHS[placeIn(spoken)]!;
}

/** How far a topic speaks of a question's words. */
export interface Spoken {
  /** Weighted share, 0 to 1, of the words that it speaks of; 1 where there are no words. */
  coverage: number;
  /** The same of its lead alone. */
  lead: number;
  /** Whether one of the words stands in one of its names. */
  isCalled: boolean;
}

/** Looks up each word of a question in a topic, once for all that is to be known of it. */
export function spokenOf(terms: readonly Term[], { speaks }: TopicEntry): Spoken {
  let total = 0;
  let coverage = 0;
  let lead = 0;
  let isCalled = false;
  for (const { number, weight, alternatives } of terms) {
    total += weight;
    const spoken = speaks.get(number);
    let inTopic = worthOf(spoken);
    let inLead = isInLead(spoken) ? 1 : 0;
    const isDirect = inTopic > 0;
    if (isDirect && PLACES[placeIn(spoken)] === 'name') isCalled = true;
    // What the lead says itself, the topic does too: nothing need stand for it.
    if (inLead === 0) {
      for (const other of alternatives) {
        const standIn = speaks.get(other.number);
        if (standIn === NOT_THERE) continue;
        if (!isDirect) inTopic = Math.max(inTopic, worthOf(standIn) * other.weight);
        if (isInLead(standIn)) inLead = Math.max(inLead, other.weight);
      }
    }
    coverage += weight * inTopic;
    lead += weight * inLead * UNIT_WORTH[OWN]!;
  }
  if (total === 0) return { coverage: 1, lead: 1, isCalled };
  return { coverage: coverage / total, lead: lead / total, isCalled };
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
  const lists = new Map<number, number[]>();
  const add = (words: Iterable<Word>, unit: number, place: number): void => {
    for (const { number } of words) {
      const list = lists.get(number);
      const posting = (unit << PLACE_BITS) + place;
      if (!list) lists.set(number, [posting]);
      else if (unitOf(list.at(-1)!) !== unit) list.push(posting);
    }
  };
  entry.units.forEach((unit, index) => {
    // The best place first: the first one found counts.
    add(unit.called.all, index, LABEL);
    add(unit.said.all, index, OWN);
    add(unit.asked, index, ASKED);
    add(unit.under.all, index, HEADING);
  });
  const made = new ListsByKey(lists);
  POSTINGS.set(entry, made);
  return made;
}

/** Adds for each unit of a topic how many of the given stems, by number, it is called by. */
export function countInLabels(
  stems: ReadonlySet<number>,
  entry: TopicEntry,
  found: Float64Array,
): Float64Array {
  return countTo(LABEL, stems, entry, found);
}

/** Adds for each unit of a topic how many of the given stems, by number, it is called by or says. */
export function countInUnits(
  stems: ReadonlySet<number>,
  entry: TopicEntry,
  found: Float64Array,
): Float64Array {
  return countTo(OWN, stems, entry, found);
}

function countTo(
  worst: number,
  stems: ReadonlySet<number>,
  entry: TopicEntry,
  found: Float64Array,
): Float64Array {
  const postings = postingsOf(entry);
  for (const stem of stems) {
    const at = postings.at(stem);
    if (at === NOT_THERE) continue;
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

/** @param rows of the length of the topic's units; two are taken */
export function matchUnits(term: Term, entry: TopicEntry, rows: NumberRows): UnitMatches {
  return {
    whole: addMatches(term, entry, UNIT_WORTH, rows.take()),
    label: addMatches(term, entry, LABEL_WORTH, rows.take()),
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
  raiseTo(term.number, 1, postings, worths, matches);
  for (const { number, weight } of term.alternatives) raiseTo(number, weight, postings, worths, matches);
  return matches;
}

function raiseTo(
  stem: number,
  weight: number,
  postings: Postings,
  worths: readonly number[],
  matches: Float64Array,
): void {
  const at = postings.at(stem);
  if (at === NOT_THERE) return;
  const { values } = postings;
  const end = postings.end(at);
  for (let index = postings.start(at); index < end; index += 1) {
    const posting = values[index]!;
    const worth = worths[placeOf(posting)]! * weight;
    if (worth > matches[unitOf(posting)]!) matches[unitOf(posting)] = worth;
  }
}

/**
 * The share of the words, weighed, that the unit of a topic speaks of that speaks of most: 0 to 1, and 1 where there are no words.
 * @param kind looks at units of this kind alone
 */
export function bestUnitShare(terms: readonly Term[], entry: TopicEntry, kind?: UnitKind): number {
  const { units } = entry;
  const rows = new NumberRows(units.length, 2);
  const shares = rows.take();
  const whole = rows.take();
  let total = 0;
  for (const term of terms) {
    total += term.weight;
    addMatches(term, entry, UNIT_WORTH, whole.fill(0));
    for (let unit = 0; unit < units.length; unit += 1) shares[unit]! += term.weight * whole[unit]!;
  }
  if (total === 0) return 1;
  let best = 0;
  for (let unit = 0; unit < units.length; unit += 1)
    if (shares[unit]! > best && (kind === undefined || units[unit]!.kind === kind)) best = shares[unit]!;
  return best / total;
}

/** Puts into zeros, for each unit of a topic, the weighted share of the words that it matches, as `share` has it. */
export function unitShares(
  weighted: readonly { weight: number; matches: Float64Array }[],
  shares: Float64Array,
): Float64Array {
  const units = shares.length;
  let total = 0;
  for (const { weight, matches } of weighted) {
    total += weight;
    for (let unit = 0; unit < units; unit += 1) shares[unit]! += weight * matches[unit]!;
  }
  if (total === 0) return shares.fill(1);
  for (let unit = 0; unit < units; unit += 1) shares[unit]! /= total;
  return shares;
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
