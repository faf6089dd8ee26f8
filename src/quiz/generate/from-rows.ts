import { type Difficulty, plain, type Span } from '../../knowledge/topic';
import { contentWords, overlap, textKey } from '../cell-words';
import type { Item, ItemKind } from '../item';
import { buildItem } from './build-item';
import { chooseWrong, seedOf } from './choose-wrong';
import { lowerHeader } from './claim-rules';
import { type ColumnRule, columnRule, NO_KIND, rowNoun } from './column-rules';
import type { TableView } from './table-view';
import { describeDifferently, fitsChoice, isTelling, sharesSubject, valuesDiffer } from './truly-different';

type Row = TableView['rows'][number];

/** Names of rows that are no names: numbered steps, arguments for and against. */
const NO_NAME = /^(?:\d+\.|plus:|minus:|–)|…/i;

/**
 * Items from a table whose rows are things of one kind: given the cell, which row; or given the row, which cell. One
 * item a cell, in the direction that a seed draws, else in the other.
 */
export function itemsFromRows(view: TableView): Item[] {
  const noun = rowNoun(view.subject);
  if (noun === null) return [];
  const rows = view.rows.filter((row) => fitsChoice(row.name) && !NO_NAME.test(row.name));
  return view.columns.flatMap((header, column) => {
    const rule = columnRule(header);
    if (rule === null || rule.subjects?.test(view.subject) === false) return [];
    return rows.flatMap((row) => {
      const cell = { view, rows, row, column, noun, rule };
      const isRowFirst = seedOf(`${view.topic.id} ${row.name} ${header}`) % 2 === 0;
      const item = isRowFirst ? (askForRow(cell) ?? askForCell(cell)) : (askForCell(cell) ?? askForRow(cell));
      return item ? [item] : [];
    });
  });
}

/** A cell that an item may be made of, with what it stands among. */
interface AskedCell {
  view: TableView;
  /** Rows with a name that can be a choice. */
  rows: readonly Row[];
  row: Row;
  column: number;
  /** What the rows are: "storage class". */
  noun: string;
  rule: ColumnRule;
}

/** "Which storage class is best for …?" Choices are names of rows. */
function askForRow({ view, rows, row, column, noun, rule }: AskedCell): Item | null {
  const cell = row.cells[column]!;
  if (rule.which === null || !isTelling(cell) || sharesSubject(cell, row.name)) return null;
  if (rule.content === 'description' && contentWords(cell).size < 2) return null;
  const differ = rule.content === 'value' ? valuesDiffer : describeDifferently;
  // Two rows that say the same would both be right, even where only one of them is among the choices.
  if (view.rows.some((other) => other !== row && !differ(cell, other.cells[column]!))) return null;
  const wrong = rows.filter((other) => other !== row && isWrongFor(row, other, column, rule));
  const question = [
    { text: `${view.topic.title}: ${rule.which(noun)} “` },
    { text: cell.replace(/[?.]$/, ''), bold: true as const },
    { text: '”?' },
  ];
  const names = wrong.filter((other) => !sharesSubject(cell, other.name)).map((other) => other.name);
  const choices = chooseWrong(plain(question), row.name, names, describeDifferently);
  if (choices === null) return null;
  return build(view, row, column, {
    kind: 'single',
    difficulty: 'medium',
    question,
    right: row.name,
    wrong: choices,
    areCode: row.isCode,
  });
}

/** "What is … best for?" Choices are cells of the column. */
function askForCell({ view, rows, row, column, noun, rule }: AskedCell): Item | null {
  const cell = row.cells[column]!;
  if (!isTelling(cell) || !fitsChoice(cell) || sharesSubject(cell, row.name)) return null;
  const isRight = contentWords([row.name, ...row.cells].join(' '));
  const wrong = rows.filter(
    (other) =>
      other !== row &&
      isWrongFor(row, other, column, rule) &&
      fitsChoice(other.cells[column]!) &&
      !sharesSubject(other.cells[column]!, row.name) &&
      // What is said of the row elsewhere must not make the wrong choice right.
      overlap(contentWords(other.cells[column]!), isRight) <= 0.3,
  );
  const differ = rule.content === 'value' ? valuesDiffer : describeDifferently;
  const [before, after] = rule.what;
  const article = standsAlone(row, noun) ? '' : `the ${noun} “`;
  const question: Span[] = [
    { text: `${view.topic.title}: ${before}${article}` },
    row.isCode ? { text: row.name, code: true } : { text: row.name, bold: true },
    { text: `${article === '' ? '' : '”'}${after}` },
  ];
  const cells = [
    ...new Map(wrong.map((other) => [textKey(other.cells[column]!), other.cells[column]!])).values(),
  ];
  const choices = chooseWrong(plain(question), cell, cells, differ);
  if (choices === null) return null;
  return build(view, row, column, {
    kind: rule.content === 'value' ? 'single' : 'match',
    difficulty: rule.content === 'value' ? 'hard' : 'medium',
    question,
    right: cell,
    wrong: choices,
    areCode: false,
  });
}

/** Names of rows that are words of a program: quoted, they are told from the question around them. */
const SAID = /^(?:error|message|code|status|event|reason|problem|symptom)/i;

/**
 * Whether a name reads well without saying what it is: "what does the code “0” mean?", and not "what does 0 mean?".
 * A capital marks a name; one letter, or several names in a row, are none.
 */
function standsAlone({ name, isCode }: Row, noun: string): boolean {
  if (noun === NO_KIND || isCode) return true;
  return /^[A-Z]./.test(name) && !/,| and |s$/.test(name) && !SAID.test(noun);
}

/** Whether another row is truly wrong where this row's cell is meant. */
function isWrongFor(row: Row, other: Row, column: number, rule: ColumnRule): boolean {
  const [cell, otherCell] = [row.cells[column]!, other.cells[column]!];
  if (!isTelling(otherCell)) return false;
  // A sentence beside a number stands out.
  if (rule.content === 'value' && /\d/.test(cell) !== /\d/.test(otherCell)) return false;
  const differ = rule.content === 'value' ? valuesDiffer : describeDifferently;
  const elsewhere = contentWords([other.name, ...other.cells].join(' '));
  return (
    differ(cell, otherCell) &&
    describeDifferently(row.name, other.name) &&
    (rule.content === 'value' || overlap(contentWords(cell), elsewhere) <= 0.3)
  );
}

interface Draft {
  kind: ItemKind;
  difficulty: Difficulty;
  question: Span[];
  right: string;
  wrong: readonly string[];
  areCode: boolean;
}

function build(view: TableView, row: Row, column: number, draft: Draft): Item {
  return buildItem(view.topic, row.lines[column]!, {
    ...draft,
    right: [draft.right],
    snippet: null,
    explanation: [
      { text: row.name, bold: true },
      { text: `, ${lowerHeader(view.columns[column]!)}: ${row.cells[column]!.replace(/\.$/, '')}.` },
    ],
  });
}
