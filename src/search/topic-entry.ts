import { plain, type Topic } from '../knowledge/topic';
import { isFiller } from './query-words';
import { stems, type Token, tokenize } from './tokenize';
import { type Unit, unitsOf } from './units';

/** What search keeps of a topic beside MiniSearch's index: sets of stems, so that ranking asks and never parses. */
export interface TopicEntry {
  topic: Topic;
  units: Unit[];
  /** Stems of each name: title, aliases, abbreviations. */
  names: ReadonlySet<string>[];
  /** Stems of the title alone. */
  title: ReadonlySet<string>;
  /** Stems of what its units are called: fact labels, first cells, headings of snippets. */
  labels: ReadonlySet<string>;
  /** All stems of all names and symptoms. */
  name: ReadonlySet<string>;
  /** Stems of headings, fact labels, first cells and column heads: what the topic speaks of. */
  heads: ReadonlySet<string>;
  body: ReadonlySet<string>;
  /** Every word of names and prose as it is spelt, to mend typos by; code is left out, it is no place to learn spelling. */
  words: Token[];
  /** Content stems of each example question with the sum of their weights. */
  examples: { stems: ReadonlySet<string>; total: number }[];
}

/** Prepares one topic for ranking. */
export function topicEntry(topic: Topic): TopicEntry {
  const units = unitsOf(topic);
  const names = [topic.title, ...topic.aliases, ...topic.abbreviations].map((name) => new Set(stems(name)));
  const heads = new Set<string>();
  const body = new Set<string>(stems(topic.tags.join(' ')));
  for (const unit of units) {
    for (const stem of unit.label) heads.add(stem);
    for (const stem of unit.heading) heads.add(stem);
    for (const stem of unit.own) body.add(stem);
  }
  return {
    topic,
    units,
    names,
    title: new Set(stems(topic.title)),
    labels: new Set(units.flatMap((unit) => [...unit.label])),
    // The stable part of an error message names its topic as well.
    name: new Set([...names.flatMap((name) => [...name]), ...topic.symptoms.flatMap(stems)]),
    heads,
    body,
    words: tokenize(proseOf(topic)),
    examples: topic.questions.map((question) => ({ stems: contentStems(question), total: 0 })),
  };
}

function proseOf(topic: Topic): string {
  const parts = topic.sections.flatMap((section) => [
    section.heading,
    ...section.parts.map((part) => {
      if (part.kind === 'fact' || part.kind === 'paragraph') return plain(part.spans);
      if (part.kind === 'table')
        return [part.columns, ...part.rows].flatMap((row) => row.map(plain)).join(' ');
      return part.kind === 'callout' ? part.paragraphs.map(plain).join(' ') : '';
    }),
  ]);
  return [topic.title, ...topic.aliases, ...topic.questions, ...topic.tags, plain(topic.lead), ...parts].join(
    ' ',
  );
}

function contentStems(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter((token) => !isFiller(token.word))
      .map((token) => token.stem),
  );
}

/** The document MiniSearch indexes for a topic: one field a role, words already stemmed. */
export interface TopicDocument {
  id: string;
  name: string;
  questions: string;
  headings: string;
  facts: string;
  tables: string;
  snippets: string;
}

/** Flattens a topic into fields of stems. Names are repeated, so that one document frequency serves a word (see search notes in README). */
export function topicDocument(topic: Topic): TopicDocument {
  const field = (texts: string[]): string => texts.flatMap((text) => stems(text)).join(' ');
  const parts = topic.sections.flatMap((section) => section.parts);
  const texts = parts.map((part): { field: 'facts' | 'tables' | 'snippets'; text: string } => {
    switch (part.kind) {
      case 'fact':
      case 'paragraph':
        return { field: 'facts', text: plain(part.spans) };
      case 'callout':
        return { field: 'facts', text: part.paragraphs.map(plain).join(' ') };
      case 'table':
        return {
          field: 'tables',
          text: [part.columns, ...part.rows].flatMap((row) => row.map(plain)).join(' '),
        };
      case 'snippet':
      case 'diagram':
        return { field: 'snippets', text: part.code };
    }
  });
  const of = (wanted: string): string =>
    field(texts.filter((entry) => entry.field === wanted).map((entry) => entry.text));
  return {
    id: topic.id,
    name: field([topic.title, ...topic.aliases, ...topic.abbreviations, topic.id]),
    questions: field([...topic.questions, ...topic.tags, ...topic.symptoms]),
    headings: field(topic.sections.map((section) => section.heading)),
    facts: `${field([plain(topic.lead)])} ${of('facts')}`,
    tables: of('tables'),
    snippets: of('snippets'),
  };
}
