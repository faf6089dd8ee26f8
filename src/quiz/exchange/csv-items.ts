import { parse } from 'csv-parse/sync';
import { DIFFICULTIES } from '../../knowledge/topic';
import { DRAFT_LIMITS, type ItemDraft } from '../team-items';
import type { ReadItems } from './exchange';

/**
 * Items as CSV, as a spreadsheet writes it: one item a row, `right` names the right choices by number ("2", or "1 3").
 */
const CHOICES = Array.from({ length: DRAFT_LIMITS.choices }, (_, index) => `choice${index + 1}`);
const COLUMNS = ['topic', 'difficulty', 'question', ...CHOICES, 'right', 'explanation'] as const;
const NEEDED = ['topic', 'question', 'choice1', 'choice2', 'right', 'explanation'];

/** A cell that begins like this is a formula to a spreadsheet; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;
const GUARDED = /^'(?=[=+\-@\t\r'])/;

/** Reads a file; the first row names the columns, in any order and case. */
export function readCsvItems(text: string): ReadItems {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  let header: string[] = [];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
      delimiter: [',', ';', '\t'].sort((a, b) => countIn(text, b) - countIn(text, a))[0]!,
      columns: (names: string[]) => {
        header = names.map((name) => name.toLowerCase().replace(/\s+/g, ''));
        return header;
      },
    }) as unknown as typeof records;
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number };
    return { drafts: [], problems: [{ line: lines ?? 1, message: `The file is no sound CSV: ${message}.` }] };
  }
  const missing = NEEDED.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const message = `The first row has to name the columns ${COLUMNS.join(', ')}; missing: ${missing.join(', ')}.`;
    return { drafts: [], problems: [{ line: 1, message }] };
  }
  const read: ReadItems = { drafts: [], problems: [] };
  // `lines` counts to the end of a record; one that spans lines began behind the record before.
  let line = firstLineAfterHeader(text);
  for (const { record, info } of records) {
    const at = line;
    line = info.lines + 1;
    const draft = draftOf(record);
    if (typeof draft === 'string') read.problems.push({ line: at, message: draft });
    else read.drafts.push({ line: at, draft });
  }
  return read;
}

/** @returns what is wrong, where the record cannot be read */
function draftOf(record: Readonly<Record<string, string>>): ItemDraft | string {
  const cell = (name: string): string => (record[name] ?? '').replace(GUARDED, '').trim();
  const difficulty = cell('difficulty').toLowerCase() || 'medium';
  const known = DIFFICULTIES.find((one) => one === difficulty);
  if (!known)
    return `The difficulty is "${difficulty}"; write ${DIFFICULTIES.join(', ')}, or nothing for medium.`;
  const texts = CHOICES.map(cell);
  const marks = cell('right')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const odd = marks.find((mark) => !(/^[1-9]$/.test(mark) && texts[Number(mark) - 1]));
  if (odd !== undefined)
    return `"right" names choice "${odd}", which the row does not have; write the number of the right choice, such as 2.`;
  const choices = texts
    .map((text, index) => ({ text, right: marks.includes(String(index + 1)) }))
    .filter((choice) => choice.text !== '');
  return {
    topicId: cell('topic'),
    difficulty: known,
    question: cell('question'),
    choices,
    explanation: cell('explanation'),
  };
}

/** Writes a file that `readCsvItems` and spreadsheets read. */
export function writeCsvItems(drafts: readonly ItemDraft[]): string {
  const rows = drafts.map(({ topicId, difficulty, question, choices, explanation }) => [
    topicId,
    difficulty,
    question,
    ...CHOICES.map((_, index) => choices[index]?.text ?? ''),
    choices.flatMap((choice, index) => (choice.right ? [index + 1] : [])).join(' '),
    explanation,
  ]);
  return `${[[...COLUMNS], ...rows].map((row) => row.map(field).join(',')).join('\n')}\n`;
}

function field(text: string): string {
  const guarded = FORMULA.test(text) || GUARDED.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** How often a character stands in the first line, to tell which parts the columns. */
function countIn(text: string, character: string): number {
  return (text.split(/\r?\n/, 1)[0] ?? '').split(character).length;
}

/** Blank lines before and behind the header count too. */
function firstLineAfterHeader(text: string): number {
  const lines = text.split(/\r?\n/);
  return lines.findIndex((line) => line.replace(/^\uFEFF/, '').trim() !== '') + 2;
}
