import type { Difficulty, Span } from '../../knowledge/topic';
import { contentWords, overlap } from '../cell-words';
import type { Item, ItemKind } from '../item';
import { buildItem } from './build-item';
import { seedOf, WRONG_CHOICES } from './choose-wrong';
import { type Claim, claimOf, isAmountColumn, lowerHeader } from './claim-rules';
import { quantities } from './quantities';
import type { TableView } from './table-view';
import { describeDifferently, fitsChoice, sharesSubject } from './truly-different';

/** Choices beside each other where several are right; at most this many of them. */
const MOST_CHOICES = 4;
const MOST_RIGHT = 3;

/** Rows that an explanation tells. */
const MOST_TOLD = 4;

/** A cell that says yes, or no, and nothing that takes it back: "yes, if set at creation" is neither. */
const YES = /^(?:yes|supported|possible)(?=$|[\s,;(])/i;
const NO = /^(?:no|none|never|not supported|not possible)(?=$|[,;(])/i;
const BUT = /\b(?:except|unless|if|when|where|only|until|up to|beta|partly|some|not always)\b/i;
const BUT_YES = /\b(?:yes|except|unless|if|beta|up to|partly|some)\b/i;

/** One amount and its unit: "up to 10 GB", "29 seconds by default" and "7 and 8" hold for others too. */
const AMOUNT = /^~?[\d.,]+\s?(?:[a-zµ%]+(?:\/[a-z]+)?)?$/i;

/** Names that take their verb as several do; most that end in s are one thing, such as "Kinesis Data Streams". */
const PLURAL = /(?:Plans|Instances|Records|Objects)$/;

type Row = TableView['rows'][number];

/**
 * Items from a column that says yes or no, or states one amount, of each row: which one does it, which several do it
 * (with boxes to tick), or whether a statement is true. One item a column; rows that are neither yes nor no stay out.
 */
export function itemsFromClaims(view: TableView): Item[] {
  return view.columns.flatMap((header, column) => {
    const claim = claimOf(header);
    const item = claim ? fromClaim(view, column, claim) : fromAmounts(view, column);
    return item ? [item] : [];
  });
}

function fromClaim(view: TableView, column: number, claim: Claim): Item | null {
  const rows = apart(view.rows.filter((row) => isNamed(row) && !sharesSubject(row.name, claim.one)));
  const yes = rows.filter((row) => YES.test(row.cells[column]!) && !BUT.test(row.cells[column]!));
  const no = rows.filter((row) => NO.test(row.cells[column]!) && !BUT_YES.test(row.cells[column]!));
  if (yes.length === 0 || no.length === 0) return null;
  if (yes.length === 1 && no.length >= WRONG_CHOICES)
    return whichOnes(view, column, `which of these ${claim.one}?`, yes, no.slice(0, WRONG_CHOICES));
  if (yes.length > 1 && yes.length + no.length > 2) {
    const seed = seedOf(`${view.topic.id} ${claim.many} how many`);
    const right = Math.min(yes.length, MOST_RIGHT, 2 + (seed % 2));
    const wrong = Math.min(no.length, MOST_CHOICES - Math.min(right, MOST_CHOICES - 1));
    return whichOnes(view, column, `which of these ${claim.many}?`, yes.slice(0, right), no.slice(0, wrong));
  }
  const isTrue = seedOf(`${view.topic.id} ${claim.one} truth`) % 2 === 0;
  const [row] = isTrue ? yes : no;
  const does = PLURAL.test(row!.name) ? claim.many : claim.one;
  return statement(view, column, row!, [{ text: row!.name, bold: true }, { text: ` ${does}.` }], isTrue);
}

/** "The max duration of Express is 1 year." A false one states the amount of another row. */
function fromAmounts(view: TableView, column: number): Item | null {
  const header = view.columns[column]!;
  if (!isAmountColumn(header)) return null;
  const rows = apart(view.rows.filter((row) => isNamed(row) && AMOUNT.test(row.cells[column]!)));
  const row = rows[0];
  const other = rows.find((one) => row && !share(one.cells[column]!, row.cells[column]!));
  if (!row || !other) return null;
  const isTrue = seedOf(`${view.topic.id} ${header} truth`) % 2 === 0;
  const spans = [
    { text: `The ${lowerHeader(header)} of ` },
    { text: row.name, bold: true as const },
    { text: ` is ${(isTrue ? row : other).cells[column]!}.` },
  ];
  return statement(view, column, row, spans, isTrue);
}

function share(a: string, b: string): boolean {
  const [x, y] = [quantities(a), quantities(b)];
  return x.size === 0 || y.size === 0 || [...x].some((quantity) => y.has(quantity));
}

/** A name that can be a choice and stand in a sentence. */
function isNamed({ name }: Row): boolean {
  return fitsChoice(name) && /^[\p{L}\p{N}!$-]/u.test(name) && !/^\d+\.|…/.test(name);
}

/** Rows in a drawn order, without those whose name says another's too. */
function apart(rows: readonly Row[]): Row[] {
  const seed = rows.map(({ name }) => name).join(' ');
  const order = [...rows].sort((a, b) => seedOf(`${seed} ${a.name}`) - seedOf(`${seed} ${b.name}`));
  return order.filter((row) =>
    rows.every(
      (other) =>
        other === row ||
        (describeDifferently(row.name, other.name) &&
          overlap(contentWords(row.name), contentWords(other.name)) < 1),
    ),
  );
}

function whichOnes(
  view: TableView,
  column: number,
  asked: string,
  right: readonly Row[],
  wrong: readonly Row[],
): Item {
  return build(view, column, [...right, ...wrong], {
    kind: right.length > 1 ? 'multiple' : 'single',
    question: [{ text: `${view.topic.title}: ${asked}` }],
    line: right[0]!.lines[column]!,
    right: right.map(({ name }) => name),
    wrong: wrong.map(({ name }) => name),
  });
}

function statement(view: TableView, column: number, row: Row, spans: Span[], isTrue: boolean): Item {
  const others = view.rows.filter((other) => other !== row && other.cells[column] !== '–');
  return build(view, column, [row, ...others].slice(0, MOST_TOLD), {
    kind: 'true-false',
    question: [{ text: `${view.topic.title}: true or false? ` }, ...spans],
    line: row.lines[column]!,
    right: [isTrue ? 'True' : 'False'],
    wrong: [isTrue ? 'False' : 'True'],
  });
}

/** Half of all guesses at a statement are right; of boxes, hardly one. */
const DIFFICULTY: Partial<Record<ItemKind, Difficulty>> = { 'true-false': 'easy', multiple: 'hard' };

interface Draft {
  kind: ItemKind;
  question: Span[];
  line: number;
  right: string[];
  wrong: string[];
}

function build(view: TableView, column: number, told: readonly Row[], draft: Draft): Item {
  const header = lowerHeader(view.columns[column]!);
  return buildItem(view.topic, draft.line, {
    kind: draft.kind,
    difficulty: DIFFICULTY[draft.kind] ?? 'medium',
    question: draft.question,
    snippet: null,
    right: draft.right,
    wrong: draft.wrong,
    areCode: draft.kind !== 'true-false' && told.every(({ isCode }) => isCode),
    explanation: told.flatMap(({ name, cells }, index): Span[] => [
      ...(index > 0 ? [{ text: ' ' }] : [{ text: `${upperFirst(header)}: ` }]),
      { text: name, bold: true },
      {
        text: `: ${cells[column]!.replace(/^(?:Yes|No|None|Never)\b/, lowerFirst)}${index < told.length - 1 ? ';' : '.'}`,
      },
    ]),
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
