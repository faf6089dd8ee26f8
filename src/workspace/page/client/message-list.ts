/** A list of messages that keeps what has not changed: day dividers, the line "New", messages, notices. */
import type { PageMessage } from '../../page-api.js';
import { h, icon, reconcile, rememberFocus } from './dom.js';
import { messageElement } from './message-element.js';
import type { Notice } from './page-state.js';
import type { Store } from './store.js';
import { clockTime, dayKey, dayName, msOf } from './times.js';

/** Messages of one author within this time stand under one name. */
const GROUP_MS = 5 * 60 * 1000;
/** Closer to the end than this counts as being at the end. */
const NEAR_END_PX = 80;

interface Kept {
  readonly message: PageMessage;
  readonly compact: boolean;
  readonly element: HTMLElement;
}

export interface ListContent {
  readonly messages: readonly PageMessage[];
  readonly notices: readonly Notice[];
  /** The line "New" stands after this ts; empty for none. */
  readonly newAfter: string;
  readonly intro: Node | null;
  readonly inThread: boolean;
  /** What the list shows; another key means another conversation, which opens at its end. */
  readonly key: string;
}

export class MessageList {
  readonly element: HTMLElement;
  readonly #log = h('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-relevant': 'additions',
    'aria-label': 'Messages',
  });
  readonly #jump: HTMLButtonElement;
  readonly #store: Store;
  #kept = new Map<string, Kept>();
  /** Dividers and notices by what they say, so that they are not made anew each time. */
  #fixed = new Map<string, HTMLElement>();
  #key = '';
  #count = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#jump = h(
      'button',
      { type: 'button', class: 'jump', hidden: true, onclick: () => this.#toEnd() },
      icon('down'),
      'New messages',
    );
    this.element = h(
      'div',
      {
        class: 'messages',
        onkeydown: (event) => this.#move(event as KeyboardEvent),
        onscroll: () => this.#onScroll(),
      },
      this.#log,
    );
    this.#log.after(this.#jump);
    // Pictures and code blocks grow after they are drawn; who was at the end stays there.
    new ResizeObserver(() => this.#stick && this.#toEnd()).observe(this.#log);
  }

  #stick = true;

  #atEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  #onScroll(): void {
    this.#stick = this.#atEnd();
    if (this.#stick) this.#jump.hidden = true;
  }

  #toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
    this.#jump.hidden = true;
  }

  /** Arrow keys go from message to message while one has the focus. */
  #move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from =
      event.target instanceof HTMLElement && event.target.matches('.message') ? event.target : null;
    if (step === 0 || !from) return;
    const all = [...this.#log.querySelectorAll<HTMLElement>('.message')];
    all[all.indexOf(from) + step]?.focus();
    event.preventDefault();
  }

  /** Goes to the end and stays there while messages come. */
  stickToEnd(): void {
    this.#stick = true;
    this.#toEnd();
  }

  #element(message: PageMessage, compact: boolean, inThread: boolean): HTMLElement {
    const old = this.#kept.get(message.ts);
    if (old && old.message === message && old.compact === compact) return old.element;
    const element = messageElement(message, this.#store, { compact, inThread });
    this.#kept.set(message.ts, { message, compact, element });
    return element;
  }

  #once(key: string, make: () => HTMLElement): HTMLElement {
    const found = this.#fixed.get(key) ?? make();
    this.#fixed.set(key, found);
    return found;
  }

  #divider(className: string, text: string): HTMLElement {
    return this.#once(`${className} ${text}`, () =>
      h('div', { class: className, role: 'separator' }, h('span', {}, text)),
    );
  }

  #notice(notice: Notice): HTMLElement {
    return this.#once(`notice ${notice.ts}`, () => this.#makeNotice(notice));
  }

  #makeNotice(notice: Notice): HTMLElement {
    const { tz } = this.#store.state.snapshot.me;
    const dismiss = h(
      'button',
      { type: 'button', class: 'link-button', onclick: () => this.#store.dismissNotice(notice.ts) },
      'Dismiss',
    );
    const mark = h(
      'div',
      { class: 'ephemeral-mark' },
      icon('eye'),
      h('span', {}, 'Only visible to you'),
      h('span', { 'aria-hidden': 'true' }, '·'),
      dismiss,
    );
    const head = h(
      'div',
      { class: 'message-head' },
      h('span', { class: 'message-author' }, 'Workspace'),
      h('span', { class: 'message-time' }, clockTime(msOf(notice.ts), tz)),
    );
    const sign = h(
      'span',
      { class: 'avatar avatar-large avatar-notice', 'aria-hidden': 'true' },
      icon('warning'),
    );
    return h(
      'article',
      { class: 'message ephemeral notice', tabindex: -1 },
      h('div', { class: 'message-gutter' }, sign),
      h('div', { class: 'message-content' }, mark, head, h('div', { class: 'message-body' }, notice.text)),
    );
  }

  /** Draws the list; scrolls to the end where the reader was there or the conversation is another one. */
  draw(content: ListContent): void {
    const isOther = content.key !== this.#key;
    if (isOther) {
      this.#kept = new Map();
      this.#fixed = new Map();
    }
    const stick = isOther || this.#stick;
    const count = content.messages.length + content.notices.length;
    const gap = this.element.scrollHeight - this.element.scrollTop;
    const firstBefore = this.#log.querySelector<HTMLElement>('.message')?.dataset.ts;
    const restoreFocus = rememberFocus(this.#log);
    reconcile(this.#log, this.#rows(content));
    restoreFocus();
    const known = new Set(content.messages.map((one) => one.ts));
    for (const ts of this.#kept.keys()) if (!known.has(ts)) this.#kept.delete(ts);
    const first = content.messages[0]?.ts;
    if (stick) this.#toEnd();
    // Older messages were put on top: what was on screen stays on screen.
    else if (first && firstBefore && first < firstBefore)
      this.element.scrollTop = this.element.scrollHeight - gap;
    else if (count > this.#count) this.#jump.hidden = false;
    this.#stick = stick;
    this.#key = content.key;
    this.#count = count;
  }

  #rows(content: ListContent): Node[] {
    const { me } = this.#store.state.snapshot;
    const now = this.#store.nowMs();
    const rows: Node[] = content.intro ? [content.intro] : [];
    const items = [...content.messages, ...content.notices].sort((a, b) => (a.ts < b.ts ? -1 : 1));
    let day = '';
    /** The message right above, if nothing stands between. */
    let above: PageMessage | null = null;
    let isNewMarked = content.newAfter === '';
    for (const item of items) {
      const today = dayKey(msOf(item.ts), me.tz);
      if (today !== day && !content.inThread) {
        rows.push(this.#divider('day', dayName(msOf(item.ts), me.tz, now)));
        above = null;
      }
      day = today;
      if (!isMessage(item)) {
        rows.push(this.#notice(item));
        above = null;
        continue;
      }
      if (!isNewMarked && item.ts > content.newAfter && item.author.id !== me.id && !item.ephemeral) {
        rows.push(this.#divider('new-line', 'New'));
        isNewMarked = true;
        above = null;
      }
      rows.push(this.#element(item, isContinued(above, item), content.inThread));
      above = item;
    }
    return rows;
  }
}

function isMessage(item: PageMessage | Notice): item is PageMessage {
  return 'html' in item;
}

/** Whether a message goes on where the one above ended: same author, soon after, both for all eyes. */
function isContinued(above: PageMessage | null, message: PageMessage): boolean {
  if (above?.author.id !== message.author.id || above.ephemeral || message.ephemeral) return false;
  return msOf(message.ts) - msOf(above.ts) < GROUP_MS;
}
