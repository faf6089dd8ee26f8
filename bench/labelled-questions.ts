/** The labelled questions that engines are compared on. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

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
