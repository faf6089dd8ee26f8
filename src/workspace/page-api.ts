/**
 * The contract between the workspace's server and its page: types and paths only, no behaviour, so that the
 * browser's code may import it too. Everything sits under one prefix on the server that also serves `/api/*`.
 *
 * GET  /_workspace/state?as=U…                                   -> Snapshot
 * GET  /_workspace/events?as=U…                                  -> Server-Sent Events, see PageEvent
 * GET  /_workspace/messages?as=U…&channel=C…[&thread_ts=…][&before=ts][&limit=50] -> MessagePage (older ones)
 * GET  /_workspace/options?as=U…&container=…                     -> see OptionsQuery (external selects)
 * POST /_workspace/commands   PageCommand as JSON                -> PageCommandResult
 * GET  /_workspace/faults, POST /_workspace/faults               -> Faults (see FaultsRequest)
 * Everything else that is not /api/*, /files/* or /response/* is a file of the page's folder; `/` is its index.html.
 *
 * Refusals are JSON `{ ok: false, error: <code>, message: <sentence> }` with a 4xx status; the reply of a command
 * that was carried out but that Slack would refuse in words (an unknown slash command) is 200 with `ok: false`.
 */
export const WORKSPACE_PREFIX = '/_workspace';
export const WORKSPACE_PATHS = {
  state: '/_workspace/state',
  events: '/_workspace/events',
  messages: '/_workspace/messages',
  options: '/_workspace/options',
  commands: '/_workspace/commands',
  faults: '/_workspace/faults',
} as const;

/** Display names by id, as the renderer wants them for `<@U…>` and `<#C…>`. */
export interface Names {
  readonly users: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
}

/** The signatures of src/workspace/page/render.ts; the server takes both as parameters. */
export type RenderMessage = (
  message: { text?: string; blocks?: unknown[]; attachments?: unknown[] },
  names: Names,
) => string;
export type RenderView = (view: unknown, names: Names, values?: StateValues) => string;

export interface PageTeam {
  readonly id: string;
  readonly name: string;
}

export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** IANA time zone. */
  readonly tz: string;
  /** True for the app's own bot user. */
  readonly isApp: boolean;
}

export interface PageChannel {
  readonly id: string;
  /** `general` for a channel; the app's name for the direct message with it. */
  readonly name: string;
  readonly kind: 'channel' | 'im';
  readonly topic: string;
  readonly appIsMember: boolean;
  /** Messages of others after `lastReadTs`, replies in threads not counted. */
  readonly unread: number;
  readonly lastReadTs: string;
}

export interface PageReaction {
  readonly name: string;
  readonly users: readonly string[];
}

export interface PageFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly size: number;
  /** Path on this server. */
  readonly url: string;
}

export interface PageMessage {
  readonly channel: string;
  readonly ts: string;
  /** Set on a reply and on a message that has replies (then it equals `ts`), as in Slack. */
  readonly threadTs: string | null;
  readonly author: { readonly id: string; readonly name: string; readonly isApp: boolean };
  /** Only this page's person sees it; it is not in the history and is gone after a restart. */
  readonly ephemeral: boolean;
  /** Whether to show `(edited)`: never on blocks, as in Slack. */
  readonly edited: boolean;
  readonly text: string;
  readonly replyCount: number;
  readonly replyUsers: readonly string[];
  readonly latestReplyTs: string | null;
  readonly reactions: readonly PageReaction[];
  readonly files: readonly PageFile[];
  /** Rendered by the server, escaped; elements carry the block_id and action_id of `raw.blocks`. */
  readonly html: string;
  /** The message as `conversations.history` would give it: for the JSON view and for finding elements. */
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface PageView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly callbackId: string;
  readonly hash: string;
  readonly title: string;
  /** Null where the view has no such button (a modal without inputs may lack submit). */
  readonly submit: string | null;
  readonly close: string | null;
  readonly html: string;
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface PageCommandInfo {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
}

export interface PageShortcutInfo {
  readonly callbackId: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'message' | 'global';
}

export interface PageApp {
  readonly id: string;
  readonly name: string;
  readonly botUserId: string;
  readonly commands: readonly PageCommandInfo[];
  readonly shortcuts: readonly PageShortcutInfo[];
  readonly hasHomeTab: boolean;
  /** Socket Mode: at least one socket is open. HTTP: always true. */
  readonly connected: boolean;
}

export interface Snapshot {
  readonly team: PageTeam;
  readonly me: PagePerson;
  /** Everyone one may switch to, and the app. */
  readonly people: readonly PagePerson[];
  readonly channels: readonly PageChannel[];
  /** By channel id, oldest first: the newest 50 messages outside threads plus this person's ephemerals. */
  readonly messages: Readonly<Record<string, readonly PageMessage[]>>;
  /** By channel id: whether `GET messages?before=` would give more. */
  readonly hasOlder: Readonly<Record<string, boolean>>;
  readonly app: PageApp;
  readonly home: PageView | null;
  /** This person's open modals, the bottom of the stack first. */
  readonly modals: readonly PageView[];
  readonly clock: PageClock;
  readonly names: Names;
  /** The number of the newest event this snapshot includes; events up to it need not be applied. */
  readonly seq: number;
}

export interface PageClock {
  /** The workspace's time, milliseconds UTC. */
  readonly nowMs: number;
  /** How far the clock was moved ahead of the machine's. */
  readonly movedByMs: number;
}

export interface MessagePage {
  readonly messages: readonly PageMessage[];
  readonly hasOlder: boolean;
}

/**
 * Server-Sent Events: `id` is the sequence number, `event` is the type, `data` is the JSON below. A stream opened
 * with Last-Event-ID gets what it missed, or one `resync` when that is too long ago: fetch the snapshot again.
 */
export type PageEvent =
  | { readonly type: 'message-posted'; readonly message: PageMessage }
  | { readonly type: 'message-changed'; readonly message: PageMessage }
  | { readonly type: 'message-deleted'; readonly channel: string; readonly ts: string }
  /** Posted for this person only; changes and deletions of it come as message-changed and message-deleted. */
  | { readonly type: 'ephemeral'; readonly message: PageMessage }
  | {
      /** Added or taken back: all that stand now. */
      readonly type: 'reactions-changed';
      readonly channel: string;
      readonly ts: string;
      readonly reactions: readonly PageReaction[];
    }
  | {
      readonly type: 'unread';
      readonly channel: string;
      readonly unread: number;
      readonly lastReadTs: string;
    }
  | { readonly type: 'view-opened'; readonly view: PageView }
  /** `replacedId` is the id of the view on screen that this one takes the place of (the same id on an update). */
  | { readonly type: 'view-updated'; readonly view: PageView; readonly replacedId: string }
  /** The modals still open after the closing, bottom first. */
  | { readonly type: 'view-closed'; readonly remaining: readonly PageView[] }
  | {
      readonly type: 'view-errors';
      readonly viewId: string;
      readonly errors: Readonly<Record<string, string>>;
    }
  | { readonly type: 'home-published'; readonly view: PageView }
  | { readonly type: 'channel-changed'; readonly channel: PageChannel }
  | {
      readonly type: 'suggested-prompts';
      readonly channel: string;
      readonly threadTs: string | null;
      readonly title: string;
      readonly prompts: readonly { readonly title: string; readonly message: string }[];
    }
  /** The app is "typing" in a thread; an empty status clears it. */
  | {
      readonly type: 'assistant-status';
      readonly channel: string;
      readonly threadTs: string;
      readonly status: string;
    }
  | { readonly type: 'clock-changed'; readonly clock: PageClock }
  | { readonly type: 'app-connection'; readonly connected: boolean }
  /** What Slack shows the person whose press or command the app did not take, in Slack's words. */
  | {
      readonly type: 'delivery-failed';
      readonly where: 'command' | 'action' | 'view' | 'shortcut' | 'options';
      readonly code: string;
      readonly message: string;
      readonly channel: string | null;
    }
  | { readonly type: 'resync' };

/** Where a pressed element stands. `ts` of an ephemeral message is valid too. */
export type PageContainer =
  | { readonly type: 'message'; readonly channel: string; readonly ts: string }
  | { readonly type: 'view'; readonly viewId: string };

/**
 * What a person chose in one element: the option's `value` for selects, radio buttons and overflow, a list of them
 * for multi-selects and checkboxes, the typed text for inputs, `YYYY-MM-DD` and `HH:mm` for pickers, an id for
 * people and channel selects, `positive`'s or `negative`'s value for feedback buttons; null or absent: nothing.
 * The server finds the element in the blocks and builds Slack's payload from it.
 */
export type Choice = string | readonly string[] | null;

/** By block_id and action_id. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, Choice>>>>;

export type PageCommand =
  /** A message in Slack's composer syntax (`@name`, `#channel`, `/command words`). */
  | {
      readonly type: 'send';
      readonly as: string;
      readonly channel: string;
      readonly text: string;
      readonly threadTs?: string;
    }
  | {
      readonly type: 'act';
      readonly as: string;
      readonly container: PageContainer;
      readonly blockId: string;
      readonly actionId: string;
      readonly chosen?: Choice;
      readonly state?: StateValues;
    }
  | {
      readonly type: 'submit-view';
      readonly as: string;
      readonly viewId: string;
      readonly state?: StateValues;
    }
  /** `all` closes the whole stack (the corner's cross), else only the top view. */
  | { readonly type: 'close-view'; readonly as: string; readonly viewId: string; readonly all?: boolean }
  | {
      readonly type: 'message-shortcut';
      readonly as: string;
      readonly callbackId: string;
      readonly channel: string;
      readonly ts: string;
    }
  | { readonly type: 'global-shortcut'; readonly as: string; readonly callbackId: string }
  | { readonly type: 'open-home'; readonly as: string; readonly tab: 'home' | 'messages' }
  | {
      /** `unreact` takes a reaction back. */
      readonly type: 'react' | 'unreact';
      readonly as: string;
      readonly channel: string;
      readonly ts: string;
      readonly name: string;
    }
  | { readonly type: 'mark-read'; readonly as: string; readonly channel: string; readonly ts: string }
  | { readonly type: 'invite-app'; readonly as: string; readonly channel: string }
  | { readonly type: 'dismiss-ephemeral'; readonly as: string; readonly channel: string; readonly ts: string }
  | { readonly type: 'advance-clock'; readonly byMs: number };

/**
 * `ok: true` says that the command was taken; what the app then does comes as events. For `submit-view` it also
 * says how the app answered. `ok: false` carries the sentence Slack would show.
 */
export type PageCommandResult =
  | {
      readonly ok: true;
      readonly ts?: string;
      readonly outcome?: 'closed' | 'errors' | 'updated' | 'pushed' | 'cleared';
      readonly errors?: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly error: string; readonly message: string };

/** Query of GET options: `as`, `q` and the element: `channel`+`ts` or `view`, `block_id`, `action_id`. */
export interface OptionsAnswer {
  readonly options: readonly { readonly text: string; readonly value: string }[];
}

/** Faults that are on, and what each still has to do. All off at the start. */
export interface Faults {
  /** Every Web API answer waits this long on the workspace's clock. */
  readonly latencyMs: number;
  /** The next `times` calls (of `method`, or of any) get HTTP 429 with Retry-After. */
  readonly rateLimit: {
    readonly times: number;
    readonly retryAfterS: number;
    readonly method?: string;
  } | null;
  /** The next `times` calls (of `method`, or of any) get this 5xx status. */
  readonly serverError: { readonly times: number; readonly status: number; readonly method?: string } | null;
  /** Every event is delivered this many times more, with the same event_id. */
  readonly duplicateDeliveries: number;
}

/** Body of POST faults: what is left out stays as it is; `clear` first turns all off; sockets drop at once. */
export interface FaultsRequest {
  readonly clear?: boolean;
  readonly latencyMs?: number;
  readonly rateLimit?: Faults['rateLimit'];
  readonly serverError?: Faults['serverError'];
  readonly duplicateDeliveries?: number;
  /** `cut` breaks the TCP connection; the other two send Slack's `disconnect` first, as a refresh does. */
  readonly dropSockets?: 'cut' | 'refresh_requested' | 'warning';
}
