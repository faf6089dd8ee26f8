import type { Schedule } from './schedule';

/** What came of calling Slack. */
export type PostOutcome =
  /** `ts` names what stands: Slack's time stamp of a message, or the id of a round. */
  | { kind: 'posted'; ts: string }
  | { kind: 'rate-limited'; retryAfterMs: number }
  /** Slack said that it failed (5xx), or was never reached: it may be tried again. */
  | { kind: 'unavailable'; reason: string }
  /** The call was sent and no answer came: the message may stand or not. */
  | { kind: 'unknown'; reason: string }
  /** The channel or the account is closed to us until a person does something. */
  | { kind: 'closed'; reason: string }
  /** Slack will never take this message. */
  | { kind: 'refused'; reason: string };

/** What a channel's history says about one post; `later`: it cannot be read just now, but may be soon. */
export type Found =
  | { kind: 'found'; ts: string }
  | { kind: 'absent' }
  | { kind: 'unreadable' }
  | { kind: 'later'; retryAfterMs: number };

/** Puts messages into channels. Nothing here rejects: what went wrong is an outcome. */
export interface Poster<M> {
  /** @param mark travels with the message unseen, and is what `find` looks for */
  post(schedule: Schedule, message: M, mark: string): Promise<PostOutcome>;
  /** Looks for a post in the channel's history, from `sinceMs` (UTC) on. */
  find(schedule: Schedule, mark: string, sinceMs: number): Promise<Found>;
}

/** Tells whoever set a schedule up what it cannot know from the channel. Never rejects. */
export interface OwnerNotices {
  /** The schedule was paused, with Slack's word for why; it offers to resume. */
  paused(schedule: Schedule, reason: string): Promise<void>;
  /** A date was given up at the end of its window. */
  gaveUp(schedule: Schedule, dueAt: number, reason: string): Promise<void>;
}
