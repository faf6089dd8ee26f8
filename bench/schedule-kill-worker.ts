/** One process of the kill benchmark: posts what is due until it is killed, by itself at an appointed call or from outside. */
import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import type { Topic } from '../src/knowledge/topic';
import { systemClock } from '../src/quiz/clock';
import type { Item } from '../src/quiz/item';
import { NO_WISH, type RoundWish } from '../src/quiz/parse-quiz-words';
import { QuizMaster } from '../src/quiz/quiz-master';
import type { RoundBoard } from '../src/quiz/round-board';
import type { JobRunner } from '../src/schedule/job-runner';
import type { Poster } from '../src/schedule/poster';
import type { JobKind } from '../src/schedule/schedule';
import { Scheduler } from '../src/schedule/scheduler';
import { createLogger } from '../src/slack/logger';
import { People } from '../src/slack/people';
import { QuizRunner } from '../src/slack/quiz-runner';
import { type Render, SlackPoster } from '../src/slack/slack-poster';
import { SlackRoundBoard } from '../src/slack/slack-round-board';
import { openDatabase } from '../src/store/database';
import { SqliteRoundStore } from '../src/store/sqlite-round-store';
import { SqliteScheduleStore } from '../src/store/sqlite-schedule-store';
import { SqliteScoreBook } from '../src/store/sqlite-score-book';
import { type Death, dyingPort } from './dying-process';

export interface WorkerOrder {
  database: string;
  migrations: string;
  apiUrl: string;
  botToken: string;
  worker: string;
  death: Death | null;
  readableHistory: boolean;
  /** What is due: a message, or a round of the quiz. */
  kind: 'tip' | 'quiz';
  leaseMs: number;
}

const TICK_MS = 40;

/** Open for ten minutes, so that a run sees the first question alone. */
export const KILL_WISH: RoundWish = { ...NO_WISH, items: 1, seconds: 600 };

const ITEM: Item = {
  id: 'item',
  kind: 'single',
  origin: 'authored',
  topicId: 'topic',
  topicTitle: 'Topic',
  area: 'area',
  difficulty: 'easy',
  question: [{ text: 'Which one?' }],
  snippet: null,
  choices: ['right', 'wrong'].map((text) => ({ spans: [{ text }], right: text === 'right' })),
  explanation: [{ text: 'That one.' }],
  source: 'area/topic.md:1',
};
const TOPIC: Topic = {
  id: 'topic',
  area: 'area',
  group: 'group',
  title: 'Topic',
  aliases: [],
  abbreviations: [],
  tags: [],
  related: [],
  sources: [],
  verified: '2026-11',
  questions: [],
  symptoms: [],
  lead: [],
  sections: [],
  quiz: [],
  tips: [],
  file: 'area/topic.md',
};

async function main(order: WorkerOrder): Promise<void> {
  const database = openDatabase(order.database, Date.now, order.migrations);
  const client = new WebClient(order.botToken, {
    slackApiUrl: order.apiUrl,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: order.leaseMs / 2,
  });
  const slack = new SlackPoster(client);
  const poster: Poster<Render> = {
    post: (schedule, message, mark) => slack.post(schedule, message, mark),
    find: (schedule, mark, since) =>
      order.readableHistory
        ? slack.find(schedule, mark, since)
        : Promise.resolve({ kind: 'unreadable' as const }),
  };
  const counter = { calls: 0 };
  const die = (): void => void process.kill(process.pid, 'SIGKILL');
  const mortal = <T extends object>(port: T): T =>
    order.death ? dyingPort(port, counter, order.death, die) : port;
  const logger = createLogger('error');
  const shown = new SlackRoundBoard(client, new People(client, Date.now, logger), logger);
  const board: RoundBoard = {
    post: (place, view, mark) => shown.post(place, view, mark),
    update: (place, messageId, view) => shown.update(place, messageId, view),
    find: (place, mark, since) =>
      order.readableHistory ? shown.find(place, mark, since) : Promise.resolve('unknown' as const),
  };
  const quiz = new QuizMaster({
    rounds: mortal(new SqliteRoundStore(database)),
    scores: new SqliteScoreBook(database),
    board: mortal(board),
    clock: systemClock,
    topics: () => [TOPIC],
    pool: () => [ITEM],
    newId: randomUUID,
    admins: [],
    report: () => {},
  });
  const scheduler = new Scheduler<Render>(
    {
      store: mortal(new SqliteScheduleStore(database)),
      poster: mortal(poster),
      notices: { paused: async () => {}, gaveUp: async () => {} },
      runners: new Map<JobKind, JobRunner<Render>>([
        [
          'tip',
          {
            prepare: async ({ dueAt }) => ({
              message: () => ({ text: `due ${dueAt}` }),
              content: `${dueAt}`,
            }),
          },
        ],
        ['quiz', new QuizRunner({ quiz, refresh: async () => {}, command: '/cloud' })],
      ]),
      report: { info: () => {}, warn: () => {} },
      now: Date.now,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      worker: order.worker,
    },
    { leaseMs: order.leaseMs, firstBackoffMs: 50, pace: { channelGapMs: 0, perSecond: 1_000 } },
  );
  for (;;) {
    await scheduler.tick();
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
}

if (require.main === module) void main(JSON.parse(process.argv[2]!) as WorkerOrder);
