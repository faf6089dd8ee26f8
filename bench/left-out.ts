/**
 * The example questions of the knowledge, each asked of a base that lacks it: the largest measure there is that was not
 * written for the search, and what the weights of src/search/rank-units.ts are fitted to.
 */
import type { KnowledgeBase } from '../src/knowledge/load-knowledge';
import { partName } from '../src/knowledge/part-names';
import { type ExampleQuestion, plain, type Topic } from '../src/knowledge/topic';
import { tokenize } from '../src/search/tokenize';
import type { Unit } from '../src/search/units';

const FOLDS = 8;
/** Questions that stand side by side are often of one part; a step apart from the number of folds parts them. */
const STEP = 5;

export interface LeftOut {
  base: KnowledgeBase;
  /** The questions that the base lacks, each with its topic in that base. */
  questions: { topic: Topic; question: ExampleQuestion }[];
}

/** Parts the example questions into folds, and gives for each the base without them. */
export function* leavingOut(base: KnowledgeBase): Generator<LeftOut> {
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const questions: LeftOut['questions'] = [];
    const topics = base.topics.map((topic, at): Topic => {
      const isOut = (index: number): boolean => (at + index * STEP) % FOLDS === fold;
      const kept = { ...topic, questions: topic.questions.filter((_, index) => !isOut(index)) };
      for (const question of topic.questions.filter((_, index) => isOut(index)))
        questions.push({ topic: kept, question });
      return kept;
    });
    yield { base: { ...base, topics, byId: new Map(topics.map((topic) => [topic.id, topic])) }, questions };
  }
}

/** From this share of common words on an example asks what a labelled question asks: it may have been written for it. */
const ALIKE = 0.8;

/** The base without the example questions that are nearly one of the given ones, so that these are as new to it as those of a stranger. */
export function withoutForeseen(base: KnowledgeBase, asked: readonly string[]): KnowledgeBase {
  const known = asked.map((text) => contentOf(text));
  const holding = new Map<string, Set<string>[]>();
  for (const words of known)
    for (const word of words) holding.set(word, [...(holding.get(word) ?? []), words]);
  const isForeseen = ({ text }: ExampleQuestion): boolean => {
    const words = contentOf(text);
    const near = new Set([...words].flatMap((word) => holding.get(word) ?? []));
    return [...near].some((other) => dice(words, other) >= ALIKE);
  };
  const topics = base.topics.map((topic) => ({
    ...topic,
    questions: topic.questions.filter((question) => !isForeseen(question)),
  }));
  return { ...base, topics, byId: new Map(topics.map((topic) => [topic.id, topic])) };
}

function contentOf(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ stem, pads }) => (pads ? [] : [stem])));
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return (2 * common) / (one.size + other.size);
}

/** Whether an example question points at a unit; one that points nowhere asks what the topic is. */
export function pointsAt({ about }: ExampleQuestion, unit: Unit): boolean {
  if (about === null) return unit.kind === 'lead';
  const name = partName(about);
  return nameOf(unit) === name || (unit.section !== null && partName(unit.section.heading) === name);
}

function nameOf({ kind, part, row }: Unit): string | null {
  if (kind === 'fact' && part?.kind === 'fact') return partName(part.label ?? '');
  if (kind === 'row' && part?.kind === 'table') return partName(plain(part.rows[row]?.[0] ?? []));
  return null;
}
