import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Whether the app can serve, with what is missing where it cannot. */
export interface Readiness {
  ready: boolean;
  detail: Record<string, unknown>;
}

export interface HealthRoute {
  path: string;
  method: 'GET';
  handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/** `GET /healthz` (the process is alive) and `GET /readyz` (index built, database open, Slack reached). */
export function healthRoutes(readiness: () => Readiness): HealthRoute[] {
  const answer = (response: ServerResponse, status: number, body: unknown): void => {
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
export async function startHealthServer(routes: readonly HealthRoute[], port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const route = routes.find((candidate) => candidate.path === path && candidate.method === request.method);
    if (route) route.handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return server;
}
