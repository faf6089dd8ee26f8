import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { type LabelledQuestion, labelledQuestion } from './evaluation';

/** Reads labelled questions, YAML or JSONL; says on standard error what is wrong with them and returns null then. */
export function readQuestions(file: string): LabelledQuestion[] | null {
  try {
    const text = readFileSync(file, 'utf8');
    const raw: unknown = file.endsWith('.jsonl')
      ? text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => JSON.parse(line) as unknown)
      : parseYaml(text);
    const result = z.array(labelledQuestion).safeParse(raw);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      process.stderr.write(
        `${file}: question ${Number(issue.path[0]) + 1}, ${issue.path.slice(1).join('.')}: ${issue.message}\n`,
      );
  } catch (error) {
    process.stderr.write(
      `${file}: cannot be read: ${(error as Error).message}. Expected a YAML list or JSONL of {q, kind, area, topics, must, mustNot}.\n`,
    );
  }
  return null;
}
