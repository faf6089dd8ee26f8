"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.streamEvents = streamEvents;
const page_events_1 = require("./page-events");
const static_files_1 = require("./static-files");
/** A comment now and then, so that a page notices a server that is gone. */
const HEARTBEAT_MS = 15_000;
/** Streams to `response` until the page goes away; `since` is the number of the last event it has, if any. */
function streamEvents(core, rendering, me, response, since) {
    response.writeHead(200, {
        ...static_files_1.SECURITY_HEADERS,
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        Connection: 'keep-alive',
    });
    response.write(': connected\n\n');
    const write = (seq, event) => response.write(`id: ${seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    const missed = since === null ? [] : core.journal.after(since);
    if (missed === null)
        write(core.journal.seq(), { type: 'resync' });
    for (const entry of missed ?? [])
        for (const event of (0, page_events_1.pageEventsFor)(core, rendering, me, entry))
            write(entry.seq, event);
    const stop = core.journal.subscribe((entry) => {
        for (const event of (0, page_events_1.pageEventsFor)(core, rendering, me, entry))
            write(entry.seq, event);
    });
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    heartbeat.unref();
    response.on('error', () => response.destroy());
    response.on('close', () => {
        stop();
        clearInterval(heartbeat);
    });
}
