import { plain, type Span, type Table, type Topic } from '../../knowledge/topic';
import { contentWords } from '../cell-words';
import type { Item } from '../item';
import { buildItem } from './build-item';
import { seedOf } from './choose-wrong';
import { describeDifferently, fitsChoice, isTelling, sharesSubject } from './truly-different';

/** Rows that say what each column is for. */
const USES = /^(?:best for|use case|use when)$/i;

/** Fewest and most columns that "which of these?" can list; four are asked for by `itemsFromRows`. */
const FEWEST = 2;
const MOST = 3;

/** Items from a table whose columns are the things compared: which of two or three a use fits. */
export function itemsFromColumns(topic: Topic, table: Table): Item[] {
  const names = table.columns.slice(1).map((column) => plain(column));
  return table.rows.flatMap((row, index) => {
    const attribute = plain(row[0] ?? []);
    const cells = row.slice(1).map((cell) => plain(cell));
    const line = table.rowLines[index] ?? table.line;
    const item = USES.test(attribute) ? whichFits({ topic, attribute, names, cells, line }) : null;
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
        { text: `${subjectOf(topic, names)} ${/^best/i.test(attribute) ? 'best for' : 'meant for'} “` },
        { text: cell.replace(/[?.]$/, ''), bold: true },
        { text: '”?' },
      ],
      snippet: null,
      right: [names[right]!],
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

/** The names are the choices too, so they are left out where "A or B or C" would be read wrongly. */
function subjectOf(topic: Topic, names: readonly string[]): string {
  const areSimple = names.every((name) => !/,| or | and /.test(name));
  return areSimple ? `${list(names)}: which is` : `${topic.title}: which of these is`;
}

function list(names: readonly string[]): string {
  return names.length === 2 ? names.join(' or ') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
