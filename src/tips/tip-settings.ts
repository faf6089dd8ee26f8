import { DIFFICULTIES, type Difficulty } from '../knowledge/topic';
import { ANY_TIP, type TipFilter } from './tip-pool';

/** Reads what a schedule of tips has stored; what cannot be read counts as not set. */
export function readTipSettings(settings: unknown): TipFilter {
  if (typeof settings !== 'object' || settings === null) return ANY_TIP;
  const { areas, difficulty } = settings as { areas?: unknown; difficulty?: unknown };
  return {
    areas: Array.isArray(areas) ? areas.filter((area): area is string => typeof area === 'string') : [],
    difficulty: isDifficulty(difficulty) ? difficulty : null,
  };
}

/** Whether it is one of the three levels. */
export function isDifficulty(value: unknown): value is Difficulty {
  return DIFFICULTIES.some((level) => level === value);
}
