import { plain, type Span, type Table, type Topic } from '../../knowledge/topic';
import { contentWords } from '../cell-words';
import type { Item } from '../item';
import { buildItem } from './build-item';
import { seedOf } from './choose-wrong';
import { quantities } from './quantities';
import { describeDifferently, fitsChoice, isTelling, sharesSubject } from './truly-different';

/** Rows that say what each column is for. */
const USES = /^(?:best for|use case|use when)$/i;

/** Fewest and most columns that "which of these?" can list; four are asked for by `itemsFromRows`. */
const FEWEST = 2;
const MOST = 3;

const AFFIRMED = /^(?:yes|supported|possible)\b/i;
const DENIED = /^(?:no|none|not|never)\b/i;

/** Longest statement that a true-or-false item makes. */
const STATEMENT_CHARACTERS = 120;

/**
 * Items from a table whose columns are the things compared: which of two or three a use fits, and whether a statement
 * is true. A false one takes the cell of the other column, and only where the two exclude each other: yes against no,
 * or numbers that do not meet.
 */
export function itemsFromColumns(topic: Topic, table: Table): Item[] {
  const names = table.columns.slice(1).map((column) => plain(column));
  return table.rows.flatMap((row, index) => {
    const attribute = plain(row[0] ?? []);
    const cells = row.slice(1).map((cell) => plain(cell));
    const line = table.rowLines[index] ?? table.line;
    const asked = { topic, attribute, names, cells, line };
    const item = USES.test(attribute) ? whichFits(asked) : trueOrFalse(asked);
    return item ? [item] : [];
  });
}

interface Asked {
  topic: Topic;
  attribute: string;
  names: string[];
  cells: string[];
  line: number;
}

/** "Athena or Redshift: which is best for …?" */
function whichFits({ topic, attribute, names, cells, line }: Asked): Item | null {
  if (names.length < FEWEST || names.length > MOST) return null;
  if (!cells.every((cell) => isTelling(cell) && contentWords(cell).size > 1) || !names.every(fitsChoice))
    return null;
  const pairs = cells.flatMap((a, index) => cells.slice(index + 1).map((b) => [a, b] as const));
  if (!pairs.every(([a, b]) => describeDifferently(a, b))) return null;
  // The seed draws which column is right; one whose cell repeats a name is left for the next.
  const start = seedOf(`${topic.id} ${attribute} ${names.join(' ')}`);
  for (let turn = 0; turn < names.length; turn += 1) {
    const right = (start + turn) % names.length;
    const cell = cells[right]!;
    if (names.some((name) => sharesSubject(cell, name))) continue;
    return buildItem(topic, line, {
      kind: 'single',
      difficulty: 'easy',
      question: [
        {
          text: `${list(names)}: ${/^best/i.test(attribute) ? 'which is best for' : 'which fits this use:'} “`,
        },
        { text: cell.replace(/[?.]$/, ''), bold: true },
        { text: '”?' },
      ],
      snippet: null,
      right: names[right]!,
      wrong: names.filter((_, index) => index !== right),
      areCode: false,
      explanation: names.flatMap((name, index): Span[] => [
        { text: `${index > 0 ? ' ' : ''}${name}`, bold: true },
        { text: `: ${cells[index]!}.` },
      ]),
    });
  }
  return null;
}

/** "True or false? NAT gateway, port forwarding: possible." */
function trueOrFalse({ topic, attribute, names, cells, line }: Asked): Item | null {
  const seed = seedOf(`${topic.id} ${attribute} ${cells.join(' ')}`);
  const pairs = names
    .flatMap((_, of) => names.map((_, from) => ({ of, from })))
    .filter(({ of, from }) => of !== from && exclude(cells[of]!, cells[from]!));
  if (pairs.length === 0) return null;
  const { of, from } = pairs[seed % pairs.length]!;
  // Another bit than the one that took the pair, so that a statement's form does not tell whether it is true.
  const isTrue = seedOf(`${seed} truth`) % 2 === 0;
  const stated = cells[isTrue ? of : from]!;
  const statement = `${names[of]!}, ${lowerFirst(attribute)}: ${lowerFirst(stated)}`;
  if ([...statement].length > STATEMENT_CHARACTERS || /\b(?:other|as the|same)\b/i.test(stated)) return null;
  return buildItem(topic, line, {
    kind: 'true-false',
    difficulty: AFFIRMED.test(stated) || DENIED.test(stated) ? 'easy' : 'medium',
    question: [{ text: `${topic.title}. True or false? ` }, { text: `${statement}.`, bold: true }],
    snippet: null,
    right: isTrue ? 'True' : 'False',
    wrong: [isTrue ? 'False' : 'True'],
    areCode: false,
    explanation: names.flatMap((name, index): Span[] => [
      ...(index > 0 ? [{ text: ' ' }] : []),
      { text: name, bold: true },
      { text: `, ${lowerFirst(attribute)}: ${lowerFirst(cells[index]!)}.` },
    ]),
  });
}

/** Whether what holds for one cannot hold for the other. */
function exclude(a: string, b: string): boolean {
  if ((AFFIRMED.test(a) && DENIED.test(b)) || (DENIED.test(a) && AFFIRMED.test(b))) return true;
  const [x, y] = [quantities(a), quantities(b)];
  // One number each: of two ranges one may lie inside the other.
  return (
    x.size === 1 &&
    y.size === 1 &&
    [...x].every((quantity) => !y.has(quantity)) &&
    isPlainNumber(a) &&
    isPlainNumber(b)
  );
}

/** "Up to 10 GB" and "at least 3" hold for other numbers too. */
function isPlainNumber(text: string): boolean {
  return !/\b(?:up to|at least|about|more than|from|over|under|minimum|or more)\b/i.test(text);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+(?![\w-]*[A-Z0-9])(?: |,|$)/.test(text) && !PROPER.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** First words that are names. */
const PROPER =
  /^(?:Amazon|Aurora|Azure|Cilium|Docker|Elastic|Envoy|Fargate|Google|Helm|Ingress|Kubernetes|Lambda|Linux|Pod|Pods|Redshift|Secrets|Service|Services|Spot|Terraform|Windows)\b/;

function list(names: readonly string[]): string {
  return names.length === 2 ? names.join(' or ') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
