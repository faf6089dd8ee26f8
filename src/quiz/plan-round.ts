import type { Topic } from '../knowledge/topic';
import { isZone } from './calendar';
import { choiceOrder } from './choice-order';
import type { Clock } from './clock';
import { drawItems } from './deck';
import type { Item } from './item';
import type { RoundWish } from './parse-quiz-words';
import { type Place, ROUND_DEFAULTS, ROUND_LIMITS, type Round } from './round';
import type { NewRoundItem, RoundStore } from './round-store';
import { findScope, itemsOf } from './scope';
import { seededRandom } from './seeded-random';

/** Who starts a round, and what they wish. */
export interface Start extends Place {
  /** Null where a channel's schedule does: such a round belongs to the channel, and anybody there may stop it. */
  user: string | null;
  isPrivate: boolean;
  /** IANA time zone of the starter; null where it is not known. */
  zone: string | null;
  wish: RoundWish;
  mayStop?: string[];
  /** Names the date that a schedule starts the round for: started again with the same key it is the same round. */
  dueKey?: string;
}

/** A round as it is to be kept, of which nobody has seen anything yet. */
export interface Planned {
  round: Round;
  items: NewRoundItem[];
  wanted: number;
}

export type NotPlanned =
  /** Nothing is called that. */
  | { kind: 'unknown'; about: string }
  /** There is nothing to ask of that difficulty. */
  | { kind: 'empty'; about: string };

interface PlanParts {
  rounds: RoundStore;
  clock: Clock;
  topics: () => readonly Topic[];
  pool: () => readonly Item[];
  newId: () => string;
}

/** Draws the items of a round and fills in what was not wished for. */
export async function planRound(start: Start, parts: PlanParts): Promise<Planned | NotPlanned> {
  const { rounds, clock, topics, pool, newId } = parts;
  const { wish, user, isPrivate } = start;
  const place = { team: start.team, channel: start.channel };
  const scope = findScope(wish.about, topics());
  if (!scope) return { kind: 'unknown', about: wish.about };
  const wanted = wish.items ?? ROUND_DEFAULTS.items;
  const fitting = pool().filter((item) => wish.difficulty === null || item.difficulty === wish.difficulty);
  const id = newId();
  const drawn = drawItems(
    itemsOf(scope, fitting, wanted),
    await rounds.laps(place),
    wanted,
    seededRandom(id),
  );
  if (drawn.length === 0) return { kind: 'empty', about: scope.label };

  const own = start.zone !== null && isZone(start.zone) ? start.zone : null;
  const pace = wish.pace ?? 'quick';
  const now = clock.now();
  const round: Round = {
    ...place,
    id,
    isPrivate,
    startedBy: user,
    settings: {
      about: scope.label,
      difficulty: wish.difficulty,
      // Nobody is kept waiting by one who reads slowly alone.
      seconds: wish.seconds ?? (isPrivate ? ROUND_LIMITS.mostSeconds : ROUND_DEFAULTS.seconds),
      // Over a day, speed would only count who starts work first.
      speedBonus: pace === 'quick' && !isPrivate && (wish.speedBonus ?? true),
      pace,
      teams: isPrivate ? 'none' : (wish.teams ?? 'none'),
      mayStop: start.mayStop ?? [],
    },
    zone: (await rounds.zoneOf(place, own)) ?? 'Etc/UTC',
    state: 'open',
    ending: null,
    nextAt: now,
    createdAt: now,
  };
  const items = drawn.map(({ item, lap }, position) => ({
    position,
    item,
    lap,
    order: choiceOrder(item, id),
  }));
  return { round, items, wanted };
}
