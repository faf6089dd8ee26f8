/** The page's start: builds the parts, draws them whenever the state changes, and minds keys and the address. */
import { listenToBlocks } from './block-actions.js';
import { ChannelPane } from './channel-pane.js';
import { h } from './dom.js';
import { ModalView } from './modal-view.js';
import type { PageState } from './page-state.js';
import { openQuickSwitch } from './quick-switch.js';
import { Sidebar } from './sidebar.js';
import { Store } from './store.js';
import { applyTheme } from './theme.js';
import { ThreadPane } from './thread-pane.js';
import { TopBar } from './top-bar.js';

const PERSON_KEY = 'workspace-person';

/** `#/U1/C1`, with `/home` or a thread's ts after it. */
function readAddress(): { person: string | null; channel: string | null; rest: string | null } {
  const [, person = null, channel = null, rest = null] = location.hash.split('/');
  return { person: person || sessionStorage.getItem(PERSON_KEY), channel, rest };
}

function writeAddress(state: PageState): void {
  const { me } = state.snapshot;
  const isHome =
    state.tab === 'home' && state.snapshot.channels.find((one) => one.id === state.channel)?.kind === 'im';
  const rest = isHome ? '/home' : state.thread ? `/${state.thread.ts}` : '';
  const hash = `#/${me.id}/${state.channel}${rest}`;
  sessionStorage.setItem(PERSON_KEY, me.id);
  if (location.hash !== hash) history.replaceState(null, '', hash);
}

function writeTitle(state: PageState): void {
  const { snapshot } = state;
  const unread = snapshot.channels.reduce((sum, one) => sum + one.unread, 0);
  const name = snapshot.channels.find((one) => one.id === state.channel)?.name ?? '';
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${name} · ${snapshot.team.name}`;
}

function listenToKeys(store: Store): void {
  document.addEventListener('keydown', (event) => {
    if (
      (event.ctrlKey || event.metaKey) &&
      !event.shiftKey &&
      !event.altKey &&
      event.key.toLowerCase() === 'k'
    ) {
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) openQuickSwitch(store);
    } else if (event.key === 'Escape') document.body.classList.remove('drawer-open');
  });
  document.addEventListener('visibilitychange', () => store.markRead());
}

/** The first snapshot; a workspace that is not there yet is asked again. */
async function start(store: Store): Promise<void> {
  const { person, channel, rest } = readAddress();
  try {
    await store.become(person, channel).catch(() => store.become(null, null));
  } catch (error) {
    const again = h(
      'button',
      { type: 'button', class: 'btn', onclick: () => location.reload() },
      'Try again',
    );
    const words = error instanceof Error ? error.message : String(error);
    document
      .getElementById('app')
      ?.replaceChildren(h('div', { class: 'loading', role: 'alert' }, h('p', {}, words), again));
    return;
  }
  build(store);
  const isIm = store.state.snapshot.channels.find((one) => one.id === store.state.channel)?.kind === 'im';
  if (rest === 'home' && isIm) store.openChannel(store.state.channel, 'home');
  else if (rest && /^\d+\.\d+$/.test(rest)) void store.openThread(store.state.channel, rest);
}

function build(store: Store): void {
  const root = document.getElementById('app');
  if (!root) return;
  const closeDrawer = (): void => document.body.classList.remove('drawer-open');
  const top = new TopBar(store);
  const sidebar = new Sidebar(store, closeDrawer);
  const pane = new ChannelPane(store);
  const thread = new ThreadPane(store);
  const modal = new ModalView(store);
  const shade = h('div', { class: 'drawer-shade', onclick: closeDrawer });
  root.replaceChildren(top.element, sidebar.element, shade, pane.element, thread.element);
  root.removeAttribute('aria-busy');
  store.subscribe((state) => {
    top.draw(state);
    sidebar.draw(state);
    pane.draw(state);
    thread.draw(state);
    modal.draw(state);
    writeAddress(state);
    writeTitle(state);
  });
  // On a touch screen the focus would open the keyboard over the messages.
  if (matchMedia('(hover: hover)').matches) pane.composer.focus();
}

applyTheme();
const store = new Store();
listenToBlocks(store);
listenToKeys(store);
void start(store);
