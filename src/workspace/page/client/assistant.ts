/** What an agent app adds to a conversation: prompts to press, and what it is doing just now. */
import { h } from './dom.js';
import type { Prompts } from './page-state.js';
import type { Store } from './store.js';

/** Suggested prompts as buttons; a press sends the message they stand for. */
export function promptButtons(
  store: Store,
  channel: string,
  threadTs: string | null,
  prompts: Prompts | undefined,
): HTMLElement[] {
  if (!prompts || prompts.prompts.length === 0) return [];
  const buttons = prompts.prompts.map((prompt) =>
    h(
      'button',
      {
        type: 'button',
        class: 'btn prompt',
        onclick: () =>
          void store.run(
            { type: 'send', channel, text: prompt.message, ...(threadTs && { threadTs }) },
            { channel, threadTs },
          ),
      },
      prompt.title,
    ),
  );
  const title = prompts.title ? h('p', {}, prompts.title) : null;
  return [
    h('div', { class: 'prompts', role: 'group', 'aria-label': 'Suggested prompts' }, title, ...buttons),
  ];
}

/** "Name is thinking…", or nothing. */
export function statusLine(name: string, status: string | undefined): HTMLElement[] {
  return status ? [h('p', { class: 'status-line', role: 'status' }, h('b', {}, name), ` ${status}`)] : [];
}
