import type { Topic } from '../knowledge/topic';
import { Examples } from './examples';
import type { Word } from './lexicon';
import type { Place, TopicWords } from './topic-words';
import type { Unit } from './units';

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

/** What is kept of a topic's words until a question first needs its entry. */
export type EntryWords = Pick<TopicWords, 'topic' | 'units' | 'names' | 'spoken'>;

/**
 * Prepares one topic for ranking.
 * @param weightOf what a stem tells in the whole base
 */
export function topicEntry(
  { topic, units, names: nameWords, spoken }: EntryWords,
  weightOf: (stem: string) => number,
): TopicEntry {
  const names = nameWords.map(stemsOf);
  const speaks = new Map<string, Place>();
  for (const [place, texts] of spoken)
    for (const words of texts) for (const { stem } of words) if (!speaks.has(stem)) speaks.set(stem, place);
  return {
    topic,
    units,
    names,
    title: names[0]!,
    labels: new Set(units.flatMap((unit) => [...unit.label])),
    nameLabels: new Set(
      units.flatMap((unit) => (names.some((name) => isSame(name, unit.label)) ? [...unit.label] : [])),
    ),
    name: new Set([...speaks].flatMap(([stem, place]) => (place === 'name' ? [stem] : []))),
    speaks,
    examples: new Examples(topic.questions, weightOf),
  };
}

function stemsOf(words: readonly Word[]): Set<string> {
  return new Set(words.map((word) => word.stem));
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((stem) => other.has(stem));
}
