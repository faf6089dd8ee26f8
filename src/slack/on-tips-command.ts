import type { SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { readSlackText } from '../blocks/escape';
import type { AppContext } from './app-context';
import { renderOf, sendChangeReply } from './change-reply';
import { openTipsForm } from './on-tips-form';
import type { TipsCommand } from './parse-tips-command';
import type { Send } from './reply';
import type { IncomingMessage } from './reply-in-thread';
import type { Render } from './slack-poster';
import { readTipsCommand, replyAboutTips } from './tips-reply';

/** `/cloud tips …`: a form, something for the asker alone, or a change that the channel is told. */
export async function answerTipsCommand(
  context: AppContext,
  tips: TipsCommand,
  from: { id: string; command: SlackCommandMiddlewareArgs['command']; client: WebClient; send: Send },
): Promise<void> {
  const { id, command, client, send } = from;
  const actor = { team: command.team_id, user: command.user_id, channel: command.channel_id };
  if (tips.kind === 'form') return openTipsForm(context, client, actor, command.trigger_id, tips);
  const reply = await replyAboutTips(context, tips, actor, { cause: id, place: actor.user });
  return sendChangeReply(context, reply, { client, send });
}

/**
 * The same by mention or direct message. The reply stands in the channel, so a change is said there with it.
 * @returns null where the message is not about tips
 */
export async function tipsReplyTo(context: AppContext, message: IncomingMessage): Promise<Render | null> {
  const tips = readTipsCommand(context, readSlackText(message.text));
  if (!tips) return null;
  if (tips.kind === 'form') {
    // A form needs the trigger of a command or a button; a message has none.
    const { command } = context;
    const text = `\`${command} tips\` opens the form. Or write the plan: \`tips 09:00 weekdays kubernetes\`.`;
    return () => ({ text });
  }
  const where = { cause: message.deliveryId, place: message.channel };
  const reply = await replyAboutTips(context, tips, message, where);
  return renderOf(reply);
}
