import type { WebClient } from '@slack/web-api';
import type Database from 'better-sqlite3';
import type { Answerer } from '../answer/answerer';
import { Conversations } from '../answer/conversations';
import { noQuestionLog } from '../answer/question-log';
import { homeSchedules } from '../blocks/render-own-schedules';
import type { Clock } from '../quiz/clock';
import type { Item } from '../quiz/item';
import { ranked } from '../quiz/score-round';
import type { JobRunner } from '../schedule/job-runner';
import type { JobKind } from '../schedule/schedule';
import { SqliteChannelWeeks } from '../store/sqlite-channel-weeks';
import { SqliteDeliveryLog } from '../store/sqlite-delivery-log';
import { SqliteQuestionLog } from '../store/sqlite-question-log';
import { SqliteScheduleStore } from '../store/sqlite-schedule-store';
import { SqliteTipStore } from '../store/sqlite-tip-store';
import type { AppContext } from './app-context';
import { ownSchedules } from './change-schedule';
import { createLearning } from './create-learning';
import { createQuiz } from './create-quiz';
import { createTipsContext } from './create-tips-context';
import { InFlight } from './in-flight';
import { LeaderboardRunner } from './leaderboard-runner';
import type { Logger } from './logger';
import { startPractice } from './practice-reply';
import { QuizRunner } from './quiz-runner';
import { ReviewRunner } from './review-runner';
import type { Render } from './slack-poster';

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
  const schedules = new SqliteScheduleStore(database);
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
    home: [
      home.practice,
      home.help,
      async ({ team, user }) => homeSchedules(await ownSchedules(context, team, user), command),
    ],
    practice: startPractice(() => context),
    tips: createTipsContext({
      topics: () => answerer.topics,
      schedules,
      tips,
      weeks: new SqliteChannelWeeks(database),
      podium: async (team, channel, from, to) => {
        const best = ranked(await quiz.scores.board(team, channel, from, NOBODY, to)).slice(0, PODIUM_PLACES);
        const names = await quiz.people.names(best.map(({ user }) => user));
        return best.map(({ user, rank, points }) => ({ rank, points, name: names.get(user) ?? 'somebody' }));
      },
      runners: new Map<JobKind, JobRunner<Render>>([
        ['quiz', new QuizRunner({ quiz: quiz.quiz, refresh: () => learning.pool.refresh(), command })],
        [
          'leaderboard',
          new LeaderboardRunner({ ...quiz, zoneOf: (place) => quiz.quiz.zoneOf(place), command }),
        ],
        ['review', new ReviewRunner(() => answerer.topics, command)],
      ]),
      now,
      command,
    }),
    // Schedules last: which conversations are a person's own follows from them.
    personal: [...quiz.personal, ...learning.personal, tips, schedules],
  };
  return context;
}
