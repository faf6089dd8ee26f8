import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { readSlackText } from '../blocks/escape';
import type { Level, Message } from '../blocks/message';
import { renderAnswer } from '../blocks/render-answer';
import { renderHelp, renderTopicList } from '../blocks/render-help';
import { say } from '../blocks/render-quiz-replies';
import { answerOnce } from './answer-once';
import type { AppContext } from './app-context';
import { ask } from './ask';
import { gameReply } from './game-reply';
import { FORM_OPENED, learningReply } from './learning-reply';
import { answerScheduleCommand } from './on-schedule-command';
import { answerTipsCommand } from './on-tips-command';
import { openGameForm } from './open-game-form';
import { type Command, parseCommand } from './parse-command';
import { type Send, sendWithFallback } from './reply';
import { readScheduleCommand } from './schedules-reply';
import { readTipsCommand } from './tips-reply';

/** `/cloud …`: acknowledged at once, answered to the asker alone over the response URL. */
export async function onCommand(
  context: AppContext,
  { ack, client, command, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
): Promise<void> {
  await ack();
  const { team_id: team, user_id: user, channel_id: channel } = command;
  const send: Send = (message) => respond({ ...message, response_type: 'ephemeral' });
  // A click on Send that Slack delivers twice carries the same trigger.
  const id = `command:${command.trigger_id}`;
  await answerOnce(context, { id, surface: 'command', team }, send, async () => {
    const text = readSlackText(command.text ?? '');
    const tips = readTipsCommand(context, text);
    if (tips) {
      await answerTipsCommand(context, tips, { id, command, client, send });
      return;
    }
    const scheduled = readScheduleCommand(context, text);
    if (scheduled) {
      await answerScheduleCommand(context, scheduled, { command, client, send });
      return;
    }
    // Words about practice and items come before the game's: "quiz add" is no round about "add".
    let reply = await learningReply(context, client, command);
    if (reply === null) {
      const asker = { team, user, channel };
      const parsed = parseCommand(text);
      if (await openGameForm(context, client, command.trigger_id, parsed, asker, send)) return;
      reply = (await gameReply(context, parsed, asker)) ?? (await commandReply(context, parsed, command));
    }
    if (reply !== FORM_OPENED) await sendWithFallback(reply, send, context.logger);
  });
}

async function commandReply(
  context: AppContext,
  parsed: Command,
  command: SlackCommandMiddlewareArgs['command'],
): Promise<(level: Level) => Message> {
  switch (parsed.kind) {
    case 'help':
      return () => renderHelp(context.command);
    case 'thanks':
      return () => say('You are welcome.');
    case 'list':
      return () => renderTopicList(context.answerer.topics, context.command, parsed.area);
    case 'topic': {
      const card = context.answerer.topic(parsed.id);
      if (card) return (level) => renderAnswer(card, { level, share: true });
      // Not an id: it may be a title, and then it is a question.
      return answerTo(context, parsed.id.replaceAll('-', ' '), command);
    }
    case 'question':
      return answerTo(context, parsed.text, command);
    default:
      return () => renderHelp(context.command);
  }
}

async function answerTo(
  context: AppContext,
  question: string,
  command: SlackCommandMiddlewareArgs['command'],
): Promise<(level: Level) => Message> {
  const answer = await ask(
    context,
    question,
    { team: command.team_id, user: command.user_id, channel: command.channel_id },
    'command',
  );
  return (level) => renderAnswer(answer, { level, share: true });
}
