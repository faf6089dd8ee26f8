import type { WebClient } from '@slack/web-api';
import { renderForgetForm } from '../blocks/render-quiz-replies';
import type { QuizWords } from '../quiz/parse-quiz-words';
import type { AppContext } from './app-context';
import type { Asker } from './game-reply';
import { openRoundForm } from './on-round-form';
import type { Command } from './parse-command';
import type { Send } from './reply';

/**
 * Opens the form that a command asks for, where it asks for one.
 * @returns false where the command is to be answered with words
 */
export async function openGameForm(
  context: AppContext,
  client: WebClient,
  triggerId: string,
  command: Command,
  asker: Asker,
  send: Send,
): Promise<boolean> {
  if (command.kind === 'forget') {
    await client.views.open({ trigger_id: triggerId, view: renderForgetForm() });
    return true;
  }
  if (command.kind !== 'quiz' || command.words.kind === 'stop') return false;
  if (asker.channel.startsWith('D') && !saysHow(command.words)) {
    await context.practice(
      { ...asker, about: command.words.kind === 'start' ? command.words.wish.about : '' },
      send,
    );
    return true;
  }
  if (command.words.kind === 'start') return false;
  await openRoundForm(context, client, triggerId, asker);
  return true;
}

/** Whoever says how many questions or how many seconds wants a round, also alone; anything else is practice there. */
function saysHow(words: QuizWords): boolean {
  return words.kind === 'start' && (words.wish.items !== null || words.wish.seconds !== null);
}
