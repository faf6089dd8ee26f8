/** Dialogs of the page itself: a frame, and the question before a dangerous press. */
import { h, iconButton, regainCaret, rendered } from './dom.js';

/** Opens a modal dialog with a title, a body and buttons; it is gone when closed. */
export function openDialog(
  title: string,
  body: Node,
  footer: readonly Node[] = [],
  className = '',
): HTMLDialogElement {
  const dialog = h('dialog', { class: `dialog ${className}`.trim(), 'aria-label': title });
  const close = iconButton('close', 'Close', () => dialog.close());
  dialog.append(
    h('div', { class: 'dialog-head' }, h('h2', {}, title), close),
    h('div', { class: 'dialog-body' }, body),
  );
  if (footer.length > 0) dialog.append(h('div', { class: 'dialog-foot' }, ...footer));
  dialog.addEventListener('close', () => {
    // Notes may have moved in here; they outlive the dialog.
    const notes = dialog.querySelector('#toasts');
    if (notes) document.body.append(notes);
    dialog.remove();
    regainCaret();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A confirm dialog as an element carries it in its data. */
interface ConfirmData {
  readonly title: string;
  readonly html: string;
  readonly confirm: string;
  readonly deny: string;
  readonly style: string;
}

/** Asks the question an element brings along; true where there is none. */
export function confirmed(data: string | undefined): Promise<boolean> {
  if (!data) return Promise.resolve(true);
  const ask = JSON.parse(data) as ConfirmData;
  return new Promise((resolve) => {
    let answer = false;
    const deny = h(
      'button',
      { type: 'button', class: 'btn', onclick: () => dialog.close() },
      ask.deny || 'Cancel',
    );
    const style = ask.style === 'danger' ? 'btn-danger-solid' : 'btn-primary';
    const accept = h(
      'button',
      {
        type: 'button',
        class: `btn ${style}`,
        onclick: () => {
          answer = true;
          dialog.close();
        },
      },
      ask.confirm || 'Yes',
    );
    const dialog = openDialog(
      ask.title || 'Are you sure?',
      rendered('confirm-text', ask.html),
      [deny, accept],
      'dialog-small',
    );
    dialog.addEventListener('close', () => resolve(answer));
    accept.focus();
  });
}
