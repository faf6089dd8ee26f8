import { plain } from '../knowledge/topic';
import { asked, matchUnits, share } from './match';
import type { Term } from './terms';
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

/** Which kind of unit answers which kind of question, added to coverage: enough to decide between near equals. */
const PREFERENCE: Record<Intent, Partial<Record<UnitKind, number>>> = {
  define: { lead: 0.5, fact: 0.05, row: 0.02 },
  fact: { fact: 0.12, row: 0.1, lead: 0.06, callout: 0.04, snippet: -0.3, diagram: -0.3 },
  compare: { row: 0.15, lead: 0.1, fact: 0.05, snippet: -0.3, diagram: -0.3 },
  choose: { row: 0.12, fact: 0.1, lead: 0.1, callout: 0.06, snippet: -0.3, diagram: -0.3 },
  'how-to': { snippet: 0.15, fact: 0.12, paragraph: 0.08, callout: 0.05 },
  code: { snippet: 0.6, row: 0.05 },
  list: { row: 0.15, fact: 0.1, lead: 0.1, snippet: -0.3 },
  troubleshoot: { fact: 0.15, callout: 0.1, snippet: 0.08, lead: 0.1 },
};

/** Words of the topic's name decide between its units too, a little: "drain a node" asks for the snippet that drains. */
const NAME_WORDS_WEIGHT = 0.25;

const QUANTITY_BONUS = 0.08;
const HINT_BONUS = 0.04;
const HINTED_LABEL_BONUS = 0.3;
const MOST_HINTS = 3;

/** "yaml", "dockerfile", "cli" say which language the snippet should have. */
const LANGUAGE_BONUS = 0.5;

/** Words that name a unit in full ("idle timeout" asked, label "Idle timeout") beat words met somewhere in a long one. */
const LABEL_COVERED_BONUS = 0.15;

/**
 * Orders the units of a topic by how well each answers the question, best first; ties keep reading order.
 * @param examples by the name of each part, likeness to the nearest example question that points at it
 */
export function rankUnits(
  question: Question,
  entry: TopicEntry,
  examples: ReadonlyMap<string, number>,
): RankedUnit[] {
  const terms = asked(question, entry);
  const matches = new Map(question.terms.map((term) => [term.stem, matchUnits(term, entry)]));
  const ranked = entry.units.map((unit, index): RankedUnit => {
    const match = (term: Term): number => matches.get(term.stem)![index]!;
    const coverage = share(terms, match);
    let score = coverage + (PREFERENCE[question.intent][unit.kind] ?? 0);
    score += NAME_WORDS_WEIGHT * share(question.terms, match);
    if (question.quantity && hasNumber(unit)) score += QUANTITY_BONUS;
    score += HINT_BONUS * Math.min(MOST_HINTS, countHints(question, unit));
    if ([...unit.label].some((stem) => question.hints.has(stem))) score += HINTED_LABEL_BONUS;
    const pointed = examples.get(unit.name) ?? 0;
    score += EXAMPLE_WEIGHT * pointed;
    if (unit.kind === 'row' && question.intent !== 'troubleshoot' && ofErrors(unit))
      score -= ERROR_ROW_PENALTY;
    const met = question.intent === 'choose' && unit.kind === 'row' ? meets(question, unit) : 0;
    score += met;
    if (unit.part?.kind === 'snippet' && question.languages.has(unit.part.language)) score += LANGUAGE_BONUS;
    if (terms.length > 0 && unit.label.size > 0) score += LABEL_COVERED_BONUS * labelCovered(terms, unit);
    return {
      unit,
      score,
      broken: met < 0,
      pointed,
      coverage: terms.length === 0 ? (unit.kind === 'lead' ? 1 : 0) : coverage,
    };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/** Who asked nearly the same was answered by the part that the example points at. */
const EXAMPLE_WEIGHT = 0.6;

/** A table of error messages answers who met one; its long rows share words with much else. */
const ERROR_ROW_PENALTY = 0.3;

function ofErrors(unit: Unit): boolean {
  return unit.heading.has('error') || unit.heading.has('symptom');
}

/** What a met constraint adds and a broken one takes: more than a chance word, less than the thing asked for. */
const CONSTRAINT_MET = 0.25;
const CONSTRAINT_BROKEN = 0.35;

function meets(question: Question, unit: Unit): number {
  let sum = 0;
  for (const { wanted, refused } of question.constraints) {
    if (holdsAny(wanted, unit)) sum += CONSTRAINT_MET;
    if (holdsAny(refused, unit)) sum -= CONSTRAINT_BROKEN;
  }
  return sum;
}

function holdsAny(stems: ReadonlySet<string>, unit: Unit): boolean {
  for (const stem of stems) if (unit.own.has(stem)) return true;
  return false;
}

function labelCovered(terms: ReturnType<typeof asked>, unit: Unit): number {
  let covered = 0;
  for (const stem of unit.label) if (terms.some((term) => term.stem === stem)) covered += 1;
  return covered / unit.label.size;
}

function countHints(question: Question, unit: Unit): number {
  let found = 0;
  for (const hint of question.hints) if (unit.label.has(hint) || unit.own.has(hint)) found += 1;
  return found;
}

function hasNumber(unit: Unit): boolean {
  if (unit.kind === 'fact' && unit.part?.kind === 'fact') return /\d/.test(plain(unit.part.spans));
  if (unit.kind === 'row' && unit.part?.kind === 'table')
    return unit.part.rows[unit.row]!.some((cell) => /\d/.test(plain(cell)));
  return unit.kind === 'lead' && /\d/.test(plain(unit.topic.lead));
}
