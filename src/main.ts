import { Answerer } from './answer/answerer';
import { noQuestionLog } from './answer/question-log';
import { type Config, readConfig } from './config';
import { loadKnowledge } from './knowledge/load-knowledge';
import { formatProblem } from './knowledge/problem';
import { watchKnowledge } from './knowledge/watch-knowledge';
import { InFlight } from './slack/in-flight';
import { createLogger } from './slack/logger';
import { type RunningSlackApp, startSlackApp } from './slack/start-slack-app';
import { openDatabase } from './store/database';
import { SqliteDeliveryLog } from './store/sqlite-delivery-log';
import { SqliteQuestionLog } from './store/sqlite-question-log';

/** Docker grants ten seconds between SIGTERM and SIGKILL; listeners get most of them. */
const SHUTDOWN_MS = 8_000;

/** The running app: what it listens on, and how to end it. */
export interface Running {
  port: number;
  stop: () => Promise<void>;
}

/**
 * Puts the app together and starts it: knowledge, index, database, Slack. The whole wiring is here.
 * @throws ConfigError, MigrationError, or what Slack answers, each with what to do
 */
export async function start(env: NodeJS.ProcessEnv, now: () => number = Date.now): Promise<Running> {
  const config: Config = readConfig(env);
  if (config.connection.kind === 'local')
    throw new Error('No Slack tokens are set. Run `npx cumulus` for the terminal prompt.');
  const logger = createLogger(config.logLevel);

  const load = (): ReturnType<typeof loadKnowledge>['base'] => {
    const { base, problems } = loadKnowledge(config.knowledgeDirs);
    for (const problem of problems)
      logger.warn({ rule: problem.rule, file: problem.file, line: problem.line }, formatProblem(problem));
    logger.info({ topics: base.topics.length, problems: problems.length }, 'knowledge loaded');
    return base;
  };
  const answerer = new Answerer(load());
  const stopWatching = watchKnowledge(
    config.knowledgeDirs,
    () => answerer.replace(load()),
    (dir, error) => logger.warn({ dir, err: error }, 'Changes in this folder show only after a restart'),
  );

  const database = openDatabase(config.databaseUrl, now);
  const context = {
    answerer,
    questionLog: config.questionLog ? new SqliteQuestionLog(database) : noQuestionLog,
    deliveries: new SqliteDeliveryLog(database, now),
    inFlight: new InFlight(),
    logger,
    command: config.command,
    now,
  };

  let slack: RunningSlackApp;
  try {
    slack = await startSlackApp({
      connection: config.connection,
      slackApiUrl: config.slackApiUrl,
      port: config.port,
      context,
    });
  } catch (error) {
    stopWatching();
    database.close();
    throw error;
  }
  logger.info({ port: slack.port, mode: config.connection.kind }, 'Cumulus is up');

  return {
    port: slack.port,
    stop: async () => {
      stopWatching();
      const clean = await slack.stop(SHUTDOWN_MS);
      if (!clean)
        logger.warn(
          { running: context.inFlight.running },
          'Some replies were still being written at shutdown',
        );
      database.close();
      logger.info('Cumulus has stopped');
    },
  };
}
