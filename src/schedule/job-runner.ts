import type { DuePost, JobKind } from './schedule';

/** What to post, or why there is nothing to. */
export type Prepared<M> = { message: M; content: string } | { nothing: string };

/** Knows what one kind of schedule posts. `M` is a message as the poster takes it. */
export interface JobRunner<M> {
  /**
   * Decides what a date brings. Called again after a crash or a refusal: as long as nothing was posted it should come
   * to the same, so it draws on what is stored and on `due`, not on chance.
   * @returns the message, with a note for `posted` (such as the id of what was chosen); or why nothing is posted
   */
  prepare(due: DuePost): Promise<Prepared<M>>;
  /**
   * The message stands (with `ts` null: it probably does). At least once for each post, also after a crash, so doing
   * it twice must come to the same: `due.id` is its key.
   */
  posted?(due: DuePost, ts: string | null, content: string): Promise<void>;
}

/** The runners of a process; a kind without one is skipped and said so. */
export type JobRunners<M> = ReadonlyMap<JobKind, JobRunner<M>>;
