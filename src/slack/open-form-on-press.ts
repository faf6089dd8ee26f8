import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { AppContext } from './app-context';
import type { Actor } from './change-schedule';
import { reportFailure } from './reply';

/**
 * A button that opens the form of a channel, whose id is the button's value. What fails is told the presser alone.
 * @param surface what failed, for the log
 */
export async function openFormOnPress(
  context: AppContext,
  { ack, body, action, respond }: SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs,
  surface: string,
  open: (actor: Actor, trigger: string) => Promise<void>,
): Promise<void> {
  await ack();
  const actor = { team: body.team?.id ?? '', user: body.user.id, channel: action.value ?? '' };
  try {
    await open(actor, body.trigger_id);
  } catch (error) {
    const send = (message: { text: string }): Promise<unknown> =>
      respond({ ...message, response_type: 'ephemeral', replace_original: false });
    await reportFailure(error, { surface, team: actor.team }, send, context.logger);
  }
}
