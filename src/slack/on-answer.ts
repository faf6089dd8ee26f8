import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { ACTIONS } from '../blocks/action-ids';
import { readPressValue } from '../blocks/quiz-values';
import { renderPressed } from '../blocks/render-quiz-replies';
import { pressId } from './answer-once';
import type { AppContext } from './app-context';
import { reportFailure, type Send } from './reply';
import { millisecondsOf } from './slack-round-board';
import type { Turnstile } from './turnstile';

type ButtonArgs = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs;

/**
 * An answer to an item. It is recorded before Slack is told that the press was taken: the one place where work comes
 * before the acknowledgement. It takes a millisecond, and a press that could not be kept must not look taken.
 * @param replies lets the words to the presser wait, so that in a rush every press is recorded and acknowledged first
 */
export async function onAnswerButton(
  context: AppContext,
  args: ButtonArgs,
  replies: Turnstile,
): Promise<void> {
  const { ack, body, action, respond } = args;
  const send: Send = (message) =>
    respond({ ...message, response_type: 'ephemeral', replace_original: false });
  try {
    const value = readPressValue(action.value);
    const chosen = value?.c === undefined ? pickedIn(body, action.block_id) : [value.c];
    if (value !== null && chosen.length === 0) {
      await ack();
      await send({ text: 'Tick what is right first, then submit.' });
      return;
    }
    const ts = String(body.container.message_ts ?? '');
    const pressed = await context.quiz.press({
      team: body.team?.id ?? '',
      channel: body.channel?.id ?? '',
      roundId: value?.r ?? '',
      position: value?.p ?? 0,
      user: body.user.id,
      chosen,
      pressedAt: millisecondsOf(action.action_ts),
      messageId: ts,
      messageAt: millisecondsOf(ts),
    });
    await ack();
    // In a direct message the result follows at once and says all.
    const isShown = pressed.outcome === 'counted' && body.channel?.id.startsWith('D');
    const id = pressId(body.trigger_id, action);
    if (isShown) return;
    await replies.pass(async () => {
      if (!(await context.deliveries.claim(id))) return;
      await send(renderPressed(pressed, chosen, context.command));
      await context.deliveries.finish(id);
    });
  } catch (error) {
    await ack();
    await reportFailure(error, { surface: 'answer', team: body.team?.id }, send, context.logger);
  }
}

/** What is ticked in the message, as Slack tells it with every press. */
function pickedIn(body: ButtonArgs['body'], blockId: string): number[] {
  const picked = body.state?.values[blockId]?.[ACTIONS.pick]?.selected_options ?? [];
  return picked.map((option) => Number(option.value)).filter(Number.isInteger);
}
