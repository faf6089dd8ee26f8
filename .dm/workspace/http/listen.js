"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.listen = listen;
/** The listening half: node's HTTP server on loopback around the plain request handler, and the upgrades. */
const node_http_1 = require("node:http");
const page_api_1 = require("../page-api");
const event_stream_1 = require("./event-stream");
const guards_1 = require("./guards");
const handle_request_1 = require("./handle-request");
const page_routes_1 = require("./page-routes");
const plain_1 = require("./plain");
/** Only this machine can connect. */
const LOOPBACK = '127.0.0.1';
/** Starts listening; rejects with what to do where the port is taken. */
async function listen(port, parts) {
    const server = (0, node_http_1.createServer)((request, response) => void serve(parts, portOf(server), request, response));
    server.on('upgrade', (request, socket, head) => upgrade(parts, portOf(server), request, socket, head));
    server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
    await new Promise((resolve, reject) => {
        server.once('error', (error) => {
            const taken = `Workspace: port ${port} is in use. Stop what listens there or choose another port.`;
            reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
        });
        server.listen(port, LOOPBACK, resolve);
    });
    return {
        port: portOf(server),
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
function portOf(server) {
    return server.address()?.port ?? 0;
}
async function serve(parts, port, request, response) {
    try {
        const plain = await readRequest(request);
        if (plain.method === 'GET' && (0, plain_1.addressOf)(plain).pathname === page_api_1.WORKSPACE_PATHS.events) {
            openStream(parts, port, plain, response);
            return;
        }
        write(response, request.method, await parts.handle(plain));
    }
    catch (error) {
        // An oversized body is not read to its end, so the connection cannot serve another request.
        response.shouldKeepAlive = false;
        write(response, request.method, (0, handle_request_1.errorResponse)(error));
    }
}
function openStream({ core, rendering }, port, request, response) {
    (0, guards_1.refuseForeign)(request, port);
    const lastId = request.headers['last-event-id'];
    const since = typeof lastId === 'string' && /^\d+$/.test(lastId) ? Number(lastId) : null;
    (0, event_stream_1.streamEvents)(core, rendering, (0, page_routes_1.viewer)(core, (0, plain_1.addressOf)(request).searchParams), response, since);
}
async function readRequest(request) {
    (0, guards_1.refuseOversize)(Number(request.headers['content-length'] ?? 0));
    return {
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: request.headers,
        body: await readBody(request),
        remoteAddress: request.socket.remoteAddress,
    };
}
/** The rest of an oversized body is read and thrown away, so that the sender gets to see the refusal. */
function readBody(request) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let bytes = 0;
        request.on('data', (chunk) => {
            bytes += chunk.length;
            if (bytes <= guards_1.MAX_BODY_BYTES)
                chunks.push(chunk);
            else
                reject((0, guards_1.tooLarge)());
        });
        request.on('end', () => resolve(Buffer.concat(chunks)));
        request.on('error', reject);
    });
}
function write(response, method, { status, headers, body }) {
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
    response.end(method === 'HEAD' ? undefined : body);
}
function upgrade(parts, port, request, socket, head) {
    socket.on('error', () => socket.destroy());
    const { headers, url: path = '/', socket: { remoteAddress }, } = request;
    try {
        (0, guards_1.refuseForeign)({ method: 'GET', path, headers, body: Buffer.alloc(0), remoteAddress }, port);
        if (!parts.acceptSocket?.(request, socket, head))
            throw new plain_1.HttpRefusal(404, 'not_found', 'This address serves once and is used up.');
    }
    catch (error) {
        const { status } = (0, handle_request_1.errorResponse)(error);
        socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    }
}
