/** The one place where the page's state lives. Views subscribe; whatever changes it goes through here. */
import type { PageCommand, PageEvent } from '../../page-api.js';
import { applyEvent, fromSnapshot, type Notice, newLineAfter, type PageState } from './page-state.js';
import { fetchMessages, fetchState, openStream, sendCommand } from './server.js';
import { toast } from './toast.js';

type Listener = (state: PageState) => void;
/** A command without the person, who is always the one on screen. */
type Command = PageCommand extends infer C ? (C extends { as: string } ? Omit<C, 'as'> : C) : never;

/** The same sentence within this time is told once: the answer to a call and an event both carry it. */
const ECHO_MS = 3000;

export class Store {
  #state: PageState | null = null;
  readonly #listeners = new Set<Listener>();
  #closeStream: (() => void) | null = null;
  /** Events that came while a snapshot was on its way. */
  #waiting: { event: PageEvent; seq: number }[] | null = null;
  #told = { text: '', at: 0 };

  get state(): PageState {
    if (!this.#state) throw new Error('Store: read before the first snapshot.');
    return this.#state;
  }

  get me(): string {
    return this.state.snapshot.me.id;
  }

  subscribe(listener: Listener): void {
    this.#listeners.add(listener);
    if (this.#state) listener(this.#state);
  }

  set(next: PageState): void {
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener(next);
  }

  /** Becomes a person: their snapshot, then their stream. */
  async become(person: string | null, channel: string | null): Promise<void> {
    this.#closeStream?.();
    this.#waiting = null;
    const snapshot = await fetchState(person);
    this.set(fromSnapshot(snapshot, this.#state, channel));
    this.#closeStream = openStream(snapshot.me.id, {
      onOpen: () => void this.#catchUp(),
      onLost: () => this.#state && this.set({ ...this.#state, live: false }),
      onEvent: (event, seq) => this.#receive(event, seq),
    });
    this.markRead();
  }

  /** A stream that has just opened may have missed events: take a snapshot and apply what came meanwhile. */
  async #catchUp(): Promise<void> {
    const me = this.me;
    this.#waiting ??= [];
    try {
      const snapshot = await fetchState(me);
      if (this.me !== me) return;
      this.set({ ...fromSnapshot(snapshot, this.#state, null), live: true });
      const waiting = this.#waiting ?? [];
      this.#waiting = null;
      for (const { event, seq } of waiting) if (seq > snapshot.seq) this.#receive(event, seq);
      await this.#loadThread();
    } catch {
      this.#waiting = null;
    }
  }

  #receive(event: PageEvent, seq: number): void {
    if (event.type === 'resync') {
      void this.#catchUp();
      return;
    }
    if (this.#waiting) {
      this.#waiting.push({ event, seq });
      return;
    }
    if (event.type === 'delivery-failed') {
      const isHere = event.where === 'command' && event.channel !== null;
      this.tell(event.message, isHere ? { channel: event.channel, threadTs: null } : null);
      return;
    }
    this.set(applyEvent(this.state, event));
    if (event.type === 'message-posted' && event.message.channel === this.state.channel) this.markRead();
  }

  /** Says something went wrong: in the channel or thread where Slack would, else as a note in the corner. */
  tell(text: string, place: Pick<Notice, 'channel' | 'threadTs'> | null): void {
    const at = Date.now();
    if (this.#told.text === text && at - this.#told.at < ECHO_MS) return;
    this.#told = { text, at };
    if (place === null) {
      toast(text);
      return;
    }
    const ts = (this.nowMs() / 1000).toFixed(6);
    this.set({ ...this.state, notices: [...this.state.notices, { ...place, ts, text }] });
  }

  dismissNotice(ts: string): void {
    this.set({ ...this.state, notices: this.state.notices.filter((one) => one.ts !== ts) });
  }

  /** The workspace's time, which runs on from what the server last said. */
  nowMs(): number {
    return Date.now() + this.state.snapshot.clock.movedByMs;
  }

  /** Sends a command as the person on screen; a refusal is told and given back. */
  async run(command: Command, noticeIn: Pick<Notice, 'channel' | 'threadTs'> | null = null) {
    const result = await sendCommand({ as: this.me, ...command } as PageCommand);
    if (!result.ok) this.tell(result.message, noticeIn);
    return result;
  }

  openChannel(channel: string, tab: 'messages' | 'home' = 'messages'): void {
    const { state } = this;
    const found = state.snapshot.channels.find((one) => one.id === channel);
    if (!found) return;
    const isOther = state.channel !== channel;
    const thread = isOther ? null : state.thread;
    this.set({ ...state, channel, tab, thread, newAfter: isOther ? newLineAfter(found) : state.newAfter });
    if (found.kind === 'im' && (isOther || state.tab !== tab)) void this.run({ type: 'open-home', tab });
    this.markRead();
  }

  /** Everything in the channel on screen counts as read while the page is looked at. */
  markRead(): void {
    if (document.visibilityState !== 'visible' || this.state.tab !== 'messages') return;
    const { channel, snapshot } = this.state;
    const newest = snapshot.messages[channel]?.findLast((one) => !one.ephemeral);
    const found = snapshot.channels.find((one) => one.id === channel);
    if (newest && found && found.unread > 0) void this.run({ type: 'mark-read', channel, ts: newest.ts });
  }

  async openThread(channel: string, ts: string): Promise<void> {
    const first = this.state.snapshot.messages[channel]?.find((one) => one.ts === ts);
    this.set({ ...this.state, thread: { channel, ts, messages: first ? [first] : [], loaded: false } });
    await this.#loadThread();
  }

  async #loadThread(): Promise<void> {
    const { thread } = this.state;
    if (!thread) return;
    try {
      const page = await fetchMessages({
        as: this.me,
        channel: thread.channel,
        thread_ts: thread.ts,
        limit: '1000',
      });
      if (this.state.thread?.ts !== thread.ts) return;
      this.set({ ...this.state, thread: { ...this.state.thread, messages: page.messages, loaded: true } });
    } catch (error) {
      toast(String((error as Error).message));
    }
  }

  closeThread(): void {
    this.set({ ...this.state, thread: null });
  }

  async loadOlder(): Promise<void> {
    const { channel, snapshot } = this.state;
    const first = snapshot.messages[channel]?.find((one) => !one.ephemeral);
    if (!first) return;
    const page = await fetchMessages({ as: this.me, channel, before: first.ts }).catch((error: Error) => {
      toast(error.message);
      return null;
    });
    if (!page) return;
    const now = this.state.snapshot;
    const known = new Set((now.messages[channel] ?? []).map((one) => one.ts));
    const older = page.messages.filter((one) => !known.has(one.ts));
    const messages = { ...now.messages, [channel]: [...older, ...(now.messages[channel] ?? [])] };
    const hasOlder = { ...now.hasOlder, [channel]: page.hasOlder };
    this.set({ ...this.state, snapshot: { ...now, messages, hasOlder } });
  }
}
