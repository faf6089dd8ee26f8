import type { Item } from './item';
import { type Answer, isRight, type ScoredAnswer } from './round';

/**
 * The rules of scoring, whole: what an answer earns and who stands where. README, "Quizzes", states them for players.
 * Streaks are in streak.ts.
 */

/** What a right answer earns, however late. A wrong one earns nothing and costs nothing. */
export const RIGHT_POINTS = 100;

/** Most that speed adds to one right answer. */
const MOST_BONUS = 20;

/**
 * Most that speed adds in a round of so many items: all of it together stays below one right answer, so that who knows
 * more always beats who is faster.
 */
export function mostBonus(itemCount: number): number {
  return Math.min(MOST_BONUS, Math.floor((RIGHT_POINTS - 1) / Math.max(1, itemCount)));
}

export interface ScoringRules {
  speedBonus: boolean;
  /** Items of the round. */
  itemCount: number;
  /** How long the item was open, in milliseconds. */
  limitMs: number;
}

/** What each answer to an item earns. The bonus falls evenly from the posting of the message to the end. */
export function scoreAnswers(
  item: Item,
  answers: readonly Answer[],
  { speedBonus, itemCount, limitMs }: ScoringRules,
): ScoredAnswer[] {
  return answers.map((answer) => {
    const right = isRight(item, answer.chosen);
    const left = 1 - Math.min(1, Math.max(0, answer.elapsedMs / limitMs));
    const bonus = speedBonus ? Math.floor(mostBonus(itemCount) * left) : 0;
    return { ...answer, isRight: right, points: right ? RIGHT_POINTS + bonus : 0 };
  });
}

export interface PlayerTotal {
  user: string;
  points: number;
  right: number;
  /** Items answered. */
  answered: number;
  /** Milliseconds taken for the right answers together. */
  timeMs: number;
}

export interface Standing extends PlayerTotal {
  /** From 1; the same for players who cannot be told apart, and the places after them stay empty (1, 2, 2, 4). */
  rank: number;
  /** Whether as many points as the player before, who was faster. */
  isBehindOnTime: boolean;
}

/** Adds up what each player earned over the items of a round. */
export function totals(answers: readonly ScoredAnswer[]): PlayerTotal[] {
  const players = new Map<string, PlayerTotal>();
  for (const { user, points, isRight: right, elapsedMs } of answers) {
    const player = players.get(user) ?? { user, points: 0, right: 0, answered: 0, timeMs: 0 };
    players.set(user, {
      user,
      points: player.points + points,
      right: player.right + (right ? 1 : 0),
      answered: player.answered + 1,
      timeMs: player.timeMs + (right ? elapsedMs : 0),
    });
  }
  return [...players.values()];
}

/**
 * Who stands where: by points; equal points are told apart by the time of the right answers where the round counted
 * speed, and share the place where it did not.
 */
export function standings(players: readonly PlayerTotal[], speedBonus: boolean): Standing[] {
  const time = (player: PlayerTotal): number => (speedBonus ? player.timeMs : 0);
  const sorted = [...players].sort(
    (a, b) => b.points - a.points || time(a) - time(b) || (a.user < b.user ? -1 : 1),
  );
  const result: Standing[] = [];
  sorted.forEach((player, index) => {
    const before = result[index - 1];
    const isTied = before !== undefined && before.points === player.points;
    const isEqual = isTied && time(before) === time(player);
    result.push({
      ...player,
      rank: isEqual ? before.rank : index + 1,
      isBehindOnTime: isTied && !isEqual && player.points > 0,
    });
  });
  return result;
}

/** Places for totals that hold no time, such as a month's: by points, ties shared. */
export function ranked<T extends { points: number }>(players: readonly T[]): (T & { rank: number })[] {
  const sorted = [...players].sort((a, b) => b.points - a.points);
  const result: (T & { rank: number })[] = [];
  sorted.forEach((player, index) => {
    const before = result[index - 1];
    result.push({ ...player, rank: before?.points === player.points ? before.rank : index + 1 });
  });
  return result;
}
