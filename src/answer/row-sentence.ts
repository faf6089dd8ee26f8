import { plain, type Span, type Table } from '../knowledge/topic';

/** A table row in words, its first cell in bold, every other behind its column's head, which is in italics to be found at a glance. */
export function rowSentence(table: Pick<Table, 'columns' | 'rows'>, row: number): Span[] {
  const [first, ...cells] = table.rows[row]!;
  const spans: Span[] = [{ text: plain(first ?? []), bold: true }];
  cells.forEach((cell, index) => {
    const head = plain(table.columns[index + 1] ?? []);
    spans.push({ text: index === 0 ? ' – ' : '; ' });
    if (head !== '') spans.push({ text: head, italic: true }, { text: ': ' });
    spans.push(...cell);
  });
  return spans;
}
