/** The listening half: node's HTTP server on loopback around the plain request handler, and the upgrades. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WORKSPACE_PATHS } from '../page-api';
import type { Core } from '../world/core';
import { streamEvents } from './event-stream';
import { MAX_BODY_BYTES, refuseForeign, refuseOversize, tooLarge } from './guards';
import { errorResponse, type HandleRequest } from './handle-request';
import { viewer } from './page-routes';
import type { Rendering } from './page-shapes';
import { addressOf, HttpRefusal, type PlainRequest, type PlainResponse } from './plain';

/** Only this machine can connect. */
const LOOPBACK = '127.0.0.1';

export interface ListenParts {
  readonly core: Core;
  readonly rendering: Rendering;
  readonly handle: HandleRequest;
  /** Takes over a Socket Mode upgrade; null where the app is reached over HTTP. */
  readonly acceptSocket: ((request: IncomingMessage, socket: Duplex, head: Buffer) => boolean) | null;
}

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts listening; rejects with what to do where the port is taken. */
export async function listen(port: number, parts: ListenParts): Promise<Listening> {
  const server = createServer((request, response) => void serve(parts, portOf(server), request, response));
  server.on('upgrade', (request, socket, head) => upgrade(parts, portOf(server), request, socket, head));
  server.on('clientError', (_error, socket) =>
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Workspace: port ${port} is in use. Stop what listens there or choose another port.`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
    });
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

async function serve(
  parts: ListenParts,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const plain = await readRequest(request);
    if (plain.method === 'GET' && addressOf(plain).pathname === WORKSPACE_PATHS.events) {
      openStream(parts, port, plain, response);
      return;
    }
    write(response, request.method, await parts.handle(plain));
  } catch (error) {
    // An oversized body is not read to its end, so the connection cannot serve another request.
    response.shouldKeepAlive = false;
    write(response, request.method, errorResponse(error));
  }
}

function openStream(
  { core, rendering }: ListenParts,
  port: number,
  request: PlainRequest,
  response: ServerResponse,
): void {
  refuseForeign(request, port);
  const lastId = request.headers['last-event-id'];
  const since = typeof lastId === 'string' && /^\d+$/.test(lastId) ? Number(lastId) : null;
  streamEvents(core, rendering, viewer(core, addressOf(request).searchParams), response, since);
}

async function readRequest(request: IncomingMessage): Promise<PlainRequest> {
  refuseOversize(Number(request.headers['content-length'] ?? 0));
  return {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: request.headers,
    body: await readBody(request),
    remoteAddress: request.socket.remoteAddress,
  };
}

/** The rest of an oversized body is read and thrown away, so that the sender gets to see the refusal. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
      else reject(tooLarge());
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function write(
  response: ServerResponse,
  method: string | undefined,
  { status, headers, body }: PlainResponse,
): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(method === 'HEAD' ? undefined : body);
}

function upgrade(
  parts: ListenParts,
  port: number,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  socket.on('error', () => socket.destroy());
  const {
    headers,
    url: path = '/',
    socket: { remoteAddress },
  } = request;
  try {
    refuseForeign({ method: 'GET', path, headers, body: Buffer.alloc(0), remoteAddress }, port);
    if (!parts.acceptSocket?.(request, socket, head))
      throw new HttpRefusal(404, 'not_found', 'This address serves once and is used up.');
  } catch (error) {
    const { status } = errorResponse(error);
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  }
}
