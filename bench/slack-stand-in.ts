/** What Slack is to an app in HTTP mode, on loopback: a Web API that says yes, response URLs, signed slash commands. */
import { createHmac } from 'node:crypto';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SIGNING_SECRET = 'signing-secret-of-the-benchmark';

const AUTH_TEST = {
  ok: true,
  user_id: 'U0BOT',
  bot_id: 'B0BOT',
  team_id: 'T0BENCH',
  user: 'cumulus',
  team: 'Bench',
};

/** A signed request, ready to send. */
export interface SignedCommand {
  id: string;
  body: string;
  headers: Record<string, string | number>;
}

export class SlackStandIn {
  readonly #server: Server;
  readonly #waiting = new Map<string, () => void>();
  #sent = 0;
  /** Response URL posts received, and their bytes. */
  replies = 0;
  replyBytes = 0;

  private constructor() {
    this.#server = createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const isReply = incoming.url!.startsWith('/respond/');
        response.writeHead(200, { 'content-type': isReply ? 'text/plain' : 'application/json' });
        response.end(isReply ? 'ok' : JSON.stringify(AUTH_TEST));
        if (!isReply) return;
        this.replies += 1;
        this.replyBytes += chunks.reduce((sum, chunk) => sum + chunk.length, 0);
        const id = incoming.url!.slice('/respond/'.length);
        this.#waiting.get(id)?.();
        this.#waiting.delete(id);
      });
    });
  }

  static async start(): Promise<SlackStandIn> {
    const slack = new SlackStandIn();
    await new Promise<void>((resolve) => slack.#server.listen(0, '127.0.0.1', resolve));
    return slack;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Writes and signs a slash command as Slack does; each has a trigger and a response URL of its own. */
  sign(text: string): SignedCommand {
    this.#sent += 1;
    const id = String(this.#sent);
    const body = new URLSearchParams({
      token: 'unused',
      team_id: 'T0BENCH',
      team_domain: 'bench',
      channel_id: 'C0BENCH',
      channel_name: 'bench',
      user_id: `U${this.#sent % 50}`,
      user_name: 'ada',
      command: '/cloud',
      text,
      api_app_id: 'A0BENCH',
      trigger_id: `${process.pid}.${id}`,
      response_url: `${this.url}/respond/${id}`,
    }).toString();
    const at = Math.floor(Date.now() / 1000);
    const digest = createHmac('sha256', SIGNING_SECRET).update(`v0:${at}:${body}`).digest('hex');
    return {
      id,
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        'x-slack-request-timestamp': at,
        'x-slack-signature': `v0=${digest}`,
      },
    };
  }

  /** Resolves when the app has posted to the response URL of a command. */
  replyTo(command: SignedCommand): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(command.id, resolve));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Sends signed commands to one app over connections that stay open. */
export class CommandSender {
  readonly #agent: Agent;
  readonly #port: number;

  constructor(port: number, connections: number) {
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /**
   * Sends one command; resolves when it is acknowledged.
   * @throws where the app answers anything but 200
   */
  send(command: SignedCommand): Promise<void> {
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: this.#port,
          path: '/slack/events',
          method: 'POST',
          agent: this.#agent,
          headers: command.headers,
        },
        (response) => {
          response.resume();
          response.on('end', () =>
            response.statusCode === 200
              ? resolve()
              : reject(new Error(`the app answered ${response.statusCode}`)),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(command.body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
