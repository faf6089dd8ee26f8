import type { Recurrence } from './recurrence';
import type { DuePost, DuePostState, JobKind, Schedule, ScheduleState } from './schedule';

/** What a person sets; time stamps are milliseconds UTC throughout. */
export interface ScheduleChange extends Omit<Schedule, 'id' | 'pausedBecause'> {
  at: number;
}

export interface ClaimOptions {
  /** Names the process; a claim is its own until the lease ends. */
  worker: string;
  now: number;
  leaseMs: number;
  /** How late a post may still go out. */
  windowMs: number;
  most: number;
  nextDue: (recurrence: Recurrence, afterMs: number) => number;
}

/** Slack's limits for posting, held over all processes of one database. */
export interface Pace {
  /** Between two posts in one channel, in milliseconds. */
  channelGapMs: number;
  /** Most posts within a second in one workspace. */
  perSecond: number;
}

/** Whether the call of Slack may start: yes, later, or no longer ours. */
export type Permission = { kind: 'go' } | { kind: 'wait'; ms: number } | { kind: 'lost' };

/** The last thing that happened on a date, for lists. */
export interface PastDate {
  dueAt: number;
  state: DuePostState;
  reason: string | null;
}

/** Schedules and their due posts. Every method is one transaction. */
export interface ScheduleStore {
  /** Sets the one schedule of a kind in a channel up, or changes it. */
  save(change: ScheduleChange): Promise<Schedule>;
  find(team: string, channel: string, kind: JobKind): Promise<Schedule | null>;
  byId(id: string): Promise<Schedule | null>;
  /** All that are not off, by kind. */
  inChannel(team: string, channel: string): Promise<Schedule[]>;
  /** All that are not off, by next due time. */
  ownedBy(team: string, owner: string): Promise<Schedule[]>;
  lastDate(id: string): Promise<PastDate | null>;
  /** @returns the schedule after it; null where there is none */
  setState(
    id: string,
    change: { state: ScheduleState; pausedBecause: string | null; nextDueAt: number | null; at: number },
  ): Promise<Schedule | null>;
  /**
   * Leaves the coming date out and records that it was.
   * @returns false where `dueAt` is no longer the coming date (it was posted or skipped meanwhile)
   */
  skip(id: string, dueAt: number, nextDueAt: number, reason: string, at: number): Promise<boolean>;

  /**
   * Takes on what is due, in order of due time: dates that came, and posts of a process that died or had to wait.
   * Dates later than the window are recorded as skipped and not returned.
   */
  claim(options: ClaimOptions): Promise<{ posts: DuePost[]; missed: number }>;
  /** Records that Slack is about to be called, if the claim still holds and the pace allows it. */
  beginPosting(
    id: number,
    options: { worker: string; now: number; leaseMs: number; content: string; pace: Pace },
  ): Promise<Permission>;
  /**
   * Records that the message stands. What the runner does afterwards is owed until `settle`.
   * @param ts null where nobody knows whether it does (history cannot be read): it counts as posted
   */
  recordPosted(
    id: number,
    options: { ts: string | null; reason: string | null; at: number; freeAt: number },
  ): Promise<void>;
  /** The runner has done its part after posting: nothing is owed. */
  settle(id: number): Promise<void>;
  /**
   * Puts a post off: somebody may take it again from `freeAt` on. `state` says whether its call may have worked;
   * `counts` is false where Slack surely did nothing, so that the call is no attempt.
   */
  putOff(
    id: number,
    options: { state: 'claimed' | 'posting'; freeAt: number; reason: string; counts: boolean },
  ): Promise<void>;
  /** Ends a post without a message. */
  end(id: number, options: { state: 'skipped' | 'failed'; reason: string }): Promise<void>;
  /** Gives back what a worker has claimed and not begun to post. */
  release(worker: string, at: number): Promise<void>;
  /** Pauses an active schedule for a reason of Slack's. @returns false where it was not active (somebody did it first) */
  pauseFor(id: string, reason: string, at: number): Promise<boolean>;
  /**
   * Takes a person off every schedule: those of channels go on without an owner, those of the person's own conversation
   * with the app end.
   * @returns how many the person owned
   */
  forget(team: string, user: string): Promise<number>;
  /** Slack asked a workspace to wait. */
  pausePosting(team: string, untilAt: number): Promise<void>;
}
