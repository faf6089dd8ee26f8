import { partName } from '../knowledge/part-names';
import { plain, type Span, type Table, type Topic } from '../knowledge/topic';
import type { RankedUnit } from '../search/rank-units';
import { rowSentence } from './row-sentence';

/** A row is named as the pick only where it speaks of this share of what was asked: a wrong pick is worse than none. */
const CLEARLY = 0.28;

/** Column heads that say what an option is for. */
const CHOICE_HEAD =
  /\b(?:best for|use (?:case|when|it|for)|used for|when to|good for|fits|choose|typical use|suits)\b/i;

/** First heads of tables that lead from a need to an option: "Data | Class", "Job | Service". */
const NEED_HEAD =
  /^(?:use case|job|task|situation|need|you (?:want|need)|data|workload|when|case|goal|question|load)\b/i;

/** What such tables lead to; a table of tasks and commands leads to no option. */
const OPTION_HEAD =
  /^(?:take|use|choose|pick|class|storage class|service|policy|volume type|better choice|option|tool|type|family|pattern)\b/i;

function isByNeed({ columns }: Table): boolean {
  return columns.length >= 2 && NEED_HEAD.test(plain(columns[0]!)) && OPTION_HEAD.test(plain(columns[1]!));
}

export interface Choice {
  topic: Topic;
  table: Table;
  pick: number;
  runnerUp: number | null;
}

/** The best row of all, where its table says what each option is for, and the next of that table; null elsewhere. */
export function choiceOf(units: readonly RankedUnit[]): Choice | null {
  const rows = units.filter(({ unit }) => unit.kind === 'row');
  const [first] = rows;
  const table = first?.unit.part;
  if (!first || first.coverage < CLEARLY || table?.kind !== 'table') return null;
  if (!isByNeed(table) && !table.columns.slice(1).some((column) => CHOICE_HEAD.test(plain(column))))
    return null;
  const next = rows.find(
    (ranked) =>
      ranked !== first &&
      ranked.unit.part === table &&
      !ranked.broken &&
      !(isByNeed(table) && optionOf(table, ranked.unit.row) === optionOf(table, first.unit.row)),
  );
  return { topic: first.unit.topic, table, pick: first.unit.row, runnerUp: next?.unit.row ?? null };
}

/** "S3 Glacier Instant Retrieval – for archives touched once a quarter": the option first, then the need it meets. */
function needSentence(table: Table, row: number): Span[] {
  const [need, option, ...others] = table.rows[row]!;
  return [
    { text: plain(option!), bold: true },
    { text: ` – ${plain(table.columns[0]!)}: ` },
    ...need!,
    ...others.flatMap((cell, at): Span[] => [{ text: `; ${plain(table.columns[at + 2]!)}: ` }, ...cell]),
  ];
}

const MOST_SAID = 3;

/** "gp3 – Best for: almost everything; Price: $0.08; Size: …": what the option is for first, then a few of its properties. */
function optionSentence(table: Table, row: number): Span[] {
  const heads = table.columns.map(plain);
  const purpose = heads.findIndex((head, at) => at > 0 && CHOICE_HEAD.test(head));
  const others = heads.map((_, at) => at).filter((at) => at > 0 && at !== purpose);
  const said = [0, ...(purpose > 0 ? [purpose] : []), ...others.slice(0, MOST_SAID)];
  const pick = <T>(cells: readonly T[]): T[] => said.map((at) => cells[at]!);
  const rows = table.rows.map((cells, at) => (at === row ? pick(cells) : cells));
  return rowSentence({ ...table, columns: pick(table.columns), rows }, row);
}

const DECIDING_COLUMNS = 3;
const SHORT_CELL = 40;

/** "Retrieval: milliseconds or 12 hours; Minimum: 90 days or 180 days": short cells in which two rows differ. */
function differences(table: Table, one: number, other: number): string {
  return table.columns
    .flatMap((column, at) => {
      const cells = [plain(table.rows[one]![at] ?? []), plain(table.rows[other]![at] ?? [])];
      const tells = at > 0 && cells[0] !== cells[1] && cells.every((cell) => cell.length <= SHORT_CELL);
      return tells ? [`${plain(column)} (${cells.join(' or ')})`] : [];
    })
    .slice(0, DECIDING_COLUMNS)
    .join('; ');
}

function optionOf(table: Table, row: number): string {
  return partName(plain(table.rows[row]![1]!));
}

/** What tells two options of a table of needs apart stands in the table of the same topic that has both as rows. */
function optionDifferences(topic: Topic, table: Table, one: number, other: number): string {
  const wanted = [optionOf(table, one), optionOf(table, other)];
  for (const section of topic.sections) {
    for (const part of section.parts) {
      if (part.kind !== 'table' || part === table) continue;
      const names = part.rows.map((row) => partName(plain(row[0] ?? [])));
      const rows = wanted.map((option) =>
        names.findIndex((name) => name === option || name.endsWith(` ${option}`)),
      );
      if (!rows.includes(-1)) return differences(part, rows[0]!, rows[1]!);
    }
  }
  return '';
}

/** The pick, the runner-up and what would change the choice, a sentence each. */
export function choiceFacts({ topic, table, pick, runnerUp }: Choice): Span[][] {
  const said = (word: string, row: number): Span[] => [
    { text: `${word}: `, bold: true },
    ...(isByNeed(table) ? needSentence(table, row) : optionSentence(table, row)),
  ];
  if (runnerUp === null) return [said('Pick', pick)];
  const deciding = isByNeed(table)
    ? optionDifferences(topic, table, pick, runnerUp)
    : differences(table, pick, runnerUp);
  return [
    said('Pick', pick),
    said('Runner-up', runnerUp),
    ...(deciding === '' ? [] : [[{ text: 'What decides: ', bold: true as const }, { text: deciding }]]),
  ];
}
