import type {
  AllMiddlewareArgs,
  BlockButtonAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { renderAnswer } from '../blocks/render-answer';
import { ASK_FIELD, renderAskForm } from '../blocks/render-home';
import { say } from '../blocks/render-quiz-replies';
import { NO_WISH } from '../quiz/parse-quiz-words';
import { answerOnce, pressId } from './answer-once';
import { answerSentForm } from './answer-sent-form';
import type { AppContext } from './app-context';
import { ask } from './ask';
import { type Reply, startRound } from './game-reply';
import { sendTo, sendWithFallback } from './reply';
import { replyAboutTips } from './tips-reply';

type ButtonArgs = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs;

/** Stands for the direct message where its id is not known yet: what is given there belongs to no channel. */
const DIRECT = 'D';

/** "Ask a question": a form, since the Home tab has nowhere to type. */
export async function onHomeAsk(context: AppContext, { ack, body, client }: ButtonArgs): Promise<void> {
  await ack();
  try {
    await client.views.open({ trigger_id: body.trigger_id, view: renderAskForm() });
  } catch (error) {
    context.logger.error({ err: error }, 'The form for a question could not be opened');
  }
}

/** The question was sent: it is answered in the direct message. */
export async function onAskForm(
  context: AppContext,
  args: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
): Promise<void> {
  const { ack, view } = args;
  await ack();
  await answerSentForm(context, args, 'ask form', async ({ team, user }, send) => {
    const question = view.state.values[ASK_FIELD]?.[ASK_FIELD]?.value ?? '';
    const answer = await ask(context, question, { team, user }, 'button');
    await sendWithFallback((level) => renderAnswer(answer, { level, share: false }), send, context.logger);
  });
}

/** "Quiz me": a round for this person alone. */
export function onHomeQuiz(context: AppContext, args: ButtonArgs): Promise<void> {
  return onHomeButton(context, args, async ({ team, user }) => {
    // Only a message tells the id of the conversation, and a round needs it to change its questions.
    const opened = await args.client.chat.postMessage({
      channel: user,
      text: 'A round of five questions, for you alone. Take your time.',
    });
    const { isStarted, reply } = await startRound(context, { team, user, channel: opened.channel! }, NO_WISH);
    return isStarted ? null : reply;
  });
}

/** "A tip": one, now. */
export function onHomeTip(context: AppContext, args: ButtonArgs): Promise<void> {
  return onHomeButton(context, args, async ({ team, user }, cause) => {
    const actor = { team, user, channel: DIRECT };
    const given = await replyAboutTips(context, { kind: 'tip', topics: null }, actor, {
      cause,
      place: user,
    });
    return given.kind === 'tell' ? given.render : () => say('Tips are changed in their channel.');
  });
}

/** Acknowledges, does it once, and answers in the direct message: the Home tab has no place for it. */
async function onHomeButton(
  context: AppContext,
  { ack, action, body, client }: ButtonArgs,
  work: (who: { team: string; user: string }, cause: string) => Promise<Reply | null>,
): Promise<void> {
  await ack();
  const who = { team: body.team?.id ?? '', user: body.user.id };
  const send = sendTo(client, who.user);
  const id = pressId(body.trigger_id, action);
  await answerOnce(context, { id, surface: 'home button', team: who.team }, send, async () => {
    const reply = await work(who, id);
    if (reply) await sendWithFallback(reply, send, context.logger);
  });
}
