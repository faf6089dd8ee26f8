/**
 * Presses, choices and typing inside rendered blocks, wherever they stand. One set of listeners on the document
 * serves messages, modals and the Home tab: the data attributes say which element it was and where.
 */
import type { Choice, PageContainer } from '../../page-api.js';
import { choiceOf, collectState, showMulti } from './block-state.js';
import { confirmed } from './dialogs.js';
import { closest } from './dom.js';
import { startSearch } from './external-select.js';
import type { Store } from './store.js';

/** Typing is sent after a pause, as Slack does for `on_character_entered`. */
const TYPING_MS = 400;

/** The message or view an element stands in. */
export function containerOf(
  element: Element,
): { readonly root: HTMLElement; readonly container: PageContainer } | null {
  const root = element.closest<HTMLElement>('[data-container]');
  if (!root) return null;
  const { container, channel = '', ts = '', viewId = '' } = root.dataset;
  return {
    root,
    container: container === 'view' ? { type: 'view', viewId } : { type: 'message', channel, ts },
  };
}

/** Inputs send nothing by themselves unless their block says so; other blocks always do. */
function dispatches(element: HTMLElement): boolean {
  const input = element.closest<HTMLElement>('.input-block');
  return !input || input.dataset.dispatchAction !== undefined;
}

function clearError(element: HTMLElement): void {
  const block = element.closest('.input-block');
  block?.classList.remove('has-error');
  const error = block?.querySelector<HTMLElement>('.input-error');
  if (error) error.hidden = true;
}

async function act(store: Store, element: HTMLElement, chosen: Choice): Promise<void> {
  const place = containerOf(element);
  if (!place || !(await confirmed(element.dataset.confirm))) return;
  if (element.dataset.url) window.open(element.dataset.url, '_blank', 'noopener,noreferrer');
  const { blockId = '', actionId = '' } = element.dataset;
  element.classList.add('is-busy');
  element.setAttribute('aria-busy', 'true');
  await store.run({
    type: 'act',
    container: place.container,
    blockId,
    actionId,
    chosen,
    state: collectState(place.root),
  });
  element.classList.remove('is-busy');
  element.removeAttribute('aria-busy');
}

function onClick(store: Store, event: Event): void {
  const mention = closest(event, '.mention-channel');
  if (mention?.dataset.channelId) {
    store.openChannel(mention.dataset.channelId);
    return;
  }
  const button = closest(event, 'button[data-action-id]');
  if (!button || button.classList.contains('is-busy')) return;
  button.closest('details.overflow')?.removeAttribute('open');
  if (button.dataset.type === 'feedback_buttons')
    for (const one of button.parentElement?.children ?? [])
      one.setAttribute('aria-pressed', String(one === button));
  void act(store, button, button.dataset.value || null);
}

function onChange(store: Store, event: Event): void {
  const element = closest(event, '[data-action-id]');
  if (!element || element.matches('button, .combo')) return;
  clearError(element);
  if (element.matches('.multi-select')) {
    limitMulti(element, event.target as HTMLInputElement);
    showMulti(element);
    element.dataset.changed = 'yes';
    return;
  }
  // Text is sent on Enter or while typing, not when the field is left.
  if (
    element.matches(
      'textarea, input[type="text"], input[type="email"], input[type="url"], input[type="number"], input[type="file"]',
    )
  )
    return;
  if (dispatches(element)) void act(store, element, choiceOf(element));
}

function limitMulti(element: HTMLElement, box: HTMLInputElement): void {
  const max = Number(element.dataset.max ?? 0);
  const checked = element.querySelectorAll('input:checked').length;
  if (max > 0 && checked > max) box.checked = false;
}

/** A folded list of boxes is sent when it is folded up again. */
function onToggle(store: Store, event: Event): void {
  const element = event.target;
  if (!(element instanceof HTMLDetailsElement)) return;
  if (element.open) {
    element.querySelector('.menu')?.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (!element.matches('.multi-select') || element.dataset.changed === undefined) return;
  delete element.dataset.changed;
  if (dispatches(element)) void act(store, element, choiceOf(element));
}

function onKey(store: Store, event: KeyboardEvent): void {
  const open = closest(event, 'details.overflow[open], details.multi-select[open]');
  if (event.key === 'Escape' && open) {
    open.removeAttribute('open');
    open.querySelector('summary')?.focus();
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const field = closest(event, 'input.text-input[data-action-id]');
  if (event.key !== 'Enter' || !field || event.isComposing || !dispatches(field)) return;
  const when = field.dataset.dispatch ?? 'on_enter_pressed';
  if (!when.includes('on_enter_pressed')) return;
  event.preventDefault();
  void act(store, field, choiceOf(field));
}

/** Puts the listeners on the document, once. */
export function listenToBlocks(store: Store): void {
  const timers = new WeakMap<HTMLElement, number>();
  document.addEventListener('click', (event) => {
    onClick(store, event);
    for (const menu of document.querySelectorAll('details.overflow[open], details.multi-select[open]'))
      if (event.target instanceof Node && !menu.contains(event.target)) menu.removeAttribute('open');
  });
  document.addEventListener('change', (event) => onChange(store, event));
  document.addEventListener('toggle', (event) => onToggle(store, event), true);
  document.addEventListener('keydown', (event) => onKey(store, event), true);
  document.addEventListener('input', (event) => {
    const search = closest(event, '.external-search');
    if (search instanceof HTMLInputElement) {
      startSearch(store, search, (element, chosen) => {
        if (dispatches(element)) void act(store, element, chosen);
      });
      return;
    }
    const field = closest(event, '.text-input[data-action-id]');
    if (!field) return;
    clearError(field);
    if (!field.dataset.dispatch?.includes('on_character_entered') || !dispatches(field)) return;
    window.clearTimeout(timers.get(field));
    timers.set(
      field,
      window.setTimeout(() => void act(store, field, choiceOf(field)), TYPING_MS),
    );
  });
  // Groups of boxes are forms only to keep radio names apart; none is ever sent.
  document.addEventListener('submit', (event) => event.preventDefault());
  // A picture that cannot be loaded leaves its words.
  document.addEventListener(
    'error',
    (event) => {
      const image = event.target;
      if (!(image instanceof HTMLImageElement)) return;
      const missing = document.createElement('span');
      missing.className = `image-missing ${image.className}`;
      missing.textContent = image.alt || 'Image';
      image.replaceWith(missing);
    },
    true,
  );
}
