import type { Level, Message } from '../blocks/message';
import { renderNothingLeft, renderPracticeItem } from '../blocks/render-practice';
import { plainNotice } from '../blocks/render-review';
import type { Asked, NothingLeft } from '../quiz/practice';
import type { AppContext } from './app-context';
import { parsePractice } from './parse-practice';
import { type Send, sendWithFallback } from './reply';

/** Who asks, and where. */
export interface PracticeAsker {
  team: string;
  user: string;
  channel: string;
}

type Reply = (level: Level) => Message;

/**
 * Carries out words about practice.
 * @param isPrivate whether only the asker sees the reply
 * @returns null where the words are about something else
 */
export async function practiceReply(
  context: AppContext,
  text: string,
  asker: PracticeAsker,
  isPrivate: boolean,
): Promise<Reply | null> {
  const isDirect = asker.channel.startsWith('D');
  const words = parsePractice(text, isDirect);
  if (words === null) return null;
  if (words.kind === 'add-item')
    return () => plainNotice(`A form takes your question: type ${context.command} quiz add.`);
  if (!isPrivate && !isDirect)
    return () =>
      plainNotice(
        `Practice is private: type ${context.command} practice, or write "practice" to me directly.`,
      );
  // What follows may be no thing of ours ("practice exams for aws"), and then it is a question.
  return practise(context, asker, words.about);
}

/** Starts practice. @returns null where nothing is called that */
export async function practise(
  context: AppContext,
  { team, user }: PracticeAsker,
  about: string,
): Promise<Reply | null> {
  await context.learning.pool.refresh();
  const next = await context.learning.practice.start({ team, user }, about);
  return next && renderNext(next);
}

/** The next item, or that there is none. */
export function renderNext(next: Asked | NothingLeft): Reply {
  return (level) => (next.kind === 'asked' ? renderPracticeItem(next, level) : renderNothingLeft(next));
}

/** Practice for parts of the app that only have a way to send: a weak topic's button, a direct message. */
export function startPractice(context: () => AppContext) {
  return async (asker: PracticeAsker & { about: string }, send: Send): Promise<void> => {
    const reply =
      (await practise(context(), asker, asker.about)) ??
      (() =>
        plainNotice(`I know nothing called "${asker.about}". ${context().command} list shows the topics.`));
    await sendWithFallback(reply, send, context().logger);
  };
}
