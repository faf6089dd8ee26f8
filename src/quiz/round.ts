import type { Difficulty } from '../knowledge/topic';
import type { Item } from './item';

/** The shapes of a round: what was agreed at its start, where it stands, and who answered what. */

/** `quick`: one item after the other; `daily`: one a day, open till the evening, so that every office can play. */
export const PACES = ['quick', 'daily'] as const;
export type Pace = (typeof PACES)[number];

/** How players are put into teams when they join by answering. */
export const TEAM_DRAWS = ['none', 'random', 'balanced'] as const;
export type TeamDraw = (typeof TEAM_DRAWS)[number];

/** What may be asked for; a round of more than 20 loses its players. */
export const ROUND_LIMITS = { items: 20, leastSeconds: 5, mostSeconds: 600 } as const;

export const ROUND_DEFAULTS = { items: 5, seconds: 30 } as const;

export interface RoundSettings {
  /** What the round is about, as its players read it: `VPC`, `aws`, `everything`. */
  about: string;
  /** Null for all. */
  difficulty: Difficulty | null;
  /** Seconds an item stays open; a daily round has none of its own. */
  seconds: number;
  speedBonus: boolean;
  pace: Pace;
  teams: TeamDraw;
  /** Ids of people who may stop the round besides the one who started it. */
  mayStop: string[];
}

/** Why a round is over. */
export const ENDINGS = ['played', 'stopped', 'nobody', 'channel-gone', 'slack-away'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Where a round is played. Ids are those of the chat system. */
export interface Place {
  team: string;
  channel: string;
}

export interface Round extends Place {
  id: string;
  /** Played by one person in a direct message: counts for their statistics and for no leaderboard. */
  isPrivate: boolean;
  /** Null for a round that a schedule started, and once that person had everything about them deleted. */
  startedBy: string | null;
  settings: RoundSettings;
  /** IANA time zone that days and evenings are counted by. */
  zone: string;
  /** `ending`: every item is closed and the result is still to be posted. */
  state: 'open' | 'ending' | 'ended';
  ending: Ending | null;
  /** When the next item may be posted. Milliseconds UTC, as everywhere. */
  nextAt: number;
  createdAt: number;
}

export interface RoundItem {
  position: number;
  /** As it was when the round was planned: an edit of the knowledge changes no round that is being played. */
  item: Item;
  /** Indexes of the item's choices in the order shown. */
  order: number[];
  /** The lap of the channel's deck that it is drawn in. */
  lap: number;
  /** `posting`: about to be posted; whether it was is in doubt if the process dies now. */
  state: 'planned' | 'posting' | 'open' | 'closed';
  /** Not counted: stopped while it was open, or found wrong later. */
  isVoid: boolean;
  postingAt: number | null;
  messageId: string | null;
  /** By the chat system's clock, as are the presses: our own clock never decides who was fast. */
  postedAt: number | null;
  /** By our own clock: when to close. */
  dueAt: number | null;
  limitMs: number | null;
  revealedAt: number | null;
  /** How many people have answered. */
  answered: number;
}

export interface Answer {
  user: string;
  /** Indexes of the item's choices in the author's order, ascending. */
  chosen: number[];
  /** From posting to press, by the chat system's clock. */
  elapsedMs: number;
}

/** An answer of a closed item. */
export interface ScoredAnswer extends Answer {
  isRight: boolean;
  points: number;
}

/** Whether the choices are exactly the right ones. */
export function isRight(item: Item, chosen: readonly number[]): boolean {
  return item.choices.every((choice, index) => choice.right === chosen.includes(index));
}

/** Whether several choices are right, so that a person picks and then submits. */
export function isMultiple(item: Item): boolean {
  return item.choices.filter((choice) => choice.right).length > 1;
}
