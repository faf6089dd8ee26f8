import { escapeMrkdwn } from '../blocks/escape';
import { shorten } from '../blocks/limits';
import { scheduleUsage } from '../blocks/render-schedule';
import { renderTopicReviews } from '../blocks/render-topic-reviews';
import type { RoundWish } from '../quiz/parse-quiz-words';
import { readQuizSettings } from '../quiz/quiz-settings';
import { EVERYTHING, findScope } from '../quiz/scope';
import type { AppContext } from './app-context';
import { type ChangeReply, fromOutcome, replyToAction, tell } from './change-reply';
import { type Actor, type ChangeOutcome, setSchedule } from './change-schedule';
import { similarTopic } from './game-reply';
import { parseScheduleCommand, type ScheduleCommand } from './parse-schedule-command';
import type { SpokenPlan } from './schedule-words';

/** Reads words about the quiz, the board or the reviews of a channel's weeks; null where they are about something else. */
export function readScheduleCommand(context: AppContext, text: string): ScheduleCommand | null {
  return parseScheduleCommand(text, (about) => findScope(about, context.answerer.topics) !== null);
}

/** Does what such words say. */
export async function replyAboutSchedules(
  context: AppContext,
  said: Exclude<ScheduleCommand, { kind: 'form' }>,
  actor: Actor,
): Promise<ChangeReply> {
  const { command } = context;
  switch (said.kind) {
    case 'wrong':
      return tell({ text: escapeMrkdwn(said.problem) });
    case 'usage':
      return tell({ text: scheduleUsage('leaderboard', command) });
    case 'unknown-topic': {
      const similar = similarTopic(context, said.about);
      const meant = similar === null ? '' : ` Did you mean ${similar}?`;
      const problem = `I know no topic or area called “${shorten(said.about, 80)}”.${meant} ${command} list shows them all.`;
      return tell({ text: escapeMrkdwn(problem) });
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
    case 'change':
      return replyToAction(context, actor, said);
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
