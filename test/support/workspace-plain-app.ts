/** Bolt apps of a few lines, as Slack's own examples write them, attached to a workspace over either transport. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, type Logger, LogLevel, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { createWorkspace, type Workspace } from '../../src/workspace/create-workspace';
import type { WorkspaceOptions } from '../../src/workspace/workspace-options';

export const BOT_TOKEN = 'xoxb-plain';
export const APP_TOKEN = 'xapp-plain';
export const SIGNING_SECRET = 'plain-secret';

/** These apps live through faults on purpose; what they log about them says nothing new. */
const SILENT: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

export type TransportMode = 'socket' | 'http';

export interface Running {
  readonly workspace: Workspace;
  readonly app: App;
  stop(): Promise<void>;
}

type Settings = Omit<WorkspaceOptions, 'transport' | 'botToken'> & {
  /** How long the client waits for a pong, and before it reconnects. Default: the client's own 5000 ms. */
  readonly pingTimeoutMs?: number;
};

/** Starts a workspace and an app with the given listeners in it; both are stopped by `stop`. */
export async function startPlainApp(
  mode: TransportMode,
  listen: (app: App) => void,
  settings: Settings = {},
): Promise<Running> {
  return mode === 'socket' ? startOverSocket(listen, settings) : startOverHttp(listen, settings);
}

async function startOverSocket(listen: (app: App) => void, settings: Settings): Promise<Running> {
  const { pingTimeoutMs, ...options } = settings;
  const workspace = await createWorkspace({
    ...options,
    botToken: BOT_TOKEN,
    transport: { mode: 'socket', appToken: APP_TOKEN },
  });
  const receiver = new SocketModeReceiver({
    appToken: APP_TOKEN,
    logger: SILENT,
    ...(pingTimeoutMs !== undefined && { clientPingTimeout: pingTimeoutMs }),
    installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl } },
  });
  const app = createApp(workspace, receiver, listen);
  await app.start();
  return {
    workspace,
    app,
    async stop() {
      await receiver.client.disconnect();
      await workspace.close();
    },
  };
}

async function startOverHttp(listen: (app: App) => void, settings: Settings): Promise<Running> {
  let port = 0;
  const workspace = await createWorkspace({
    ...settings,
    botToken: BOT_TOKEN,
    transport: {
      mode: 'http',
      url: () => `http://127.0.0.1:${port}/slack/events`,
      signingSecret: SIGNING_SECRET,
    },
  });
  const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logger: SILENT });
  const app = createApp(workspace, receiver, listen);
  const server = (await receiver.start(0)) as Server;
  port = (server.address() as AddressInfo).port;
  // Bolt asks who it is on its own; a test must not end before it has its answer.
  await workspace.waitForCall('auth.test');
  return {
    workspace,
    app,
    async stop() {
      await receiver.stop();
      await workspace.close();
    },
  };
}

function createApp(workspace: Workspace, receiver: Receiver, listen: (app: App) => void): App {
  const app = new App({
    token: BOT_TOKEN,
    receiver,
    logger: SILENT,
    clientOptions: {
      slackApiUrl: workspace.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
  });
  listen(app);
  return app;
}
