/** Server-Sent Events for one page: what it missed, then everything as it happens. */
import type { ServerResponse } from 'node:http';
import type { PageEvent } from '../page-api';
import type { Core } from '../world/core';
import type { Person } from '../world/state';
import { pageEventsFor } from './page-events';
import type { Rendering } from './page-shapes';
import { SECURITY_HEADERS } from './static-files';

/** A comment now and then, so that a page notices a server that is gone. */
const HEARTBEAT_MS = 15_000;

/** Streams to `response` until the page goes away; `since` is the number of the last event it has, if any. */
export function streamEvents(
  core: Core,
  rendering: Rendering,
  me: Person,
  response: ServerResponse,
  since: number | null,
): void {
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'keep-alive',
  });
  response.write(': connected\n\n');
  const write = (seq: number, event: PageEvent) =>
    response.write(`id: ${seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  const missed = since === null ? [] : core.journal.after(since);
  if (missed === null) write(core.journal.seq(), { type: 'resync' });
  for (const entry of missed ?? [])
    for (const event of pageEventsFor(core, rendering, me, entry)) write(entry.seq, event);

  const stop = core.journal.subscribe((entry) => {
    for (const event of pageEventsFor(core, rendering, me, entry)) write(entry.seq, event);
  });
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  response.on('error', () => response.destroy());
  response.on('close', () => {
    stop();
    clearInterval(heartbeat);
  });
}
