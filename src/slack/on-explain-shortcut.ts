import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { readSlackText } from '../blocks/escape';
import type { Message } from '../blocks/message';
import { renderAnswer } from '../blocks/render-answer';
import { renderHelp } from '../blocks/render-help';
import { answerOnce } from './answer-once';
import type { AppContext } from './app-context';
import { ask } from './ask';
import { sendWithFallback } from './reply';

/** "Explain with Cumulus" on a message: its text is the question, the answer goes to the asker alone. Works in threads too. */
export async function onExplainShortcut(
  context: AppContext,
  { ack, shortcut, respond }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs,
): Promise<void> {
  await ack();
  const send = (message: Message): Promise<unknown> =>
    respond({ ...message, response_type: 'ephemeral', replace_original: false });
  const id = `shortcut:${shortcut.trigger_id}`;
  await answerOnce(context, { id, surface: 'shortcut', team: shortcut.team?.id }, send, async () => {
    const question = readSlackText(shortcut.message.text ?? '');
    if (question === '') {
      await send(renderHelp(context.command, 'That message has no text I could explain.'));
      return;
    }
    const who = { team: shortcut.team?.id ?? '', user: shortcut.user.id, channel: shortcut.channel?.id };
    const answer = await ask(context, question, who, 'shortcut');
    await sendWithFallback((level) => renderAnswer(answer, { level, share: true }), send, context.logger);
  });
}
