/**
 * What the workspace knows, as plain JSON so that it can be kept in a file. Rules live beside it: this file only
 * says what there is and looks things up.
 */
export type Json = Record<string, unknown>;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** IANA time zone. */
  readonly tz: string;
  readonly isApp: boolean;
  /** Has left the workspace: Slack still tells the name, and marks the person as deleted. */
  isGone?: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'im';
  readonly topic: string;
  readonly createdS: number;
  /** Ids of people, the app's bot user among them where it was invited. */
  members: string[];
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  title: string;
  readonly mimetype: string;
  readonly size: number;
  /** Base64: the state stays plain JSON. */
  content: string;
  complete: boolean;
}

export interface StoredMessage {
  readonly channel: string;
  readonly ts: string;
  /** A person's id, the bot user's included. */
  readonly user: string;
  readonly threadTs: string | null;
  text: string;
  blocks: Json[] | null;
  attachments: Json[] | null;
  files: string[];
  metadata: Json | null;
  editedTs: string | null;
  reactions: { name: string; users: string[] }[];
  /** The only reader of an ephemeral message; null for all others. */
  readonly ephemeralTo: string | null;
}

export interface ScheduledMessage {
  readonly id: string;
  readonly channel: string;
  readonly postAtS: number;
  readonly createdS: number;
  readonly message: Json;
}

export interface StoredView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly person: string;
  readonly rootId: string;
  readonly previousId: string | null;
  readonly externalId: string;
  hash: string;
  /** The view as the app sent it, with block_ids and action_ids filled in. */
  body: Json;
  /** What the person typed and chose so far: by block_id and action_id, see Choice in page-api.ts. */
  entered: Record<string, Record<string, string | readonly string[] | null>>;
}

export interface WorkspaceState {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  people: Person[];
  channels: Channel[];
  /** By channel id, oldest first, replies among them; ephemeral ones are not here. */
  messages: Record<string, StoredMessage[]>;
  /** By channel id; never kept in a file, as Slack forgets them on reload. */
  ephemerals: Record<string, StoredMessage[]>;
  /** By person id and channel id. */
  lastRead: Record<string, Record<string, string>>;
  homes: Record<string, StoredView>;
  scheduled: ScheduledMessage[];
  files: StoredFile[];
  /** The newest ts given out, so that every ts is unique and later than all before. */
  lastTs: string;
}

export function findPerson(state: WorkspaceState, id: string): Person | undefined {
  return state.people.find((person) => person.id === id);
}

/** By id, or by `#name` or `name` as chat.postMessage allows. */
export function findChannel(state: WorkspaceState, idOrName: string): Channel | undefined {
  const name = idOrName.replace(/^#/, '');
  return (
    state.channels.find((channel) => channel.id === idOrName) ??
    state.channels.find((channel) => channel.kind === 'channel' && channel.name === name)
  );
}

/** The direct message between the app and a person. */
export function findDirectMessage(state: WorkspaceState, personId: string): Channel | undefined {
  return state.channels.find((channel) => channel.kind === 'im' && channel.members.includes(personId));
}

export function findMessage(state: WorkspaceState, channel: string, ts: string): StoredMessage | undefined {
  return state.messages[channel]?.find((message) => message.ts === ts);
}

/** Also an ephemeral one of which `reader` is the reader. */
export function findVisibleMessage(state: WorkspaceState, channel: string, ts: string, reader: string) {
  return (
    findMessage(state, channel, ts) ??
    state.ephemerals[channel]?.find((message) => message.ts === ts && message.ephemeralTo === reader)
  );
}

/** Whether a message stands in the channel itself and not only in a thread. */
export function isTopLevel(message: StoredMessage): boolean {
  return message.threadTs === null || message.threadTs === message.ts;
}

export function repliesOf(state: WorkspaceState, channel: string, ts: string): StoredMessage[] {
  return (state.messages[channel] ?? []).filter((message) => message.threadTs === ts && message.ts !== ts);
}
