import type { KnownBlock, TableBlock } from '@slack/types';
import type { AnswerPart } from '../answer/answer';
import { plain, type Span } from '../knowledge/topic';
import { LIMITS } from './limits';
import { richCode, richElements } from './rich-text';

type Table = Extract<AnswerPart, { kind: 'table' }>;

/** Slack refuses an empty cell. */
const EMPTY_CELL = '–';

/** Widest a column of the preformatted fallback gets. */
const FALLBACK_COLUMN = 28;

/** A `table` block; prose wraps, the header row is bold. */
export function tableBlock(table: Table): TableBlock {
  const header = table.columns.map((cell) => richCell(boldly(cell)));
  const rows = table.rows.map((row) =>
    row.map((cell) =>
      isPlain(cell) ? { type: 'raw_text' as const, text: plain(cell) || EMPTY_CELL } : richCell(cell),
    ),
  );
  return {
    type: 'table',
    column_settings: table.columns.map(() => ({ is_wrapped: true })),
    rows: [header, ...rows],
  };
}

/** The table drawn with spaces, for where a `table` block cannot stand: a second one in a message, a modal. */
export function preformattedTable(table: Table): KnownBlock {
  return richCode(drawTable(table), null);
}

/** Text of a table in columns of equal width, long cells cut. */
export function drawTable(table: Table): string {
  const rows = [table.columns, ...table.rows].map((row) =>
    row.map((cell) => shortCell(plain(cell) || EMPTY_CELL)),
  );
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Whether Slack takes it as a table block. */
export function fitsTableBlock(table: Table): boolean {
  const characters = [table.columns, ...table.rows].flat().reduce((sum, cell) => sum + plain(cell).length, 0);
  return (
    table.rows.length + 1 <= LIMITS.tableRows &&
    table.columns.length <= LIMITS.tableColumns &&
    characters <= LIMITS.tableCharacters
  );
}

function shortCell(text: string): string {
  return text.length > FALLBACK_COLUMN ? `${text.slice(0, FALLBACK_COLUMN - 1)}…` : text;
}

function isPlain(cell: readonly Span[]): boolean {
  return cell.every((span) => !span.bold && !span.italic && !span.code && span.href === undefined);
}

function boldly(cell: readonly Span[]): Span[] {
  const text = plain(cell);
  return [text === '' ? { text: EMPTY_CELL } : { text, bold: true }];
}

function richCell(cell: readonly Span[]): TableBlock['rows'][number][number] {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: plain(cell) === '' ? [{ type: 'text', text: EMPTY_CELL }] : richElements(cell),
      },
    ],
  };
}
