"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pageEventsFor = pageEventsFor;
const state_1 = require("../world/state");
const page_shapes_1 = require("./page-shapes");
/** The events one entry of the journal means for `me`; none where it is not theirs to see. */
function pageEventsFor(core, rendering, me, entry) {
    const channelOf = (id) => (0, page_shapes_1.visibleChannels)(core, me).find((one) => one.id === id);
    switch (entry.type) {
        case 'message-posted':
        case 'message-changed':
        case 'message-deleted':
        case 'reaction-added':
        case 'reaction-removed': {
            const channel = channelOf(entry.message.channel);
            const isMine = entry.message.ephemeralTo === null || entry.message.ephemeralTo === me.id;
            return channel && isMine ? messageEvents(core, rendering, me, channel, entry) : [];
        }
        case 'view-opened':
            return entry.view.person === me.id
                ? [{ type: 'view-opened', view: (0, page_shapes_1.pageView)(core, rendering, entry.view) }]
                : [];
        case 'view-updated': {
            const { view, replacedId } = entry;
            return view.person === me.id
                ? [{ type: 'view-updated', view: (0, page_shapes_1.pageView)(core, rendering, view), replacedId }]
                : [];
        }
        case 'view-closed': {
            const remaining = core.views.modalsOf(me.id).map((view) => (0, page_shapes_1.pageView)(core, rendering, view));
            return entry.person === me.id ? [{ type: 'view-closed', remaining }] : [];
        }
        case 'home-published':
            return entry.view.person === me.id
                ? [{ type: 'home-published', view: (0, page_shapes_1.pageView)(core, rendering, entry.view) }]
                : [];
        case 'view-errors':
            return entry.person === me.id
                ? [{ type: 'view-errors', viewId: entry.viewId, errors: entry.errors }]
                : [];
        case 'delivery-failed': {
            const { where, code, message, channel } = entry;
            return entry.person === me.id ? [{ type: 'delivery-failed', where, code, message, channel }] : [];
        }
        case 'read': {
            const channel = entry.person === me.id ? channelOf(entry.channel) : undefined;
            return channel ? [unreadEvent(core, channel, me)] : [];
        }
        case 'channel-changed': {
            const channel = channelOf(entry.channel);
            return channel ? [{ type: 'channel-changed', channel: (0, page_shapes_1.pageChannel)(core, channel, me) }] : [];
        }
        case 'suggested-prompts': {
            const { type, channel, threadTs, title, prompts } = entry;
            return channelOf(channel) ? [{ type, channel, threadTs, title, prompts }] : [];
        }
        case 'assistant-status': {
            const { type, channel, threadTs, status } = entry;
            return channelOf(channel) ? [{ type, channel, threadTs, status }] : [];
        }
        case 'clock-changed':
            return [{ type: 'clock-changed', clock: (0, page_shapes_1.pageClock)(core) }];
        case 'app-connection':
            return [{ type: 'app-connection', connected: entry.connected }];
        default:
            return [];
    }
}
function messageEvents(core, rendering, me, channel, entry) {
    const { message } = entry;
    if (entry.type === 'reaction-added' || entry.type === 'reaction-removed') {
        return [{ type: 'reactions-changed', channel: channel.id, ts: message.ts, reactions: message.reactions }];
    }
    if (entry.type === 'message-deleted') {
        return [
            { type: 'message-deleted', channel: channel.id, ts: message.ts },
            ...parentEvents(core, rendering, message),
        ];
    }
    const shown = (0, page_shapes_1.pageMessage)(core, rendering, message);
    if (entry.type === 'message-changed')
        return [{ type: 'message-changed', message: shown }];
    if (message.ephemeralTo !== null)
        return [{ type: 'ephemeral', message: shown }];
    const unread = message.user !== me.id && (0, state_1.isTopLevel)(message) ? [unreadEvent(core, channel, me)] : [];
    return [{ type: 'message-posted', message: shown }, ...parentEvents(core, rendering, message), ...unread];
}
/** A reply changes what its thread's first message says about the thread. */
function parentEvents(core, rendering, reply) {
    if ((0, state_1.isTopLevel)(reply) || reply.ephemeralTo !== null)
        return [];
    const parent = (0, state_1.findMessage)(core.state, reply.channel, reply.threadTs);
    return parent ? [{ type: 'message-changed', message: (0, page_shapes_1.pageMessage)(core, rendering, parent) }] : [];
}
function unreadEvent(core, channel, me) {
    const { unread, lastReadTs } = (0, page_shapes_1.pageChannel)(core, channel, me);
    return { type: 'unread', channel: channel.id, unread, lastReadTs };
}
