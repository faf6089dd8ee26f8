/** The middle of the page: the head of a channel, its messages or the app's Home tab, and the composer. */
import type { PageChannel, PageView } from '../../page-api.js';
import { promptButtons, statusLine } from './assistant.js';
import { avatar } from './avatar.js';
import { prepareElements } from './block-state.js';
import { Composer } from './composer.js';
import { h, icon, iconButton, rememberFocus, rendered } from './dom.js';
import { showJson } from './json-dialog.js';
import { MessageList } from './message-list.js';
import { type PageState, placeKey } from './page-state.js';
import type { Store } from './store.js';
import { localizeTimes } from './times.js';

export class ChannelPane {
  readonly element: HTMLElement;
  readonly composer: Composer;
  readonly #store: Store;
  readonly #list: MessageList;
  readonly #head = h('header', { class: 'pane-head' });
  readonly #banner = h('div', { class: 'banner', hidden: true });
  readonly #extra = h('div', { class: 'assistant' });
  readonly #home = h('div', { class: 'home', hidden: true });
  #homeShown: PageView | null | undefined;
  #headKey = '';
  #introKey = '';
  #intro: HTMLElement | null = null;

  constructor(store: Store) {
    this.#store = store;
    this.#list = new MessageList(store);
    this.composer = new Composer(store, 'composer', () => this.#list.stickToEnd());
    this.element = h(
      'main',
      { class: 'pane', 'aria-label': 'Channel' },
      this.#head,
      this.#banner,
      this.#home,
      this.#list.element,
      this.#extra,
      this.composer.element,
    );
  }

  draw(state: PageState): void {
    const channel = state.snapshot.channels.find((one) => one.id === state.channel);
    if (!channel) return;
    const isHome = channel.kind === 'im' && state.tab === 'home';
    this.#drawHead(channel, state, isHome);
    this.#drawBanner(channel, state);
    for (const element of [this.#list.element, this.composer.element, this.#extra]) element.hidden = isHome;
    this.#home.hidden = !isHome;
    if (isHome) {
      this.#drawHome(state);
      return;
    }
    const key = placeKey(channel.id, null);
    this.#extra.replaceChildren(
      ...promptButtons(this.#store, channel.id, null, state.prompts[key]),
      ...statusLine(state.snapshot.app.name, state.statuses[key]),
    );
    this.#list.draw({
      key: `${state.snapshot.me.id}/${channel.id}`,
      messages: state.snapshot.messages[channel.id] ?? [],
      notices: state.notices.filter((one) => one.channel === channel.id && !one.threadTs),
      newAfter: state.newAfter,
      intro: this.#introOf(channel, state),
      inThread: false,
    });
    this.composer.setPlace({
      channel: channel.id,
      threadTs: null,
      placeholder: `Message ${channel.kind === 'im' ? channel.name : `#${channel.name}`}`,
    });
  }

  #drawHead(channel: PageChannel, state: PageState, isHome: boolean): void {
    const { app } = state.snapshot;
    const key = JSON.stringify([channel.name, channel.topic, channel.kind, isHome, app.hasHomeTab]);
    if (key === this.#headKey) return;
    this.#headKey = key;
    const menu = iconButton('menu', 'Show channels', () => document.body.classList.toggle('drawer-open'), {
      'aria-controls': 'sidebar',
    });
    menu.classList.add('drawer-button');
    const sign =
      channel.kind === 'im'
        ? avatar({ id: app.id, name: app.name, isApp: true }, 'medium')
        : h('span', { class: 'hash', 'aria-hidden': 'true' }, '#');
    const tab = (name: 'messages' | 'home', label: string): HTMLElement =>
      h(
        'button',
        {
          type: 'button',
          class: 'tab',
          role: 'tab',
          'aria-selected': String(isHome === (name === 'home')),
          onclick: () => this.#store.openChannel(channel.id, name),
        },
        label,
      );
    const hasTabs = channel.kind === 'im' && app.hasHomeTab;
    const tabs = hasTabs
      ? h(
          'div',
          { class: 'tabs', role: 'tablist', 'aria-label': 'App' },
          tab('home', 'Home'),
          tab('messages', 'Messages'),
        )
      : null;
    const badge = channel.kind === 'im' ? h('span', { class: 'app-badge' }, 'APP') : null;
    this.#head.replaceChildren(
      h(
        'div',
        { class: 'pane-title' },
        menu,
        sign,
        h('h1', {}, channel.name),
        badge,
        channel.topic ? h('p', { class: 'topic', title: channel.topic }, channel.topic) : null,
      ),
    );
    if (tabs) this.#head.append(tabs);
  }

  #drawBanner(channel: PageChannel, state: PageState): void {
    const { app } = state.snapshot;
    this.#banner.hidden = channel.appIsMember || channel.kind === 'im';
    if (this.#banner.hidden || this.#banner.dataset.channel === channel.id) return;
    this.#banner.dataset.channel = channel.id;
    const invite = h(
      'button',
      {
        type: 'button',
        class: 'btn btn-small',
        onclick: () => void this.#store.run({ type: 'invite-app', channel: channel.id }),
      },
      `Invite ${app.name}`,
    );
    this.#banner.replaceChildren(
      h('span', {}, `${app.name} is not in this channel: it does not see what is written here.`),
      invite,
    );
  }

  /** What stands above the first message. */
  #introOf(channel: PageChannel, state: PageState): HTMLElement {
    const hasOlder = state.snapshot.hasOlder[channel.id] === true;
    const key = `${channel.id} ${hasOlder} ${channel.topic}`;
    if (this.#intro && key === this.#introKey) return this.#intro;
    this.#introKey = key;
    const { app } = state.snapshot;
    if (hasOlder) {
      const button = h(
        'button',
        { type: 'button', class: 'btn btn-small', onclick: () => void this.#store.loadOlder() },
        'Show older messages',
      );
      this.#intro = h('div', { class: 'intro intro-older' }, button);
    } else if (channel.kind === 'im') {
      this.#intro = h(
        'div',
        { class: 'intro' },
        avatar({ id: app.id, name: app.name, isApp: true }),
        h('h2', {}, app.name),
        h('p', {}, `This is the beginning of your direct messages with ${app.name}.`),
      );
    } else {
      this.#intro = h(
        'div',
        { class: 'intro' },
        h('h2', {}, `# ${channel.name}`),
        h('p', {}, channel.topic || `This is the very beginning of the ${channel.name} channel.`),
      );
    }
    return this.#intro;
  }

  #drawHome(state: PageState): void {
    const { home, app, me } = state.snapshot;
    if (home === this.#homeShown && this.#home.dataset.viewId) return;
    this.#homeShown = home;
    if (!home) {
      this.#home.dataset.viewId = '';
      this.#home.replaceChildren(
        h(
          'div',
          { class: 'intro' },
          icon('eye'),
          h('h2', {}, 'Nothing here yet'),
          h('p', {}, `${app.name} has not published its Home tab for you.`),
        ),
      );
      return;
    }
    const restoreFocus = rememberFocus(this.#home);
    this.#home.dataset.container = 'view';
    this.#home.dataset.viewId = home.id;
    const body = rendered('home-body', home.html);
    prepareElements(body, me.id);
    localizeTimes(body, me.tz, this.#store.nowMs());
    const json = h(
      'button',
      { type: 'button', class: 'link-button home-json', onclick: () => showJson('Home tab', home.raw) },
      icon('code'),
      'View JSON',
    );
    this.#home.replaceChildren(body, json);
    restoreFocus();
  }
}
