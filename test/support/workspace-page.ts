/** The page's half of the contract, without a browser: snapshot, commands and the event stream over HTTP. */
import { get, type IncomingMessage } from 'node:http';
import type { Workspace } from '../../src/workspace/create-workspace';
import type { PageCommand, PageCommandResult, PageEvent, Snapshot } from '../../src/workspace/page-api';

export async function snapshotOf(workspace: Workspace, as: string): Promise<Snapshot> {
  const response = await fetch(`${workspace.url}/_workspace/state?as=${as}`);
  return (await response.json()) as Snapshot;
}

export async function command(workspace: Workspace, body: PageCommand): Promise<PageCommandResult> {
  const response = await fetch(`${workspace.url}/_workspace/commands`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as PageCommandResult;
}

export interface OpenStream {
  /** The first event of that type that came or comes. */
  next<T extends PageEvent['type']>(type: T): Promise<Extract<PageEvent, { type: T }>>;
  /** Types of all events so far. */
  types(): string[];
  lastId(): string;
  close(): void;
}

export async function openStream(
  workspace: Workspace,
  as: string,
  lastEventId?: string,
): Promise<OpenStream> {
  const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${workspace.url}/_workspace/events?as=${as}`, { headers, agent: false }, resolve).on(
      'error',
      reject,
    );
  });
  const events: PageEvent[] = [];
  let wake: (() => void)[] = [];
  let lastId = '';
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (data === undefined) continue;
      lastId = /^id: (.*)$/m.exec(part)?.[1] ?? lastId;
      events.push(JSON.parse(data) as PageEvent);
    }
    const waiting = wake;
    wake = [];
    for (const one of waiting) one();
  });
  // The comment at the start says that the stream is subscribed.
  await new Promise<void>((resolve) => wake.push(resolve));
  return {
    async next<T extends PageEvent['type']>(type: T) {
      for (;;) {
        const index = events.findIndex((event) => event.type === type);
        const [found] = index === -1 ? [] : events.splice(index, 1);
        if (found) return found as Extract<PageEvent, { type: T }>;
        await new Promise<void>((resolve) => wake.push(resolve));
      }
    },
    types: () => events.map((event) => event.type),
    lastId: () => lastId,
    close: () => response.destroy(),
  };
}
