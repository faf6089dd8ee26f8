import { holdsAny } from './constraints';
import { asked, bestUnitShare, countInLabels, countInUnits, matchUnits, unitShares } from './match';
import { NumberRows } from './number-rows';
import type { TopicEntry } from './topic-entry';
import type { Intent, Question } from './understand-question';
import type { Unit, UnitKind } from './units';

export interface RankedUnit {
  unit: Unit;
  /** Order within the topic; comparable only there. */
  score: number;
  /** Weighted share of the asked words that the unit itself speaks of, 0 to 1. */
  coverage: number;
  /** Whether a row breaks what a choice must meet. */
  broken: boolean;
  /** Likeness to the nearest example question that points at it, 0 to 1. */
  pointed: number;
}

/** What speaks for a unit among those of its topic, each from 0 to 1. */
export interface UnitFeatures {
  /** Share of what is asked beyond the topic's name that the unit speaks of, words weighed by how rare they are in the base. */
  coverage: number;
  /** Share of the whole question, words weighed by how few units of this topic speak of them: those tell its units apart. */
  telling: number;
  /** The same of what the unit is called alone. */
  label: number;
  /** Share of what the unit is called that was asked for: "idle timeout" is all of "Idle timeout". */
  labelCovered: number;
  /** Likeness to the nearest example question that points at it. */
  example: number;
  /** A number, where one is asked for. */
  quantity: number;
  /** Words that the way of asking hints at ("how long": timeout, retention). */
  hints: number;
  hintedLabel: number;
  /** A snippet of the language asked for. */
  language: number;
  /** A row of a table of errors, where nothing went wrong: its long rows share words with much else. */
  error: number;
  /** Who says more has more to say, but also more words by chance. */
  length: number;
  /** What comes first in a topic matters most. */
  position: number;
}

/**
 * Fitted to the ways of asking, each asked with itself left out, and to labelled questions (bench/fit.ts), but for
 * `example`: authors avoid saying twice what they point with, so that likeness comes out as worth nothing there.
 */
const WEIGHTS: UnitFeatures = {
  coverage: 2.75,
  telling: 5.4,
  label: 1.84,
  labelCovered: 1.41,
  example: 0.5,
  quantity: 1.35,
  hints: 2.28,
  hintedLabel: 1.5,
  language: 1.33,
  error: 0.0,
  length: -0.91,
  position: -0.68,
};

export const UNIT_FEATURES = Object.keys(WEIGHTS) as (keyof UnitFeatures)[];

/** Which kind of unit answers which kind of question; fitted with the weights, but no command answers a choice. */
const PREFERENCE: Record<Intent, Partial<Record<UnitKind, number>>> = {
  define: {
    lead: 2.94,
    fact: -0.33,
    row: -0.64,
    snippet: -1.63,
    callout: -0.35,
    paragraph: -0.17,
    diagram: 0.18,
  },
  fact: {
    lead: -1.59,
    fact: 0.84,
    row: 0.16,
    snippet: 0.92,
    callout: -0.91,
    paragraph: -0.14,
    diagram: 0.73,
  },
  compare: {
    lead: 0.96,
    fact: -0.19,
    row: 0.96,
    snippet: -1.1,
    callout: -0.22,
    paragraph: -0.21,
    diagram: -0.2,
  },
  choose: {
    lead: -1.04,
    fact: 0.49,
    row: 0.4,
    snippet: -0.4,
    callout: -0.64,
    paragraph: -0.13,
    diagram: 0.39,
  },
  'how-to': {
    lead: -1.39,
    fact: 0.57,
    row: -0.41,
    snippet: 1.75,
    callout: -0.73,
    paragraph: -0.11,
    diagram: 0.31,
  },
  code: {
    lead: -0.74,
    fact: 0.02,
    row: -0.71,
    snippet: 1.44,
    callout: -0.26,
    paragraph: 0.01,
    diagram: 0.24,
  },
  list: { lead: -0.2, fact: -0.05, row: -0.14, snippet: 0.4, callout: -0.2, paragraph: -0.01, diagram: 0.2 },
  troubleshoot: {
    lead: -0.66,
    fact: 0.34,
    row: -0.17,
    snippet: 0.43,
    callout: -0.22,
    paragraph: -0.03,
    diagram: 0.3,
  },
};

/** Who asks nearly word for word what an author foresaw gets what the author pointed at. */
const FORESEEN_FROM = 0.6;
const FORESEEN_WEIGHT = 4;

/**
 * From here on a question has the content words of an example and no others. A little less is not enough: the name of the
 * topic weighs so much that its name alone is much like any example.
 */
export const SAME_QUESTION = 0.99;
/** More than all else together: an author said so. */
const SAME_QUESTION_BONUS = 8;

const MOST_HINTS = 3;
const LENGTH_SCALE = 5;

/** What a met constraint adds and a broken one takes: more than a chance word, less than the thing asked for. */
const CONSTRAINT_MET = 1.5;
const CONSTRAINT_BROKEN = 2.5;

/** The coverage of the unit of a topic that covers most, 0 to 1. Where nothing is asked beyond the name, the lead covers all of it. */
export function bestCoverage(question: Question, entry: TopicEntry): number {
  return bestUnitShare(asked(question, entry), entry);
}

/** Orders the units of a topic by how well each answers the question, best first; ties keep reading order. */
export function rankUnits(question: Question, entry: TopicEntry): RankedUnit[] {
  const isOpen = asked(question, entry).length === 0;
  const features = unitFeatures(question, entry);
  const scores = new Float64Array(entry.units.length);
  for (const key of UNIT_FEATURES) {
    const values = features[key];
    for (let index = 0; index < scores.length; index += 1) scores[index]! += WEIGHTS[key] * values[index]!;
  }
  const ranked = entry.units.map((unit, index): RankedUnit => {
    const pointed = features.example[index]!;
    let score = scores[index]! + (PREFERENCE[question.intent][unit.kind] ?? 0);
    score += FORESEEN_WEIGHT * Math.max(0, pointed - FORESEEN_FROM);
    if (pointed >= SAME_QUESTION) score += SAME_QUESTION_BONUS;
    const met = question.intent === 'choose' && unit.kind === 'row' ? meets(question, unit) : 0;
    return {
      unit,
      score: score + met,
      broken: met < 0,
      coverage: isOpen ? (unit.kind === 'lead' ? 1 : 0) : features.coverage[index]!,
      pointed,
    };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/** Lists that only features are made of: words met in labels, hints met in units and in labels. */
const COUNTED = 3;

/** What speaks for each unit of a topic, in reading order; see `rankUnits`. Lists of numbers: objects by the thousand cost most of a question. */
export function unitFeatures(
  question: Question,
  entry: TopicEntry,
): Record<keyof UnitFeatures, Float64Array> {
  const terms = asked(question, entry);
  const stems = new Set(terms.map((term) => term.number));
  const { units } = entry;
  const examples = entry.examples.nearestByPart(question.terms);
  const rows = new NumberRows(units.length, UNIT_FEATURES.length + COUNTED + 2 * question.terms.length);
  const matches = new Map(question.terms.map((term) => [term.stem, matchUnits(term, entry, rows)]));
  const telling = [...matches.values()].map(({ whole, label }) => ({
    weight: tellingWeight(whole),
    whole,
    label,
  }));
  const labels = countInLabels(stems, entry, rows.take());
  const hints = countInUnits(question.hints, entry, rows.take());
  const hintedLabels = countInLabels(question.hints, entry, rows.take());
  const each = (value: (unit: Unit, index: number) => number): Float64Array => {
    const values = rows.take();
    for (let index = 0; index < values.length; index += 1) values[index] = value(units[index]!, index);
    return values;
  };
  return {
    coverage: unitShares(
      terms.map(({ stem, weight }) => ({ weight, matches: matches.get(stem)!.whole })),
      rows.take(),
    ),
    telling: unitShares(
      telling.map(({ weight, whole }) => ({ weight, matches: whole })),
      rows.take(),
    ),
    label: unitShares(
      telling.map(({ weight, label }) => ({ weight, matches: label })),
      rows.take(),
    ),
    labelCovered: each(({ label }, index) => (label.size > 0 ? labels[index]! / label.size : 0)),
    example: each(({ name }) => examples.get(name) ?? 0),
    quantity: each((unit) => (question.quantity && unit.hasNumber ? 1 : 0)),
    hints: each((_, index) => Math.min(MOST_HINTS, hints[index]!) / MOST_HINTS),
    hintedLabel: each((_, index) => (hintedLabels[index]! > 0 ? 1 : 0)),
    language: each(({ part }) => (part?.kind === 'snippet' && question.languages.has(part.language) ? 1 : 0)),
    error: each((unit) =>
      unit.kind === 'row' && question.intent !== 'troubleshoot' && ofErrors(unit) ? 1 : 0,
    ),
    length: each(({ said }) => Math.log(1 + said.all.length) / LENGTH_SCALE),
    position: each((_, index) => index / units.length),
  };
}

/** Inverse document frequency over the units of the topic. */
function tellingWeight(matches: Float64Array): number {
  let holding = 0;
  for (const match of matches) if (match > 0) holding += 1;
  return Math.log(1 + matches.length / (1 + holding));
}

function ofErrors(unit: Unit): boolean {
  return unit.heading.has('error') || unit.heading.has('symptom');
}

function meets(question: Question, unit: Unit): number {
  let sum = 0;
  for (const { wanted, refused } of question.constraints) {
    if (holdsAny(wanted, unit.own)) sum += CONSTRAINT_MET;
    if (holdsAny(refused, unit.own)) sum -= CONSTRAINT_BROKEN;
  }
  return sum;
}
