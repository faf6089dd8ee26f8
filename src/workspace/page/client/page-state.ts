/**
 * What the page knows, and what each event makes of it. Pure: no document, no network; a changed part is a new
 * object, so that views redraw only what is not the same any more.
 */
import type {
  PageChannel,
  PageEvent,
  PageMessage,
  PageReaction,
  PageView,
  Snapshot,
} from '../../page-api.js';

/** A sentence the page itself tells, in the place where Slack's own helper would. */
export interface Notice {
  readonly channel: string;
  /** Where it was written in a thread. */
  readonly threadTs: string | null;
  /** In the form of a message's ts, so that it sorts among messages. */
  readonly ts: string;
  readonly text: string;
}

export interface ThreadState {
  readonly channel: string;
  readonly ts: string;
  /** The first message and its replies, oldest first. */
  readonly messages: readonly PageMessage[];
  readonly loaded: boolean;
}

export interface Prompts {
  readonly title: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

export interface PageState {
  readonly snapshot: Snapshot;
  /** The channel on screen. */
  readonly channel: string;
  readonly tab: 'messages' | 'home';
  readonly thread: ThreadState | null;
  /** Where the line "New" stands: the last message read when the channel was opened. */
  readonly newAfter: string;
  readonly notices: readonly Notice[];
  /** By view id and block_id. */
  readonly viewErrors: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By channel, or channel and thread: "is thinking…". */
  readonly statuses: Readonly<Record<string, string>>;
  readonly prompts: Readonly<Record<string, Prompts>>;
  /** The stream of events stands. */
  readonly live: boolean;
}

/** The key of a place that can show a status: a channel, or one thread in it. */
export function placeKey(channel: string, threadTs: string | null): string {
  return threadTs ? `${channel}/${threadTs}` : channel;
}

/** Whether a message belongs in a thread only. */
export function isReply(message: PageMessage): boolean {
  return (
    message.threadTs !== null && message.threadTs !== message.ts && message.raw.subtype !== 'thread_broadcast'
  );
}

function insert(list: readonly PageMessage[], message: PageMessage): readonly PageMessage[] {
  const rest = list.filter((one) => one.ts !== message.ts);
  const at = rest.findIndex((one) => one.ts > message.ts);
  return at < 0 ? [...rest, message] : [...rest.slice(0, at), message, ...rest.slice(at)];
}

function replace(list: readonly PageMessage[], message: PageMessage): readonly PageMessage[] {
  return list.map((one) => (one.ts === message.ts ? message : one));
}

/** Applies a change to a channel's messages and to the open thread, where they hold the message. */
function withMessages(
  state: PageState,
  channel: string,
  inChannel: (list: readonly PageMessage[]) => readonly PageMessage[],
  inThread: (list: readonly PageMessage[]) => readonly PageMessage[],
): PageState {
  const { snapshot, thread } = state;
  const messages = { ...snapshot.messages, [channel]: inChannel(snapshot.messages[channel] ?? []) };
  const open = thread?.channel === channel ? { ...thread, messages: inThread(thread.messages) } : thread;
  return { ...state, snapshot: { ...snapshot, messages }, thread: open };
}

function posted(before: PageState, message: PageMessage): PageState {
  // Whoever answers has read: the line "New" goes.
  const isMine = message.author.id === before.snapshot.me.id && message.channel === before.channel;
  const state = isMine ? { ...before, newAfter: '' } : before;
  const inOpenThread = state.thread?.channel === message.channel && state.thread.ts === message.threadTs;
  return withMessages(
    state,
    message.channel,
    (list) => (isReply(message) ? list : insert(list, message)),
    (list) => (inOpenThread ? insert(list, message) : list),
  );
}

/** In the JSON view too, where Slack counts them and leaves the field out where there are none. */
function withReactions(message: PageMessage, reactions: readonly PageReaction[]): PageMessage {
  const { reactions: _old, ...raw } = message.raw;
  const counted = reactions.map((one) => ({ ...one, count: one.users.length }));
  return { ...message, reactions, raw: reactions.length > 0 ? { ...raw, reactions: counted } : raw };
}

function withView(state: PageState, view: PageView, replacedId: string): PageState {
  const { modals } = state.snapshot;
  const known = modals.some((one) => one.id === replacedId);
  const next = known ? modals.map((one) => (one.id === replacedId ? view : one)) : [...modals, view];
  const { [replacedId]: _old, ...viewErrors } = state.viewErrors;
  return { ...state, viewErrors, snapshot: { ...state.snapshot, modals: next } };
}

/** The state after an event. Unknown events change nothing, so that an older page survives a newer server. */
export function applyEvent(state: PageState, event: PageEvent): PageState {
  const { snapshot } = state;
  switch (event.type) {
    case 'message-posted':
    case 'ephemeral':
      return posted(state, event.message);
    case 'message-changed':
      return withMessages(
        state,
        event.message.channel,
        (list) => replace(list, event.message),
        (list) => replace(list, event.message),
      );
    case 'message-deleted': {
      const without = (list: readonly PageMessage[]) => list.filter((one) => one.ts !== event.ts);
      return withMessages(state, event.channel, without, without);
    }
    case 'reactions-changed': {
      const react = (list: readonly PageMessage[]) =>
        list.map((one) => (one.ts === event.ts ? withReactions(one, event.reactions) : one));
      return withMessages(state, event.channel, react, react);
    }
    case 'unread': {
      const channels = snapshot.channels.map((one) =>
        one.id === event.channel ? { ...one, unread: event.unread, lastReadTs: event.lastReadTs } : one,
      );
      return { ...state, snapshot: { ...snapshot, channels } };
    }
    case 'channel-changed': {
      const known = snapshot.channels.some((one) => one.id === event.channel.id);
      const channels = known
        ? snapshot.channels.map((one) => (one.id === event.channel.id ? event.channel : one))
        : [...snapshot.channels, event.channel];
      return { ...state, snapshot: { ...snapshot, channels } };
    }
    case 'view-opened':
      return event.view.type === 'modal' ? withView(state, event.view, event.view.id) : state;
    case 'view-updated':
      return event.view.type === 'modal'
        ? withView(state, event.view, event.replacedId)
        : { ...state, snapshot: { ...snapshot, home: event.view } };
    case 'view-closed':
      return { ...state, viewErrors: {}, snapshot: { ...snapshot, modals: event.remaining } };
    case 'view-errors':
      return { ...state, viewErrors: { ...state.viewErrors, [event.viewId]: event.errors } };
    case 'home-published':
      return { ...state, snapshot: { ...snapshot, home: event.view } };
    case 'suggested-prompts': {
      const key = placeKey(event.channel, event.threadTs);
      const { title, prompts } = event;
      return { ...state, prompts: { ...state.prompts, [key]: { title, prompts } } };
    }
    case 'assistant-status': {
      const key = placeKey(event.channel, event.threadTs);
      return { ...state, statuses: { ...state.statuses, [key]: event.status } };
    }
    case 'clock-changed':
      return { ...state, snapshot: { ...snapshot, clock: event.clock } };
    case 'app-connection':
      return { ...state, snapshot: { ...snapshot, app: { ...snapshot.app, connected: event.connected } } };
    default:
      return state;
  }
}

/** Where the line "New" goes in a channel that is being opened; none where all is read or nothing ever was. */
export function newLineAfter(channel: PageChannel | undefined): string {
  return channel && channel.unread > 0 ? channel.lastReadTs : '';
}

/** The state for a fresh snapshot; what the person had open stays open where it still exists. */
export function fromSnapshot(snapshot: Snapshot, before: PageState | null, wanted: string | null): PageState {
  const has = (id: string | null | undefined) => snapshot.channels.some((one) => one.id === id);
  const isSame = before?.snapshot.me.id === snapshot.me.id;
  const fallback = snapshot.channels.find((one) => one.kind === 'channel') ?? snapshot.channels[0];
  const channel = [wanted, isSame ? before?.channel : null].find(has) ?? fallback?.id ?? '';
  const opened = snapshot.channels.find((one) => one.id === channel);
  return {
    snapshot,
    channel,
    tab: isSame && before ? before.tab : 'messages',
    thread: isSame && before ? before.thread : null,
    newAfter: isSame && before?.channel === channel ? before.newAfter : newLineAfter(opened),
    notices: isSame && before ? before.notices : [],
    viewErrors: {},
    statuses: isSame && before ? before.statuses : {},
    prompts: isSame && before ? before.prompts : {},
    live: before?.live ?? false,
  };
}
