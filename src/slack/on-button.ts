import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { readButtonValue } from '../blocks/button-value';
import type { Level, Message } from '../blocks/message';
import { renderAnswer, type ShareValue, shareValue } from '../blocks/render-answer';
import { renderHelp, renderTopicList } from '../blocks/render-help';
import { renderShareDone, renderShared } from '../blocks/render-shared';
import { answerOnce, pressId } from './answer-once';
import type { AppContext } from './app-context';
import { ask } from './ask';
import { type Send, sendWithFallback } from './reply';

type ButtonArgs = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs;

/** A related topic, "Full topic", "Continue" or "did you mean". */
export async function onTopicButton(context: AppContext, args: ButtonArgs): Promise<void> {
  await onButton(context, args, async () => {
    const [id = '', from] = (args.action.value ?? '').split(' ');
    const card = context.answerer.topic(id, Number(from ?? 0));
    if (!card) return () => renderHelp(context.command, 'That topic is no longer in the knowledge base.');
    return (level) => renderAnswer(card, { level, share: isPrivate(args) });
  });
}

/** "Full table" under a table that was cut to what was asked. */
export async function onTableButton(context: AppContext, args: ButtonArgs): Promise<void> {
  await onButton(context, args, async () => {
    const [, line, topic] = /^(\d+) (.+)$/.exec(args.action.value ?? '') ?? [];
    const card = topic === undefined ? null : context.answerer.table({ topic, line: Number(line) });
    if (!card) return () => renderHelp(context.command, 'That table is no longer in the knowledge base.');
    return (level) => renderAnswer(card, { level, share: isPrivate(args), tableLine: Number(line) });
  });
}

/** "All topics" where the bot does not know, or one area of them. */
export async function onListButton(context: AppContext, args: ButtonArgs): Promise<void> {
  const { value } = args.action;
  const area = value === undefined || value === 'all' ? undefined : value;
  await onButton(
    context,
    args,
    async () => () => renderTopicList(context.answerer.topics, context.command, area),
  );
}

/** An example question in the help, or a meaning that was asked back. */
export async function onAskButton(context: AppContext, args: ButtonArgs): Promise<void> {
  await onButton(context, args, async () => {
    const who = { team: args.body.team?.id ?? '', user: args.body.user.id, channel: args.body.channel?.id };
    const answer = await ask(context, args.action.value ?? '', who, 'button');
    return (level) => renderAnswer(answer, { level, share: isPrivate(args) });
  });
}

/** Posts a private answer to its channel: question, answer, source and who asked. The private one then says so. */
export async function onShareButton(context: AppContext, args: ButtonArgs): Promise<void> {
  const { ack, action, body, respond } = args;
  await ack();
  const privately: Send = (message) =>
    respond({ ...message, response_type: 'ephemeral', replace_original: false });
  const id = pressId(body.trigger_id, action);
  await answerOnce(context, { id, surface: 'share', team: body.team?.id }, privately, async () => {
    const shared = readButtonValue(shareValue, action.value);
    const answer = shared && answerAgain(context, shared);
    if (!answer) {
      await privately({ text: 'That answer can no longer be shared: its topic is gone. Please ask again.' });
      return;
    }
    // Over the response URL, since the app need not be a member of the channel to answer there.
    await sendWithFallback(
      (level) => renderShared(answer, shared.q, body.user.id, level),
      (message) => respond({ ...message, response_type: 'in_channel', replace_original: false }),
      context.logger,
    );
    await respond({ ...renderShareDone(), response_type: 'ephemeral', replace_original: true });
  });
}

/** What was read, made anew: a table or a topic whole, or the answer to the question. */
function answerAgain(context: AppContext, shared: ShareValue): ReturnType<AppContext['answerer']['topic']> {
  const { q, topic, line, from } = shared;
  if (from !== undefined) return context.answerer.topic(topic, from);
  const table = line === undefined ? null : context.answerer.table({ topic, line });
  if (table) return table;
  const answer = context.answerer.ask(q);
  // The base may have changed since: what was read must be what is shared, or its topic whole.
  return answer.kind === 'card' && answer.topics[0]?.id === topic ? answer : context.answerer.topic(topic);
}

/** Acknowledges, answers once, and keeps the answer where the button stands: in the thread of a direct message, else to the presser alone. */
async function onButton(
  context: AppContext,
  args: ButtonArgs,
  answer: () => Promise<(level: Level) => Message>,
): Promise<void> {
  const { ack, action, body, client, respond } = args;
  await ack();
  // The Home tab has no place for an answer; a person's id opens the direct message.
  const isHome = body.channel === undefined;
  const send: Send =
    isPrivate(args) && !isHome
      ? (message) => respond({ ...message, response_type: 'ephemeral', replace_original: false })
      : (message) =>
          client.chat.postMessage({
            channel: body.channel?.id ?? body.user.id,
            ...(body.message?.thread_ts !== undefined && { thread_ts: body.message.thread_ts as string }),
            unfurl_links: false,
            ...message,
          });
  const id = pressId(body.trigger_id, action);
  await answerOnce(context, { id, surface: 'button', team: body.team?.id }, send, async () =>
    sendWithFallback(await answer(), send, context.logger),
  );
}

/** In a direct message everything is private already; elsewhere a press is answered to the presser alone. */
function isPrivate({ body }: ButtonArgs): boolean {
  return !(body.channel?.id.startsWith('D') && body.container.is_ephemeral !== true);
}
