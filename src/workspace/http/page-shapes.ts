/** The world as one person sees it on the page: the types of page-api.ts filled in. */
import type {
  MessagePage,
  Names,
  PageApp,
  PageChannel,
  PageClock,
  PageMessage,
  PagePerson,
  PageView,
  RenderMessage,
  RenderView,
  Snapshot,
} from '../page-api';
import { isRecord } from '../world/block-ids';
import type { Core } from '../world/core';
import { slackFileById, toSlackMessage, toSlackView } from '../world/slack-shapes';
import {
  type Channel,
  findPerson,
  isTopLevel,
  type Person,
  repliesOf,
  type StoredMessage,
  type StoredView,
} from '../world/state';

export interface Rendering {
  readonly renderMessage: RenderMessage;
  readonly renderView: RenderView;
}

/** Messages of one page, and of the first screen. */
export const PAGE_LENGTH = 50;

export function snapshotFor(core: Core, rendering: Rendering, me: Person): Snapshot {
  const { state } = core;
  const channels = visibleChannels(core, me);
  const pages = channels.map(
    (channel) => [channel.id, messagesFor(core, rendering, me, { channel: channel.id })] as const,
  );
  const home = state.homes[me.id];
  return {
    team: { id: state.team.id, name: state.team.name },
    me: pagePerson(me),
    people: state.people.map(pagePerson),
    channels: channels.map((channel) => pageChannel(core, channel, me)),
    messages: Object.fromEntries(pages.map(([id, page]) => [id, page.messages])),
    hasOlder: Object.fromEntries(pages.map(([id, page]) => [id, page.hasOlder])),
    app: pageApp(core),
    home: home ? pageView(core, rendering, home) : null,
    modals: core.views.modalsOf(me.id).map((view) => pageView(core, rendering, view)),
    clock: pageClock(core),
    names: namesOf(core),
    seq: core.journal.seq(),
  };
}

/** The newest messages before `before` (or of all), oldest first; of a thread where one is named. */
export function messagesFor(
  core: Core,
  rendering: Rendering,
  me: Person,
  wanted: { channel: string; threadTs?: string | null; before?: string | null; limit?: number },
): MessagePage {
  const { channel, threadTs, before, limit = PAGE_LENGTH } = wanted;
  const own = (core.state.ephemerals[channel] ?? []).filter((message) => message.ephemeralTo === me.id);
  const all = [...(core.state.messages[channel] ?? []), ...own].filter((message) =>
    threadTs ? message.threadTs === threadTs || message.ts === threadTs : isTopLevel(message),
  );
  const matching = all
    .filter((message) => !before || message.ts < before)
    .sort((a, b) => (a.ts < b.ts ? -1 : 1));
  const page = matching.slice(-limit);
  return {
    messages: page.map((message) => pageMessage(core, rendering, message)),
    hasOlder: matching.length > page.length,
  };
}

export function pageMessage(core: Core, { renderMessage }: Rendering, message: StoredMessage): PageMessage {
  const { state, app } = core;
  const author = findPerson(state, message.user);
  const replies = repliesOf(state, message.channel, message.ts);
  const { text, blocks, attachments } = message;
  return {
    channel: message.channel,
    ts: message.ts,
    threadTs: message.threadTs ?? (replies.length > 0 ? message.ts : null),
    author: {
      id: message.user,
      name: author?.realName ?? message.user,
      isApp: message.user === app.botUserId,
    },
    ephemeral: message.ephemeralTo !== null,
    // chat.update: "If blocks are used and a message is being updated, the edited flag will not be displayed".
    edited: message.editedTs !== null && !blocks?.length && message.ephemeralTo === null,
    text,
    replyCount: replies.length,
    replyUsers: [...new Set(replies.map((reply) => reply.user))],
    latestReplyTs: replies.at(-1)?.ts ?? null,
    reactions: message.reactions,
    files: message.files.flatMap((id) => {
      const file = state.files.find((one) => one.id === id);
      if (!file || !slackFileById(core, id)) return [];
      const { name, title, mimetype, size } = file;
      return [{ id, name, title, mimetype, size, url: `/files/${id}/${encodeURIComponent(name)}` }];
    }),
    html: renderMessage(
      { text, ...(blocks && { blocks }), ...(attachments && { attachments }) },
      namesOf(core),
    ),
    raw: { channel: message.channel, ...toSlackMessage(core, message) },
  };
}

export function pageView(core: Core, { renderView }: Rendering, view: StoredView): PageView {
  const { body } = view;
  return {
    id: view.id,
    type: view.type,
    callbackId: String(body.callback_id ?? ''),
    hash: view.hash,
    title: plainText(body.title) ?? '',
    submit: plainText(body.submit),
    close: plainText(body.close),
    html: renderView(body, namesOf(core), view.entered),
    raw: toSlackView(core, view),
  };
}

function plainText(value: unknown): string | null {
  return isRecord(value) && typeof value.text === 'string' ? value.text : null;
}

export function pagePerson({ id, name, realName, tz, isApp }: Person): PagePerson {
  return { id, name, realName, tz, isApp };
}

export function visibleChannels({ state }: Core, me: Person): Channel[] {
  return state.channels.filter((channel) => channel.kind === 'channel' || channel.members.includes(me.id));
}

export function pageChannel({ state, app }: Core, channel: Channel, me: Person): PageChannel {
  const lastReadTs = state.lastRead[me.id]?.[channel.id] ?? '';
  const unread = (state.messages[channel.id] ?? []).filter(
    (message) => isTopLevel(message) && message.user !== me.id && message.ts > lastReadTs,
  ).length;
  return {
    id: channel.id,
    name: channel.kind === 'im' ? app.name : channel.name,
    kind: channel.kind,
    topic: channel.topic,
    appIsMember: channel.members.includes(app.botUserId),
    unread,
    lastReadTs,
  };
}

function pageApp({ app, courier }: Core): PageApp {
  const features = app.manifest.features ?? {};
  return {
    id: app.id,
    name: app.name,
    botUserId: app.botUserId,
    commands: (features.slash_commands ?? []).map(({ command, description = '', usage_hint = '' }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
    shortcuts: (features.shortcuts ?? []).map(({ callback_id, name, description = '', type }) => ({
      callbackId: callback_id,
      name,
      description,
      type,
    })),
    hasHomeTab: features.app_home?.home_tab_enabled ?? false,
    connected: courier.connected(),
  };
}

export function pageClock({ clock }: Core): PageClock {
  return { nowMs: clock.now(), movedByMs: clock.movedByMs() };
}

export function namesOf({ state }: Core): Names {
  return {
    users: Object.fromEntries(state.people.map((person) => [person.id, person.name])),
    channels: Object.fromEntries(
      state.channels.filter((one) => one.kind === 'channel').map((one) => [one.id, one.name]),
    ),
  };
}
