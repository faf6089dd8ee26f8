import type { SlashCommand } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { readSlackText } from '../blocks/escape';
import type { Level, Message } from '../blocks/message';
import { plainNotice } from '../blocks/render-review';
import type { AppContext } from './app-context';
import { openItemForm } from './on-item-form';
import { parsePractice } from './parse-practice';
import { practiceReply } from './practice-reply';

/** A form was opened, which says enough. */
export const FORM_OPENED = 'form-opened';

/** The slash command's words about practice and items of one's own. @returns null where they are about something else */
export async function learningReply(
  context: AppContext,
  client: WebClient,
  command: SlashCommand,
): Promise<((level: Level) => Message) | typeof FORM_OPENED | null> {
  const text = readSlackText(command.text ?? '');
  const asker = { team: command.team_id, user: command.user_id, channel: command.channel_id };
  if (parsePractice(text, asker.channel.startsWith('D'))?.kind !== 'add-item')
    return practiceReply(context, text, asker, true);
  const instead = await openItemForm(context, client, command.trigger_id);
  return instead === null ? FORM_OPENED : () => plainNotice(instead);
}
