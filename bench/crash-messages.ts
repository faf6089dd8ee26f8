import type { PressOn } from '../src/quiz/quiz-master';
import type { Mark, Posted } from '../src/quiz/round-board';
import type { PressOutcome } from '../src/quiz/round-store';

/** What the process that plays (and is killed) and the one that is its chat system say to each other. */

export type FromPlayer =
  | { kind: 'ready' }
  /** Stands for chat.postMessage; `item` only with an item that can be answered. */
  | {
      kind: 'post';
      call: number;
      mark: Mark;
      what: string;
      item: { id: string; right: number[]; choices: number } | null;
    }
  | { kind: 'update'; call: number; messageId: string; what: string }
  | { kind: 'find'; call: number; mark: Mark }
  /** What the person is told: the answer counts. */
  | { kind: 'pressed'; press: number; outcome: PressOutcome }
  | { kind: 'report'; text: string };

export type ToPlayer =
  | { kind: 'posted'; call: number; posted: Posted }
  | { kind: 'updated'; call: number }
  | { kind: 'found'; call: number; found: Posted | null | 'unknown' }
  | { kind: 'press'; press: number; on: PressOn }
  | { kind: 'time'; now: number };

export interface PlayerSettings {
  databaseUrl: string;
  migrationsDir: string;
  now: number;
  /** Starts the round with this many items; null resumes it. */
  start: { items: number } | null;
}
