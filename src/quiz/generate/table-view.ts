import { plain, type Table, type Topic } from '../../knowledge/topic';

/** A table as rules read it: plain text, one subject a row, with the line that each came from. */
export interface TableView {
  topic: Topic;
  heading: string;
  /** Header of the first column. */
  subject: string;
  columns: string[];
  /** `lines` are those of the cells in the file. */
  rows: { name: string; cells: string[]; lines: number[]; isCode: boolean }[];
}

/** Every table of a topic. */
export function tablesOf(topic: Topic): { heading: string; table: Table }[] {
  return topic.sections.flatMap((section) =>
    section.parts.flatMap((part) =>
      part.kind === 'table' ? [{ heading: section.heading, table: part }] : [],
    ),
  );
}

/** Whether the first column names attributes and the others the things compared. */
export function comparesColumns(table: Table): boolean {
  return /^(?:attribute|aspect|property)$/i.test(plain(table.columns[0] ?? []).trim());
}

/** A table whose rows are the things compared. */
export function viewRows(topic: Topic, heading: string, table: Table): TableView {
  const [subject = [], ...columns] = table.columns;
  return {
    topic,
    heading,
    subject: plain(subject),
    columns: columns.map(plain),
    rows: table.rows.map(([name = [], ...cells], index) => ({
      name: plain(name),
      cells: cells.map(plain),
      lines: cells.map(() => table.rowLines[index] ?? table.line),
      isCode: name.some((span) => span.code === true),
    })),
  };
}

/** A table whose columns are the things compared, turned so that they become rows. Each cell keeps its line. */
export function viewColumns(topic: Topic, heading: string, table: Table): TableView {
  const [, ...names] = table.columns;
  return {
    topic,
    heading,
    subject: 'What',
    columns: table.rows.map((row) => plain(row[0] ?? [])),
    rows: names.map((name, index) => ({
      name: plain(name),
      cells: table.rows.map((row) => plain(row[index + 1] ?? [])),
      lines: table.rowLines,
      isCode: name.some((span) => span.code === true),
    })),
  };
}
