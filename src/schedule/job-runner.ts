import type { Found, PostOutcome } from './poster';
import type { DuePost, JobKind } from './schedule';

/** Why a date brings nothing; `note` is said in the channel, at most once, where people would wonder. */
export interface Nothing<M> {
  nothing: string;
  note?: M;
}

/** Something that the runner does itself, such as starting a round: more than a message. */
export interface Act<M> {
  /** Called with the mark of the date; called again with the same mark it must not do it again. */
  act: (mark: string) => Promise<PostOutcome | Nothing<M>>;
  content: string;
}

/** What to post or to do, or why there is nothing to. */
export type Prepared<M> = { message: M; content: string } | Act<M> | Nothing<M>;

/** Knows what one kind of schedule posts. `M` is a message as the poster takes it. */
export interface JobRunner<M> {
  /**
   * Decides what a date brings. Called again after a crash or a refusal: as long as nothing was posted it should come
   * to the same, so it draws on what is stored and on `due`, not on chance.
   * @returns the message, with a note for `posted` (such as the id of what was chosen); or why nothing is posted
   */
  prepare(due: DuePost): Promise<Prepared<M>>;
  /** Whether an act was done, by its mark. Our own database knows, so this is never in doubt as a message may be. */
  find?(mark: string): Promise<Extract<Found, { kind: 'found' | 'absent' }>>;
  /**
   * The message stands (with `ts` null: it probably does). At least once for each post, also after a crash, so doing
   * it twice must come to the same: `due.id` is its key.
   */
  posted?(due: DuePost, ts: string | null, content: string): Promise<void>;
}

/** The runners of a process; a kind without one is skipped and said so. */
export type JobRunners<M> = ReadonlyMap<JobKind, JobRunner<M>>;
