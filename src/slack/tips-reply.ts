import { escapeMrkdwn } from '../blocks/escape';
import { renderTip } from '../blocks/render-tip';
import { ANY_TIP } from '../tips/tip-pool';
import { readTipSettings } from '../tips/tip-settings';
import type { AppContext } from './app-context';
import { type ChangeReply, fromOutcome, replyToAction, tell } from './change-reply';
import { type Actor, setSchedule } from './change-schedule';
import { parseTipsCommand, type TipsCommand } from './parse-tips-command';

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
): Promise<ChangeReply> {
  switch (command.kind) {
    case 'wrong':
      return tell({ text: escapeMrkdwn(command.problem) });
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
    case 'change':
      return replyToAction(context, actor, command);
  }
}

async function giveTip(
  context: AppContext,
  topics: readonly string[] | null,
  actor: Actor,
  cause: string,
  place: string,
): Promise<ChangeReply> {
  const { desk, book } = context.tips;
  const schedule = await book.store.find(actor.team, actor.channel, 'tip');
  // Whoever names a topic wants it whatever the channel is set to.
  const filter = topics === null && schedule ? readTipSettings(schedule.settings) : ANY_TIP;
  const tip = await desk.next(actor.team, place, filter, topics ?? undefined);
  if (!tip) return tell({ text: `There is no tip about that. \`${context.command} tip\` gives any other.` });
  // Given to one person alone, in a place where others could read it.
  const share = place === actor.user && !actor.channel.startsWith('D');
  await desk.store.recordGiven({ team: actor.team, place, cause, tip: tip.id, at: context.now() });
  return {
    kind: 'tell',
    render: (level) => renderTip(tip, { level, heading: 'Tip', difficulty: filter.difficulty, share }),
  };
}
