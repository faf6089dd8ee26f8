import type { Server } from 'node:http';
import { App, HTTPReceiver } from '@slack/bolt';
import type { Connection } from '../config';
import type { AppContext } from './app-context';
import { type HealthRoute, healthRoutes, type Readiness, startHealthServer } from './health';
import { slackLogger } from './logger';
import { register } from './register';
import { SocketReceiver } from './socket-receiver';

/** Slack's client waits for ever and retries for half an hour unless told otherwise; a person waits seconds. */
const CLIENT_TIMEOUT_MS = 10_000;
const CLIENT_RETRIES = { retries: 2, minTimeout: 500, maxTimeout: 2_000 };

/** Larger than anything Slack sends, small enough to bear. */
const BODY_LIMIT_BYTES = 1_000_000;

export interface SlackAppOptions {
  connection: Exclude<Connection, { kind: 'local' }>;
  slackApiUrl: string | undefined;
  /**
   * Port of the HTTP server: Slack's requests and health in HTTP mode, health alone in Socket Mode (null for none).
   * 0 takes a free one.
   */
  port: number | null;
  context: AppContext;
}

export interface RunningSlackApp {
  /** Port that is listened on; 0 where none is. */
  port: number;
  readiness: () => Readiness;
  /**
   * Takes nothing new, lets listeners finish. May be called again.
   * @returns false where some were still at work after `mostMs` milliseconds
   */
  stop: (mostMs: number) => Promise<boolean>;
}

/**
 * Starts the Bolt app: Socket Mode over two connections, or HTTP.
 * @throws where Slack refuses the token or the port is taken
 */
export async function startSlackApp(options: SlackAppOptions): Promise<RunningSlackApp> {
  const { connection, context, slackApiUrl } = options;
  const transport =
    connection.kind === 'socket'
      ? socketTransport(options, connection.appToken)
      : httpTransport(options, connection.signingSecret);
  const app = new App({
    token: connection.botToken,
    receiver: transport.receiver,
    logger: slackLogger(context.logger),
    clientOptions: {
      ...(slackApiUrl !== undefined && { slackApiUrl }),
      timeout: CLIENT_TIMEOUT_MS,
      retryConfig: CLIENT_RETRIES,
    },
    deferInitialization: true,
  });
  register(app, context);
  await app.init();
  const port = await transport.start(app);
  let stopped: Promise<void> | undefined;
  return {
    port,
    readiness: transport.readiness,
    stop: async (mostMs) => {
      stopped ??= transport.stop(app);
      await stopped;
      return context.inFlight.idle(mostMs);
    },
  };
}

interface Transport {
  receiver: HTTPReceiver | SocketReceiver;
  start: (app: App) => Promise<number>;
  stop: (app: App) => Promise<void>;
  readiness: () => Readiness;
}

function socketTransport({ context, slackApiUrl, port }: SlackAppOptions, appToken: string): Transport {
  const receiver = new SocketReceiver({ appToken, slackApiUrl, logger: context.logger });
  const readiness = (): Readiness => ({
    ready: receiver.connected > 0,
    detail: { topics: context.answerer.topics.length, sockets: receiver.connected },
  });
  let health: Server | undefined;
  return {
    receiver,
    readiness,
    start: async (app) => {
      if (port !== null) health = await startHealthServer(healthRoutes(readiness), port);
      await app.start();
      return health ? portOf(health) : 0;
    },
    stop: async (app) => {
      await app.stop();
      health?.close();
      health?.closeAllConnections();
    },
  };
}

function httpTransport({ context, port }: SlackAppOptions, signingSecret: string): Transport {
  const readiness = (): Readiness => ({ ready: true, detail: { topics: context.answerer.topics.length } });
  const customRoutes: HealthRoute[] = healthRoutes(readiness);
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: slackLogger(context.logger),
    customRoutes,
    bodyLimit: BODY_LIMIT_BYTES,
  });
  return {
    receiver,
    readiness,
    start: async (app) => portOf((await app.start(port ?? 0)) as Server),
    stop: async (app) => {
      await app.stop();
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
