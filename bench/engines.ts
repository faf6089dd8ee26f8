/** Search engines as they come, each over the same plain text of the same topics. */
import { create, insertMultiple, search } from '@orama/orama';
import Database from 'better-sqlite3';
import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { KnowledgeBase } from '../src/knowledge/load-knowledge';
import { type Part, plain, questionTexts, type Topic } from '../src/knowledge/topic';
import { SearchIndex } from '../src/search/search-index';

/** Hits that are asked for. */
const MOST = 10;

/** Finds topic ids for a question, best first. */
export type Find = (question: string) => readonly string[];

export interface Engine {
  name: string;
  build: (base: KnowledgeBase) => Find | Promise<Find>;
}

const FIELDS = ['title', 'names', 'questions', 'headings', 'body'] as const;
type Flat = { id: string } & Record<(typeof FIELDS)[number], string>;

export const ENGINES: Engine[] = [
  {
    name: 'Cumulus (MiniSearch, configured)',
    build: (base) => {
      const index = new SearchIndex(base);
      return (question) => index.search(question).ranked.map(({ entry }) => entry.topic.id);
    },
  },
  {
    name: 'MiniSearch as it comes',
    build: (base) => {
      const mini = new MiniSearch<Flat>({ fields: [...FIELDS] });
      mini.addAll(base.topics.map(flat));
      return (question) =>
        mini
          .search(question)
          .slice(0, MOST)
          .map((hit) => hit.id as string);
    },
  },
  { name: 'SQLite FTS5, unicode61', build: (base) => fts5(base, 'unicode61') },
  { name: 'SQLite FTS5, porter', build: (base) => fts5(base, 'porter unicode61') },
  {
    name: 'Orama',
    build: async (base) => {
      const schema = {
        title: 'string',
        names: 'string',
        questions: 'string',
        headings: 'string',
        body: 'string',
      };
      const orama = create({ schema: schema as Record<(typeof FIELDS)[number], 'string'> });
      await insertMultiple(orama, base.topics.map(flat));
      return (question) => {
        // Without plugins Orama searches at once; its types allow for those that do not.
        const results = search(orama, { term: question, limit: MOST });
        if (results instanceof Promise) throw new Error('Orama answered later');
        return results.hits.map((hit) => hit.id);
      };
    },
  },
  {
    name: 'FlexSearch, suggest',
    build: (base) => {
      const flex = new Document<Flat>({ document: { id: 'id', index: [...FIELDS] } });
      for (const topic of base.topics) flex.add(flat(topic));
      // Without `suggest` every word of a question would have to stand in one field.
      return (question) =>
        flex.search(question, { limit: MOST, suggest: true, merge: true }).map((hit) => String(hit.id));
    },
  },
];

function fts5(base: KnowledgeBase, tokenizer: string): Find {
  const database = new Database(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE topic USING fts5(id UNINDEXED, ${FIELDS.join(', ')}, tokenize = '${tokenizer}')`,
  );
  const insert = database.prepare(
    `INSERT INTO topic (id, ${FIELDS.join(', ')}) VALUES (@id, ${FIELDS.map((field) => `@${field}`).join(', ')})`,
  );
  database.transaction(() => {
    for (const topic of base.topics) insert.run(flat(topic));
  })();
  const select = database
    .prepare(`SELECT id FROM topic WHERE topic MATCH ? ORDER BY rank LIMIT ${MOST}`)
    .pluck();
  return (question) => {
    const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    // FTS5 wants every word unless told otherwise.
    return words.length === 0 ? [] : (select.all(words.map((word) => `"${word}"`).join(' OR ')) as string[]);
  };
}

function flat(topic: Topic): Flat {
  return {
    id: topic.id,
    title: topic.title,
    names: [...topic.aliases, ...topic.abbreviations, ...topic.tags].join('\n'),
    questions: [...questionTexts(topic), ...topic.symptoms].join('\n'),
    headings: topic.sections.map((section) => section.heading).join('\n'),
    body: [
      plain(topic.lead),
      ...topic.sections.flatMap((section) => section.parts.map((part) => partText(part))),
    ].join('\n'),
  };
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'fact':
    case 'paragraph':
      return plain(part.spans);
    case 'callout':
      return part.paragraphs.map(plain).join('\n');
    case 'table':
      return [part.columns, ...part.rows].map((row) => row.map(plain).join(' ')).join('\n');
    case 'snippet':
    case 'diagram':
      return part.code;
  }
}
