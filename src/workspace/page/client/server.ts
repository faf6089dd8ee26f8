/** Talking to the workspace: every call it takes and the stream of what happens. */
import {
  type MessagePage,
  type OptionsAnswer,
  type PageCommand,
  type PageCommandResult,
  type PageContainer,
  type PageEvent,
  type Snapshot,
  WORKSPACE_PATHS,
} from '../../page-api.js';

/** A refusal or a workspace that is not there; the message may be shown to the person. */
export class ServerError extends Error {}

const UNREACHABLE = 'The workspace cannot be reached. Is it still running?';

async function asJson(answer: Promise<Response>): Promise<unknown> {
  let response: Response;
  try {
    response = await answer;
  } catch {
    throw new ServerError(UNREACHABLE);
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const message = (body as { message?: unknown } | null)?.message;
  throw new ServerError(typeof message === 'string' ? message : `The workspace answered ${response.status}.`);
}

function address(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

export async function fetchState(as: string | null): Promise<Snapshot> {
  return (await asJson(fetch(address(WORKSPACE_PATHS.state, { as })))) as Snapshot;
}

export async function fetchMessages(query: {
  as: string;
  channel: string;
  thread_ts?: string;
  before?: string;
  limit?: string;
}): Promise<MessagePage> {
  return (await asJson(fetch(address(WORKSPACE_PATHS.messages, query)))) as MessagePage;
}

export async function fetchOptions(
  as: string,
  container: PageContainer,
  blockId: string,
  actionId: string,
  q: string,
): Promise<OptionsAnswer> {
  const place =
    container.type === 'message'
      ? { channel: container.channel, ts: container.ts }
      : { view: container.viewId };
  const query = { as, ...place, block_id: blockId, action_id: actionId, q };
  return (await asJson(fetch(address(WORKSPACE_PATHS.options, query)))) as OptionsAnswer;
}

/** Sends a command; a workspace that is not there is a refusal like any other. */
export async function sendCommand(command: PageCommand): Promise<PageCommandResult> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(command),
  };
  try {
    return (await asJson(fetch(WORKSPACE_PATHS.commands, request))) as PageCommandResult;
  } catch (error) {
    return { ok: false, error: 'unreachable', message: error instanceof Error ? error.message : UNREACHABLE };
  }
}

/** Body of a POST to the faults address, and its answer. */
export async function postFaults(body: Readonly<Record<string, unknown>>): Promise<void> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  await asJson(fetch(WORKSPACE_PATHS.faults, request));
}

const EVENT_TYPES: readonly PageEvent['type'][] = [
  'message-posted',
  'message-changed',
  'message-deleted',
  'ephemeral',
  'reactions-changed',
  'unread',
  'view-opened',
  'view-updated',
  'view-closed',
  'view-errors',
  'home-published',
  'channel-changed',
  'suggested-prompts',
  'assistant-status',
  'clock-changed',
  'app-connection',
  'delivery-failed',
  'resync',
];

export interface StreamListener {
  /** The stream stands, for the first time or again: what was known may be stale. */
  readonly onOpen: () => void;
  readonly onEvent: (event: PageEvent, seq: number) => void;
  readonly onLost: () => void;
}

/** How long to wait before opening a stream anew that the browser has given up on. */
const RETRY_MS = 2000;

/** Opens the stream of events for a person and keeps it open; the function it returns ends it. */
export function openStream(as: string, listener: StreamListener): () => void {
  let source: EventSource | null = null;
  let timer = 0;
  const connect = (): void => {
    source = new EventSource(address(WORKSPACE_PATHS.events, { as }));
    source.addEventListener('open', listener.onOpen);
    source.addEventListener('error', () => {
      listener.onLost();
      // The browser tries again by itself unless it has closed the stream for good.
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(connect, RETRY_MS);
    });
    for (const type of EVENT_TYPES)
      source.addEventListener(type, (event: MessageEvent<string>) => {
        listener.onEvent(JSON.parse(event.data) as PageEvent, Number(event.lastEventId));
      });
  };
  connect();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}
