import type { Topic } from '../knowledge/topic';
import type { Lexicon, Word } from './lexicon';
import { type Unit, unitsOf } from './units';

/** What MiniSearch indexes of a topic: one field a role. */
export const DOCUMENT_FIELDS = ['name', 'questions', 'headings', 'facts', 'tables', 'snippets'] as const;
type Field = (typeof DOCUMENT_FIELDS)[number];

/** Texts cut to words. */
type Texts = readonly (readonly Word[])[];

/** Where a topic speaks of a word: in its name, in what its parts are called, or in the running text. */
export type Place = (typeof PLACES)[number];
export const PLACES = ['name', 'heads', 'body'] as const;

/** A topic cut to words. */
export interface TopicWords {
  topic: Topic;
  units: Unit[];
  /** The title, aliases and abbreviations. */
  names: Texts;
  /** All that it speaks, by place, the best place first. */
  spoken: readonly (readonly [Place, Texts])[];
  /** Names and example questions, without words that only pad. */
  phrases: Texts;
  /** What MiniSearch indexes. Names are repeated, so that one document frequency serves a word (see search notes in README). */
  document: Readonly<Record<Field, Texts>>;
}

/** How the texts of a topic are read. */
export interface Reading {
  cut: (text: string) => readonly Word[];
  /** Its words but for those that only pad. */
  content: (text: string) => readonly Word[];
  /**
   * Notes a text as one that MiniSearch indexes in a field, and gives its words but for those that only pad: they are never
   * searched for, and make up nearly half of the prose.
   */
  note: (text: string, field: Field) => readonly Word[];
}

/** Cuts a topic to words. */
export function topicWords(topic: Topic, lexicon: Lexicon): TopicWords {
  const cut = (text: string): readonly Word[] => lexicon.cut(text);
  const content = (text: string): readonly Word[] => lexicon.content(text, 'prose');
  const names = [topic.title, ...topic.aliases, ...topic.abbreviations].map(cut);
  const symptoms = topic.symptoms.map(cut);
  const asked = topic.questions.map(({ text }) => content(text));
  const tagged = topic.tags.map(content);

  const document: Record<Field, (readonly Word[])[]> = {
    name: [...names, cut(topic.id)],
    questions: [...asked, ...tagged, ...topic.symptoms.map(content)],
    headings: [],
    facts: [],
    tables: [],
    snippets: [],
  };
  const note: Reading['note'] = (text, field) => {
    const noted = lexicon.content(text, field === 'snippets' ? 'code' : 'prose');
    document[field].push(noted);
    return noted;
  };
  const units = unitsOf(topic, { cut, content, note }, asked);

  const heads: (readonly Word[])[] = [];
  for (const { called, under, row } of units) {
    heads.push(called.all);
    // Rows of one table share what they stand under.
    if (row <= 0) heads.push(under.all);
  }
  const spoken: TopicWords['spoken'] = [
    // The stable part of an error message names its topic as well.
    ['name', [...names, ...symptoms]],
    ['heads', heads],
    ['body', [...units.map(({ said }) => said.all), ...tagged, ...asked]],
  ];
  const phrases = [...[topic.title, ...topic.aliases].map(content), ...asked];
  return { topic, units, names, spoken, phrases, document };
}
