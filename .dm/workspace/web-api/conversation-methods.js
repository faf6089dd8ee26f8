"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.conversationMethods = void 0;
/** conversations.*: what the app may read about channels and direct messages, and joining them. */
const add_member_1 = require("../delivery/add-member");
const slack_shapes_1 = require("../world/slack-shapes");
const state_1 = require("../world/state");
const arguments_1 = require("./arguments");
const method_1 = require("./method");
exports.conversationMethods = {
    'conversations.list': (0, method_1.botMethod)((core, args) => {
        const types = (0, arguments_1.textList)(args, 'types');
        const wanted = types.length > 0 ? types : ['public_channel'];
        const all = core.state.channels.filter((channel) => wanted.includes(channel.kind === 'im' ? 'im' : 'public_channel'));
        const page = (0, arguments_1.pageOf)(args, all);
        return { channels: page.items.map((channel) => (0, slack_shapes_1.toSlackChannel)(core, channel)), ...(0, arguments_1.cursorMetadata)(page) };
    }),
    'conversations.info': (0, method_1.botMethod)((core, args) => ({
        channel: (0, slack_shapes_1.toSlackChannel)(core, channelById(core, args)),
    })),
    'conversations.open': (0, method_1.botMethod)((core, args) => {
        const given = (0, arguments_1.optionalText)(args, 'channel');
        const users = (0, arguments_1.textList)(args, 'users');
        if (!given && users.length === 0)
            throw new arguments_1.Refusal('channel_not_found');
        if (users.length > 1)
            throw new arguments_1.Refusal('not_supported_here');
        if (users[0] && !(0, state_1.findPerson)(core.state, users[0]))
            throw new arguments_1.Refusal('user_not_found');
        const channel = given
            ? (0, state_1.findChannel)(core.state, given)
            : (0, state_1.findDirectMessage)(core.state, users[0]);
        if (!channel)
            throw new arguments_1.Refusal(given ? 'channel_not_found' : 'user_not_found');
        const shape = (0, arguments_1.flag)(args, 'return_im') ? (0, slack_shapes_1.toSlackChannel)(core, channel) : { id: channel.id };
        return { no_op: true, already_open: true, channel: shape };
    }),
    'conversations.members': (0, method_1.botMethod)((core, args) => {
        const page = (0, arguments_1.pageOf)(args, channelById(core, args).members);
        return { members: page.items, ...(0, arguments_1.cursorMetadata)(page) };
    }),
    'conversations.history': (0, method_1.botMethod)((core, args) => {
        const channel = readableChannel(core, args);
        const all = (core.state.messages[channel.id] ?? []).filter(state_1.isTopLevel);
        const page = (0, arguments_1.pageOf)(args, within(args, all).toReversed());
        return {
            messages: page.items.map((message) => (0, slack_shapes_1.toSlackMessage)(core, message)),
            has_more: page.nextCursor !== '',
            pin_count: 0,
            ...(0, arguments_1.cursorMetadata)(page),
        };
    }),
    'conversations.replies': (0, method_1.botMethod)((core, args) => {
        const channel = readableChannel(core, args);
        const asked = (0, state_1.findMessage)(core.state, channel.id, (0, arguments_1.requiredText)(args, 'ts'));
        const first = asked && (0, state_1.findMessage)(core.state, channel.id, asked.threadTs ?? asked.ts);
        if (!first)
            throw new arguments_1.Refusal('thread_not_found');
        const replies = within(args, (0, state_1.repliesOf)(core.state, channel.id, first.ts));
        const page = (0, arguments_1.pageOf)(args, [first, ...replies], 1000);
        return {
            messages: page.items.map((message) => (0, slack_shapes_1.toSlackMessage)(core, message)),
            has_more: page.nextCursor !== '',
            ...(0, arguments_1.cursorMetadata)(page),
        };
    }),
    'conversations.join': (0, method_1.botMethod)((core, args) => {
        const channel = channelById(core, args);
        if (channel.kind === 'im')
            throw new arguments_1.Refusal('method_not_supported_for_channel_type');
        const already = channel.members.includes(core.app.botUserId);
        (0, add_member_1.addMember)(core, channel, core.app.botUserId);
        return { channel: (0, slack_shapes_1.toSlackChannel)(core, channel), ...(already && { warning: 'already_in_channel' }) };
    }),
};
function channelById(core, args) {
    const id = (0, arguments_1.optionalText)(args, 'channel');
    const channel = core.state.channels.find((one) => one.id === id);
    if (!channel)
        throw new arguments_1.Refusal('channel_not_found');
    return channel;
}
function readableChannel(core, args) {
    const channel = channelById(core, args);
    if (core.rules.membership && !channel.members.includes(core.app.botUserId))
        throw new arguments_1.Refusal('not_in_channel');
    return channel;
}
/** Slack's `oldest`, `latest` and `inclusive`. */
function within(args, messages) {
    const oldest = (0, arguments_1.optionalText)(args, 'oldest') ?? '';
    const latest = (0, arguments_1.optionalText)(args, 'latest') ?? '';
    const inclusive = (0, arguments_1.flag)(args, 'inclusive');
    return messages.filter(({ ts }) => {
        if (inclusive && (ts === oldest || ts === latest))
            return true;
        return (oldest === '' || Number(ts) > Number(oldest)) && (latest === '' || Number(ts) < Number(latest));
    });
}
