import { randomBytes } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type Database from 'better-sqlite3';
import type { Answerer } from '../answer/answerer';
import { type Clock, systemClock } from '../quiz/clock';
import type { Item } from '../quiz/item';
import { QuizMaster } from '../quiz/quiz-master';
import { SqliteQuestionLog } from '../store/sqlite-question-log';
import { SqliteRoundStore } from '../store/sqlite-round-store';
import { SqliteScoreBook } from '../store/sqlite-score-book';
import type { AppContext } from './app-context';
import type { Logger } from './logger';
import { People } from './people';
import { SlackRoundBoard } from './slack-round-board';

export interface QuizOptions {
  database: Database.Database;
  answerer: Answerer;
  /** A client of its own; see `announcingClient`. */
  client: WebClient;
  logger: Logger;
  clock?: Clock;
  /** Every item that may be played now. */
  pool: () => readonly Item[];
  /** Slack ids of those who may stop any round. */
  admins?: readonly string[];
}

/** The parts of the context that the quiz brings. The caller resumes `quiz` once Slack is connected, and halts it at the end. */
export function createQuiz({
  database,
  answerer,
  client,
  logger,
  clock = systemClock,
  pool,
  admins = [],
}: QuizOptions): Pick<AppContext, 'quiz' | 'scores' | 'people' | 'personal'> {
  const people = new People(client, clock.now, logger);
  const scores = new SqliteScoreBook(database);
  const quiz = new QuizMaster({
    rounds: new SqliteRoundStore(database),
    scores,
    board: new SlackRoundBoard(client, people, logger),
    clock,
    topics: () => answerer.topics,
    pool,
    admins,
    newId: () => randomBytes(6).toString('hex'),
    report: (what, detail) => logger.warn(detail, what),
  });
  return { quiz, scores, people, personal: [scores, new SqliteQuestionLog(database)] };
}
