import { parsePlanWords } from '../schedule/parse-plan-words';
import type { Weekday } from '../schedule/recurrence';

/** What may be done with a schedule that is set. */
export type ScheduleAction = 'list' | 'pause' | 'resume' | 'skip' | 'off';

/** Null: not said, so the default of the job or what stood before. */
export interface SpokenPlan {
  minuteOfDay: number | null;
  days: Weekday[] | null;
  zone: string | null;
}

const ACTIONS: Readonly<Record<string, ScheduleAction>> = {
  list: 'list',
  status: 'list',
  pause: 'pause',
  stop: 'pause',
  resume: 'resume',
  on: 'resume',
  skip: 'skip',
  'skip next': 'skip',
  off: 'off',
};

/** `pause`, `skip next`; null where the words are no such action. */
export function readAction(words: string): ScheduleAction | null {
  return ACTIONS[words.trim().toLowerCase().replace(/\s+/g, ' ')] ?? null;
}

/** Whoever begins with a time means a plan: a slip further on is told and not answered as a question. */
export function startsWithTime(words: string): boolean {
  const [first = ''] = words.replace(/^at\s+/i, '').split(/[\s,]+/, 1);
  return parsePlanWords(first).minuteOfDay !== null;
}

/** What is said where a word was meant as a time. */
export function wrongTimeWords(word: string): string {
  return `“${word}” is no time of day. Write it like 09:00 or 5pm.`;
}

/** What is said where words of a plan mean nothing here; `known` tells what would. */
export function unknownWords(words: readonly string[], known: string): string {
  return `I don't know what “${words.join(' ').slice(0, 80)}” means here. I know ${known}.`;
}
