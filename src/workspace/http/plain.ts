/** Requests and responses as plain values, so that the whole server can be called without a socket. */
export interface PlainRequest {
  readonly method: string;
  /** Path and query, as in the request line. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Where the connection came from; undefined counts as loopback (a call without a socket). */
  readonly remoteAddress?: string | undefined;
}

export interface PlainResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Refuses a request with a status and a sentence; caught at the server's door. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function header(request: PlainRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

export function jsonResponse(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): PlainResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: JSON.stringify(body),
  };
}

/** The address of a request; a path no URL can be made of is a 400. */
export function addressOf(request: Pick<PlainRequest, 'path'>): URL {
  // A path that starts with two slashes would be read as a host.
  const path = request.path.replace(/^\/+/, '/');
  try {
    return new URL(path.startsWith('/') ? path : `/${path}`, 'http://workspace.invalid');
  } catch {
    throw new HttpRefusal(400, 'bad_request', 'The path cannot be read as an address.');
  }
}
