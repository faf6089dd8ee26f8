import type {
  AllMiddlewareArgs,
  BlockButtonAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { readPlanInputs } from '../blocks/plan-inputs';
import { renderQuizPlanForm } from '../blocks/render-quiz-plan-form';
import { type FieldState, ROUND_FIELDS, readRoundForm } from '../blocks/render-round-form';
import { NO_WISH, type RoundWish } from '../quiz/parse-quiz-words';
import { readQuizSettings } from '../quiz/quiz-settings';
import { findScope } from '../quiz/scope';
import { answerSentForm } from './answer-sent-form';
import type { AppContext } from './app-context';
import { type Actor, announceChange, DEFAULT_PLANS } from './change-schedule';
import { openFormOnPress } from './open-form-on-press';
import { setQuiz } from './schedules-reply';

/** Opens the form, filled in with what is set, or with good defaults and what was said. */
export async function openQuizPlanForm(
  context: AppContext,
  client: WebClient,
  actor: Actor,
  trigger: string,
  said: RoundWish,
): Promise<void> {
  const [before, zone] = await Promise.all([
    context.tips.book.store.find(actor.team, actor.channel, 'quiz'),
    context.people.zoneOf(actor.user),
  ]);
  const isSaid = Object.values(said).some((value) => value !== null && value !== '');
  const areas = [...new Set(context.answerer.topics.map((topic) => topic.area))].sort();
  const view = renderQuizPlanForm(
    {
      channel: actor.channel,
      recurrence: before?.recurrence ?? { ...DEFAULT_PLANS.quiz, zone },
      wish: isSaid ? said : readQuizSettings(before?.settings ?? NO_WISH),
      isSet: before !== null && before.state !== 'off',
    },
    areas,
    Intl.supportedValuesOf('timeZone'),
    context.command,
  );
  await client.views.open({ trigger_id: trigger, view });
}

/** "Change" in a list of schedules, or the offer below a mention. */
export function onQuizPlanButton(
  context: AppContext,
  args: SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs,
): Promise<void> {
  return openFormOnPress(context, args, 'quiz plan form', (actor, trigger) =>
    openQuizPlanForm(context, args.client, actor, trigger, NO_WISH),
  );
}

/** The form was sent: problems stand at their fields, else it closes and the channel is told what changed. */
export async function onQuizPlanSent(
  context: AppContext,
  args: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
): Promise<void> {
  const { ack, view, client } = args;
  const plan = readPlanInputs(view.state.values);
  const { wish } = readRoundForm(view.state.values as Record<string, Record<string, FieldState>>);
  const errors = plan.kind === 'problem' ? plan.errors : {};
  if (findScope(wish.about, context.answerer.topics) === null)
    errors[ROUND_FIELDS.about] = `I know no topic called that. ${context.command} list shows them all.`;
  if (plan.kind === 'problem' || Object.keys(errors).length > 0) {
    await ack({ response_action: 'errors', errors });
    return;
  }
  await ack();
  await answerSentForm(context, args, 'quiz plan form', async (actor, tell) => {
    const outcome = await setQuiz(context, actor, plan, wish);
    if (outcome.kind === 'refused') return tell({ text: outcome.text });
    const problem = await announceChange(context, client, outcome);
    return problem ? tell(problem) : undefined;
  });
}
