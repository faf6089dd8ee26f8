import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Level, Message } from '../blocks/message';
import { readPracticeValue } from '../blocks/practice-value';
import { renderGone, renderGraded, renderPracticeEnd } from '../blocks/render-practice';
import type { Learner } from '../quiz/practice-store';
import { answerOnce, pressId } from './answer-once';
import type { AppContext } from './app-context';
import { practise, renderNext } from './practice-reply';
import { type Send, sendWithFallback } from './reply';

export type PracticeButtonArgs = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs;
type Reply = ((level: Level) => Message) | null;

/** A choice, or several that were submitted. */
export function onPracticeAnswer(context: AppContext, args: PracticeButtonArgs): Promise<void> {
  return onPracticeButton(context, args, async (learner) => {
    const value = readPracticeValue(args.action.value);
    if (!value) return () => renderGone(null);
    const chosen = value.c === undefined ? picked(args) : [value.c];
    if (chosen.length === 0) return null;
    const graded = await context.learning.practice.answer(learner, value.q, chosen);
    return graded.kind === 'graded'
      ? (level) => renderGraded(graded, level)
      : () => renderGone(graded.session?.id ?? null);
  });
}

export function onPracticeNext(context: AppContext, args: PracticeButtonArgs): Promise<void> {
  return onPracticeButton(context, args, async (learner) => {
    const next = await context.learning.practice.next(learner, args.action.value ?? '');
    return next ? renderNext(next) : () => renderGone(null);
  });
}

export function onPracticeStop(context: AppContext, args: PracticeButtonArgs): Promise<void> {
  return onPracticeButton(context, args, async (learner) => {
    const record = await context.learning.practice.stop(learner, args.action.value ?? '');
    const { due } = await context.learning.practice.overview(learner);
    return () => renderPracticeEnd(record ?? { answered: 0, right: 0 }, due);
  });
}

/** "Practise" on the Home tab or below a summary: goes on in the direct message. */
export function onPracticeStart(context: AppContext, args: PracticeButtonArgs): Promise<void> {
  const { body, client } = args;
  const isHome = body.channel === undefined;
  const toPerson: Send = (message) =>
    // A person's id opens the direct message with the app.
    client.chat.postMessage({ channel: body.user.id, unfurl_links: false, ...message });
  return onPracticeButton(
    context,
    args,
    async (learner) =>
      practise(context, { ...learner, channel: body.channel?.id ?? '' }, args.action.value ?? ''),
    isHome ? toPerson : undefined,
  );
}

/** Acknowledges, does it once, and shows the result in the place of the message whose button was pressed. */
async function onPracticeButton(
  context: AppContext,
  { ack, action, body, respond }: PracticeButtonArgs,
  work: (learner: Learner) => Promise<Reply>,
  sendElsewhere?: Send,
): Promise<void> {
  await ack();
  const send: Send =
    sendElsewhere ??
    ((message) => respond({ ...message, response_type: 'ephemeral', replace_original: true }));
  // Where something fails the item stays where it is, so that the answer can be pressed again.
  const aside: Send =
    sendElsewhere ??
    ((message) => respond({ ...message, response_type: 'ephemeral', replace_original: false }));
  const id = pressId(body.trigger_id, action);
  await answerOnce(context, { id, surface: 'practice', team: body.team?.id }, aside, async () => {
    const reply = await work({ team: body.team?.id ?? '', user: body.user.id });
    if (reply) await sendWithFallback(reply, send, context.logger);
  });
}

/** The boxes that are ticked in the message. */
function picked({ body }: PracticeButtonArgs): number[] {
  const values = (body.state?.values ?? {}) as Record<
    string,
    Record<string, { selected_options?: { value: string }[] }>
  >;
  return Object.values(values)
    .flatMap((block) => Object.values(block))
    .flatMap((entered) => entered.selected_options ?? [])
    .map((option) => Number(option.value));
}
