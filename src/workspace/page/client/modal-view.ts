/** The modal on top of the stack: Slack's frame around a view, with required fields, errors and closing. */
import type { PageView } from '../../page-api.js';
import { avatar } from './avatar.js';
import { choiceOf, collectState, prepareElements, restoreState, stateElements } from './block-state.js';
import { h, iconButton, regainCaret, rendered } from './dom.js';
import { showJson } from './json-dialog.js';
import type { PageState } from './page-state.js';
import type { Store } from './store.js';
import { localizeTimes } from './times.js';

const REQUIRED = 'Please complete this required field.';

export class ModalView {
  readonly #store: Store;
  readonly #dialog: HTMLDialogElement;
  #view: PageView | null = null;
  #errors: Readonly<Record<string, string>> | undefined;
  #submit: HTMLButtonElement | null = null;
  /** The view whose closing is on its way: an Escape is told twice where the browser closes the dialog itself. */
  #closing: string | null = null;

  constructor(store: Store) {
    this.#store = store;
    this.#dialog = h('dialog', { class: 'dialog modal', 'data-container': 'view' });
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#close(false);
    });
    // A browser may close a dialog by itself, on a second Escape; the app is told all the same.
    this.#dialog.addEventListener('close', () => {
      if (this.#view) this.#close(false);
      regainCaret();
    });
    document.body.append(this.#dialog);
  }

  /** Shows the top of the stack, or nothing. */
  draw(state: PageState): void {
    const top = state.snapshot.modals.at(-1) ?? null;
    if (top !== this.#view) this.#show(top, state);
    const errors = top ? state.viewErrors[top.id] : undefined;
    if (errors !== this.#errors && errors) this.#showErrors(errors);
    this.#errors = errors;
  }

  #show(view: PageView | null, state: PageState): void {
    const before = this.#view;
    this.#view = view;
    if (!view) {
      if (this.#dialog.open) this.#dialog.close();
      this.#dialog.replaceChildren();
      return;
    }
    // What was typed and not yet sent survives an update of the same view.
    const typed = before?.id === view.id ? collectState(this.#dialog) : null;
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.actionId : undefined;
    this.#dialog.dataset.viewId = view.id;
    this.#dialog.setAttribute('aria-label', view.title);
    this.#dialog.replaceChildren(this.#head(view, state), this.#body(view, state), this.#foot(view));
    if (typed) restoreState(this.#dialog, typed);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#focus(before?.id === view.id ? focused : undefined);
  }

  #focus(actionId: string | undefined): void {
    const elements = stateElements(this.#dialog);
    const same = elements.find((one) => one.dataset.actionId === actionId);
    const asked = elements.find((one) => one.dataset.focus !== undefined);
    const first = elements.find((one) => one.matches('input, textarea, select'));
    (same ?? asked ?? first ?? this.#submit ?? this.#dialog).focus();
  }

  #head(view: PageView, state: PageState): HTMLElement {
    const { app, modals } = state.snapshot;
    const back = modals.length > 1 ? iconButton('back', 'Back', () => this.#close(false)) : null;
    return h(
      'div',
      { class: 'dialog-head' },
      back,
      avatar({ id: app.id, name: app.name, isApp: true }, 'medium'),
      h('h2', {}, view.title),
      iconButton('code', 'View JSON', () => showJson('View', view.raw)),
      iconButton('close', 'Close', () => this.#close(true)),
    );
  }

  #body(view: PageView, state: PageState): HTMLElement {
    const body = rendered('dialog-body', view.html);
    prepareElements(body, state.snapshot.me.id);
    localizeTimes(body, state.snapshot.me.tz, this.#store.nowMs());
    // Enter in a one-line field submits, as in Slack, unless the field sends Enter to the app.
    body.addEventListener('keydown', (event) => {
      const field =
        event.target instanceof HTMLInputElement && event.target.matches('.text-input') ? event.target : null;
      if (event.key !== 'Enter' || !field || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      void this.#send();
    });
    return body;
  }

  #foot(view: PageView): HTMLElement {
    const close = h(
      'button',
      { type: 'button', class: 'btn', onclick: () => this.#close(false) },
      view.close ?? 'Close',
    );
    this.#submit =
      view.submit === null
        ? null
        : h(
            'button',
            { type: 'button', class: 'btn btn-primary', onclick: () => void this.#send() },
            view.submit,
          );
    return h('div', { class: 'dialog-foot' }, close, this.#submit);
  }

  #close(all: boolean): void {
    const view = this.#view;
    if (!view || this.#closing === view.id) return;
    this.#closing = view.id;
    void this.#store.run({ type: 'close-view', viewId: view.id, all });
  }

  /** Slack itself asks for required fields and checks lengths before the app hears of it. */
  #ownErrors(): Record<string, string> {
    const errors: Record<string, string> = {};
    for (const element of stateElements(this.#dialog)) {
      const block = element.closest<HTMLElement>('.input-block');
      const blockId = element.dataset.blockId ?? '';
      if (!block) continue;
      const choice = choiceOf(element);
      const isEmpty = choice === null || choice.length === 0;
      if (isEmpty && block.dataset.required !== undefined && element.dataset.type !== 'file_input')
        errors[blockId] = REQUIRED;
      else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        const least = Number(element.getAttribute('minlength') ?? 0);
        if (!isEmpty && element.value.length < least)
          errors[blockId] = `Must be at least ${least} characters.`;
        else if (!element.checkValidity()) errors[blockId] = element.validationMessage;
      }
    }
    return errors;
  }

  #showErrors(errors: Readonly<Record<string, string>>): void {
    let first: HTMLElement | null = null;
    for (const block of this.#dialog.querySelectorAll<HTMLElement>('.input-block')) {
      const text = errors[block.dataset.blockId ?? ''];
      const line = block.querySelector<HTMLElement>('.input-error');
      block.classList.toggle('has-error', text !== undefined);
      if (line) {
        line.hidden = text === undefined;
        line.textContent = text ?? '';
      }
      if (text !== undefined) first ??= block;
    }
    first?.scrollIntoView({ block: 'nearest' });
    first?.querySelector<HTMLElement>('input, textarea, select, summary')?.focus();
  }

  async #send(): Promise<void> {
    const view = this.#view;
    if (!view || !this.#submit || this.#submit.disabled) return;
    const own = this.#ownErrors();
    this.#showErrors(own);
    if (Object.keys(own).length > 0) return;
    const button = this.#submit;
    button.disabled = true;
    button.classList.add('is-busy');
    const result = await this.#store.run({
      type: 'submit-view',
      viewId: view.id,
      state: collectState(this.#dialog),
    });
    button.disabled = false;
    button.classList.remove('is-busy');
    if (result.ok && result.outcome === 'errors' && result.errors) this.#showErrors(result.errors);
  }
}
