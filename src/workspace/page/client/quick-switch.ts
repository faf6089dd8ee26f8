/** Ctrl or Cmd + K: jump to a channel, to the app, or become somebody else, by typing. */
import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import type { Store } from './store.js';

interface Target {
  readonly label: string;
  readonly hint: string;
  readonly go: () => void;
}

function targets(store: Store): Target[] {
  const { channels, people, me, app } = store.state.snapshot;
  return [
    ...channels.map((one) => ({
      label: one.kind === 'im' ? one.name : `#${one.name}`,
      hint: one.unread > 0 ? `${one.unread} unread` : one.kind === 'im' ? 'Direct message' : 'Channel',
      go: () => store.openChannel(one.id),
    })),
    ...channels
      .filter((one) => one.kind === 'im' && app.hasHomeTab)
      .map((one) => ({
        label: `${one.name} Home`,
        hint: 'Home tab',
        go: () => store.openChannel(one.id, 'home'),
      })),
    ...people
      .filter((one) => !one.isApp && one.id !== me.id)
      .map((one) => ({
        label: one.realName,
        hint: 'Switch person',
        go: () => void store.become(one.id, store.state.channel),
      })),
  ];
}

/** Opens the switcher. */
export function openQuickSwitch(store: Store): void {
  const all = targets(store);
  const list = h('div', {
    class: 'switch-list',
    role: 'listbox',
    id: 'switch-list',
    'aria-label': 'Matches',
  });
  const input = h('input', {
    type: 'text',
    class: 'text-input',
    placeholder: 'Jump to a channel or person',
    role: 'combobox',
    'aria-label': 'Jump to',
    'aria-controls': 'switch-list',
    'aria-expanded': 'true',
    autocomplete: 'off',
  });
  let shown: Target[] = [];
  let chosen = 0;
  const go = (target: Target | undefined): void => {
    dialog.close();
    target?.go();
  };
  const mark = (index: number): void => {
    chosen = index;
    [...list.children].forEach((row, at) => {
      row.setAttribute('aria-selected', String(at === index));
      if (at === index) row.scrollIntoView({ block: 'nearest' });
    });
    input.setAttribute('aria-activedescendant', `switch-${index}`);
  };
  const draw = (): void => {
    const typed = input.value.trim().toLowerCase().replace(/^[#@]/, '');
    shown = all.filter((one) => one.label.toLowerCase().includes(typed));
    list.replaceChildren(
      ...shown.map((one, index) =>
        h(
          'div',
          { class: 'menu-item', role: 'option', id: `switch-${index}`, onclick: () => go(one) },
          h('span', {}, one.label),
          h('small', {}, one.hint),
        ),
      ),
    );
    if (shown.length === 0) list.append(h('p', { class: 'menu-empty' }, 'Nothing matches'));
    else mark(0);
  };
  input.addEventListener('input', draw);
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) mark((chosen + step + shown.length) % shown.length);
    else if (event.key === 'Enter') go(shown[chosen]);
    else return;
    event.preventDefault();
  });
  const dialog = openDialog('Jump to', h('div', { class: 'switch' }, input, list), [], 'dialog-switch');
  draw();
  input.focus();
}
