/** The labelled questions that engines are compared on. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { KnowledgeBase } from '../src/knowledge/load-knowledge';

const FILE = z.array(z.object({ q: z.string(), kind: z.string(), topics: z.array(z.string()).default([]) }));

export interface LabelledQuestion {
  q: string;
  /** Ids of the topics that are a right first hit. */
  topics: readonly string[];
}

/** Questions that the base can answer; empty where the file does not exist. */
export function readLabelledQuestions(file: string): LabelledQuestion[] {
  if (!existsSync(file)) return [];
  return FILE.parse(parse(readFileSync(file, 'utf8'))).filter(
    (question) => question.kind !== 'foreign' && question.topics.length > 0,
  );
}

/** Labels that no topic bears (any more): such a question would count against every engine. */
export function unknownTopics(questions: readonly LabelledQuestion[], base: KnowledgeBase): string[] {
  return [...new Set(questions.flatMap(({ topics }) => topics.filter((id) => !base.byId.has(id))))];
}

/** Share of questions with a right topic among the first `most` found. */
export function hitShare(
  questions: readonly LabelledQuestion[],
  found: readonly (readonly string[])[],
  most: number,
): number {
  const hits = questions.filter(({ topics }, index) =>
    found[index]!.slice(0, most).some((id) => topics.includes(id)),
  );
  return hits.length / questions.length;
}
