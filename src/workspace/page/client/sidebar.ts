/** The column on the left: team, channels, the app, and who one is. */
import type { PageChannel } from '../../page-api.js';
import { avatar } from './avatar.js';
import { h, icon, reconcile } from './dom.js';
import { openMenu } from './menu.js';
import type { PageState } from './page-state.js';
import type { Store } from './store.js';

export class Sidebar {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #rows = new Map<string, { key: string; element: HTMLElement }>();
  readonly #team = h('div', { class: 'side-team' });
  readonly #channels = h('ul', { class: 'side-list' });
  readonly #apps = h('ul', { class: 'side-list' });
  readonly #me = h('div', { class: 'side-me' });
  readonly #onPick: () => void;

  /** `onPick` is called when a channel was chosen, so that a drawer can close. */
  constructor(store: Store, onPick: () => void) {
    this.#store = store;
    this.#onPick = onPick;
    this.element = h(
      'nav',
      { class: 'sidebar', id: 'sidebar', 'aria-label': 'Channels' },
      this.#team,
      h(
        'div',
        { class: 'side-scroll' },
        h('h2', {}, 'Channels'),
        this.#channels,
        h('h2', {}, 'Apps'),
        this.#apps,
      ),
      this.#me,
    );
  }

  draw(state: PageState): void {
    const { snapshot } = state;
    const lost = state.live ? '' : 'Reconnecting…';
    const app = snapshot.app.connected
      ? `${snapshot.app.name} is connected`
      : `${snapshot.app.name} is not connected`;
    const dot = state.live && snapshot.app.connected ? 'dot' : 'dot dot-off';
    this.#team.replaceChildren(
      h('strong', {}, snapshot.team.name),
      h(
        'span',
        { class: 'side-status', role: 'status' },
        h('span', { class: dot, 'aria-hidden': 'true' }),
        lost || app,
      ),
    );
    const rows = (kind: PageChannel['kind']): HTMLElement[] =>
      snapshot.channels.filter((one) => one.kind === kind).map((one) => this.#row(one, state));
    reconcile(this.#channels, rows('channel'));
    reconcile(this.#apps, rows('im'));
    this.#drawMe(state);
  }

  /** A row is made anew only when what it shows has changed, so that it keeps the focus. */
  #row(channel: PageChannel, state: PageState): HTMLElement {
    const isOpen = state.channel === channel.id;
    const unread =
      isOpen && state.tab === 'messages' && document.visibilityState === 'visible' ? 0 : channel.unread;
    const key = `${channel.name} ${isOpen} ${unread} ${state.snapshot.app.connected}`;
    const old = this.#rows.get(channel.id);
    if (old?.key === key) return old.element;
    const sign =
      channel.kind === 'im'
        ? avatar({ id: channel.id, name: channel.name, isApp: true }, 'small')
        : h('span', { class: 'hash', 'aria-hidden': 'true' }, '#');
    const words = unread > 0 ? `${channel.name}, ${unread} unread` : channel.name;
    const button = h(
      'button',
      {
        type: 'button',
        class: unread > 0 ? 'side-item is-unread' : 'side-item',
        'aria-current': isOpen ? 'page' : null,
        'aria-label': channel.kind === 'im' ? `${words}, direct message` : words,
        onclick: () => {
          this.#store.openChannel(channel.id);
          this.#onPick();
        },
      },
      sign,
      h('span', { class: 'side-name' }, channel.name),
      unread > 0 && h('span', { class: 'badge', 'aria-hidden': 'true' }, unread > 99 ? '99+' : unread),
    );
    const hadFocus = old?.element.contains(document.activeElement);
    const element = h('li', {}, button);
    this.#rows.set(channel.id, { key, element });
    if (hadFocus) queueMicrotask(() => button.focus({ preventScroll: true }));
    return element;
  }

  #drawMe(state: PageState): void {
    const { me } = state.snapshot;
    if (this.#me.dataset.id === me.id) return;
    this.#me.dataset.id = me.id;
    const button = h(
      'button',
      {
        type: 'button',
        class: 'me-button',
        'aria-haspopup': 'menu',
        'aria-label': `You are ${me.realName}. Switch person`,
        onclick: () => this.#switch(button),
      },
      avatar({ ...me, name: me.realName }, 'medium'),
      h('span', { class: 'me-names' }, h('b', {}, me.realName), h('small', {}, 'Switch person')),
      icon('down'),
    );
    this.#me.replaceChildren(button);
  }

  #switch(anchor: HTMLElement): void {
    const { people, me } = this.#store.state.snapshot;
    const items = people
      .filter((one) => !one.isApp)
      .map((one) => ({
        label: one.realName,
        hint: one.id === me.id ? 'You are here' : `@${one.name} · ${one.tz}`,
        run: () => void this.#store.become(one.id, this.#store.state.channel),
      }));
    openMenu(anchor, items, 'People');
  }
}
