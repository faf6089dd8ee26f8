import type { KnowledgeBase } from '../knowledge/load-knowledge';
import { plain, type Span } from '../knowledge/topic';
import type { Found, SearchIndex } from '../search/search-index';
import { type Term, weightOf } from '../search/terms';
import { stems } from '../search/tokenize';
import type { Question } from '../search/understand-question';
import { namedTable, nearTopics } from './alternative-tables';
import type { AnswerPart } from './answer';
import { type FoundTable, type NamedSide, stemsOfCell } from './compare-tables';
import { rowSentence } from './row-sentence';
import type { Verdict } from './weigh-evidence';

/** "ALB vs NLB static IP" asks for one row of the table of the two: it is said first, in a sentence. */

type FactList = Extract<AnswerPart, { kind: 'facts' }>;

/** An attribute that speaks of less than this of what is asked beyond the names may share a word with it by chance. */
const ASKED_FROM = 0.3;
const MOST_ATTRIBUTES = 2;
/** A word of the cells, against one of what they are called. */
const IN_CELLS = 0.6;

/**
 * What a table that compares says of the attributes that the question names.
 * @param sides what is compared, as the question words it
 * @returns a sentence for each attribute, best first; null where none is named
 */
export function askedAttributes(
  { part, asColumns, home }: FoundTable,
  sides: readonly NamedSide[],
  { terms }: Question,
): FactList | null {
  const table = asColumns ? part : transposed(part);
  const named = new Set(stems(home.title));
  const heads = new Set(table.columns.slice(1).flatMap((head) => [...stemsOfCell(head, plain(head))]));
  for (const stem of heads) named.add(stem);
  // "eks price" may be another name of EKS: what the head is not called is asked for.
  const called = sides.map((side) => {
    const own = [...side.stems].filter((stem) => heads.has(stem));
    return own.length > 0 && side.topic !== null ? { ...side, stems: new Set(own) } : side;
  });
  const wanted = terms.filter(({ stem }) => !named.has(stem) && !isNameOf(stem, called));
  const total = weightOf(wanted);
  if (total === 0) return null;
  const facts = table.rows
    .map((row, at) => ({ at, share: shareIn(row, wanted) / total }))
    .filter(({ share }) => share >= ASKED_FROM)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_ATTRIBUTES)
    .map(({ at }) => rowSentence(table, at));
  return facts.length > 0 ? { kind: 'facts', facts, ordered: false } : null;
}

/**
 * What is said of the attributes that a question for two things names, whether or not it is put as a comparison: "is gp3 or
 * io2 faster".
 * @returns null where no table has both things and such an attribute
 */
export function askedOfPair(found: Found, index: SearchIndex, base: KnowledgeBase): Verdict | null {
  const { question } = found;
  if (question.pairs.length === 0) return null;
  const named = namedTable(question.pairs, nearTopics(found), index, base);
  const asked = named && askedAttributes(named.table, named.sides, question);
  return asked && { table: named.table, facts: asked.facts };
}

/** A word of a topic's name, or of all sides ("customer managed key vs aws managed key"), says what is compared. */
function isNameOf(stem: string, sides: readonly NamedSide[]): boolean {
  const naming = sides.filter(({ stems }) => stems.has(stem));
  return naming.some(({ topic }) => topic !== null) || (sides.length > 0 && naming.length === sides.length);
}

/** What the words weigh that an attribute is called by, and those that its cells say; 0 where it is called by none of them. */
function shareIn([head, ...cells]: readonly Span[][], wanted: readonly Term[]): number {
  const called = stemsOfCell(head ?? [], plain(head ?? []));
  const said = cells.map((cell) => stemsOfCell(cell, plain(cell)));
  const byHead = matched(wanted, (stem) => (called.has(stem) ? 1 : 0));
  if (byHead === 0) return 0;
  return matched(wanted, (stem) => (called.has(stem) ? 1 : said.some((own) => own.has(stem)) ? IN_CELLS : 0));
}

function matched(wanted: readonly Term[], worth: (stem: string) => number): number {
  return wanted.reduce((sum, { stem, weight, alternatives }) => {
    const standIns = alternatives.map((other) => worth(other.stem) * other.weight);
    return sum + weight * Math.max(worth(stem), ...standIns);
  }, 0);
}

/** Things that are rows as columns. */
function transposed({ columns, rows }: FoundTable['part']): Pick<FoundTable['part'], 'columns' | 'rows'> {
  const [corner, ...attributes] = columns;
  return {
    columns: [corner ?? [], ...rows.map((row) => row[0] ?? [])],
    rows: attributes.map((attribute, at) => [attribute, ...rows.map((row) => row[at + 1] ?? [])]),
  };
}
