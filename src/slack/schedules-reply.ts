import { escapeMrkdwn } from '../blocks/escape';
import { shorten } from '../blocks/limits';
import { nothingScheduled, renderScheduleList, scheduleUsage } from '../blocks/render-schedule';
import { renderTopicReviews } from '../blocks/render-topic-reviews';
import type { RoundWish } from '../quiz/parse-quiz-words';
import { readQuizSettings } from '../quiz/quiz-settings';
import { EVERYTHING, findScope } from '../quiz/scope';
import type { AppContext } from './app-context';
import {
  type Actor,
  type ChangeOutcome,
  changeSchedule,
  listSchedules,
  setSchedule,
} from './change-schedule';
import { similarTopic } from './game-reply';
import { parseScheduleCommand, type ScheduleCommand } from './parse-schedule-command';
import type { SpokenPlan } from './schedule-words';
import type { Render } from './slack-poster';

/** Something for the one who asked, or a change that the channel is told. */
export type ScheduleReply = { kind: 'tell'; render: Render } | Extract<ChangeOutcome, { kind: 'changed' }>;

/** Reads words about the quiz, the board or the reviews of a channel's weeks; null where they are about something else. */
export function readScheduleCommand(context: AppContext, text: string): ScheduleCommand | null {
  return parseScheduleCommand(text, (about) => findScope(about, context.answerer.topics) !== null);
}

/** Does what such words say. */
export async function replyAboutSchedules(
  context: AppContext,
  said: Exclude<ScheduleCommand, { kind: 'form' }>,
  actor: Actor,
): Promise<ScheduleReply> {
  const { command } = context;
  switch (said.kind) {
    case 'wrong':
      return tell(escapeMrkdwn(said.problem));
    case 'usage':
      return tell(scheduleUsage('leaderboard', command));
    case 'unknown-topic': {
      const similar = similarTopic(context, said.about);
      const meant = similar === null ? '' : ` Did you mean ${similar}?`;
      const problem = `I know no topic or area called “${shorten(said.about, 80)}”.${meant} ${command} list shows them all.`;
      return tell(escapeMrkdwn(problem));
    }
    case 'reviews':
      return {
        kind: 'tell',
        render: () => renderTopicReviews(context.answerer.topics, context.now(), command),
      };
    case 'set-quiz':
      return fromOutcome(await setQuiz(context, actor, said.plan, said.wish));
    case 'set':
      return fromOutcome(
        await setSchedule(context, actor, { kind: said.job, spoken: said.plan, settings: {} }),
      );
    case 'change': {
      if (said.action === 'list') {
        const list = renderScheduleList(await listSchedules(context, actor), command);
        return { kind: 'tell', render: () => list };
      }
      const schedule = await context.tips.book.store.find(actor.team, actor.channel, said.job);
      if (!schedule || (schedule.state === 'off' && said.action !== 'resume'))
        return tell(nothingScheduled(said.job, command));
      return fromOutcome(await changeSchedule(context, actor, schedule, said.action));
    }
  }
}

/** Sets the quiz of a channel; `wish` is null where the round stays as it is. */
export async function setQuiz(
  context: AppContext,
  actor: Actor,
  spoken: SpokenPlan,
  wish: RoundWish | null,
): Promise<ChangeOutcome> {
  const before = await context.tips.book.store.find(actor.team, actor.channel, 'quiz');
  const wanted = wish ?? readQuizSettings(before?.settings);
  // Kept by its title, so that the plan is read back in words that everybody knows.
  const label = findScope(wanted.about, context.answerer.topics)?.label ?? wanted.about;
  const settings: RoundWish = { ...wanted, about: label === EVERYTHING ? '' : label };
  return setSchedule(context, actor, { kind: 'quiz', spoken, settings });
}

function fromOutcome(outcome: ChangeOutcome): ScheduleReply {
  return outcome.kind === 'changed' ? outcome : tell(outcome.text);
}

function tell(text: string): ScheduleReply {
  return { kind: 'tell', render: () => ({ text }) };
}
