"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chatMethods = void 0;
exports.scheduleDue = scheduleDue;
exports.postAsApp = postAsApp;
/** chat.*: posting, changing and scheduling messages as the app. */
const event_payloads_1 = require("../delivery/event-payloads");
const slack_shapes_1 = require("../world/slack-shapes");
const state_1 = require("../world/state");
const arguments_1 = require("./arguments");
const message_content_1 = require("./message-content");
const method_1 = require("./method");
/** Slack's limits for scheduled messages. */
const LONGEST_SCHEDULE_S = 120 * 24 * 3600;
const SCHEDULE_WINDOW_S = 300;
const MAX_PER_SCHEDULE_WINDOW = 30;
exports.chatMethods = {
    'chat.postMessage': (0, method_1.botMethod)((core, args) => {
        const channel = writableChannel(core, requiredChannel(args));
        const message = postAsApp(core, channel, args);
        return { channel: channel.id, ts: message.ts, message: (0, slack_shapes_1.toSlackMessage)(core, message) };
    }),
    'chat.postEphemeral': (0, method_1.botMethod)((core, args) => {
        const channel = writableChannel(core, requiredChannel(args));
        const user = (0, arguments_1.requiredText)(args, 'user');
        if (!channel.members.includes(user))
            throw new arguments_1.Refusal('user_not_in_channel');
        const content = (0, message_content_1.readMessageContent)(core, args);
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
    'chat.update': (0, method_1.botMethod)((core, args) => {
        const channel = knownChannel(core, requiredChannel(args));
        const message = ownMessage(core, channel, (0, arguments_1.requiredText)(args, 'ts'), 'cant_update_message');
        if (((0, arguments_1.optionalText)(args, 'text') ?? '').length > message_content_1.MAX_UPDATE_TEXT_CHARS)
            throw new arguments_1.Refusal('msg_too_long');
        const content = (0, message_content_1.readMessageContent)(core, args);
        // Slack: text alone takes the old blocks away; blocks alone leave the old text.
        const text = args.text === undefined && args.markdown_text === undefined ? message.text : content.text;
        core.board.change(message, { ...content, text });
        return { channel: channel.id, ts: message.ts, text, message: (0, slack_shapes_1.toSlackMessage)(core, message) };
    }),
    'chat.delete': (0, method_1.botMethod)((core, args) => {
        const channel = knownChannel(core, requiredChannel(args));
        const message = ownMessage(core, channel, (0, arguments_1.requiredText)(args, 'ts'), 'cant_delete_message');
        core.board.remove(message);
        return { channel: channel.id, ts: message.ts };
    }),
    'chat.getPermalink': (0, method_1.botMethod)((core, args) => {
        const channel = knownChannel(core, requiredChannel(args));
        const message = (0, state_1.findMessage)(core.state, channel.id, (0, arguments_1.requiredText)(args, 'message_ts'));
        if (!message)
            throw new arguments_1.Refusal('message_not_found');
        return {
            channel: channel.id,
            permalink: `${core.baseUrl()}/archives/${channel.id}/p${message.ts.replace('.', '')}`,
        };
    }),
    'chat.scheduleMessage': (0, method_1.botMethod)((core, args) => {
        const channel = writableChannel(core, requiredChannel(args));
        const postAtS = (0, arguments_1.optionalNumber)(args, 'post_at');
        if (postAtS === undefined)
            throw (0, arguments_1.invalidArguments)('missing required field: post_at');
        const nowS = core.clock.now() / 1000;
        if (postAtS <= nowS)
            throw new arguments_1.Refusal('time_in_past');
        if (postAtS > nowS + LONGEST_SCHEDULE_S)
            throw new arguments_1.Refusal('time_too_far');
        const near = core.state.scheduled.filter((one) => one.channel === channel.id &&
            Math.floor(one.postAtS / SCHEDULE_WINDOW_S) === Math.floor(postAtS / SCHEDULE_WINDOW_S));
        if (near.length >= MAX_PER_SCHEDULE_WINDOW)
            throw new arguments_1.Refusal('restricted_too_many');
        (0, message_content_1.readMessageContent)(core, args);
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
    'chat.deleteScheduledMessage': (0, method_1.botMethod)((core, args) => {
        const channel = knownChannel(core, requiredChannel(args));
        const id = (0, arguments_1.requiredText)(args, 'scheduled_message_id');
        const found = core.state.scheduled.find((one) => one.id === id && one.channel === channel.id);
        if (!found)
            throw new arguments_1.Refusal('invalid_scheduled_message_id');
        core.state.scheduled = core.state.scheduled.filter((one) => one !== found);
        return {};
    }),
    'chat.scheduledMessages.list': (0, method_1.botMethod)((core, args) => {
        const channel = (0, arguments_1.optionalText)(args, 'channel');
        const all = core.state.scheduled.filter((one) => channel === undefined || one.channel === channel);
        const page = (0, arguments_1.pageOf)(args, all.toSorted((a, b) => a.postAtS - b.postAtS));
        return {
            scheduled_messages: page.items.map((one) => ({
                id: one.id,
                channel_id: one.channel,
                post_at: one.postAtS,
                date_created: one.createdS,
                text: one.message.text,
            })),
            ...(0, arguments_1.cursorMetadata)(page),
        };
    }),
};
/** Arms the clock for a scheduled message, also one that was kept from an earlier run. */
function scheduleDue(core, id, postAtS) {
    core.clock.after(postAtS * 1000 - core.clock.now(), () => {
        const due = core.state.scheduled.find((one) => one.id === id);
        if (!due)
            return;
        core.state.scheduled = core.state.scheduled.filter((one) => one !== due);
        const channel = (0, state_1.findChannel)(core.state, due.channel);
        const mayPost = channel?.members.includes(core.app.botUserId) || !core.rules.membership;
        // A documented bug of Slack's: messages that carry metadata are never posted.
        if (!channel || !mayPost || due.message.metadata !== undefined)
            return;
        try {
            postAsApp(core, channel, due.message);
        }
        catch (error) {
            // What can no longer be posted (its thread is gone, say) is dropped without a word, as in Slack.
            if (!(error instanceof arguments_1.Refusal))
                throw error;
        }
    });
}
/** A message of the app from a call's arguments, with the events it gives rise to. */
function postAsApp(core, channel, args) {
    const content = (0, message_content_1.readMessageContent)(core, args);
    const threadTs = readThread(core, channel, args);
    const metadata = (0, arguments_1.optionalJson)(args, 'metadata', 'invalid_metadata_format');
    const message = core.board.post({
        channel: channel.id,
        user: core.app.botUserId,
        threadTs,
        metadata: metadata ?? null,
        ...content,
    });
    void (0, event_payloads_1.publishMessage)(core, message);
    if (threadTs && (0, arguments_1.flag)(args, 'reply_broadcast')) {
        core.board.post({ channel: channel.id, user: core.app.botUserId, ...content });
    }
    return message;
}
function requiredChannel(args) {
    const channel = (0, arguments_1.optionalText)(args, 'channel');
    if (!channel)
        throw new arguments_1.Refusal('channel_not_found');
    return channel;
}
/** By id or name; a person's id means the direct message with that person. */
function knownChannel(core, idOrName) {
    const channel = (0, state_1.findChannel)(core.state, idOrName) ??
        ((0, state_1.findPerson)(core.state, idOrName) && (0, state_1.findDirectMessage)(core.state, idOrName));
    if (!channel)
        throw new arguments_1.Refusal('channel_not_found');
    return channel;
}
function writableChannel(core, idOrName) {
    const channel = knownChannel(core, idOrName);
    if (core.rules.membership && !channel.members.includes(core.app.botUserId))
        throw new arguments_1.Refusal('not_in_channel');
    return channel;
}
function ownMessage(core, channel, ts, refusal) {
    const message = (0, state_1.findMessage)(core.state, channel.id, ts);
    if (!message)
        throw new arguments_1.Refusal('message_not_found');
    if (message.user !== core.app.botUserId)
        throw new arguments_1.Refusal(refusal);
    return message;
}
/** The thread's first message, also where the ts given is a reply's, as Slack does it; unknown ones are refused. */
function readThread(core, channel, args) {
    const threadTs = (0, arguments_1.optionalText)(args, 'thread_ts');
    if (threadTs === undefined || threadTs === '')
        return null;
    const message = (0, state_1.findMessage)(core.state, channel.id, threadTs);
    if (!message)
        throw new arguments_1.Refusal('thread_not_found');
    return message.threadTs ?? message.ts;
}
