/** Deliveries as HTTP requests signed with the app's signing secret, to one address for all kinds. */
import { createHmac } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Json } from '../world/state';
import type { Parcel, Retry, Transport, TransportAnswer } from './courier';
import { readAckBody } from './read-ack-body';

export interface HttpTransportOptions {
  readonly url: string | (() => string);
  readonly signingSecret: string;
  /** Time of signing. The app checks it against its own clock, so it is real time whatever the workspace's says. */
  readonly wallClock?: () => number;
}

export function createHttpTransport(options: HttpTransportOptions): Transport {
  const { url, signingSecret, wallClock = Date.now } = options;
  const addressNow = typeof url === 'string' ? () => url : url;

  return {
    mode: 'http',
    connected: () => true,
    whenConnected: () => Promise.resolve(),
    close() {},
    send(parcel, retry, signal) {
      const { body, contentType } = encodeParcel(parcel);
      const timestamp = String(Math.floor(wallClock() / 1000));
      const headers: Record<string, string> = {
        'Content-Type': contentType,
        'Content-Length': String(Buffer.byteLength(body)),
        'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'X-Slack-Request-Timestamp': timestamp,
        'X-Slack-Signature': signRequest(signingSecret, timestamp, body),
        ...retryHeaders(retry),
      };
      return post(addressNow(), headers, body, signal);
    },
  };
}

function post(
  address: string,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<TransportAnswer> {
  return new Promise((resolve) => {
    const unreachable = (error: Error) => resolve({ outcome: 'unreachable', reason: error.message });
    const start = address.startsWith('https:') ? httpsRequest : httpRequest;
    // No agent: a connection kept open would keep the app's server from closing.
    const request = start(address, { method: 'POST', headers, agent: false, signal }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', unreachable);
      response.on('end', () => resolve(answerOf(response, Buffer.concat(chunks).toString('utf8'))));
    });
    request.on('error', unreachable);
    request.end(body);
  });
}

function answerOf({ statusCode: status = 0, headers }: IncomingMessage, body: string): TransportAnswer {
  if (status >= 200 && status <= 299) return { outcome: 'acked', status, body: readAckBody(body) };
  return { outcome: 'refused', status, noRetry: headers['x-slack-no-retry'] === '1' };
}

/** Slack's `v0` signature over the raw body. */
export function signRequest(signingSecret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function encodeParcel(parcel: Parcel): { body: string; contentType: string } {
  const form = 'application/x-www-form-urlencoded';
  if (parcel.kind === 'events_api')
    return { body: JSON.stringify(parcel.payload), contentType: 'application/json' };
  if (parcel.kind === 'slash_commands') return { body: formOf(parcel.payload), contentType: form };
  return { body: formOf({ payload: JSON.stringify(parcel.payload) }), contentType: form };
}

function formOf(fields: Json): string {
  return new URLSearchParams(
    Object.entries(fields).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
}

function retryHeaders(retry: Retry | null): Record<string, string> {
  return retry ? { 'X-Slack-Retry-Num': String(retry.num), 'X-Slack-Retry-Reason': retry.reason } : {};
}
