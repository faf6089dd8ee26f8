import { escapeMrkdwn } from '../blocks/escape';
import type { Message } from '../blocks/message';
import { renderScheduleList } from '../blocks/render-schedule';
import { renderTip } from '../blocks/render-tip';
import { ANY_TIP } from '../tips/tip-pool';
import { readTipSettings } from '../tips/tip-settings';
import type { AppContext } from './app-context';
import {
  type Actor,
  type ChangeOutcome,
  changeSchedule,
  listSchedules,
  setSchedule,
} from './change-schedule';
import { parseTipsCommand, type TipsCommand } from './parse-tips-command';
import type { Render } from './slack-poster';

/** What comes of words about tips: something for the one who asked, or a change that the channel is told. */
export type TipsReply = { kind: 'tell'; render: Render } | Extract<ChangeOutcome, { kind: 'changed' }>;

/** Reads words as a command about tips; null where they are a question. */
export function readTipsCommand(context: AppContext, text: string): TipsCommand | null {
  const { desk, names } = context.tips;
  return parseTipsCommand(text, { areas: desk.areas, topicsNamed: (name) => names.named(name) });
}

/**
 * Does what a command about tips says.
 * @param cause names the delivery, so that a tip given once counts once
 * @param place whose history a tip is chosen from and counts in: the channel, or the person alone
 */
export async function replyAboutTips(
  context: AppContext,
  command: Exclude<TipsCommand, { kind: 'form' }>,
  actor: Actor,
  { cause, place }: { cause: string; place: string },
): Promise<TipsReply> {
  switch (command.kind) {
    case 'wrong':
      return tell(plainMessage(escapeMrkdwn(command.problem)));
    case 'tip':
      return giveTip(context, command.topics, actor, cause, place);
    case 'set':
      return fromOutcome(
        await setSchedule(context, actor, {
          kind: 'tip',
          spoken: command.plan,
          settings: { areas: command.areas, difficulty: command.difficulty },
        }),
      );
    case 'digest':
      return fromOutcome(
        await setSchedule(context, actor, { kind: 'digest', spoken: command.plan, settings: {} }),
      );
    case 'change': {
      if (command.action === 'list')
        return tell(renderScheduleList(await listSchedules(context, actor), context.command));
      const schedule = await context.tips.book.store.find(actor.team, actor.channel, command.job);
      if (!schedule || (schedule.state === 'off' && command.action !== 'resume'))
        return tell(plainMessage(nothingThere(command.job, context.command)));
      return fromOutcome(await changeSchedule(context, actor, schedule, command.action));
    }
  }
}

async function giveTip(
  context: AppContext,
  topics: readonly string[] | null,
  actor: Actor,
  cause: string,
  place: string,
): Promise<TipsReply> {
  const { desk, book } = context.tips;
  const schedule = await book.store.find(actor.team, actor.channel, 'tip');
  // Whoever names a topic wants it whatever the channel is set to.
  const filter = topics === null && schedule ? readTipSettings(schedule.settings) : ANY_TIP;
  const tip = await desk.next(actor.team, place, filter, topics ?? undefined);
  if (!tip)
    return tell(plainMessage(`There is no tip about that. \`${context.command} tip\` gives any other.`));
  // Given to one person alone, in a place where others could read it.
  const share = place === actor.user && !actor.channel.startsWith('D');
  await desk.store.recordGiven({ team: actor.team, place, cause, tip: tip.id, at: context.now() });
  return {
    kind: 'tell',
    render: (level) => renderTip(tip, { level, heading: 'Tip', difficulty: filter.difficulty, share }),
  };
}

function nothingThere(job: 'tip' | 'digest', command: string): string {
  return job === 'tip'
    ? `There are no daily tips here. \`${command} tips 09:00 weekdays\` starts them, \`${command} tips\` opens a form.`
    : `There is no weekly digest here. \`${command} tips digest monday 09:00\` starts it.`;
}

function fromOutcome(outcome: ChangeOutcome): TipsReply {
  return outcome.kind === 'changed' ? outcome : tell(plainMessage(outcome.text));
}

function tell(message: Message): TipsReply {
  return { kind: 'tell', render: () => message };
}

function plainMessage(text: string): Message {
  return { text };
}
