import type { Answer } from '../answer/answer';
import { escapeMrkdwn } from './escape';
import { LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import { renderAnswer } from './render-answer';

/** An answer posted to the channel by the one who had asked for it: question, asker, answer, sources. */
export function renderShared(answer: Answer, question: string, user: string, level: Level): Message {
  const message = renderAnswer(answer, { level, share: false });
  const intro = `<@${user}> asked: ${escapeMrkdwn(shorten(question, 600))}`;
  return {
    text: shorten(`${intro}\n${message.text}`, LIMITS.fallbackText),
    ...(message.blocks && {
      blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: intro }] }, ...message.blocks],
    }),
  };
}

/** What takes the private answer's place after it was shared. */
export function renderShareDone(): Message {
  return { text: 'Shared to the channel.' };
}
