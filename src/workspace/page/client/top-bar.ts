/** The bar on top: jump, clock, theme. */
import { h, icon } from './dom.js';
import type { PageState } from './page-state.js';
import { openQuickSwitch } from './quick-switch.js';
import type { Store } from './store.js';
import { currentTheme, nextTheme, type Theme } from './theme.js';
import { clockTime } from './times.js';
import { movedBy, openTools } from './tools-dialog.js';

const THEMES: Readonly<Record<Theme, readonly [string, string]>> = {
  auto: ['auto', 'Theme: as the system'],
  light: ['sun', 'Theme: light'],
  dark: ['moon', 'Theme: dark'],
};

export class TopBar {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #search: HTMLButtonElement;
  readonly #clock: HTMLButtonElement;
  readonly #theme: HTMLButtonElement;

  constructor(store: Store) {
    this.#store = store;
    const isMac = navigator.platform.startsWith('Mac');
    this.#search = h(
      'button',
      { type: 'button', class: 'top-search', onclick: () => openQuickSwitch(store) },
      icon('search'),
      h('span', { class: 'top-search-text' }),
      h('kbd', {}, isMac ? '⌘ K' : 'Ctrl K'),
    );
    this.#clock = h('button', {
      type: 'button',
      class: 'top-button',
      title: 'Clock and faults',
      onclick: () => openTools(store),
    });
    this.#theme = h('button', {
      type: 'button',
      class: 'top-button',
      onclick: () => this.#drawTheme(nextTheme()),
    });
    this.element = h(
      'header',
      { class: 'top-bar' },
      this.#search,
      h('div', { class: 'top-right' }, this.#clock, this.#theme),
    );
    this.#drawTheme(currentTheme());
    // The minute on the clock goes on by itself.
    window.setInterval(() => this.#drawClock(), 10_000);
  }

  #drawTheme(theme: Theme): void {
    const [picture, label] = THEMES[theme];
    this.#theme.replaceChildren(icon(picture));
    this.#theme.setAttribute('aria-label', label);
    this.#theme.title = label;
  }

  #drawClock(): void {
    const { me, clock } = this.#store.state.snapshot;
    const moved = movedBy(clock.movedByMs);
    const time = clockTime(this.#store.nowMs(), me.tz);
    this.#clock.replaceChildren(
      icon('clock'),
      h('span', {}, time),
      moved ? h('span', { class: 'top-moved' }, `+${moved}`) : '',
    );
    this.#clock.setAttribute(
      'aria-label',
      `Workspace time ${time}${moved ? `, ${moved} ahead` : ''}. Open clock and faults`,
    );
  }

  draw(state: PageState): void {
    const text = this.#search.querySelector('.top-search-text');
    if (text) text.textContent = `Jump to… in ${state.snapshot.team.name}`;
    this.#drawClock();
  }
}
