import type { KnowledgeBase } from '../knowledge/load-knowledge';
import { plain, type Table } from '../knowledge/topic';
import type { Found, SearchIndex } from '../search/search-index';
import type { Term } from '../search/terms';
import { stems } from '../search/tokenize';
import type { TopicEntry } from '../search/topic-entry';
import type { Question } from '../search/understand-question';
import { namedTable, nearTopics } from './alternative-tables';
import { CHOICE_HEAD, isOfAttributes } from './choice-tables';
import type { FoundTable } from './compare-tables';
import { cellsOf, wordsOn } from './evidence';
import { quantityWords } from './quantity';
import { decide, NAMED, UNNAMED, type Verdict } from './weigh-evidence';

/**
 * Decides between named things by the situation in the question: "ecs or eks for 3 devs without kubernetes skills". What
 * the base says of each (cells of a table that has both, needs that lead to one of them, sentences that name just one)
 * is held against the words of the situation. Which table is shown is the business of compare-tables.ts.
 */

/** @returns null where no two things of the base are named, or the situation does not decide between them */
export function verdictOf(found: Found, index: SearchIndex, base: KnowledgeBase): Verdict | null {
  const { question } = found;
  if (question.alternatives.length === 0) return null;
  const near = nearTopics(found);
  const named = namedTable(question.alternatives, near, index, base);
  if (!named) return null;
  const { table, sides, words } = named;
  const called = [...words, ...sides.flatMap((side) => [...side.stems])];
  const situation = situationOf(question, [...stems(table.home.title), ...called], new Set(called));
  if (situation.length === 0) return null;
  const around = new Set([table.home, ...sides.flatMap((side) => side.topic ?? []), ...near.slice(0, 1)]);
  const evidence = [
    ...cellsOf(table, sides.length, situation),
    ...[...around].flatMap((topic) => wordsOn(topic, sides, index)),
  ];
  return decide(table, evidence, sides.length, situation, question, NAMED);
}

/** An attribute table says what its columns are for in a row of its own ("Best for"). */
function hasPurposes(table: Table): boolean {
  return isOfAttributes(table) && table.rows.some((row) => CHOICE_HEAD.test(plain(row[0] ?? [])));
}

/** Whether the question has a word of this head that the other heads lack. */
function isNamedApart(head: string, heads: readonly string[], question: Question): boolean {
  return stems(head).some(
    (stem) =>
      heads.filter((other) => other === stem).length === 1 &&
      question.terms.some((term) => term.stem === stem),
  );
}

/**
 * Decides between all columns of an attribute table: "which probe restarts a container that deadlocks".
 * @param entry the topic of the table
 */
export function verdictOfColumns(entry: TopicEntry, table: Table, question: Question): Verdict | null {
  const { topic } = entry;
  if (!hasPurposes(table) || table.columns.length < 3) return null;
  const heads = table.columns.slice(1).flatMap((column) => stems(plain(column)));
  // Who names one of them is not asking for one of them.
  if (table.columns.slice(1).some((column) => isNamedApart(plain(column), heads, question))) return null;
  const situation = situationOf(question, [...entry.name, ...heads], new Set(heads));
  if (situation.length === 0) return null;
  const whole: FoundTable = {
    home: topic,
    exact: true,
    asColumns: true,
    part: {
      kind: 'table',
      columns: table.columns,
      rows: table.rows,
      omitted: { rows: 0, columns: 0 },
      home: { topic: topic.id, line: table.line },
    },
  };
  const count = table.columns.length - 1;
  return decide(whole, cellsOf(whole, count, situation), count, situation, question, UNNAMED);
}

/** "Take", "pick" and "or" only ask; amounts are held against limits, not against words. */
const ASKS = new Set(stems('take pick choose better best vs or over versus good'));

/** What is asked beyond the names of the things. */
function situationOf(question: Question, named: readonly string[], sides: ReadonlySet<string>): Term[] {
  const own = new Set(named);
  const units = new Set(quantityWords(question.text));
  return [...question.terms, ...question.refused]
    .filter(
      ({ stem }) =>
        !/^\d/.test(stem) &&
        !ASKS.has(stem) &&
        !units.has(stem) &&
        (!own.has(stem) || question.denied.has(stem)),
    )
    .map((term) => ({ ...term, alternatives: term.alternatives.filter(({ stem }) => !sides.has(stem)) }));
}
