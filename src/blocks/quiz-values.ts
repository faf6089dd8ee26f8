import { z } from 'zod';
import type { RoundWish } from '../quiz/parse-quiz-words';
import { wishSchema } from '../quiz/quiz-settings';
import { readButtonValue } from './button-value';

/** What the buttons of the quiz carry, written and read in one place. */

const pressValue = z.object({
  /** Round. */
  r: z.string(),
  /** Position. */
  p: z.number().int().min(0),
  /** Choice, by its index in the author's order; left out where several are picked first. */
  c: z.number().int().min(0).optional(),
});
export type PressValue = z.infer<typeof pressValue>;

/** @returns null where the value is not one of ours */
export function readPressValue(value: string | undefined): PressValue | null {
  return readButtonValue(pressValue, value);
}

export function readWishValue(value: string | undefined): RoundWish | null {
  return readButtonValue(wishSchema, value);
}

const boardValue = z.object({
  where: z.enum(['channel', 'workspace']),
  period: z.enum(['week', 'month', 'all']),
});
/** Which leaderboard. */
export type BoardWish = z.infer<typeof boardValue>;

export function readBoardValue(value: string | undefined): BoardWish | null {
  return readButtonValue(boardValue, value);
}
