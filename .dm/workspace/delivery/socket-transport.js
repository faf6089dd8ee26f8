"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createSocketTransport = createSocketTransport;
const ws_1 = require("ws");
const block_ids_1 = require("../world/block-ids");
const read_ack_body_1 = require("./read-ack-body");
/** Slack's limits: sockets of one app at a time, and how long an address waits to be used. */
const MAX_SOCKETS = 10;
const TICKET_LIFE_MS = 30_000;
const MAX_FRAME_BYTES = 1024 * 1024;
/** A client that began to close and then went silent holds its envelopes no longer than this. */
const CLOSE_TIMEOUT_MS = 1000;
function createSocketTransport(parts) {
    const { appId, clock, ids, journal } = parts;
    // The types of ws do not know closeTimeout yet.
    const options = {
        noServer: true,
        maxPayload: MAX_FRAME_BYTES,
        closeTimeout: CLOSE_TIMEOUT_MS,
    };
    const server = new ws_1.WebSocketServer(options);
    const tickets = new Map();
    const pending = new Map();
    let connections = [];
    let waiting = [];
    let turn = 0;
    const usable = () => connections.filter((one) => !one.leaving && one.socket.readyState === one.socket.OPEN);
    function welcome(socket) {
        const connection = { socket, leaving: false };
        socket.on('error', () => socket.terminate());
        if (connections.length >= MAX_SOCKETS) {
            sayDisconnect(connection, 'too_many_websockets');
            socket.close();
            return;
        }
        connections.push(connection);
        socket.on('message', (data) => readAck(String(data)));
        socket.on('close', () => forget(connection));
        const hello = {
            type: 'hello',
            num_connections: connections.length,
            connection_info: { app_id: appId },
            debug_info: { host: 'local-workspace', approximate_connection_time: 3600 },
        };
        socket.send(JSON.stringify(hello));
        if (usable().length === 1)
            journal.record({ type: 'app-connection', connected: true });
        for (const wake of waiting.splice(0))
            wake();
    }
    function forget(connection) {
        connections = connections.filter((one) => one !== connection);
        for (const [envelopeId, { connection: carrier, settle }] of pending) {
            if (carrier !== connection)
                continue;
            pending.delete(envelopeId);
            settle({ outcome: 'unreachable', reason: 'the socket closed before the acknowledgement' });
        }
        if (connections.length === 0)
            journal.record({ type: 'app-connection', connected: false });
    }
    function readAck(raw) {
        let message;
        try {
            message = JSON.parse(raw);
        }
        catch {
            return; // Slack takes no notice of what is no acknowledgement either.
        }
        if (!(0, block_ids_1.isRecord)(message))
            return;
        const envelopeId = String(message.envelope_id);
        const waiter = pending.get(envelopeId);
        if (!waiter)
            return;
        pending.delete(envelopeId);
        waiter.settle({ outcome: 'acked', status: 200, body: (0, read_ack_body_1.emptyToNull)(message.payload) });
    }
    function sayDisconnect(connection, reason) {
        connection.leaving = true;
        connection.socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local-workspace' } }));
    }
    return {
        mode: 'socket',
        connected: () => usable().length > 0,
        connections: () => usable().length,
        whenConnected: () => usable().length > 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
        issueAddress() {
            const ticket = ids.secret();
            tickets.set(ticket, clock.now());
            return `/link/?ticket=${ticket}&app_id=${appId}`;
        },
        accept(request, socket, head) {
            const address = new URL(request.url ?? '/', 'http://workspace.invalid');
            const ticket = address.searchParams.get('ticket') ?? '';
            const issuedAt = tickets.get(ticket);
            tickets.delete(ticket);
            const good = address.pathname === '/link/' && issuedAt !== undefined && clock.now() - issuedAt <= TICKET_LIFE_MS;
            if (good)
                server.handleUpgrade(request, socket, head, welcome);
            return good;
        },
        drop(how) {
            for (const connection of [...connections]) {
                if (how === 'cut')
                    connection.socket.terminate();
                else
                    sayDisconnect(connection, how);
            }
        },
        send(parcel, retry, signal) {
            const able = usable();
            const connection = able[turn % Math.max(able.length, 1)];
            turn += 1;
            if (!connection)
                return Promise.resolve({ outcome: 'unreachable', reason: 'the app has no socket open' });
            const envelopeId = ids.secret();
            const envelope = {
                envelope_id: envelopeId,
                type: parcel.kind,
                payload: parcel.payload,
                accepts_response_payload: parcel.kind !== 'events_api',
                ...(parcel.kind === 'events_api' && {
                    retry_attempt: retry?.num ?? 0,
                    retry_reason: retry?.reason ?? '',
                }),
            };
            return new Promise((settle) => {
                pending.set(envelopeId, { connection, settle });
                signal.addEventListener('abort', () => pending.delete(envelopeId), { once: true });
                connection.socket.send(JSON.stringify(envelope));
            });
        },
        close() {
            for (const { socket } of connections)
                socket.terminate();
            server.close();
            waiting = [];
        },
    };
}
