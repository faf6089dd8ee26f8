import type { WebClient } from '@slack/web-api';
import type Database from 'better-sqlite3';
import type { Answerer } from '../answer/answerer';
import { Conversations } from '../answer/conversations';
import { noQuestionLog } from '../answer/question-log';
import type { Clock } from '../quiz/clock';
import { SqliteChannelWeeks } from '../store/sqlite-channel-weeks';
import { SqliteDeliveryLog } from '../store/sqlite-delivery-log';
import { SqliteQuestionLog } from '../store/sqlite-question-log';
import { SqliteScheduleStore } from '../store/sqlite-schedule-store';
import { SqliteTipStore } from '../store/sqlite-tip-store';
import type { AppContext } from './app-context';
import { createQuiz } from './create-quiz';
import { createTipsContext } from './create-tips-context';
import { InFlight } from './in-flight';
import type { Logger } from './logger';

export interface ContextOptions {
  database: Database.Database;
  answerer: Answerer;
  /** What the quiz posts with; see `announcingClient`. */
  client: WebClient;
  logger: Logger;
  clock: Clock;
  /** The slash command. */
  command: string;
  /** Whether questions are recorded. */
  questionLog: boolean;
  /** Slack ids of those who review items and may stop any round. */
  admins: readonly string[];
}

/** Puts together what the listeners work with, over one database. */
export function createAppContext(options: ContextOptions): AppContext {
  const { database, answerer, client, logger, clock, command } = options;
  const { now } = clock;
  const quiz = createQuiz({ database, answerer, client, logger, clock, admins: options.admins });
  const tips = new SqliteTipStore(database);
  return {
    answerer,
    conversations: new Conversations(now),
    questionLog: options.questionLog ? new SqliteQuestionLog(database) : noQuestionLog,
    deliveries: new SqliteDeliveryLog(database, now),
    inFlight: new InFlight(),
    logger,
    command,
    now,
    ...quiz,
    tips: createTipsContext({
      topics: () => answerer.topics,
      schedules: new SqliteScheduleStore(database),
      tips,
      weeks: new SqliteChannelWeeks(database),
      now,
      logger,
      command,
    }),
    personal: [...quiz.personal, tips],
  };
}
