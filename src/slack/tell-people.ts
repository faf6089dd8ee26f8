import type { WebClient } from '@slack/web-api';
import type { Level, Message } from '../blocks/message';
import type { AppContext } from './app-context';
import { sendWithFallback } from './reply';

/** Writes to a person directly. @returns false where that failed; it is logged then */
export async function tellPerson(
  context: AppContext,
  client: WebClient,
  user: string,
  render: (level: Level) => Message,
): Promise<boolean> {
  try {
    // A person's id opens the direct message with the app.
    const send = (message: Message): Promise<unknown> =>
      client.chat.postMessage({ channel: user, unfurl_links: false, ...message });
    await sendWithFallback(render, send, context.logger);
    return true;
  } catch (error) {
    context.logger.warn({ user, err: error }, 'A person could not be written to');
    return false;
  }
}

/** Writes to every admin. @returns how many were reached */
export async function tellAdmins(
  context: AppContext,
  client: WebClient,
  render: (level: Level) => Message,
): Promise<number> {
  let told = 0;
  for (const admin of context.learning.admins)
    told += Number(await tellPerson(context, client, admin, render));
  return told;
}
