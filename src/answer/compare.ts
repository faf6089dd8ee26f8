import type { KnowledgeBase } from '../knowledge/load-knowledge';
import { factBody } from '../knowledge/parse-part';
import { type Fact, plain, type Source, type Span, type Table, type Topic } from '../knowledge/topic';
import type { Found, SearchIndex } from '../search/search-index';
import { stems } from '../search/tokenize';
import { type AnswerPart, type Card, topicRef } from './answer';
import { relatedRefs } from './topic-card';

/** One of the things compared. */
interface Side {
  topic: Topic;
  /** Stems of the name as the question used it, which may be narrower than the topic's title. */
  stems: ReadonlySet<string>;
}

const MOST_SIDES = 4;
const MOST_LEADS = 3;

/**
 * Answers "A vs B" from a table that sets them side by side, wherever it stands; without one, from the labels that
 * their facts share; failing that with both leads.
 * @returns null where the question does not name two things of the base
 */
export function compare(found: Found, index: SearchIndex, base: KnowledgeBase): Card | null {
  const sides = sidesOf(found);
  if (sides.length < 2) return null;
  const table = bestTable(sides, index, base);
  const topics = [...new Set([...(table ? [table.home] : []), ...sides.map((side) => side.topic)])];
  // The lead of a page about the pair is a verdict; that of one of the two is not.
  const written =
    table !== null && isAbout(table.home, sides) && !sides.some((side) => side.topic === table.home);
  const parts: AnswerPart[] = [];
  if (written) parts.push({ kind: 'text', spans: table.home.lead });
  if (table) {
    parts.push(table.part);
  } else {
    const aligned = alignFacts(sides);
    if (aligned) parts.push(aligned);
  }
  // The leads say what each thing is for; a table of many sides already does.
  if (!written || sides.length <= MOST_LEADS) {
    for (const side of sides) parts.push({ kind: 'text', spans: titled(side.topic) });
  }
  const main = written ? table.home : sides[0]!.topic;
  return {
    kind: 'card',
    question: found.question.text,
    heading: sides.map((side) => side.topic.title).join(' vs '),
    topics: (written ? topics : [...new Set(sides.map((side) => side.topic))]).map(topicRef),
    parts,
    sources: distinctSources(topics),
    verified: topics.map((topic) => topic.verified).sort()[0]!,
    related: [...topics.map(topicRef), ...relatedRefs(main, base)]
      .filter((ref, at, all) => all.findIndex((other) => other.id === ref.id) === at)
      .slice(0, 4),
    confidence: found.confidence,
    more: true,
  };
}

function sidesOf(found: Found): Side[] {
  const sides: Side[] = [];
  for (const entity of found.question.entities) {
    const ranked = found.ranked.find((candidate) => entity.topics.includes(candidate.entry.topic));
    const topic = ranked?.entry.topic ?? entity.topics[0];
    if (topic && !sides.some((side) => side.topic === topic))
      sides.push({ topic, stems: new Set(entity.stems) });
  }
  return sides.slice(0, MOST_SIDES);
}

interface FoundTable {
  home: Topic;
  part: Extract<AnswerPart, { kind: 'table' }>;
}

function bestTable(sides: readonly Side[], index: SearchIndex, base: KnowledgeBase): FoundTable | null {
  let best: { found: FoundTable; score: number } | null = null;
  for (const home of base.topics) {
    for (const section of home.sections) {
      for (const part of section.parts) {
        if (part.kind !== 'table') continue;
        const cut = cutColumns(part, sides, index) ?? cutRows(part, sides, index);
        if (!cut) continue;
        const score = cut.cells + (isAbout(home, sides) ? 4 : 0);
        if (!best || score > best.score) best = { found: { home, part: cut.part }, score };
      }
    }
  }
  return best?.found ?? null;
}

/** Things as columns: the first column with the attributes, then one for each side. */
function cutColumns(
  table: Table,
  sides: readonly Side[],
  index: SearchIndex,
): { part: FoundTable['part']; cells: number } | null {
  const columns = sides.map((side) =>
    table.columns.findIndex((cell, at) => at > 0 && names(cell, side, index)),
  );
  if (columns.includes(-1) || new Set(columns).size !== columns.length) return null;
  const keep = [0, ...columns];
  const part: FoundTable['part'] = {
    kind: 'table',
    columns: keep.map((at) => table.columns[at]!),
    rows: table.rows.map((row) => keep.map((at) => row[at]!)),
    omitted: { rows: 0, columns: table.columns.length - keep.length },
  };
  return { part, cells: table.rows.length };
}

/** Things as rows: only the rows of the sides. */
function cutRows(
  table: Table,
  sides: readonly Side[],
  index: SearchIndex,
): { part: FoundTable['part']; cells: number } | null {
  const rows = sides.map((side) => table.rows.findIndex((row) => names(row[0] ?? [], side, index)));
  if (rows.includes(-1) || new Set(rows).size !== rows.length) return null;
  const part: FoundTable['part'] = {
    kind: 'table',
    columns: table.columns,
    rows: rows.map((at) => table.rows[at]!),
    omitted: { rows: table.rows.length - rows.length, columns: 0 },
  };
  return { part, cells: table.columns.length - 1 };
}

/** Cells do not change while their base is served, and each comparison looks at all of them. */
const CELL_STEMS = new WeakMap<readonly Span[], ReadonlySet<string>>();

function stemsOfCell(cell: readonly Span[], text: string): ReadonlySet<string> {
  let own = CELL_STEMS.get(cell);
  if (!own) {
    own = new Set(stems(text));
    CELL_STEMS.set(cell, own);
  }
  return own;
}

/** Whether a cell names a side: by a name of its topic, or with the very words of the question. */
function names(cell: readonly Span[], side: Side, index: SearchIndex): boolean {
  const text = plain(cell);
  if (text === '') return false;
  const own = stemsOfCell(cell, text);
  if ([...side.stems].every((stem) => own.has(stem))) return true;
  return index.namedIn(text).includes(side.topic);
}

function isAbout(topic: Topic, sides: readonly Side[]): boolean {
  const words = new Set(stems([topic.title, ...topic.aliases, ...topic.questions].join(' ')));
  return sides.every((side) => side.topic === topic || [...side.stems].every((stem) => words.has(stem)));
}

/** A table of the labels that every side has a fact for. */
function alignFacts(sides: readonly Side[]): AnswerPart | null {
  const labelled = sides.map((side) => {
    const facts = side.topic.sections
      .flatMap((section) => section.parts)
      .filter((part): part is Fact => part.kind === 'fact' && part.label !== null);
    return new Map(facts.map((fact) => [stems(fact.label!).join(' '), fact]));
  });
  const [first, ...others] = labelled;
  const shared = [...first!.keys()].filter((key) => others.every((facts) => facts.has(key)));
  if (shared.length === 0) return null;
  return {
    kind: 'table',
    columns: [[{ text: 'Attribute' }], ...sides.map((side): Span[] => [{ text: side.topic.title }])],
    rows: shared.map((key) => [
      [{ text: first!.get(key)!.label! }],
      ...labelled.map((facts) => factBody(facts.get(key)!)),
    ]),
    omitted: { rows: 0, columns: 0 },
  };
}

function distinctSources(topics: readonly Topic[]): Source[] {
  const sources = topics.flatMap((topic) => topic.sources.slice(0, 2));
  return sources.filter((source, at) => sources.findIndex((other) => other.url === source.url) === at);
}

function titled(topic: Topic): Span[] {
  return [{ text: `${topic.title}: `, bold: true }, ...topic.lead];
}
