"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.healthRoutes = healthRoutes;
exports.startHealthServer = startHealthServer;
const node_http_1 = require("node:http");
/** `GET /healthz` (the process is alive) and `GET /readyz` (index built, database open, Slack reached). */
function healthRoutes(readiness) {
    const answer = (response, status, body) => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(body));
    };
    return [
        { path: '/healthz', method: 'GET', handler: (_, response) => answer(response, 200, { alive: true }) },
        {
            path: '/readyz',
            method: 'GET',
            handler: (_, response) => {
                const { ready, detail } = readiness();
                answer(response, ready ? 200 : 503, { ready, ...detail });
            },
        },
    ];
}
/** Serves the health routes on their own, for Socket Mode, which has no HTTP server. */
async function startHealthServer(routes, port) {
    const server = (0, node_http_1.createServer)((request, response) => {
        const path = (request.url ?? '').split('?')[0];
        const route = routes.find((candidate) => candidate.path === path && candidate.method === request.method);
        if (route)
            route.handler(request, response);
        else
            response.writeHead(404).end();
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, resolve);
    });
    return server;
}
