import { z } from 'zod';
import { readButtonValue } from './button-value';

const practiceValue = z.object({
  /** Id of the question as it was asked. */
  q: z.string(),
  /** Index of the choice in the author's order; left out where several are picked first. */
  c: z.number().int().min(0).optional(),
});
/** What a button of practice carries. */
export type PracticeValue = z.infer<typeof practiceValue>;

/** @returns null where the value is not one of ours */
export function readPracticeValue(value: string | undefined): PracticeValue | null {
  return readButtonValue(practiceValue, value);
}
