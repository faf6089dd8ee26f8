/** conversations.*: what the app may read about channels and direct messages, and joining them. */
import { addMember } from '../delivery/add-member';
import type { Core } from '../world/core';
import { toSlackChannel, toSlackMessage } from '../world/slack-shapes';
import {
  type Channel,
  findChannel,
  findDirectMessage,
  findMessage,
  findPerson,
  isTopLevel,
  repliesOf,
  type StoredMessage,
} from '../world/state';
import {
  type Args,
  cursorMetadata,
  flag,
  optionalText,
  pageOf,
  Refusal,
  requiredText,
  textList,
} from './arguments';
import { botMethod, type Methods } from './method';

export const conversationMethods: Methods = {
  'conversations.list': botMethod((core, args) => {
    const types = textList(args, 'types');
    const wanted = types.length > 0 ? types : ['public_channel'];
    const all = core.state.channels.filter((channel) =>
      wanted.includes(channel.kind === 'im' ? 'im' : 'public_channel'),
    );
    const page = pageOf(args, all);
    return { channels: page.items.map((channel) => toSlackChannel(core, channel)), ...cursorMetadata(page) };
  }),

  'conversations.info': botMethod((core, args) => ({
    channel: toSlackChannel(core, channelById(core, args)),
  })),

  'conversations.open': botMethod((core, args) => {
    const given = optionalText(args, 'channel');
    const users = textList(args, 'users');
    if (!given && users.length === 0) throw new Refusal('channel_not_found');
    if (users.length > 1) throw new Refusal('not_supported_here');
    if (users[0] && !findPerson(core.state, users[0])) throw new Refusal('user_not_found');
    const channel = given
      ? findChannel(core.state, given)
      : findDirectMessage(core.state, users[0] as string);
    if (!channel) throw new Refusal(given ? 'channel_not_found' : 'user_not_found');
    const shape = flag(args, 'return_im') ? toSlackChannel(core, channel) : { id: channel.id };
    return { no_op: true, already_open: true, channel: shape };
  }),

  'conversations.members': botMethod((core, args) => {
    const page = pageOf(args, channelById(core, args).members);
    return { members: page.items, ...cursorMetadata(page) };
  }),

  'conversations.history': botMethod((core, args) => {
    const channel = readableChannel(core, args);
    const all = (core.state.messages[channel.id] ?? []).filter(isTopLevel);
    const page = pageOf(args, within(args, all).toReversed());
    return {
      messages: page.items.map((message) => toSlackMessage(core, message)),
      has_more: page.nextCursor !== '',
      pin_count: 0,
      ...cursorMetadata(page),
    };
  }),

  'conversations.replies': botMethod((core, args) => {
    const channel = readableChannel(core, args);
    const asked = findMessage(core.state, channel.id, requiredText(args, 'ts'));
    const first = asked && findMessage(core.state, channel.id, asked.threadTs ?? asked.ts);
    if (!first) throw new Refusal('thread_not_found');
    const replies = within(args, repliesOf(core.state, channel.id, first.ts));
    const page = pageOf(args, [first, ...replies], 1000);
    return {
      messages: page.items.map((message) => toSlackMessage(core, message)),
      has_more: page.nextCursor !== '',
      ...cursorMetadata(page),
    };
  }),

  'conversations.join': botMethod((core, args) => {
    const channel = channelById(core, args);
    if (channel.kind === 'im') throw new Refusal('method_not_supported_for_channel_type');
    const already = channel.members.includes(core.app.botUserId);
    addMember(core, channel, core.app.botUserId);
    return { channel: toSlackChannel(core, channel), ...(already && { warning: 'already_in_channel' }) };
  }),
};

function channelById(core: Core, args: Args): Channel {
  const id = optionalText(args, 'channel');
  const channel = core.state.channels.find((one) => one.id === id);
  if (!channel) throw new Refusal('channel_not_found');
  return channel;
}

function readableChannel(core: Core, args: Args): Channel {
  const channel = channelById(core, args);
  if (core.rules.membership && !channel.members.includes(core.app.botUserId))
    throw new Refusal('not_in_channel');
  return channel;
}

/** Slack's `oldest`, `latest` and `inclusive`. */
function within(args: Args, messages: readonly StoredMessage[]): StoredMessage[] {
  const oldest = optionalText(args, 'oldest') ?? '';
  const latest = optionalText(args, 'latest') ?? '';
  const inclusive = flag(args, 'inclusive');
  return messages.filter(({ ts }) => {
    if (inclusive && (ts === oldest || ts === latest)) return true;
    return (oldest === '' || Number(ts) > Number(oldest)) && (latest === '' || Number(ts) < Number(latest));
  });
}
