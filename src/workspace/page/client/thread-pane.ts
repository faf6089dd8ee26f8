/** The column on the right: one message and its replies. */
import { promptButtons, statusLine } from './assistant.js';
import { Composer } from './composer.js';
import { h, iconButton } from './dom.js';
import { MessageList } from './message-list.js';
import { type PageState, placeKey, type ThreadState } from './page-state.js';
import type { Store } from './store.js';

export class ThreadPane {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #list: MessageList;
  readonly #composer: Composer;
  readonly #where = h('p', { class: 'topic' });
  readonly #extra = h('div', { class: 'assistant' });
  #shown = '';

  constructor(store: Store) {
    this.#store = store;
    this.#list = new MessageList(store);
    this.#composer = new Composer(store, 'thread-composer', () => this.#list.stickToEnd());
    const head = h(
      'header',
      { class: 'pane-head' },
      h(
        'div',
        { class: 'pane-title' },
        h('h2', {}, 'Thread'),
        this.#where,
        iconButton('close', 'Close thread', () => this.#close()),
      ),
    );
    this.element = h(
      'aside',
      {
        class: 'thread-pane',
        'aria-label': 'Thread',
        hidden: true,
        onkeydown: (event) => (event as KeyboardEvent).key === 'Escape' && this.#close(),
      },
      head,
      this.#list.element,
      this.#extra,
      this.#composer.element,
    );
  }

  #close(): void {
    const ts = this.#store.state.thread?.ts ?? '';
    this.#store.closeThread();
    document.querySelector<HTMLElement>(`main [data-ts="${CSS.escape(ts)}"]`)?.focus({ preventScroll: true });
  }

  draw(state: PageState): void {
    const { thread } = state;
    this.element.hidden = thread === null;
    document.body.classList.toggle('has-thread', thread !== null);
    if (!thread) {
      this.#shown = '';
      return;
    }
    this.#drawThread(state, thread);
    if (this.#shown !== thread.ts) {
      this.#shown = thread.ts;
      this.#composer.focus();
    }
  }

  #drawThread(state: PageState, thread: ThreadState): void {
    const channel = state.snapshot.channels.find((one) => one.id === thread.channel);
    const name = channel?.kind === 'im' ? channel.name : `#${channel?.name ?? ''}`;
    this.#where.textContent = name;
    const key = placeKey(thread.channel, thread.ts);
    this.#extra.replaceChildren(
      ...promptButtons(this.#store, thread.channel, thread.ts, state.prompts[key]),
      ...statusLine(state.snapshot.app.name, state.statuses[key]),
    );
    this.#list.draw({
      key: `${state.snapshot.me.id}/${key}`,
      messages: thread.messages,
      notices: state.notices.filter((one) => one.channel === thread.channel && one.threadTs === thread.ts),
      newAfter: '',
      intro: null,
      inThread: true,
    });
    this.#composer.setPlace({ channel: thread.channel, threadTs: thread.ts, placeholder: 'Reply…' });
  }
}
