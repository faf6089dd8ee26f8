/** Apps without Bolt, for what no well-behaved app would do: not answering, answering wrongly, dying. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import type { Workspace } from '../../src/workspace/create-workspace';

export interface RawRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly response: ServerResponse;
}

/** An HTTP app that hands each request to the test. */
export interface RawHttpApp {
  readonly url: string;
  /** The next request, or the one that already came. */
  next(): Promise<RawRequest>;
  readonly received: RawRequest[];
  stop(): Promise<void>;
}

export async function startRawHttpApp(): Promise<RawHttpApp> {
  const queue = createQueue<RawRequest>();
  const received: RawRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8'), response };
      received.push(raw);
      queue.put(raw);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    next: queue.take,
    received,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The signature a request must carry, computed anew. */
export function expectedSignature(secret: string, { headers, body }: RawRequest): string {
  const base = `v0:${headers['x-slack-request-timestamp']}:${body}`;
  return `v0=${createHmac('sha256', secret).update(base).digest('hex')}`;
}

export type Frame = Readonly<Record<string, unknown>>;

export interface RawSocket {
  next(): Promise<Frame>;
  send(frame: unknown): void;
  readonly closed: Promise<void>;
  close(): void;
}

/** Opens one Socket Mode connection the way a client does. */
export async function openRawSocket(workspace: Workspace, appToken: string): Promise<RawSocket> {
  const answer = await fetch(`${workspace.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${appToken}` },
  });
  const { url } = (await answer.json()) as { url: string };
  const socket = new WebSocket(url);
  const queue = createQueue<Frame>();
  socket.on('message', (data) => queue.put(JSON.parse(String(data)) as Frame));
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  return {
    next: queue.take,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    closed,
    close: () => socket.close(),
  };
}

function createQueue<T>() {
  const items: T[] = [];
  const takers: ((item: T) => void)[] = [];
  return {
    put(item: T): void {
      const taker = takers.shift();
      if (taker) taker(item);
      else items.push(item);
    },
    take(): Promise<T> {
      const item = items.shift();
      return item === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(item);
    },
  };
}
