import { describeWish, readQuizSettings } from '../quiz/quiz-settings';
import type { Schedule } from '../schedule/schedule';
import { escapeMrkdwn } from './escape';
import { shorten } from './limits';
import type { Message } from './message';

/** Why the round of a date does not start, said in its channel: people may be waiting for it. */
export function renderLeftOut(
  { settings }: Schedule,
  reason: 'round_running' | 'unknown_topic' | 'no_items',
  command: string,
): Message {
  const wish = readQuizSettings(settings);
  const what = escapeMrkdwn(shorten(describeWish(wish), 200));
  const about = escapeMrkdwn(shorten(wish.about, 80));
  const text = {
    round_running: `A round is being played here, so I leave the scheduled quiz out this time (${what}). Have fun!`,
    unknown_topic: `The scheduled quiz does not start: I know nothing called “${about}” any more. \`${command} quiz schedule\` changes it.`,
    no_items: `The scheduled quiz does not start: there are no questions for it (${what}). \`${command} quiz schedule\` changes it.`,
  }[reason];
  return { text, blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text }] }] };
}
