import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { AppContext } from './app-context';
import { replyInThread } from './reply-in-thread';

/** `@Cumulus …` in a channel or a thread: answered in the thread of the message. */
export async function onMention(
  context: AppContext,
  { event, client, body }: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs,
): Promise<void> {
  // Another bot's mention could start a conversation that never ends.
  if (event.bot_id !== undefined) return;
  await replyInThread(context, client, {
    deliveryId: `event:${body.team_id}:${body.event_id}`,
    team: body.team_id,
    user: event.user ?? '',
    channel: event.channel,
    thread: event.thread_ts ?? event.ts,
    text: event.text,
    surface: 'mention',
  });
}
