import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { renderForgotten } from '../blocks/render-quiz-replies';
import type { AppContext } from './app-context';

/** Somebody confirmed `forget me`: every part that keeps something about people deletes it, and the form says how much. */
export async function onForget(
  context: AppContext,
  { ack, body }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
): Promise<void> {
  const team = body.team?.id ?? '';
  const user = body.user.id;
  let records = 0;
  for (const part of context.personal) records += await part.forget(team, user);
  context.people.forget(user);
  await ack({ response_action: 'update', view: renderForgotten(records) });
}
