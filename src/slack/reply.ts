import { randomBytes } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { LEVELS, type Level, type Message } from '../blocks/message';
import type { Logger } from './logger';

/** Sends one message; rejects where Slack refuses it. */
export type Send = (message: Message) => Promise<unknown>;

/** Slack's words for a message whose blocks it will not take; a simpler one may pass. */
export const REFUSED_BLOCKS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_attachments',
]);

/** Slack answered 5xx: it may be well again a moment later. The SDK does not try these again by itself. */
const TRANSIENT_RETRIES = 2;
const TRANSIENT_WAIT_MS = 300;

/**
 * Sends a message, one step simpler each time Slack refuses its blocks: rich, classic, text.
 * @param render the message at a level
 * @throws what Slack answered, where it refuses for another reason or refuses plain text too
 */
export async function sendWithFallback(
  render: (level: Level) => Message,
  send: Send,
  logger: Logger,
): Promise<void> {
  for (const level of LEVELS) {
    try {
      await sendPatiently(() => send(render(level)));
      return;
    } catch (error) {
      const code = refusal(error);
      if (code === null || level === 'text') throw error;
      logger.warn(
        { code, refused: level },
        'Slack refused the blocks of a message; sending it one step simpler',
      );
    }
  }
}

async function sendPatiently(send: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await send();
      return;
    } catch (error) {
      if (attempt === TRANSIENT_RETRIES || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, TRANSIENT_WAIT_MS * 2 ** attempt));
    }
  }
}

function isTransient(error: unknown): boolean {
  const { statusCode } = error as { statusCode?: number };
  return statusCode !== undefined && statusCode >= 500;
}

/** Whether Slack refused a message for its blocks, so that a simpler one may pass. */
export function isRefusedBlocks(error: unknown): boolean {
  return refusal(error) !== null;
}

/** Slack's error code where it is about the blocks, else null. A `response_url` answers 4xx without a code. */
function refusal(error: unknown): string | null {
  const { data, code, statusCode } = error as {
    data?: { error?: string };
    code?: string;
    statusCode?: number;
  };
  if (data?.error !== undefined) return REFUSED_BLOCKS.has(data.error) ? data.error : null;
  // 404 is an expired or used-up response_url, 5xx is Slack's own trouble: nothing simpler would pass.
  const isRefusal =
    code === 'slack_bolt_respond_error' && statusCode !== undefined && statusCode !== 404 && statusCode < 500;
  return isRefusal ? `http_${statusCode}` : null;
}

/**
 * The one error policy: the log gets everything but the text, the person gets one polite line with a reference that is
 * also in the log.
 * @param send tells the person; its own failure is only logged
 */
export async function reportFailure(
  error: unknown,
  context: Record<string, unknown>,
  send: Send,
  logger: Logger,
): Promise<void> {
  const reference = randomBytes(3).toString('hex');
  logger.error(
    { ...context, reference, err: error instanceof Error ? error : new Error(String(error)) },
    'A reply failed',
  );
  try {
    await send({
      text: `Sorry, something went wrong on my side. Please try again; if it stays, give your admin the reference ${reference}.`,
    });
  } catch (second) {
    logger.error({ ...context, reference, err: second }, 'The apology could not be delivered either');
  }
}

/** Reaches a person in the direct message with the app, which a person's id opens. */
export function sendTo(client: WebClient, user: string): Send {
  return (message) => client.chat.postMessage({ channel: user, unfurl_links: false, ...message });
}
