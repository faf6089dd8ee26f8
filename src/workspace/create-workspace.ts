/**
 * Starts a local Slack workspace: a server on loopback that speaks Slack's protocol to any Bolt app and shows a page
 * to people. This file only puts the parts together; it is the one to read first.
 */
import { randomInt } from 'node:crypto';
import { validateMessage, validateView } from './block-kit';
import { createCourier } from './delivery/courier';
import { createHttpTransport } from './delivery/http-transport';
import { createSocketTransport, type SocketTransport } from './delivery/socket-transport';
import { createDriver, type Driver } from './drive';
import { createHandleRequest, type HandleRequest } from './http/handle-request';
import { type Listening, listen } from './http/listen';
import type { Rendering } from './http/page-shapes';
import { renderMessage, renderView } from './page/render';
import type { Faults, FaultsRequest } from './page-api';
import { createCallMethod } from './web-api/call-method';
import { scheduleDue } from './web-api/chat-methods';
import { readMessageContent } from './web-api/message-content';
import type { Manifest, WorkspaceOptions } from './workspace-options';
import { createClock, type WorkspaceClock } from './world/clock';
import type { AppIdentity, BlockValidation, Core, SlackRules } from './world/core';
import { createState, idFrom } from './world/create-state';
import { createFaultBox } from './world/faults';
import { createIds } from './world/ids';
import { createJournal } from './world/journal';
import { keepState, readKeptState } from './world/keep-state';
import { createMessageBoard } from './world/message-board';
import { createResponseUrls } from './world/response-urls';
import type { Channel, Json, Person, StoredMessage } from './world/state';
import { createTriggerIds } from './world/trigger-ids';
import { createViewStack } from './world/view-stack';

export interface Workspace extends Driver {
  /** Where the page is: `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** What an app takes as `slackApiUrl`: `<url>/api/`. */
  readonly apiUrl: string;
  readonly app: AppIdentity;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly clock: WorkspaceClock;
  /** The whole server as a function, for tests that want no socket. */
  readonly handle: HandleRequest;
  /** Switches faults on and off, as POST /_workspace/faults does. */
  setFaults(request: FaultsRequest): Faults;
  /** A message of the app that the app did not send itself, such as a welcome; it is checked like any other. */
  postAsApp(message: {
    readonly channel: string;
    readonly text: string;
    readonly blocks?: Json[];
  }): StoredMessage;
  /** How many sockets the app has open; 0 over HTTP. */
  sockets(): number;
  close(): Promise<void>;
}

const DEFAULT_PATIENCE_MS = 4000;

/** Starts a workspace and resolves when it listens; see WorkspaceOptions for what may be set. */
export async function createWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  checkTransport(options);
  const clock = options.clock ?? createClock();
  const ids = createIds(options.random ?? cryptoRandom);
  const rules = rulesFrom(options.slackRules);
  const journal = createJournal();
  const app = identityFrom(options);
  const kept = options.keep === undefined ? null : readKeptState(options.keep);
  const state = createState(options, app, Math.floor(clock.now() / 1000), kept);
  const faults = createFaultBox();
  const { transport } = options;
  const sockets: SocketTransport | null =
    transport.mode === 'socket' ? createSocketTransport({ appId: app.id, clock, ids, journal }) : null;
  const carrier = sockets ?? createHttpTransport(transport as Extract<typeof transport, { mode: 'http' }>);
  let listening: Listening | null = null;
  const port = () => listening?.port ?? 0;
  const baseUrl = () => `http://127.0.0.1:${port()}`;
  const core: Core = {
    app,
    rules,
    clock,
    ids,
    state,
    journal,
    faults,
    baseUrl,
    board: createMessageBoard(state, { clock, ids, journal }),
    views: createViewStack(state, { ids, journal }),
    triggers: createTriggerIds({ clock, ids, teamId: state.team.id, expire: rules.ackDeadline }),
    responseUrls: createResponseUrls({ clock, ids }),
    courier: createCourier({ transport: carrier, clock, journal, faults, ackDeadline: rules.ackDeadline }),
    validation: options.validation ?? STRICT,
    externalOptions: new Map(),
  };
  const rendering: Rendering = {
    renderMessage: options.renderMessage ?? renderMessage,
    renderView: options.renderView ?? renderView,
  };
  const openSocket = sockets ? () => `ws://127.0.0.1:${port()}${sockets.issueAddress()}` : null;
  const dropSockets: SocketTransport['drop'] = (how) => sockets?.drop(how);
  const handle = createHandleRequest({
    core,
    rendering,
    dropSockets,
    port,
    pageDir: options.pageDir,
    callMethod: createCallMethod(core, openSocket),
  });
  listening = await listen(options.port ?? 0, {
    core,
    rendering,
    handle,
    acceptSocket: sockets?.accept ?? null,
  });
  for (const { id, postAtS } of state.scheduled) scheduleDue(core, id, postAtS);
  const stopKeeping = options.keep === undefined ? null : keepState(options.keep, state, journal);

  return {
    ...createDriver(core, options.patienceMs ?? DEFAULT_PATIENCE_MS),
    url: baseUrl(),
    apiUrl: `${baseUrl()}/api/`,
    app,
    people: state.people,
    channels: state.channels,
    clock,
    handle,
    setFaults(request) {
      faults.set(request);
      if (request.dropSockets) dropSockets(request.dropSockets);
      return faults.current();
    },
    postAsApp: (message) =>
      core.board.post({
        channel: message.channel,
        user: app.botUserId,
        ...readMessageContent(core, { ...message }),
      }),
    sockets: () => sockets?.connections() ?? 0,
    async close() {
      core.courier.close();
      // A clock that was passed in may still serve others.
      if (options.clock === undefined) clock.stop();
      await listening?.close();
      await stopKeeping?.();
    },
  };
}

const STRICT: BlockValidation = { message: validateMessage, view: validateView };

function cryptoRandom(): number {
  return randomInt(2 ** 32) / 2 ** 32;
}

function rulesFrom(given: WorkspaceOptions['slackRules'] = true): SlackRules {
  const all = given !== false;
  const rules: SlackRules = { ackDeadline: all, rateLimit: all, membership: all, blocks: all };
  return typeof given === 'boolean' ? rules : { ...rules, ...given };
}

function checkTransport({ botToken, transport }: WorkspaceOptions): void {
  if (!botToken.startsWith('xoxb-'))
    throw new Error('Workspace: botToken must start with "xoxb-", as a bot token does. Any text may follow.');
  if (transport.mode === 'socket' && !transport.appToken.startsWith('xapp-')) {
    throw new Error(
      'Workspace: appToken must start with "xapp-", as an app-level token does. Any text may follow.',
    );
  }
  if (transport.mode === 'http' && typeof transport.url === 'string' && !/^https?:\/\//.test(transport.url)) {
    throw new Error(
      `Workspace: the app's url "${transport.url}" is no http address. Give one such as http://127.0.0.1:3000/slack/events.`,
    );
  }
  if (transport.mode === 'http' && transport.signingSecret === '') {
    throw new Error('Workspace: signingSecret is empty. Give the workspace and the app the same secret.');
  }
}

function identityFrom({ manifest = {}, botToken, transport }: WorkspaceOptions): AppIdentity {
  const name = nameFrom(manifest);
  return {
    id: 'A0LOCALAPP',
    name,
    botId: 'B0LOCALAPP',
    botUserId: idFrom('U0', name),
    botToken,
    appToken: transport.mode === 'socket' ? transport.appToken : null,
    verificationToken: 'local-workspace',
    manifest,
  };
}

function nameFrom({ features, display_information }: Manifest): string {
  return features?.bot_user?.display_name ?? display_information?.name ?? 'App';
}
