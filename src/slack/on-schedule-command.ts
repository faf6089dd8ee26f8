import type { SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { readSlackText } from '../blocks/escape';
import { renderScheduleOffer } from '../blocks/render-schedule';
import type { AppContext } from './app-context';
import { renderOf, sendChangeReply } from './change-reply';
import { openQuizPlanForm } from './on-quiz-plan-form';
import type { ScheduleCommand } from './parse-schedule-command';
import type { Send } from './reply';
import type { IncomingMessage } from './reply-in-thread';
import { readScheduleCommand, replyAboutSchedules } from './schedules-reply';
import type { Render } from './slack-poster';

/** `/cloud quiz schedule …` and its like: a form, something for the asker alone, or a change that the channel is told. */
export async function answerScheduleCommand(
  context: AppContext,
  said: ScheduleCommand,
  from: { command: SlackCommandMiddlewareArgs['command']; client: WebClient; send: Send },
): Promise<void> {
  const { command, client, send } = from;
  const actor = { team: command.team_id, user: command.user_id, channel: command.channel_id };
  if (said.kind === 'form') return openQuizPlanForm(context, client, actor, command.trigger_id, said.wish);
  const reply = await replyAboutSchedules(context, said, actor);
  return sendChangeReply(context, reply, { client, send });
}

/**
 * The same by mention or direct message. The reply stands in the channel, so a change is said there with it.
 * @returns null where the message is about something else
 */
export async function scheduleReplyTo(context: AppContext, message: IncomingMessage): Promise<Render | null> {
  const said = readScheduleCommand(context, readSlackText(message.text));
  if (!said) return null;
  // A form needs the trigger of a command or a button; a message has none.
  if (said.kind === 'form') return () => renderScheduleOffer(message.channel, context.command);
  const reply = await replyAboutSchedules(context, said, message);
  return renderOf(reply);
}
