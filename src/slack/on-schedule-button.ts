import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { renderScheduleList } from '../blocks/render-schedule';
import { answerOnce, pressId } from './answer-once';
import type { AppContext } from './app-context';
import {
  type Actor,
  announceChange,
  type ChangeOutcome,
  changeSchedule,
  listSchedules,
} from './change-schedule';
import { publishHome } from './publish-home';
import { type Send, sendWithFallback } from './reply';
import { tellPerson } from './tell-people';

const ACTIONS = ['pause', 'resume', 'skip', 'off'] as const;

/** Pause, resume, skip, switch off: pressed in a channel's list, in a notice to the owner, or on the App Home. */
export async function onScheduleButton(
  context: AppContext,
  args: SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs,
): Promise<void> {
  const { ack, body, action, client, respond } = args;
  await ack();
  // On the App Home there is no message to answer to, hence no response URL.
  const send: Send = (message) =>
    body.channel
      ? respond({ ...message, response_type: 'ephemeral', replace_original: false })
      : client.chat.postMessage({ channel: body.user.id, ...message });
  const team = body.team?.id ?? '';
  const id = pressId(body.trigger_id, action);
  await answerOnce(context, { id, surface: 'schedule button', team }, send, async () => {
    const isHome = body.view?.type === 'home';
    const [word, scheduleId] = (action.value ?? '').split(':');
    const what = ACTIONS.find((known) => known === word);
    const schedule = scheduleId === undefined ? null : await context.tips.book.store.byId(scheduleId);
    // A list is seen by members of its channel; elsewhere only the owner is shown these buttons.
    const mayChange =
      schedule?.team === team && (schedule.channel === body.channel?.id || schedule.owner === body.user.id);
    if (!what || !schedule || !mayChange) {
      if (isHome) return publishHome(context, client, { team, user: body.user.id });
      await send({ text: `That schedule is gone. \`${context.command} tips list\` shows what there is.` });
      return;
    }
    const actor = { team, user: body.user.id, channel: schedule.channel };
    const outcome = await changeSchedule(context, actor, schedule, what);
    if (isHome) return answerOnHome(context, client, actor, outcome);
    if (outcome.kind === 'refused') {
      await send({ text: outcome.text });
      return;
    }
    const problem = await announceChange(context, client, outcome);
    if (problem) await sendWithFallback(() => problem, send, context.logger);
    else if (body.container.is_ephemeral === true) {
      const list = renderScheduleList(await listSchedules(context, actor), context.command);
      await respond({ ...list, response_type: 'ephemeral', replace_original: true });
    } else await send({ text: `Done: it is said in <#${schedule.channel}>.` });
  });
}

/** The tab is made anew and shows what is so now, also where somebody was faster. */
async function answerOnHome(
  context: AppContext,
  client: WebClient,
  actor: Actor,
  outcome: ChangeOutcome,
): Promise<void> {
  const problem = outcome.kind === 'changed' ? await announceChange(context, client, outcome) : null;
  await publishHome(context, client, actor);
  if (problem) await tellPerson(context, client, actor.user, () => problem);
}
