/** Short notes in the corner, read out by screen readers. */
import { h, icon, iconButton } from './dom.js';

/** Bad news is read more slowly. */
const SHOWN_MS = { warning: 8000, check: 4000 } as const;

/** Shows a sentence for a while; it can be closed earlier. */
export function toast(text: string, kind: 'warning' | 'check' = 'warning'): void {
  const list = document.getElementById('toasts');
  if (!list) return;
  const note = h(
    'div',
    { class: `toast toast-${kind}` },
    icon(kind),
    h('span', {}, text),
    iconButton('close', 'Close note', () => note.remove()),
  );
  // An open dialog covers the whole page, so the note must stand inside it to be seen.
  const cover = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1);
  (cover ?? document.body).append(list);
  list.append(note);
  window.setTimeout(() => note.remove(), SHOWN_MS[kind]);
}
