import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { readBoardValue, readWishValue } from '../blocks/quiz-values';
import { say } from '../blocks/render-quiz-replies';
import { answerOnce, pressId } from './answer-once';
import type { AppContext } from './app-context';
import { type Asker, gameReply, type Reply, startRound, stopRound } from './game-reply';
import { leaderboard } from './leaderboard-reply';
import { openRoundForm } from './on-round-form';
import { type Send, sendWithFallback } from './reply';

type ButtonArgs = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs;

/** "Play again", "Quiz about …", "Start". */
export function onStartRound(context: AppContext, args: ButtonArgs): Promise<void> {
  return onGameButton(context, args, async (asker) => {
    const wish = readWishValue(args.action.value);
    return wish ? (await startRound(context, asker, wish)).reply : outdated(context);
  });
}

export function onStopRound(context: AppContext, args: ButtonArgs): Promise<void> {
  return onGameButton(context, args, (asker) => stopRound(context, asker));
}

/** Another leaderboard takes the place of the one whose button was pressed. */
export function onLeaderboardButton(context: AppContext, args: ButtonArgs): Promise<void> {
  return onGameButton(
    context,
    args,
    async (asker) => {
      const wish = readBoardValue(args.action.value);
      return wish ? leaderboard(context, asker, wish) : outdated(context);
    },
    true,
  );
}

/** "Hide me" and "Show me". */
export function onHideButton(context: AppContext, args: ButtonArgs): Promise<void> {
  return onGameButton(context, args, async (asker) => {
    const isHidden = args.action.value === 'hide';
    return (await gameReply(context, { kind: 'hide', isHidden }, asker))!;
  });
}

/** A weak topic in the statistics. */
export async function onPractiseButton(context: AppContext, args: ButtonArgs): Promise<void> {
  await onGameButton(context, args, async (asker, send) => {
    await context.practice({ ...asker, about: args.action.value ?? '' }, send);
    return null;
  });
}

/** "Choose…": opens the form. */
export async function onRoundFormButton(
  context: AppContext,
  { ack, body, client }: ButtonArgs,
): Promise<void> {
  await ack();
  const asker = askerOf(body);
  await openRoundForm(context, client, body.trigger_id, asker);
}

/** Acknowledges, does it once, and tells the presser alone. */
async function onGameButton(
  context: AppContext,
  { ack, body, action, respond }: ButtonArgs,
  work: (asker: Asker, send: Send) => Promise<Reply | null>,
  isReplaced = false,
): Promise<void> {
  await ack();
  // Only a private message may be replaced: others may be reading a public one.
  const send: Send = (message) =>
    respond({
      ...message,
      response_type: 'ephemeral',
      replace_original: isReplaced && body.container.is_ephemeral === true,
    });
  const id = pressId(body.trigger_id, action);
  await answerOnce(context, { id, surface: 'quiz-button', team: body.team?.id }, send, async () => {
    const reply = await work(askerOf(body), send);
    if (reply) await sendWithFallback(reply, send, context.logger);
  });
}

function askerOf(body: ButtonArgs['body']): Asker {
  return { team: body.team?.id ?? '', user: body.user.id, channel: body.channel?.id ?? '' };
}

function outdated(context: AppContext): Reply {
  return () => say(`That button is from an older version of me. Type ${context.command} quiz.`);
}
