import { plain, questionTexts, type Span, type Table, type Topic } from '../knowledge/topic';
import type { SearchIndex } from '../search/search-index';
import { stems } from '../search/tokenize';
import type { AnswerPart } from './answer';
import { hasThings } from './choice-tables';

/** Finds the table that compares, and cuts it to the things compared. */

/** One of the things compared. */
export interface NamedSide {
  /** Null for a thing that is no topic of its own. */
  topic: Topic | null;
  /** Stems of the name as the question used it, which may be narrower than the topic's title. */
  stems: ReadonlySet<string>;
}

export interface Side extends NamedSide {
  topic: Topic;
}

/** A table cut to what is compared. */
export interface FoundTable {
  home: Topic;
  /** Whether its heads are called just as the sides are. */
  exact: boolean;
  /** Whether the sides are columns, in their order after the first; else they are the rows. */
  asColumns: boolean;
  part: Extract<AnswerPart, { kind: 'table' }>;
}

interface Place {
  home: Topic;
  table: Table;
}

/** Which tables name what in their heads or first cells, so that the many tables about other things are passed over. */
class TableIndex {
  readonly #byStem = new Map<string, Set<Place>>();
  readonly #byTopic = new Map<Topic, Set<Place>>();

  constructor(topics: readonly Topic[], index: SearchIndex) {
    for (const home of topics)
      for (const section of home.sections)
        for (const table of section.parts) if (table.kind === 'table') this.#add({ home, table }, index);
  }

  /** Tables that may hold all sides, in the order of their topics. */
  holding(sides: readonly NamedSide[]): Place[] {
    const [first, ...others] = sides.map((side) => this.#naming(side));
    return [...(first ?? [])].filter((place) => others.every((places) => places.has(place)));
  }

  #naming({ topic, stems: words }: NamedSide): ReadonlySet<Place> {
    const byWords = [...words].map((stem) => this.#byStem.get(stem) ?? new Set<Place>());
    const [first, ...others] = byWords.sort((a, b) => a.size - b.size);
    const places = new Set([...(first ?? [])].filter((place) => others.every((more) => more.has(place))));
    for (const place of (topic && this.#byTopic.get(topic)) ?? []) places.add(place);
    return places;
  }

  #add(place: Place, index: SearchIndex): void {
    const { columns, rows } = place.table;
    for (const text of [...columns, ...rows.map((row) => row[0] ?? [])].map(plain)) {
      for (const stem of stems(text)) addTo(this.#byStem, stem, place);
      for (const topic of index.namedIn(text)) addTo(this.#byTopic, topic, place);
    }
  }
}

function addTo<K>(map: Map<K, Set<Place>>, key: K, place: Place): void {
  const known = map.get(key);
  if (known) known.add(place);
  else map.set(key, new Set([place]));
}

/** Made at the first comparison and kept as long as the index. */
const TABLES = new WeakMap<SearchIndex, TableIndex>();

function tablesOf(base: readonly Topic[], index: SearchIndex): TableIndex {
  let tables = TABLES.get(index);
  if (!tables) {
    tables = new TableIndex(base, index);
    TABLES.set(index, tables);
  }
  return tables;
}

/** A table that has "S3 Files" where S3 was asked for is taken only where none has S3. */
const INEXACT = 0.5;

/**
 * The table that sets all sides side by side, as columns or as rows, with most to say; null where there is none.
 * @param base all topics of the index
 * @param within only these are looked through; null for all
 */
export function bestTable(
  sides: readonly NamedSide[],
  index: SearchIndex,
  base: readonly Topic[],
  within: readonly Topic[] | null = null,
): FoundTable | null {
  let best: { found: FoundTable; score: number } | null = null;
  for (const { home, table } of tablesOf(base, index).holding(sides)) {
    if (within !== null && !within.includes(home)) continue;
    const columns = cutColumns(home, table, sides, index);
    const cut = columns ?? (hasThings(table) ? cutRows(home, table, sides, index) : null);
    if (!cut) continue;
    const score = cut.cells * (cut.exact ? 1 : INEXACT) + (isAbout(home, sides) ? 4 : 0);
    if (best && score <= best.score) continue;
    best = { found: { home, part: cut.part, exact: cut.exact, asColumns: columns !== null }, score };
  }
  return best?.found ?? null;
}

/** Things as columns: the first column with the attributes, then one for each side. */
function cutColumns(
  home: Topic,
  table: Table,
  sides: readonly NamedSide[],
  index: SearchIndex,
): { part: FoundTable['part']; cells: number; exact: boolean } | null {
  const columns = sides.map((side) => nearest(table.columns.with(0, []), side, home, index));
  if (columns.includes(-1) || new Set(columns).size !== columns.length) return null;
  const keep = [0, ...columns];
  const part: FoundTable['part'] = {
    kind: 'table',
    columns: keep.map((at) => table.columns[at]!),
    rows: table.rows.map((row) => keep.map((at) => row[at]!)),
    omitted: { rows: 0, columns: table.columns.length - keep.length },
    home: { topic: home.id, line: table.line },
  };
  return {
    part,
    cells: table.rows.length,
    exact: areExact(
      sides,
      columns.map((at) => table.columns[at]!),
      index,
    ),
  };
}

/** Things as rows: only the rows of the sides. */
function cutRows(
  home: Topic,
  table: Table,
  sides: readonly NamedSide[],
  index: SearchIndex,
): { part: FoundTable['part']; cells: number; exact: boolean } | null {
  const firsts = table.rows.map((row) => row[0] ?? []);
  const rows = sides.map((side) => nearest(firsts, side, home, index));
  if (rows.includes(-1) || new Set(rows).size !== rows.length) return null;
  const part: FoundTable['part'] = {
    kind: 'table',
    columns: table.columns,
    rows: rows.map((at) => table.rows[at]!),
    omitted: { rows: table.rows.length - rows.length, columns: 0 },
    home: { topic: home.id, line: table.line },
  };
  return {
    part,
    cells: table.columns.length - 1,
    exact: areExact(
      sides,
      rows.map((at) => table.rows[at]![0]!),
      index,
    ),
  };
}

/** How many words a name may have beside those of the question. */
const MOST_MORE = 2;

/** "Task failed ELB health checks" is no name of a task; what stands in parentheses, or before them, is one by itself. */
function isName(text: string, side: NamedSide, title: ReadonlySet<string>): boolean {
  const inner = Array.from(text.matchAll(/\((.*?)\)/g), ([, words]) => words!);
  const parts = [text.replace(/\(.*?\)/g, ' '), ...inner, text];
  const [named] = parts
    .map((part) => new Set(stems(part)))
    .filter((own) => [...side.stems].every((stem) => own.has(stem)));
  return named !== undefined && wordsMore(named, side, title) <= MOST_MORE;
}

/** How many words a cell has beside those of a side and of the topic that the table stands in. */
function wordsMore(own: ReadonlySet<string>, side: NamedSide, title: ReadonlySet<string>): number {
  return [...own].filter((stem) => !side.stems.has(stem) && !title.has(stem)).length;
}

/** The cell that names a side with the fewest words more ("IAM user" before "Root user" for a user, in IAM); -1 for none. */
function nearest(
  cells: readonly (readonly Span[])[],
  side: NamedSide,
  home: Topic,
  index: SearchIndex,
): number {
  const title = new Set(stems(home.title));
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  cells.forEach((cell, at) => {
    if (!names(cell, side, index)) return;
    const more = wordsMore(stemsOfCell(cell, plain(cell)), side, title);
    if (more < fewest && (side.topic !== null || isName(plain(cell), side, title))) {
      best = at;
      fewest = more;
    }
  });
  return best;
}

/** Cells do not change while their base is served, and each comparison looks at all of them. */
const CELL_STEMS = new WeakMap<readonly Span[], ReadonlySet<string>>();

export function stemsOfCell(cell: readonly Span[], text: string): ReadonlySet<string> {
  let own = CELL_STEMS.get(cell);
  if (!own) {
    own = new Set(stems(text));
    CELL_STEMS.set(cell, own);
  }
  return own;
}

/** "RUN vs CMD" or "EC2, Lambda, ECS task" as a cell is neither of those it names. */
const PAIR = /\bvs\b|,/i;

/** A longer cell is a sentence that mentions a thing, and not its name. */
const NAME_CHARACTERS = 45;

/** Whether a cell names a side: by a name of its topic, or with the very words of the question. */
export function names(cell: readonly Span[], side: NamedSide, index: SearchIndex): boolean {
  const text = plain(cell);
  if (text === '' || text.length > NAME_CHARACTERS || PAIR.test(text)) return false;
  const own = stemsOfCell(cell, text);
  if ([...side.stems].every((stem) => own.has(stem))) return true;
  return side.topic !== null && index.namedIn(text).includes(side.topic);
}

/** Whether each cell is called just as its side: by the same words, or by another name of its topic. */
function areExact(sides: readonly NamedSide[], cells: readonly Span[][], index: SearchIndex): boolean {
  return sides.every((side, at) => {
    const text = plain(cells[at]!);
    const named = index.namedIn(text);
    return (
      stemsOfCell(cells[at]!, text).size === side.stems.size ||
      (side.topic !== null && named[0] === side.topic && !isLonger(text, side))
    );
  });
}

function isLonger(text: string, side: NamedSide): boolean {
  const own = stems(text);
  return [...side.stems].every((stem) => own.includes(stem)) && own.length > side.stems.size + 1;
}

/** Words of what topics are called and asked by; a comparison meets the same topics again and again. */
const ABOUT = new WeakMap<Topic, ReadonlySet<string>>();

function wordsAbout(topic: Topic): ReadonlySet<string> {
  let words = ABOUT.get(topic);
  if (!words) {
    words = new Set(stems([topic.title, ...topic.aliases, ...questionTexts(topic)].join(' ')));
    ABOUT.set(topic, words);
  }
  return words;
}

export function isAbout(topic: Topic, sides: readonly NamedSide[]): boolean {
  const words = wordsAbout(topic);
  return sides.every((side) => side.topic === topic || [...side.stems].every((stem) => words.has(stem)));
}
