import type { Level, Message } from '../blocks/message';
import { renderStats } from '../blocks/render-leaderboard';
import { renderQuizOffer, renderStarted, renderStopped, say } from '../blocks/render-quiz-replies';
import { dayOf } from '../quiz/calendar';
import type { RoundWish } from '../quiz/parse-quiz-words';
import { streakOf } from '../quiz/streak';
import type { AppContext } from './app-context';
import { leaderboard } from './leaderboard-reply';
import type { Command } from './parse-command';

/** Who asks, and where. */
export interface Asker {
  team: string;
  user: string;
  channel: string;
  /** Whether everybody in the channel reads the reply. */
  isPublic?: boolean;
}

/** A reply at each level of what Slack takes. */
export type Reply = (level: Level) => Message;

/** Topics offered for practice. */
const WEAKEST_SHOWN = 3;

/** Below this many answers a topic tells nothing about somebody. */
const LEAST_ANSWERS = 2;

/** A streak looks back this far. */
const YEAR_MS = 366 * 24 * 60 * 60 * 1_000;

/**
 * Carries out what is asked about the quiz by words, and tells what to reply.
 * @returns null where the words are about something else
 */
export async function gameReply(context: AppContext, command: Command, asker: Asker): Promise<Reply | null> {
  if (
    asker.isPublic &&
    (command.kind === 'leaderboard' || command.kind === 'stats' || command.kind === 'hide')
  )
    return () =>
      say(
        `That is for you alone: type ${context.command} ${command.kind === 'stats' ? 'stats' : 'leaderboard'}.`,
      );
  switch (command.kind) {
    case 'quiz':
      if (command.words.kind === 'form') return renderQuizOffer;
      if (command.words.kind === 'stop') return stopRound(context, asker);
      return (await startRound(context, asker, command.words.wish)).reply;
    case 'leaderboard':
      // A direct message has no leaderboard of its own.
      return leaderboard(
        context,
        asker,
        asker.channel.startsWith('D') ? { ...command.wish, where: 'workspace' } : command.wish,
      );
    case 'hide':
      await context.scores.setHidden(asker.team, asker.user, command.isHidden);
      return () =>
        say(
          command.isHidden
            ? `You are hidden from leaderboards. ${context.command} leaderboard show brings you back.`
            : 'You are shown on leaderboards.',
        );
    case 'stats':
      return stats(context, asker);
    case 'forget':
      return () =>
        say(`Type ${context.command} forget me: a form asks before everything about you is deleted.`);
    default:
      return null;
  }
}

/** Starts a round, private in a direct message. */
export async function startRound(
  context: AppContext,
  { team, user, channel }: Asker,
  wish: RoundWish,
  mayStop: string[] = [],
): Promise<{ isStarted: boolean; reply: Reply }> {
  const person = await context.people.find(user);
  const isPrivate = channel.startsWith('D');
  const started = await context.quiz.start({
    team,
    channel,
    user,
    isPrivate,
    zone: person?.zone ?? null,
    wish,
    mayStop,
  });
  const similar = started.kind === 'unknown' ? similarTopic(context, wish.about) : null;
  return {
    isStarted: started.kind === 'started',
    reply: () => renderStarted(started, context.command, wish, similar),
  };
}

export async function stopRound(context: AppContext, { team, user, channel }: Asker): Promise<Reply> {
  const stopped = await context.quiz.stop({ team, channel }, user);
  return () => renderStopped(stopped, context.command);
}

/** The title of the topic that the search thinks of. */
export function similarTopic(context: AppContext, about: string): string | null {
  const answer = context.answerer.ask(about);
  const [found] =
    answer.kind === 'card'
      ? answer.topics
      : answer.kind === 'ambiguous'
        ? answer.meanings
        : answer.suggestions;
  return found?.title ?? null;
}

async function stats(context: AppContext, { team, user }: Asker): Promise<Reply> {
  const { scores, answerer, now } = context;
  const [areas, topics, history, person] = await Promise.all([
    scores.areas(team, user),
    scores.topics(team, user),
    scores.history(team, user, now() - YEAR_MS),
    context.people.find(user),
  ]);
  const days = history.map(({ postedAt, zone, isAnswered }) => ({ day: dayOf(postedAt, zone), isAnswered }));
  const played = new Set(days.filter((one) => one.isAnswered).map((one) => one.day));
  const zone = history.at(-1)?.zone ?? person?.zone ?? 'Etc/UTC';
  const streak = streakOf(
    days.map((one) => one.day),
    played,
    dayOf(now(), zone),
  );
  const titles = new Map(answerer.topics.map((topic) => [topic.id, topic.title]));
  const weakest = topics
    .filter(
      ({ topicId, answered, right }) => titles.has(topicId) && answered >= LEAST_ANSWERS && right < answered,
    )
    // One is added to both sides, so that one wrong of two does not weigh like five of ten.
    .sort((a, b) => (a.right + 1) / (a.answered + 2) - (b.right + 1) / (b.answered + 2))
    .slice(0, WEAKEST_SHOWN)
    .map((topic) => ({ ...topic, title: titles.get(topic.topicId)! }));
  return () => renderStats({ areas, streak, weakest }, context.command);
}
