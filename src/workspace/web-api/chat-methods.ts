/** chat.*: posting, changing and scheduling messages as the app. */
import { publishMessage } from '../delivery/event-payloads';
import type { Core } from '../world/core';
import { toSlackMessage } from '../world/slack-shapes';
import {
  type Channel,
  findChannel,
  findDirectMessage,
  findMessage,
  findPerson,
  type Json,
  type StoredMessage,
} from '../world/state';
import {
  type Args,
  cursorMetadata,
  flag,
  invalidArguments,
  optionalJson,
  optionalNumber,
  optionalText,
  pageOf,
  Refusal,
  requiredText,
} from './arguments';
import { MAX_UPDATE_TEXT_CHARS, readMessageContent } from './message-content';
import { botMethod, type Methods } from './method';

/** Slack's limits for scheduled messages. */
const LONGEST_SCHEDULE_S = 120 * 24 * 3600;
const SCHEDULE_WINDOW_S = 300;
const MAX_PER_SCHEDULE_WINDOW = 30;

export const chatMethods: Methods = {
  'chat.postMessage': botMethod((core, args) => {
    const channel = writableChannel(core, requiredChannel(args));
    const message = postAsApp(core, channel, args);
    return { channel: channel.id, ts: message.ts, message: toSlackMessage(core, message) };
  }),

  'chat.postEphemeral': botMethod((core, args) => {
    const channel = writableChannel(core, requiredChannel(args));
    const user = requiredText(args, 'user');
    if (!channel.members.includes(user)) throw new Refusal('user_not_in_channel');
    const content = readMessageContent(core, args);
    const threadTs = readThread(core, channel, args);
    const message = core.board.post({
      channel: channel.id,
      user: core.app.botUserId,
      threadTs,
      ephemeralTo: user,
      ...content,
    });
    return { message_ts: message.ts };
  }),

  'chat.update': botMethod((core, args) => {
    const channel = knownChannel(core, requiredChannel(args));
    const message = ownMessage(core, channel, requiredText(args, 'ts'), 'cant_update_message');
    if ((optionalText(args, 'text') ?? '').length > MAX_UPDATE_TEXT_CHARS) throw new Refusal('msg_too_long');
    const content = readMessageContent(core, args);
    // Slack: text alone takes the old blocks away; blocks alone leave the old text.
    const text = args.text === undefined && args.markdown_text === undefined ? message.text : content.text;
    core.board.change(message, { ...content, text });
    return { channel: channel.id, ts: message.ts, text, message: toSlackMessage(core, message) };
  }),

  'chat.delete': botMethod((core, args) => {
    const channel = knownChannel(core, requiredChannel(args));
    const message = ownMessage(core, channel, requiredText(args, 'ts'), 'cant_delete_message');
    core.board.remove(message);
    return { channel: channel.id, ts: message.ts };
  }),

  'chat.getPermalink': botMethod((core, args) => {
    const channel = knownChannel(core, requiredChannel(args));
    const message = findMessage(core.state, channel.id, requiredText(args, 'message_ts'));
    if (!message) throw new Refusal('message_not_found');
    return {
      channel: channel.id,
      permalink: `${core.baseUrl()}/archives/${channel.id}/p${message.ts.replace('.', '')}`,
    };
  }),

  'chat.scheduleMessage': botMethod((core, args) => {
    const channel = writableChannel(core, requiredChannel(args));
    const postAtS = optionalNumber(args, 'post_at');
    if (postAtS === undefined) throw invalidArguments('missing required field: post_at');
    const nowS = core.clock.now() / 1000;
    if (postAtS <= nowS) throw new Refusal('time_in_past');
    if (postAtS > nowS + LONGEST_SCHEDULE_S) throw new Refusal('time_too_far');
    const near = core.state.scheduled.filter(
      (one) =>
        one.channel === channel.id &&
        Math.floor(one.postAtS / SCHEDULE_WINDOW_S) === Math.floor(postAtS / SCHEDULE_WINDOW_S),
    );
    if (near.length >= MAX_PER_SCHEDULE_WINDOW) throw new Refusal('restricted_too_many');
    readMessageContent(core, args);
    const id = core.ids.next('Q');
    core.state.scheduled.push({
      id,
      channel: channel.id,
      postAtS,
      createdS: Math.floor(nowS),
      message: { ...args },
    });
    scheduleDue(core, id, postAtS);
    return {
      channel: channel.id,
      scheduled_message_id: id,
      post_at: postAtS,
      message: { text: args.text, type: 'delayed_message', bot_id: core.app.botId },
    };
  }),

  'chat.deleteScheduledMessage': botMethod((core, args) => {
    const channel = knownChannel(core, requiredChannel(args));
    const id = requiredText(args, 'scheduled_message_id');
    const found = core.state.scheduled.find((one) => one.id === id && one.channel === channel.id);
    if (!found) throw new Refusal('invalid_scheduled_message_id');
    core.state.scheduled = core.state.scheduled.filter((one) => one !== found);
    return {};
  }),

  'chat.scheduledMessages.list': botMethod((core, args) => {
    const channel = optionalText(args, 'channel');
    const all = core.state.scheduled.filter((one) => channel === undefined || one.channel === channel);
    const page = pageOf(
      args,
      all.toSorted((a, b) => a.postAtS - b.postAtS),
    );
    return {
      scheduled_messages: page.items.map((one) => ({
        id: one.id,
        channel_id: one.channel,
        post_at: one.postAtS,
        date_created: one.createdS,
        text: one.message.text,
      })),
      ...cursorMetadata(page),
    };
  }),
};

/** Arms the clock for a scheduled message, also one that was kept from an earlier run. */
export function scheduleDue(core: Core, id: string, postAtS: number): void {
  core.clock.after(postAtS * 1000 - core.clock.now(), () => {
    const due = core.state.scheduled.find((one) => one.id === id);
    if (!due) return;
    core.state.scheduled = core.state.scheduled.filter((one) => one !== due);
    const channel = findChannel(core.state, due.channel);
    const mayPost = channel?.members.includes(core.app.botUserId) || !core.rules.membership;
    // A documented bug of Slack's: messages that carry metadata are never posted.
    if (!channel || !mayPost || due.message.metadata !== undefined) return;
    try {
      postAsApp(core, channel, due.message);
    } catch (error) {
      // What can no longer be posted (its thread is gone, say) is dropped without a word, as in Slack.
      if (!(error instanceof Refusal)) throw error;
    }
  });
}

/** A message of the app from a call's arguments, with the events it gives rise to. */
export function postAsApp(core: Core, channel: Channel, args: Args): StoredMessage {
  const content = readMessageContent(core, args);
  const threadTs = readThread(core, channel, args);
  const metadata = optionalJson(args, 'metadata', 'invalid_metadata_format') as Json | undefined;
  const message = core.board.post({
    channel: channel.id,
    user: core.app.botUserId,
    threadTs,
    metadata: metadata ?? null,
    ...content,
  });
  void publishMessage(core, message);
  if (threadTs && flag(args, 'reply_broadcast')) {
    core.board.post({ channel: channel.id, user: core.app.botUserId, ...content });
  }
  return message;
}

function requiredChannel(args: Args): string {
  const channel = optionalText(args, 'channel');
  if (!channel) throw new Refusal('channel_not_found');
  return channel;
}

/** By id or name; a person's id means the direct message with that person. */
function knownChannel(core: Core, idOrName: string): Channel {
  const channel =
    findChannel(core.state, idOrName) ??
    (findPerson(core.state, idOrName) && findDirectMessage(core.state, idOrName));
  if (!channel) throw new Refusal('channel_not_found');
  return channel;
}

function writableChannel(core: Core, idOrName: string): Channel {
  const channel = knownChannel(core, idOrName);
  if (core.rules.membership && !channel.members.includes(core.app.botUserId))
    throw new Refusal('not_in_channel');
  return channel;
}

function ownMessage(core: Core, channel: Channel, ts: string, refusal: string): StoredMessage {
  const message = findMessage(core.state, channel.id, ts);
  if (!message) throw new Refusal('message_not_found');
  if (message.user !== core.app.botUserId) throw new Refusal(refusal);
  return message;
}

/** The thread's first message, also where the ts given is a reply's, as Slack does it; unknown ones are refused. */
function readThread(core: Core, channel: Channel, args: Args): string | null {
  const threadTs = optionalText(args, 'thread_ts');
  if (threadTs === undefined || threadTs === '') return null;
  const message = findMessage(core.state, channel.id, threadTs);
  if (!message) throw new Refusal('thread_not_found');
  return message.threadTs ?? message.ts;
}
