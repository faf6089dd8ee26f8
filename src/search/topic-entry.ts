import { type Part, plain, questionTexts, type Topic } from '../knowledge/topic';
import { Examples } from './examples';
import { rememberingTokenizer, stemsOf, type Token } from './tokenize';
import { type Unit, unitsOf } from './units';
import type { TermDocument } from './whole-terms';

/** Where a topic speaks of a word: in its name, in what its parts are called, or in the running text. */
export type Place = 'name' | 'heads' | 'body';

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
  /** Stems of labels that are another name of the topic and nothing else: asked by that name, the unit is meant. */
  nameLabels: ReadonlySet<string>;
  /** All stems of all names and symptoms. */
  name: ReadonlySet<string>;
  /** Every stem of the topic with the best place that it stands in. */
  speaks: ReadonlyMap<string, Place>;
  examples: Examples;
}

/** A topic ready to be taken into the index; but for the entry it is let go when the index is built. */
export interface PreparedTopic {
  entry: TopicEntry;
  /** Names and prose as they are spelt, to mend typos by; code is left out, it is no place to learn spelling. */
  prose: readonly (readonly Token[])[];
  /** Content stems of names and example questions, in order. */
  phrases: readonly (readonly string[])[];
  /** What MiniSearch indexes. */
  document: TopicDocument;
}

/**
 * Prepares one topic for ranking.
 * @param weightOf what a stem tells, once the whole base has been read
 */
export function prepareTopic(topic: Topic, weightOf: (stem: string) => number): PreparedTopic {
  const cut = rememberingTokenizer();
  const stems = (text: string): string[] => stemsOf(cut(text).tokens);
  // Words that only pad are never searched for; nearly half of the prose is spared the index.
  const content = (text: string): readonly string[] => cut(text).content;
  const units = unitsOf(topic, cut);
  const asked = questionTexts(topic);
  const names = [topic.title, ...topic.aliases, ...topic.abbreviations].map((name) => new Set(stems(name)));
  // The stable part of an error message names its topic as well.
  const name = new Set([...names.flatMap((each) => [...each]), ...topic.symptoms.flatMap(stems)]);
  const speaks = new Map<string, Place>();
  for (const stem of name) speaks.set(stem, 'name');
  const add = (found: Iterable<string>, place: Place): void => {
    for (const stem of found) if (!speaks.has(stem)) speaks.set(stem, place);
  };
  for (const unit of units) {
    add(unit.label, 'heads');
    // Rows of one table share what they stand under.
    if (unit.row <= 0) add(unit.heading, 'heads');
  }
  for (const unit of units) add(unit.words, 'body');
  for (const text of [...topic.tags, ...asked]) add(content(text), 'body');
  const entry: TopicEntry = {
    topic,
    units,
    names,
    title: new Set(stems(topic.title)),
    labels: new Set(units.flatMap((unit) => [...unit.label])),
    nameLabels: new Set(
      units.flatMap((unit) => (names.some((name) => isSame(name, unit.label)) ? [...unit.label] : [])),
    ),
    name,
    speaks,
    examples: new Examples(topic.questions, weightOf),
  };
  return {
    entry,
    prose: proseOf(topic).map((text) => cut(text).tokens),
    phrases: [topic.title, ...topic.aliases, ...asked].map(content),
    document: topicDocument(topic, stems, content),
  };
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((stem) => other.has(stem));
}

function proseOf(topic: Topic): string[] {
  const parts = topic.sections.flatMap((section) => [section.heading, ...section.parts.flatMap(proseOfPart)]);
  return [topic.title, ...topic.aliases, ...questionTexts(topic), ...topic.tags, plain(topic.lead), ...parts];
}

function proseOfPart(part: Part): string[] {
  if (part.kind === 'fact' || part.kind === 'paragraph') return [plain(part.spans)];
  if (part.kind === 'table') return [part.columns, ...part.rows].flatMap((row) => row.map(plain));
  return part.kind === 'callout' ? part.paragraphs.map(plain) : [];
}

/** What MiniSearch indexes of a topic: one field a role, each a list of stems. */
export const DOCUMENT_FIELDS = ['name', 'questions', 'headings', 'facts', 'tables', 'snippets'] as const;

type TopicDocument = TermDocument<(typeof DOCUMENT_FIELDS)[number]>;

/** Flattens a topic into fields of stems. Names are repeated, so that one document frequency serves a word (see search notes in README). */
function topicDocument(
  topic: Topic,
  stems: (text: string) => string[],
  content: (text: string) => readonly string[],
): TopicDocument {
  const field = (texts: string[]): string[] => {
    const words: string[] = [];
    for (const text of texts) for (const stem of content(text)) words.push(stem);
    return words;
  };
  const parts = topic.sections.flatMap((section) => section.parts);
  const prose = parts.filter((part) => part.kind !== 'table').flatMap(proseOfPart);
  const tables = parts.filter((part) => part.kind === 'table').flatMap(proseOfPart);
  const code = parts.flatMap((part) =>
    part.kind === 'snippet' || part.kind === 'diagram' ? [part.code] : [],
  );
  return {
    id: topic.id,
    name: [topic.title, ...topic.aliases, ...topic.abbreviations, topic.id].flatMap(stems),
    questions: field([...questionTexts(topic), ...topic.tags, ...topic.symptoms]),
    headings: field(topic.sections.map((section) => section.heading)),
    facts: field([plain(topic.lead), ...prose]),
    tables: field(tables),
    snippets: field(code),
  };
}
