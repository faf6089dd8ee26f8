/** A small menu under a button: arrow keys move, Escape and a press elsewhere close it. */
import { h } from './dom.js';

export interface MenuItem {
  readonly label: string;
  readonly hint?: string;
  readonly run: () => void;
}

let closeOpen: (() => void) | null = null;

/** Keeps the menu on screen: below the button, or above it where there is no room. */
function place(menu: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const below = from.bottom + 4;
  const top = below + size.height > window.innerHeight ? from.top - size.height - 4 : below;
  menu.style.top = `${Math.max(8, top)}px`;
  menu.style.left = `${Math.max(8, Math.min(from.right - size.width, window.innerWidth - size.width - 8))}px`;
}

/** Opens a menu at a button; only one is open at a time. */
export function openMenu(anchor: HTMLElement, items: readonly MenuItem[], label = 'Actions'): void {
  const wasHere = anchor.getAttribute('aria-expanded') === 'true';
  closeOpen?.();
  if (wasHere) return;
  const menu = h('div', { class: 'menu floating', role: 'menu', 'aria-label': label });
  const close = (): void => {
    closeOpen = null;
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
  };
  const outside = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target) && !anchor.contains(event.target))
      close();
  };
  for (const item of items)
    menu.append(
      h(
        'button',
        {
          type: 'button',
          class: 'menu-item',
          role: 'menuitem',
          onclick: () => {
            close();
            anchor.focus();
            item.run();
          },
        },
        h('span', {}, item.label),
        item.hint ? h('small', {}, item.hint) : null,
      ),
    );
  menu.addEventListener('keydown', (event) => {
    const all = [...menu.querySelectorAll<HTMLElement>('.menu-item')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    else if (event.key === 'Escape') {
      close();
      anchor.focus();
    } else if (event.key === 'Tab') close();
    if (to !== undefined || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  document.body.append(menu);
  place(menu, anchor);
  anchor.setAttribute('aria-expanded', 'true');
  menu.querySelector<HTMLElement>('.menu-item')?.focus();
  document.addEventListener('pointerdown', outside, true);
  closeOpen = close;
}
