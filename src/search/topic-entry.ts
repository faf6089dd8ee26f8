import type { Topic } from '../knowledge/topic';
import { Examples } from './examples';
import type { Word } from './lexicon';
import { NOT_THERE, NumberMap } from './number-map';
import type { Token } from './tokenize';
import { PLACES, type TopicWords } from './topic-words';
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
  /** By the number of every stem of the topic: the best place that it stands in, and whether its lead says it (see `placeIn`, `isInLead`). */
  speaks: NumberMap;
  examples: Examples;
}

const PLACE_MASK = 3;
const IN_LEAD = 4;

/** The number of the best place (see `PLACES`) of what stands in `speaks`. */
export function placeIn(spoken: number): number {
  return spoken & PLACE_MASK;
}

/** Whether the lead says it; of a stem that is not there too. */
export function isInLead(spoken: number): boolean {
  return spoken !== NOT_THERE && (spoken & IN_LEAD) !== 0;
}

/**
 * Prepares one topic for ranking.
 * @param weightOf what a stem tells in the whole base
 * @param numberOf the number of a stem
 * @param cut cuts a question to words
 */
export function topicEntry(
  { topic, units, names: nameWords, spoken }: TopicWords,
  weightOf: (stem: string) => number,
  numberOf: (stem: string) => number,
  cut: (question: string) => readonly Token[],
): TopicEntry {
  const names = nameWords.map(stemsOf);
  const name = new Set<string>();
  const speaks = new Map<number, number>();
  for (const [place, texts] of spoken) {
    const at = PLACES.indexOf(place);
    for (const words of texts) {
      for (const { number, stem } of words) {
        if (!speaks.has(number)) speaks.set(number, at);
        if (place === 'name') name.add(stem);
      }
    }
  }
  for (const { number } of units[0]!.said.all) speaks.set(number, speaks.get(number)! | IN_LEAD);
  return {
    topic,
    units,
    names,
    title: names[0]!,
    labels: new Set(units.flatMap((unit) => [...unit.label])),
    nameLabels: new Set(
      units.flatMap((unit) => (names.some((name) => isSame(name, unit.label)) ? [...unit.label] : [])),
    ),
    name,
    speaks: new NumberMap(speaks),
    examples: new Examples(topic.questions, weightOf, numberOf, cut),
  };
}

function stemsOf(words: readonly Word[]): Set<string> {
  return new Set(words.map((word) => word.stem));
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((stem) => other.has(stem));
}
