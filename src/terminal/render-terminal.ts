import type { Answer, AnswerPart } from '../answer/answer';
import { flattenAnswer, omittedWords, TONE_WORDS, verifiedWords } from '../answer/flatten';
import { plain, type Span } from '../knowledge/topic';

export interface TerminalOptions {
  /** Columns to wrap at. */
  width: number;
  /** Whether to write ANSI styles. */
  colour: boolean;
}

type Style = 'bold' | 'dim' | 'code' | 'italic' | 'warn';
const ANSI: Record<Style, [string, string]> = {
  bold: ['\x1b[1m', '\x1b[22m'],
  dim: ['\x1b[2m', '\x1b[22m'],
  code: ['\x1b[36m', '\x1b[39m'],
  italic: ['\x1b[3m', '\x1b[23m'],
  warn: ['\x1b[33m', '\x1b[39m'],
};

/** Narrowest a column of a table gets before it wraps. */
const NARROWEST = 12;

/** An answer for a terminal: wrapped, tables drawn, code indented, sources in full. */
export function renderTerminal(answer: Answer, options: TerminalOptions): string {
  const paint = (text: string, style: Style): string =>
    options.colour && text !== '' ? ANSI[style][0] + text + ANSI[style][1] : text;
  if (answer.kind !== 'card') return flattenAnswer(answer);
  const sources = answer.sources.map((source) => paint(`  ${source.title}  ${source.url}`, 'dim'));
  const related =
    answer.related.length > 0
      ? [paint(`Related: ${answer.related.map((topic) => topic.title).join(', ')}`, 'dim')]
      : [];
  return [
    paint(answer.heading, 'bold'),
    ...answer.parts.map((part) => renderPart(part, options, paint)),
    [paint(`${verifiedWords(answer.verified)}. Sources:`, 'dim'), ...sources, ...related].join('\n'),
  ].join('\n\n');
}

type Paint = (text: string, style: Style) => string;

function renderPart(part: AnswerPart, options: TerminalOptions, paint: Paint): string {
  switch (part.kind) {
    case 'heading':
      return paint(part.text, 'bold');
    case 'text':
      return wrap(part.spans, options.width, '', paint);
    case 'facts':
      return part.facts
        .map((fact, index) => {
          const bullet = part.ordered ? `${index + 1}. ` : '• ';
          return `  ${bullet}${wrap(fact, options.width - 2 - bullet.length, ' '.repeat(2 + bullet.length), paint)}`;
        })
        .join('\n');
    case 'table':
      return drawTable(part, options.width, paint) + omittedWords(part);
    case 'snippet':
      return part.code
        .split('\n')
        .map((line) => `    ${paint(line, 'code')}`)
        .join('\n');
    case 'diagram':
      return part.code
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n');
    case 'callout': {
      const [first, ...rest] = part.paragraphs;
      const mark = `${TONE_WORDS[part.tone]}: `;
      return [
        paint(mark, 'warn') + wrap(first ?? [], options.width - mark.length, '  ', paint),
        ...rest.map((spans) => `  ${wrap(spans, options.width - 2, '  ', paint)}`),
      ].join('\n');
    }
  }
}

/** Wraps spans at spaces; lines after the first get `indent`. Styles are painted word by word, so a wrap never cuts one. */
function wrap(spans: readonly Span[], width: number, indent: string, paint: Paint): string {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const { word, space, style } of words(spans)) {
    if (length > 0 && length + (space ? 1 : 0) + word.length > width) {
      lines.push(line);
      line = '';
      length = 0;
    }
    const gap = space && length > 0 ? ' ' : '';
    line += gap + (style ? paint(word, style) : word);
    length += gap.length + word.length;
  }
  if (length > 0) lines.push(line);
  return lines.join(`\n${indent}`);
}

function* words(spans: readonly Span[]): Generator<{ word: string; space: boolean; style: Style | null }> {
  let space = false;
  for (const span of spans) {
    const style = span.code ? 'code' : span.bold ? 'bold' : span.italic ? 'italic' : null;
    for (const piece of span.text.split(/( +)/)) {
      if (piece === '') continue;
      if (piece.trim() === '') space = true;
      else {
        yield { word: piece, space, style };
        space = false;
      }
    }
  }
}

function drawTable(table: Extract<AnswerPart, { kind: 'table' }>, width: number, paint: Paint): string {
  const all = [table.columns, ...table.rows].map((row) => row.map(plain));
  const widths = columnWidths(all, width);
  const drawRow = (cells: readonly string[], style: Style | null): string => {
    const wrapped = cells.map((cell, at) =>
      wrap([{ text: cell }], widths[at]!, '', (text) => text).split('\n'),
    );
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      wrapped
        .map((lines, column) => {
          const text = (lines[at] ?? '').padEnd(widths[column]!);
          return style ? paint(text, style) : text;
        })
        .join('  ')
        .trimEnd(),
    ).join('\n');
  };
  const rule = widths.map((size) => '─'.repeat(size)).join('  ');
  return [drawRow(all[0]!, 'bold'), rule, ...all.slice(1).map((row) => drawRow(row, null))].join('\n');
}

/** Columns as wide as their widest cell, the widest shortened until all fit. */
function columnWidths(rows: readonly string[][], width: number): number[] {
  const widths = rows[0]!.map((_, at) => Math.max(1, ...rows.map((row) => row[at]!.length)));
  const total = (): number => widths.reduce((sum, size) => sum + size + 2, -2);
  while (total() > width) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= NARROWEST) break;
    widths[widest]! -= 1;
  }
  return widths;
}
