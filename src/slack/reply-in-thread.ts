import type { WebClient } from '@slack/web-api';
import type { Surface } from '../answer/question-log';
import { readSlackText } from '../blocks/escape';
import type { Level, Message } from '../blocks/message';
import { renderAnswer } from '../blocks/render-answer';
import { renderHelp, renderTopicList } from '../blocks/render-help';
import { say } from '../blocks/render-quiz-replies';
import { answerOnce } from './answer-once';
import type { AppContext } from './app-context';
import { ask } from './ask';
import { gameReply } from './game-reply';
import { scheduleReplyTo } from './on-schedule-command';
import { tipsReplyTo } from './on-tips-command';
import { parseCommand } from './parse-command';
import { practiceReply } from './practice-reply';
import { sendWithFallback } from './reply';

export interface IncomingMessage {
  /** Names this delivery and every repetition of it. */
  deliveryId: string;
  team: string;
  user: string;
  channel: string;
  /** Time stamp of the thread to answer in; undefined for the conversation itself. */
  thread: string | undefined;
  /** As Slack sent it, mention and escaping included. */
  text: string;
  surface: Surface;
}

/** Answers a message once, however often it is delivered. */
export async function replyInThread(
  context: AppContext,
  client: WebClient,
  message: IncomingMessage,
): Promise<void> {
  const send = (reply: Message): Promise<unknown> =>
    client.chat.postMessage({
      channel: message.channel,
      ...(message.thread !== undefined && { thread_ts: message.thread }),
      unfurl_links: false,
      unfurl_media: false,
      ...reply,
    });
  const { deliveryId: id, surface, team, channel } = message;
  await answerOnce(context, { id, surface, team, channel }, send, async () => {
    const render =
      (await tipsReplyTo(context, message)) ??
      (await scheduleReplyTo(context, message)) ??
      (await replyTo(context, message));
    await sendWithFallback(render, send, context.logger);
  });
}

async function replyTo(context: AppContext, message: IncomingMessage): Promise<(level: Level) => Message> {
  const practice = await practiceReply(context, readSlackText(message.text), message, false);
  if (practice) return practice;
  const parsed = parseCommand(readSlackText(message.text));
  const game = await gameReply(context, parsed, { ...message, isPublic: message.surface === 'mention' });
  if (game) return game;
  switch (parsed.kind) {
    case 'help':
      return () => renderHelp(context.command);
    case 'thanks':
      return () => say('You are welcome.');
    case 'list':
      return () => renderTopicList(context.answerer.topics, context.command, parsed.area);
    case 'topic': {
      const card = context.answerer.topic(parsed.id);
      if (card) return (level) => renderAnswer(card, { level, share: false });
      break;
    }
  }
  const question = parsed.kind === 'topic' ? parsed.id.replaceAll('-', ' ') : readSlackText(message.text);
  const conversation = `${message.team}:${message.channel}:${message.thread ?? ''}`;
  const answer = await ask(context, question, message, message.surface, conversation);
  return (level) => renderAnswer(answer, { level, share: false });
}
