import { Answerer } from './answer/answerer';
import { rehearseBetween } from './answer/rehearsal';
import { type Config, type Connection, readConfig } from './config';
import { loadKnowledge } from './knowledge/load-knowledge';
import { formatProblem } from './knowledge/problem';
import { watchKnowledge } from './knowledge/watch-knowledge';
import { LOCAL_ADMINS, type LocalWorkspace, startLocalWorkspace } from './local-workspace';
import { systemClock } from './quiz/clock';
import type { AppContext } from './slack/app-context';
import { createAppContext } from './slack/create-app-context';
import { createLogger } from './slack/logger';
import { announcingClient } from './slack/slack-round-board';
import { type RunningSchedules, startSchedules } from './slack/start-schedules';
import { type RunningSlackApp, startSlackApp } from './slack/start-slack-app';
import { openDatabase } from './store/database';

/** Docker grants ten seconds between SIGTERM and SIGKILL; listeners get most of them. */
const SHUTDOWN_MS = 8_000;

/** Whoever moves the local clock looks at the page for what comes of it, also when it was moved by a day at once. */
const LOCAL_SCHEDULES = { tickMs: 1_000, scheduler: { windowMs: 24 * 60 * 60_000 } };

/** The running app: what it listens on, and how to end it. */
export interface Running {
  /** Address of the local workspace's page; null where a real Slack is connected. */
  page: string | null;
  stop: () => Promise<void>;
}

export interface StartOptions {
  /** Milliseconds UTC. */
  now?: () => number;
  /** File that keeps the local workspace's messages; they are forgotten with the process otherwise. */
  keep?: string;
}

/**
 * Puts the app together and starts it: knowledge, index, database, Slack. The whole wiring is here.
 * @throws ConfigError, MigrationError, or what Slack answers, each with what to do
 */
export async function start(env: NodeJS.ProcessEnv, options: StartOptions = {}): Promise<Running> {
  const config: Config = readConfig(env);
  // In the local workspace people move the clock on to see what tomorrow brings.
  let movedByMs = (): number => 0;
  const now = options.now ?? (() => Date.now() + movedByMs());
  const logger = createLogger(config.logLevel);

  const load = (): ReturnType<typeof loadKnowledge>['base'] => {
    const { base, problems } = loadKnowledge(config.knowledgeDirs);
    for (const problem of problems)
      logger.warn({ rule: problem.rule, file: problem.file, line: problem.line }, formatProblem(problem));
    logger.info({ topics: base.topics.length, problems: problems.length }, 'knowledge loaded');
    return base;
  };
  const answerer = new Answerer(load());
  rehearseBetween(answerer);
  const stopWatching = watchKnowledge(
    config.knowledgeDirs,
    () => {
      answerer.replace(load());
      rehearseBetween(answerer);
    },
    (dir, error) => logger.warn({ dir, err: error }, 'Changes in this folder show only after a restart'),
  );

  const database = openDatabase(config.databaseUrl, now);
  let local: LocalWorkspace | null = null;
  let slack: RunningSlackApp;
  let context: AppContext;
  let schedules: RunningSchedules;
  try {
    if (config.connection.kind === 'local') {
      local = await startLocalWorkspace(config, options.keep ?? null);
      movedByMs = local.workspace.clock.movedByMs;
    }
    const connection = local?.connection ?? (config.connection as Exclude<Connection, { kind: 'local' }>);
    const { botToken } = connection;
    const slackApiUrl = local?.workspace.apiUrl ?? config.slackApiUrl;
    context = createAppContext({
      database,
      answerer,
      client: announcingClient(botToken, slackApiUrl),
      logger,
      clock: { ...systemClock, now },
      command: config.command,
      questionLog: config.questionLog,
      admins: adminsOf(config),
    });
    // The local workspace has the port, and nobody watches its health.
    slack = await startSlackApp({ connection, slackApiUrl, port: local ? null : config.port, context });
    schedules = startSchedules({ botToken, slackApiUrl, context, ...(local && LOCAL_SCHEDULES) });
  } catch (error) {
    stopWatching();
    await local?.workspace.close();
    database.close();
    throw error;
  }
  await context.quiz.resume();
  // The first quiz should not wait for the pool; questions are answered while it is made.
  context.learning.pool.refresh().then(
    () => context.learning.pool.items(),
    (error: unknown) => logger.error({ err: error }, 'The pool of quiz items could not be made'),
  );
  logger.info({ port: slack.port, mode: config.connection.kind }, 'Cumulus is up');

  return {
    page: local?.workspace.url ?? null,
    stop: async () => {
      stopWatching();
      const [clean] = await Promise.all([slack.stop(SHUTDOWN_MS), schedules.stop(SHUTDOWN_MS)]);
      await context.quiz.halt();
      if (!clean)
        logger.warn(
          { running: context.inFlight.running },
          'Some replies were still being written at shutdown',
        );
      await local?.workspace.close();
      database.close();
      logger.info('Cumulus has stopped');
    },
  };
}

function adminsOf({ adminUsers, connection }: Config): readonly string[] {
  return connection.kind === 'local' && adminUsers.length === 0 ? LOCAL_ADMINS : adminUsers;
}
