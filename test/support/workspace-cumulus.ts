import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import manifest from '../../manifest.json';
import { Answerer } from '../../src/answer/answerer';
import { type Clock, systemClock } from '../../src/quiz/clock';
import { createAppContext } from '../../src/slack/create-app-context';
import type { Learning } from '../../src/slack/create-learning';
import type { Logger } from '../../src/slack/logger';
import { announcingClient } from '../../src/slack/slack-round-board';
import { type RunningSchedules, startSchedules } from '../../src/slack/start-schedules';
import { type RunningSlackApp, startSlackApp } from '../../src/slack/start-slack-app';
import { openDatabase } from '../../src/store/database';
import { createWorkspace, type Workspace } from '../../src/workspace/create-workspace';
import type { WorkspaceOptions } from '../../src/workspace/workspace-options';
import { shippedBase } from './sample-base';

export const SIGNING_SECRET = 'a-signing-secret-for-tests';
const BOT_TOKEN = 'xoxb-test';
const APP_TOKEN = 'xapp-test';

export interface RunningCumulus {
  workspace: Workspace;
  app: RunningSlackApp;
  database: ReturnType<typeof openDatabase>;
  answerer: Answerer;
  learning: Learning;
  logger: Logger;
  /** Posts what is due when a test says so; nothing ticks by itself. */
  schedules: RunningSchedules;
  /** Log lines, parsed. */
  logs: Record<string, unknown>[];
  /** Where the app listens in HTTP mode. */
  appUrl: string;
  /** Ends the app and starts another process's worth of it on the same database. */
  restart: (meanwhile?: () => void) => Promise<void>;
  stop: () => Promise<void>;
}

/** The real app with a real SQLite file against a local workspace, over one of Slack's two transports. */
export async function startCumulus(
  mode: 'http' | 'socket',
  options: Partial<WorkspaceOptions> & { quizClock?: Clock } = {},
  {
    now = options.clock?.now ?? Date.now,
    admins = () => [],
  }: { now?: () => number; admins?: (workspace: Workspace) => string[] } = {},
): Promise<RunningCumulus> {
  let appPort = 0;
  const appUrl = (): string => `http://127.0.0.1:${appPort}`;
  const workspace = await createWorkspace({
    transport:
      mode === 'socket'
        ? { mode, appToken: APP_TOKEN }
        : { mode, url: () => `${appUrl()}/slack/events`, signingSecret: SIGNING_SECRET },
    botToken: BOT_TOKEN,
    manifest: manifest as NonNullable<WorkspaceOptions['manifest']>,
    people: [{ name: 'ada' }, { name: 'grace' }],
    channels: [{ name: 'platform' }, { name: 'private-corner', appIsMember: false }],
    // One message a second would make these tests wait; the limit has its own test.
    slackRules: { rateLimit: false },
    ...options,
  });
  const dir = mkdtempSync(join(tmpdir(), 'cumulus-'));
  const database = openDatabase(`file:${join(dir, 'test.sqlite')}`, Date.now);
  const logs: Record<string, unknown>[] = [];
  const answerer = new Answerer(shippedBase());
  // A workspace whose clock a test moves moves the app's with it.
  const clock = options.quizClock ?? { ...systemClock, now };
  const logger = pino({ level: 'info' }, { write: (line: string) => void logs.push(JSON.parse(line)) });
  const begin = async () => {
    const context = createAppContext({
      database,
      answerer,
      client: announcingClient(BOT_TOKEN, workspace.apiUrl),
      logger,
      clock,
      command: '/cloud',
      questionLog: true,
      admins: admins(workspace),
    });
    const app = await startSlackApp({
      connection:
        mode === 'socket'
          ? { kind: 'socket', botToken: BOT_TOKEN, appToken: APP_TOKEN }
          : { kind: 'http', botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET, port: 0 },
      slackApiUrl: workspace.apiUrl,
      port: 0,
      context,
    });
    appPort = app.port;
    return { context, app };
  };
  const first = await begin();
  const { context } = first;
  const running = [first];
  const endAll = async (): Promise<void> => {
    for (const { app, context: own } of running.splice(0)) {
      await app.stop(1_000);
      await own.quiz.halt();
    }
  };
  const schedules = startSchedules({
    botToken: BOT_TOKEN,
    slackApiUrl: workspace.apiUrl,
    context,
    every: () => ({ stop: () => {} }),
  });
  await workspace.waitForApp();
  await context.quiz.resume();
  return {
    workspace,
    app: first.app,
    database,
    answerer,
    learning: context.learning,
    logger,
    schedules,
    logs,
    appUrl: appUrl(),
    restart: async (meanwhile = () => {}) => {
      await endAll();
      meanwhile();
      const next = await begin();
      running.push(next);
      await workspace.waitForApp();
      await next.context.quiz.resume();
    },
    stop: async () => {
      await schedules.stop(1_000);
      await endAll();
      await workspace.close();
      database.close();
      rmSync(dir, { recursive: true });
    },
  };
}
