import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { answerOnce } from './answer-once';
import type { AppContext } from './app-context';
import type { Actor } from './change-schedule';
import { type Send, sendTo } from './reply';

/**
 * Does what a form asks for that was sent and acknowledged, once, however often it is delivered.
 * @param surface where it came from, for the log
 * @param work gets who sent it, with the channel that the form keeps (none for a form of the person alone), and a way to
 *   tell them: a form has no address to answer to but the person's own conversation with the app
 */
export function answerSentForm(
  context: AppContext,
  { body, view, client }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
  surface: string,
  work: (actor: Actor, tell: Send) => Promise<unknown>,
): Promise<void> {
  const actor = { team: body.team?.id ?? view.team_id, user: body.user.id, channel: view.private_metadata };
  const tell = sendTo(client, actor.user);
  const id = `view:${view.id}:${view.hash}`;
  return answerOnce(context, { id, surface, team: actor.team }, tell, () => work(actor, tell));
}
