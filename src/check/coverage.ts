import type { Topic } from '../knowledge/topic';

const COLUMNS = ['Topics', 'Facts', 'Tables', 'Snippets', 'Quiz items', 'Tips', 'Oldest verified'];
const BEGIN = '<!-- coverage: made by npx cumulus coverage --write -->';
const END = '<!-- /coverage -->';

/** What a base covers, as a Markdown table: a row for each area, one for each group in it, and the sum. */
export function coverageTable(topics: readonly Topic[]): string {
  const rows: string[][] = [];
  for (const area of unique(topics.map((topic) => topic.area))) {
    const ofArea = topics.filter((topic) => topic.area === area);
    rows.push([`**${area}**`, ...counts(ofArea)]);
    for (const group of unique(ofArea.map((topic) => topic.group)))
      rows.push([group, ...counts(ofArea.filter((topic) => topic.group === group))]);
  }
  rows.push(['**all**', ...counts(topics)]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = ['---', ...COLUMNS.map((_, index) => (index < COLUMNS.length - 1 ? '---:' : '---'))];
  return [line(['Area and group', ...COLUMNS]), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}

/**
 * Puts the table between the two marks of a document.
 * @throws where the document has no such marks
 */
export function withCoverage(document: string, table: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin === -1 || end < begin)
    throw new Error(
      `The document has no place for the coverage table: write ${BEGIN} and ${END} on lines of their own.`,
    );
  return `${document.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${document.slice(end)}`;
}

function counts(topics: readonly Topic[]): string[] {
  const parts = topics.flatMap((topic) => topic.sections.flatMap((section) => section.parts));
  const ofKind = (kind: string): number => parts.filter((part) => part.kind === kind).length;
  const nested = topics
    .flatMap((topic) => [...topic.quiz, ...topic.tips])
    .filter((one) => one.snippet !== null);
  const total = (of: (topic: Topic) => number): number => topics.reduce((sum, topic) => sum + of(topic), 0);
  return [
    String(topics.length),
    String(ofKind('fact')),
    String(ofKind('table')),
    String(ofKind('snippet') + nested.length),
    String(total((topic) => topic.quiz.length)),
    String(total((topic) => topic.tips.length)),
    topics.map((topic) => topic.verified).sort()[0] ?? '–',
  ];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
