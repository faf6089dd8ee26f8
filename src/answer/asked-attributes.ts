import { plain, type Span } from '../knowledge/topic';
import type { Term } from '../search/terms';
import { weightOf } from '../search/terms';
import type { Question } from '../search/understand-question';
import type { AnswerPart } from './answer';
import { type FoundTable, type NamedSide, stemsOfCell } from './compare-tables';
import { rowSentence } from './row-sentence';

/** "ALB vs NLB static IP" asks for one row of the table of the two: it is said first, in a sentence. */

/** An attribute that speaks of less than this of what is asked beyond the names may share a word with it by chance. */
const ASKED_FROM = 0.5;
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
): AnswerPart | null {
  const table = asColumns ? part : transposed(part);
  const named = new Set<string>();
  const heads = [...table.columns.slice(1), [{ text: home.title }]];
  for (const head of heads) for (const stem of stemsOfCell(head, plain(head))) named.add(stem);
  const wanted = terms.filter(({ stem }) => !named.has(stem) && !isNameOf(stem, sides));
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

function isNameOf(stem: string, sides: readonly NamedSide[]): boolean {
  return sides.some(({ topic, stems }) => topic !== null && stems.has(stem));
}

/** What the words weigh that an attribute is called by, or that the cells under it say, which counts less. */
function shareIn([head, ...cells]: readonly Span[][], wanted: readonly Term[]): number {
  const called = stemsOfCell(head ?? [], plain(head ?? []));
  const said = cells.map((cell) => stemsOfCell(cell, plain(cell)));
  const worth = (stem: string): number =>
    called.has(stem) ? 1 : said.some((own) => own.has(stem)) ? IN_CELLS : 0;
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
