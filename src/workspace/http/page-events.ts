/** What has happened, told to one person's page: who may know of it, and in which words of page-api.ts. */
import type { PageEvent } from '../page-api';
import type { Core } from '../world/core';
import type { Recorded } from '../world/journal';
import { type Channel, findMessage, isTopLevel, type Person, type StoredMessage } from '../world/state';
import {
  pageChannel,
  pageClock,
  pageMessage,
  pageView,
  type Rendering,
  visibleChannels,
} from './page-shapes';

/** The events one entry of the journal means for `me`; none where it is not theirs to see. */
export function pageEventsFor(core: Core, rendering: Rendering, me: Person, entry: Recorded): PageEvent[] {
  const channelOf = (id: string): Channel | undefined =>
    visibleChannels(core, me).find((one) => one.id === id);
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
        ? [{ type: 'view-opened', view: pageView(core, rendering, entry.view) }]
        : [];
    case 'view-updated': {
      const { view, replacedId } = entry;
      return view.person === me.id
        ? [{ type: 'view-updated', view: pageView(core, rendering, view), replacedId }]
        : [];
    }
    case 'view-closed': {
      const remaining = core.views.modalsOf(me.id).map((view) => pageView(core, rendering, view));
      return entry.person === me.id ? [{ type: 'view-closed', remaining }] : [];
    }
    case 'home-published':
      return entry.view.person === me.id
        ? [{ type: 'home-published', view: pageView(core, rendering, entry.view) }]
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
      return channel ? [{ type: 'channel-changed', channel: pageChannel(core, channel, me) }] : [];
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
      return [{ type: 'clock-changed', clock: pageClock(core) }];
    case 'app-connection':
      return [{ type: 'app-connection', connected: entry.connected }];
    default:
      return [];
  }
}

type MessageEntry = Extract<Recorded, { message: StoredMessage }>;

function messageEvents(
  core: Core,
  rendering: Rendering,
  me: Person,
  channel: Channel,
  entry: MessageEntry,
): PageEvent[] {
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
  const shown = pageMessage(core, rendering, message);
  if (entry.type === 'message-changed') return [{ type: 'message-changed', message: shown }];
  if (message.ephemeralTo !== null) return [{ type: 'ephemeral', message: shown }];
  const unread = message.user !== me.id && isTopLevel(message) ? [unreadEvent(core, channel, me)] : [];
  return [{ type: 'message-posted', message: shown }, ...parentEvents(core, rendering, message), ...unread];
}

/** A reply changes what its thread's first message says about the thread. */
function parentEvents(core: Core, rendering: Rendering, reply: StoredMessage): PageEvent[] {
  if (isTopLevel(reply) || reply.ephemeralTo !== null) return [];
  const parent = findMessage(core.state, reply.channel, reply.threadTs as string);
  return parent ? [{ type: 'message-changed', message: pageMessage(core, rendering, parent) }] : [];
}

function unreadEvent(core: Core, channel: Channel, me: Person): PageEvent {
  const { unread, lastReadTs } = pageChannel(core, channel, me);
  return { type: 'unread', channel: channel.id, unread, lastReadTs };
}
