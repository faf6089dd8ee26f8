/**
 * Writing, changing and removing messages, and handing out their time stamps. It owns what a conversation holds;
 * who may write where, and what a message may contain, is decided by the callers.
 */
import { fillAttachmentIds, fillBlockIds } from './block-ids';
import type { WorkspaceClock } from './clock';
import type { Ids } from './ids';
import type { Journal } from './journal';
import type { Json, StoredMessage, WorkspaceState } from './state';

export interface NewMessage {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: Json[] | null;
  readonly attachments?: Json[] | null;
  readonly threadTs?: string | null;
  readonly ephemeralTo?: string | null;
  readonly files?: string[];
  readonly metadata?: Json | null;
}

export interface MessageBoard {
  /** A time stamp later than all before, `seconds.microseconds`, on the workspace's clock. */
  nextTs(): string;
  post(message: NewMessage): StoredMessage;
  /** What is left out stays as it is; `blocks: null` takes the blocks away. */
  change(
    message: StoredMessage,
    change: { text?: string; blocks?: Json[] | null; attachments?: Json[] | null },
  ): void;
  remove(message: StoredMessage): void;
  react(message: StoredMessage, name: string, user: string): void;
  /** Takes a reaction back; the last one of an emoji takes the emoji away. */
  unreact(message: StoredMessage, name: string, user: string): void;
  markRead(person: string, channel: string, ts: string): void;
}

export function createMessageBoard(
  state: WorkspaceState,
  parts: { clock: WorkspaceClock; ids: Ids; journal: Journal },
): MessageBoard {
  const { clock, ids, journal } = parts;

  function nextTs(): string {
    // BigInt: seconds and microseconds together do not fit a double exactly.
    const fromClock = BigInt(Math.floor(clock.now())) * 1000n;
    const afterLast = BigInt(state.lastTs.replace('.', '') || '0') + 1n;
    const digits = (fromClock > afterLast ? fromClock : afterLast).toString().padStart(16, '0');
    state.lastTs = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
    return state.lastTs;
  }

  function listOf(message: Pick<StoredMessage, 'ephemeralTo' | 'channel'>): StoredMessage[] {
    const lists = message.ephemeralTo === null ? state.messages : state.ephemerals;
    lists[message.channel] ??= [];
    return lists[message.channel] as StoredMessage[];
  }

  return {
    nextTs,
    post(input) {
      const message: StoredMessage = {
        channel: input.channel,
        ts: nextTs(),
        user: input.user,
        threadTs: input.threadTs ?? null,
        text: input.text,
        blocks: input.blocks ? fillBlockIds(input.blocks, ids) : null,
        attachments: input.attachments ? fillAttachmentIds(input.attachments, ids) : null,
        files: input.files ?? [],
        metadata: input.metadata ?? null,
        editedTs: null,
        reactions: [],
        ephemeralTo: input.ephemeralTo ?? null,
      };
      listOf(message).push(message);
      journal.record({ type: 'message-posted', message });
      return message;
    },
    change(message, change) {
      if (change.text !== undefined) message.text = change.text;
      if (change.blocks !== undefined) message.blocks = change.blocks && fillBlockIds(change.blocks, ids);
      if (change.attachments !== undefined)
        message.attachments = change.attachments && fillAttachmentIds(change.attachments, ids);
      message.editedTs = nextTs();
      journal.record({ type: 'message-changed', message });
    },
    remove(message) {
      const list = listOf(message);
      const index = list.indexOf(message);
      if (index === -1) return;
      list.splice(index, 1);
      journal.record({ type: 'message-deleted', message });
    },
    react(message, name, user) {
      const reaction = message.reactions.find((one) => one.name === name);
      if (reaction) reaction.users.push(user);
      else message.reactions.push({ name, users: [user] });
      journal.record({ type: 'reaction-added', message, name, user });
    },
    unreact(message, name, user) {
      message.reactions = message.reactions
        .map((one) =>
          one.name === name ? { name, users: one.users.filter((other) => other !== user) } : one,
        )
        .filter((one) => one.users.length > 0);
      journal.record({ type: 'reaction-removed', message, name, user });
    },
    markRead(person, channel, ts) {
      state.lastRead[person] ??= {};
      const read = state.lastRead[person] as Record<string, string>;
      if (ts <= (read[channel] ?? '')) return;
      read[channel] = ts;
      journal.record({ type: 'read', person, channel });
    },
  };
}
