import type { WebClient } from '@slack/web-api';
import type { Message } from '../blocks/message';
import { nothingScheduled, renderScheduleList } from '../blocks/render-schedule';
import type { JobKind } from '../schedule/schedule';
import type { AppContext } from './app-context';
import {
  type Actor,
  announceChange,
  type ChangeOutcome,
  changeSchedule,
  listSchedules,
} from './change-schedule';
import { type Send, sendWithFallback } from './reply';
import type { ScheduleAction } from './schedule-words';
import type { Render } from './slack-poster';

/** What comes of words about a channel's schedules: something for the one who asked, or a change that the channel is told. */
export type ChangeReply = { kind: 'tell'; render: Render } | Extract<ChangeOutcome, { kind: 'changed' }>;

export function tell(message: Message): ChangeReply {
  return { kind: 'tell', render: () => message };
}

/** A refusal is for the one who asked alone. */
export function fromOutcome(outcome: ChangeOutcome): ChangeReply {
  return outcome.kind === 'changed' ? outcome : tell({ text: outcome.text });
}

/** `list`, `pause`, `resume`, `skip` and `off` of a kind of schedule. */
export async function replyToAction(
  context: AppContext,
  actor: Actor,
  { job, action }: { job: JobKind; action: ScheduleAction },
): Promise<ChangeReply> {
  if (action === 'list')
    return tell(renderScheduleList(await listSchedules(context, actor), context.command));
  const schedule = await context.tips.book.store.find(actor.team, actor.channel, job);
  if (!schedule || (schedule.state === 'off' && action !== 'resume'))
    return tell({ text: nothingScheduled(job, context.command) });
  return fromOutcome(await changeSchedule(context, actor, schedule, action));
}

/** Answers a slash command: the asker through `send`, the channel by a message of its own. */
export async function sendChangeReply(
  context: AppContext,
  reply: ChangeReply,
  { client, send }: { client: WebClient; send: Send },
): Promise<void> {
  if (reply.kind === 'tell') return sendWithFallback(reply.render, send, context.logger);
  const problem = await announceChange(context, client, reply);
  if (problem) await sendWithFallback(() => problem, send, context.logger);
}

/** What a mention or direct message is answered with: it stands in the channel, so a change is said there with it. */
export function renderOf(reply: ChangeReply): Render {
  return reply.kind === 'tell' ? reply.render : () => reply.announcement;
}
