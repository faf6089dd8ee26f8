import type { Recurrence } from './recurrence';

/** What a schedule can start; each kind has a `JobRunner` that knows what to post. */
export const JOB_KINDS = ['tip', 'quiz', 'leaderboard', 'digest', 'review'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** `off` keeps the settings for when it is switched on again. */
export const SCHEDULE_STATES = ['active', 'paused', 'off'] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

/** One thing that repeats in one conversation; there is at most one of a kind in each. */
export interface Schedule {
  id: string;
  team: string;
  channel: string;
  kind: JobKind;
  /** Who set it up or changed it last: told when it cannot go on. Null once that person left or was forgotten. */
  owner: string | null;
  recurrence: Recurrence;
  /** Plain JSON that only the kind's runner reads. */
  settings: unknown;
  state: ScheduleState;
  /** Slack's word (`not_in_channel`) where it paused itself; null where a person did, or it is not paused. */
  pausedBecause: string | null;
  /** Milliseconds UTC; null unless active. */
  nextDueAt: number | null;
}

/**
 * A due post goes claimed -> posting -> posted, or ends as skipped (nothing was tried) or failed (it was).
 * `posting` is recorded before Slack is called: found later, it means that nobody knows whether the message stands.
 */
export const DUE_POST_STATES = ['claimed', 'posting', 'posted', 'skipped', 'failed'] as const;
export type DuePostState = (typeof DUE_POST_STATES)[number];

/** One date of a schedule, there once however many processes look. */
export interface DuePost {
  id: number;
  schedule: Schedule;
  /** Milliseconds UTC. */
  dueAt: number;
  state: DuePostState;
  /** How often Slack was called for it, calls that surely did nothing left out. */
  attempts: number;
  /** Why it was put off last; null where it never was. */
  reason: string | null;
  /** What the runner chose to post, in its own words, from the first attempt on. */
  content: string | null;
  /** Slack's time stamp of the message, or the id of the round, where it is known. */
  ts: string | null;
}
