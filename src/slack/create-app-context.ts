import type { WebClient } from '@slack/web-api';
import type Database from 'better-sqlite3';
import type { Answerer } from '../answer/answerer';
import { Conversations } from '../answer/conversations';
import { noQuestionLog } from '../answer/question-log';
import type { Clock } from '../quiz/clock';
import type { Item } from '../quiz/item';
import { ranked } from '../quiz/score-round';
import { SqliteChannelWeeks } from '../store/sqlite-channel-weeks';
import { SqliteDeliveryLog } from '../store/sqlite-delivery-log';
import { SqliteQuestionLog } from '../store/sqlite-question-log';
import { SqliteScheduleStore } from '../store/sqlite-schedule-store';
import { SqliteTipStore } from '../store/sqlite-tip-store';
import type { AppContext } from './app-context';
import { createLearning } from './create-learning';
import { createQuiz } from './create-quiz';
import { createTipsContext } from './create-tips-context';
import { InFlight } from './in-flight';
import type { Logger } from './logger';
import { startPractice } from './practice-reply';

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

const PODIUM_PLACES = 3;

/** No hidden player is shown after all. */
const NOBODY = '';

/** Puts together what the listeners work with, over one database. */
export function createAppContext(options: ContextOptions): AppContext {
  const { database, answerer, client, logger, clock, command, admins } = options;
  const { now } = clock;
  const { learning, home } = createLearning({ database, answerer, logger, admins, command, now });
  const pool = (): readonly Item[] => learning.pool.items();
  const quiz = createQuiz({ database, answerer, client, logger, clock, pool, admins });
  const tips = new SqliteTipStore(database);
  const context: AppContext = {
    answerer,
    conversations: new Conversations(now),
    questionLog: options.questionLog ? new SqliteQuestionLog(database) : noQuestionLog,
    deliveries: new SqliteDeliveryLog(database, now),
    inFlight: new InFlight(),
    logger,
    command,
    now,
    ...quiz,
    learning,
    home,
    practice: startPractice(() => context),
    tips: createTipsContext({
      topics: () => answerer.topics,
      schedules: new SqliteScheduleStore(database),
      tips,
      weeks: new SqliteChannelWeeks(database),
      podium: async (team, channel, from) =>
        ranked(await quiz.scores.board(team, channel, from, NOBODY)).slice(0, PODIUM_PLACES),
      now,
      command,
    }),
    personal: [...quiz.personal, ...learning.personal, tips],
  };
  return context;
}
