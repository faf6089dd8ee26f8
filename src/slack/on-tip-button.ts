import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  FeedbackButtonsAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { readButtonValue } from '../blocks/button-value';
import { renderShareDone } from '../blocks/render-shared';
import { renderTip, tipQuizValue } from '../blocks/render-tip';
import { renderTipQuestion, renderTipVerdict, tipAnswerValue } from '../blocks/render-tip-question';
import { answerOnce, pressId } from './answer-once';
import type { AppContext } from './app-context';
import { type Send, sendWithFallback } from './reply';

type PressArgs = SlackActionMiddlewareArgs<BlockAction<ButtonAction | FeedbackButtonsAction>> &
  AllMiddlewareArgs;

const GONE = 'This tip is no longer in the knowledge base. The next one will be.';

/** How a press is answered to the presser alone, in the thread if the message stands in one. */
interface Press {
  privately: Send;
  team: string;
  user: string;
  channel: string;
  /** Names the message that the button is in. */
  post: string;
}

/** "Quiz me on this": one question of the tip's topic in its thread, once; under a private tip to the asker alone. */
export async function onTipQuizButton(context: AppContext, args: PressArgs): Promise<void> {
  await onPress(context, args, 'tip quiz', async ({ privately, channel, post }) => {
    const value = readButtonValue(tipQuizValue, args.action.value);
    const question = context.tips.desk.question(value?.topic ?? '', value?.difficulty ?? null, post);
    if (!question) {
      await privately({ text: 'There is no question about this topic any more. Try the next tip.' });
      return;
    }
    const { body, client } = args;
    const isPrivate = body.container.is_ephemeral === true;
    const thread = (body.message?.thread_ts as string | undefined) ?? body.message?.ts;
    if (isPrivate || thread === undefined) {
      await sendWithFallback((level) => renderTipQuestion(question, level), privately, context.logger);
      return;
    }
    const once = `tip-question:${post}`;
    if (!(await context.deliveries.claim(once))) {
      await privately({ text: 'The question stands in the thread of this tip already.' });
      return;
    }
    await sendWithFallback(
      (level) => renderTipQuestion(question, level),
      (message) => client.chat.postMessage({ channel, thread_ts: thread, unfurl_links: false, ...message }),
      context.logger,
    );
    await context.deliveries.finish(once);
  });
}

/** A choice was pressed: right or wrong, and why, to the presser alone. Nothing is kept. */
export async function onTipAnswerButton(context: AppContext, args: PressArgs): Promise<void> {
  await onPress(context, args, 'tip answer', async ({ privately }) => {
    const value = readButtonValue(tipAnswerValue, args.action.value);
    const found = context.tips.desk.questionById(value?.t ?? '', value?.q ?? '');
    if (!found) {
      await privately({
        text: 'This question has changed since it was asked. Ask for a new one under the next tip.',
      });
      return;
    }
    const chosen = value?.c ?? -1;
    await sendWithFallback(
      (level) => renderTipVerdict(found.topic, found.item, chosen, level),
      privately,
      context.logger,
    );
  });
}

/** Posts a private tip to its channel, where it then counts as given; the private one says so. */
export async function onTipShareButton(context: AppContext, args: PressArgs): Promise<void> {
  await onPress(context, args, 'tip share', async ({ privately, team, user, channel, post }) => {
    const { desk } = context.tips;
    const tip = desk.tip(args.action.value ?? '');
    if (!tip) {
      await privately({ text: GONE });
      return;
    }
    // Over the response URL, since the app need not be a member of the channel to answer there.
    await sendWithFallback(
      (level) => renderTip(tip, { level, heading: `Tip shared by <@${user}>`, difficulty: null }),
      (message) => args.respond({ ...message, response_type: 'in_channel', replace_original: false }),
      context.logger,
    );
    const given = { team, place: channel, cause: `share:${post}`, tip: tip.id, at: context.now() };
    await desk.store.recordGiven(given);
    await args.respond({ ...renderShareDone(), response_type: 'ephemeral', replace_original: true });
  });
}

/** Thumbs up or down: one vote a person, the last one counts. */
export async function onTipVoteButton(context: AppContext, args: PressArgs): Promise<void> {
  await onPress(context, args, 'tip vote', async ({ privately, team, user, channel }) => {
    const match = /^([+-])([0-9a-f]{12})$/.exec(args.action.value ?? '');
    const vote = match?.[1] === '+' ? 1 : -1;
    const { desk } = context.tips;
    if (!match || !desk.tip(match[2]!)) {
      await privately({ text: GONE });
      return;
    }
    const before = await desk.store.vote({
      team,
      tip: match[2]!,
      person: user,
      channel,
      vote,
      at: context.now(),
    });
    const said = vote === 1 ? '👍 noted.' : '👎 noted: tips that more people dislike than like rest.';
    const text =
      before === vote
        ? `Your ${vote === 1 ? '👍' : '👎'} is counted already.`
        : before === null
          ? `${said} Press the other one to change your mind.`
          : `Changed: ${said}`;
    await privately({ text });
  });
}

/** Acknowledges, answers once, reports failures to the presser. */
async function onPress(
  context: AppContext,
  args: PressArgs,
  surface: string,
  answer: (press: Press) => Promise<void>,
): Promise<void> {
  const { ack, body, action, respond } = args;
  await ack();
  // A message that has replies names itself as its thread; it stands in the channel all the same.
  const thread = body.message?.thread_ts as string | undefined;
  const inThread = thread === body.message?.ts ? undefined : thread;
  const privately: Send = (message) =>
    respond({
      ...message,
      response_type: 'ephemeral',
      replace_original: false,
      ...(inThread !== undefined && { thread_ts: inThread }),
    });
  const channel = body.channel?.id ?? body.user.id;
  const ts = body.message?.ts ?? (body.container.message_ts as string | undefined) ?? '';
  const press = {
    privately,
    team: body.team?.id ?? '',
    user: body.user.id,
    channel,
    post: `${channel}:${ts}`,
  };
  const id = pressId(body.trigger_id, action);
  await answerOnce(context, { id, surface, team: press.team }, privately, () => answer(press));
}
