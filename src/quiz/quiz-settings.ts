import { z } from 'zod';
import { DIFFICULTIES } from '../knowledge/topic';
import { NO_WISH, type RoundWish } from './parse-quiz-words';
import { PACES, ROUND_DEFAULTS, TEAM_DRAWS } from './round';
import { EVERYTHING } from './scope';

/** A wish as it is kept in a schedule and carried by a button. */
export const wishSchema = z.object({
  about: z.string(),
  items: z.number().nullable(),
  seconds: z.number().nullable(),
  difficulty: z.enum(DIFFICULTIES).nullable(),
  speedBonus: z.boolean().nullable(),
  pace: z.enum(PACES).nullable(),
  teams: z.enum(TEAM_DRAWS).nullable(),
});

/** Reads what a schedule of rounds has stored; what cannot be read is a round about everything, with the defaults. */
export function readQuizSettings(settings: unknown): RoundWish {
  return wishSchema.catch(NO_WISH).parse(settings);
}

/** `5 questions about VPC, hard, 20 s each`. */
export function describeWish(wish: RoundWish): string {
  const items = wish.items ?? ROUND_DEFAULTS.items;
  return [
    `${items} question${items === 1 ? '' : 's'} about ${wish.about || EVERYTHING}`,
    wish.difficulty ?? '',
    wish.pace === 'daily'
      ? 'one a day, open till the evening'
      : wish.seconds === null
        ? ''
        : `${wish.seconds} s each`,
    wish.speedBonus === false && wish.pace !== 'daily' ? 'no bonus for speed' : '',
    wish.teams === 'random' ? 'in two teams' : wish.teams === 'balanced' ? 'in two balanced teams' : '',
  ]
    .filter(Boolean)
    .join(', ');
}
