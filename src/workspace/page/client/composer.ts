/** Where a person writes: grows with the text, completes names and commands, remembers what was sent. */
import { complete, usageOf } from './completion.js';
import { h, iconButton } from './dom.js';
import { openMenu } from './menu.js';
import type { Store } from './store.js';
import { SuggestionList } from './suggestion-list.js';

/** What was sent is recalled by the up arrow, the newest first; as many as this. */
const HISTORY = 50;
const MAX_HEIGHT_PX = 240;

export interface ComposerPlace {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly placeholder: string;
}

export class Composer {
  readonly element: HTMLElement;
  readonly #input: HTMLTextAreaElement;
  readonly #list: SuggestionList;
  readonly #hint = h('div', { class: 'usage-hint', hidden: true });
  readonly #send: HTMLButtonElement;
  readonly #store: Store;
  readonly #onSend: () => void;
  readonly #drafts = new Map<string, string>();
  readonly #history: string[] = [];
  #recalled = -1;
  /** Whose text it is and for where. */
  #key = '';
  #place: ComposerPlace = { channel: '', threadTs: null, placeholder: '' };

  /** `onSend` is called when something was sent, so that the list can go to its end. */
  constructor(store: Store, id: string, onSend: () => void) {
    this.#store = store;
    this.#onSend = onSend;
    this.#input = h('textarea', {
      id,
      rows: 1,
      spellcheck: 'true',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': `${id}-list`,
      oninput: () => this.#changed(),
      onkeydown: (event) => this.#onKey(event as KeyboardEvent),
      onblur: () => window.setTimeout(() => this.#list.show(null), 150),
      onclick: () => this.#suggest(),
    });
    this.#list = new SuggestionList(this.#input, () => this.#changed());
    this.#send = iconButton('send', 'Send', () => void this.#submit(), { disabled: true });
    this.#send.classList.add('send');
    const slash = h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': 'Slash commands',
        title: 'Slash commands',
        onclick: () => this.#insert('/'),
      },
      '/',
    );
    const at = h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': 'Mention someone',
        title: 'Mention someone',
        onclick: () => this.#insert('@'),
      },
      '@',
    );
    const bolt = iconButton('bolt', 'Shortcuts', () => this.#shortcuts(bolt), { 'aria-haspopup': 'menu' });
    const foot = h(
      'div',
      { class: 'composer-foot' },
      slash,
      at,
      bolt,
      h(
        'span',
        { class: 'composer-tip', 'aria-hidden': 'true' },
        'Enter sends, Shift + Enter starts a new line',
      ),
      this.#send,
    );
    this.element = h(
      'div',
      { class: 'composer-wrap' },
      this.#list.element,
      this.#hint,
      h('div', { class: 'composer' }, this.#input, foot),
    );
  }

  /** Points the composer at a channel or thread; each keeps its own unsent text. */
  setPlace(place: ComposerPlace): void {
    const key = `${this.#store.me}/${place.channel}/${place.threadTs ?? ''}`;
    if (key !== this.#key) {
      this.#drafts.set(this.#key, this.#input.value);
      this.#input.value = this.#drafts.get(key) ?? '';
      this.#recalled = -1;
      this.#key = key;
      this.#place = place;
      this.#changed();
      this.#list.show(null);
    }
    this.#input.placeholder = place.placeholder;
    this.#input.setAttribute('aria-label', place.placeholder);
  }

  focus(): void {
    this.#input.focus();
  }

  #set(text: string): void {
    this.#input.value = text;
    this.#input.setSelectionRange(text.length, text.length);
    this.#changed();
  }

  #insert(sign: string): void {
    const { value } = this.#input;
    if (sign === '/') this.#set('/');
    else this.#set(value === '' || /\s$/.test(value) ? value + sign : `${value} ${sign}`);
    this.focus();
  }

  #shortcuts(anchor: HTMLElement): void {
    const { app } = this.#store.state.snapshot;
    const items = app.shortcuts
      .filter((one) => one.type === 'global')
      .map((one) => ({
        label: one.name,
        hint: one.description || app.name,
        run: () => void this.#store.run({ type: 'global-shortcut', callbackId: one.callbackId }),
      }));
    openMenu(
      anchor,
      items.length > 0 ? items : [{ label: 'The app has no global shortcuts', run: () => {} }],
      'Shortcuts',
    );
  }

  #changed(): void {
    const { style, value } = this.#input;
    style.height = 'auto';
    style.height = `${Math.min(this.#input.scrollHeight, MAX_HEIGHT_PX)}px`;
    this.#send.disabled = value.trim() === '';
    const usage = usageOf(value, this.#store.state.snapshot);
    this.#hint.hidden = usage === null;
    if (usage)
      this.#hint.replaceChildren(
        h('b', {}, usage.command),
        ` ${usage.usage}`,
        h('span', {}, usage.description),
      );
    this.#suggest();
  }

  #suggest(): void {
    const caret = this.#input.selectionStart;
    const found = complete(this.#input.value.slice(0, caret), this.#store.state.snapshot);
    this.#list.show(document.activeElement === this.#input ? found : null);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { value, selectionStart } = this.#input;
    if (this.#list.key(event, value)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void this.#submit();
    } else if (
      event.key === 'ArrowUp' &&
      (value === '' || (this.#recalled >= 0 && selectionStart === value.length))
    ) {
      this.#recall(this.#recalled + 1, event);
    } else if (event.key === 'ArrowDown' && this.#recalled >= 0 && selectionStart === value.length) {
      this.#recall(this.#recalled - 1, event);
    }
  }

  #recall(index: number, event: KeyboardEvent): void {
    const text = index < 0 ? '' : this.#history[index];
    if (text === undefined) return;
    event.preventDefault();
    this.#recalled = index;
    this.#set(text);
    this.#list.show(null);
  }

  async #submit(): Promise<void> {
    const text = this.#input.value.trim();
    const { channel, threadTs } = this.#place;
    if (text === '') return;
    this.#history.unshift(text);
    this.#history.length = Math.min(this.#history.length, HISTORY);
    this.#recalled = -1;
    this.#set('');
    this.#onSend();
    this.#list.show(null);
    const result = await this.#store.run(
      { type: 'send', channel, text, ...(threadTs && { threadTs }) },
      { channel, threadTs },
    );
    // What could not be sent at all comes back, unless something else was typed meanwhile.
    if (!result.ok && result.error === 'unreachable' && this.#input.value === '') this.#set(text);
  }
}
