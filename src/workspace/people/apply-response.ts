/** What an app says through a response_url or in the acknowledgement of a command. */
import { publishMessage } from '../delivery/event-payloads';
import { optionalText, Refusal } from '../web-api/arguments';
import { readMessageContent } from '../web-api/message-content';
import { isRecord } from '../world/block-ids';
import type { Core } from '../world/core';
import type { ResponseTarget } from '../world/response-urls';
import { findMessage, findVisibleMessage, type Json } from '../world/state';

/** Posts, replaces or deletes as asked; throws a Refusal for what Slack would not take. No membership is needed. */
export function applyResponse(core: Core, target: ResponseTarget, body: unknown): void {
  const args: Json = typeof body === 'string' ? { text: body } : isRecord(body) ? body : {};
  const original = target.originalTs
    ? findVisibleMessage(core.state, target.channel, target.originalTs, target.person)
    : undefined;
  if (args.delete_original === true || args.delete_original === 'true') {
    if (original) core.board.remove(original);
    return;
  }
  const content = readMessageContent(core, args);
  if ((args.replace_original === true || args.replace_original === 'true') && original) {
    core.board.change(original, content);
    return;
  }
  const threadTs = optionalText(args, 'thread_ts') ?? null;
  if (threadTs && !findMessage(core.state, target.channel, threadTs)) throw new Refusal('thread_not_found');
  const message = core.board.post({
    channel: target.channel,
    user: core.app.botUserId,
    threadTs,
    ephemeralTo: args.response_type === 'in_channel' ? null : target.person,
    ...content,
  });
  // Through a command's address, `replace_original` means the answer given before.
  target.originalTs ??= message.ts;
  void publishMessage(core, message);
}
