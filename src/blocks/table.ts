import type { RichTextBlock, TableBlock } from '@slack/types';
import type { AnswerPart } from '../answer/answer';
import { omittedWords } from '../answer/flatten';
import { rowSentence } from '../answer/row-sentence';
import { plain, type Span } from '../knowledge/topic';
import { richElements, richList, richParagraph } from './rich-text';

export type TablePart = Extract<AnswerPart, { kind: 'table' }>;

/** Slack refuses an empty cell. */
const EMPTY_CELL = '–';

/** A `table` block; prose wraps, the header row is bold. */
export function tableBlock(table: TablePart): TableBlock {
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

/** The rows in words, a bullet each, for where a `table` block cannot stand: a second one in a message. */
export function rowList(table: TablePart): RichTextBlock {
  const list = richList(rowSentences(table), false);
  const omitted = omittedWords(table).trim();
  if (omitted === '') return list;
  return {
    ...list,
    elements: [...list.elements, ...richParagraph([{ text: omitted, italic: true }]).elements],
  };
}

/** Every row of a table in words. */
export function rowSentences(table: TablePart): Span[][] {
  return table.rows.map((_, row) => rowSentence(table, row));
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
