/** Selects whose options the app provides while one types. */
import type { Choice } from '../../page-api.js';
import { containerOf } from './block-actions.js';
import { choiceOf, showMulti } from './block-state.js';
import { h } from './dom.js';
import { fetchOptions, ServerError } from './server.js';
import type { Store } from './store.js';

const PAUSE_MS = 300;

type Options = readonly { readonly text: string; readonly value: string }[];
type Chosen = (element: HTMLElement, chosen: Choice) => void;

const timers = new WeakMap<HTMLElement, number>();
const wired = new WeakSet<HTMLElement>();

/** Asks the app after a pause in typing and shows what it answers. */
export function startSearch(store: Store, input: HTMLInputElement, onChosen: Chosen): void {
  const element = input.closest<HTMLElement>('[data-action-id]');
  const place = element ? containerOf(element) : null;
  if (!element || !place) return;
  window.clearTimeout(timers.get(input));
  const least = Number(element.dataset.minQuery ?? 0);
  if (input.value.length < least) return;
  const ask = async (): Promise<void> => {
    const { blockId = '', actionId = '' } = element.dataset;
    try {
      const answer = await fetchOptions(store.me, place.container, blockId, actionId, input.value);
      if (element.matches('.combo')) showCombo(element, input, answer.options, onChosen);
      else showBoxes(element, answer.options);
    } catch (error) {
      if (error instanceof ServerError) store.tell(error.message, null);
    }
  };
  timers.set(
    input,
    window.setTimeout(() => void ask(), PAUSE_MS),
  );
}

function showCombo(element: HTMLElement, input: HTMLInputElement, options: Options, onChosen: Chosen): void {
  const list = element.querySelector<HTMLElement>('.combo-menu');
  if (!list) return;
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  };
  const choose = (option: Options[number]): void => {
    element.dataset.value = option.value;
    input.value = option.text;
    close();
    onChosen(element, option.value);
  };
  const items = options.map((option) =>
    h(
      'button',
      { type: 'button', class: 'menu-item', role: 'option', onclick: () => choose(option) },
      option.text,
    ),
  );
  list.replaceChildren(...(items.length > 0 ? items : [h('p', { class: 'menu-empty' }, 'No results')]));
  list.hidden = false;
  list.scrollIntoView({ block: 'nearest' });
  input.setAttribute('aria-expanded', 'true');
  if (wired.has(element)) return;
  wired.add(element);
  element.addEventListener('keydown', (event) => {
    const all = [...list.querySelectorAll<HTMLElement>('.menu-item')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') all[Math.min(at + 1, all.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (all[at - 1] ?? input).focus();
    else if (event.key === 'Escape' && !list.hidden) {
      close();
      input.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  element.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !element.contains(event.relatedTarget)) close();
  });
}

/** What is ticked stays in the list, whatever the search brings. */
function showBoxes(element: HTMLElement, options: Options): void {
  const list = element.querySelector('.multi-options');
  if (!list) return;
  const chosen = new Set(choiceOf(element) ?? []);
  const kept = [...list.querySelectorAll('label')].filter(
    (label) => label.querySelector<HTMLInputElement>('input')?.checked,
  );
  const fresh = options
    .filter((option) => !chosen.has(option.value))
    .map((option) =>
      h(
        'label',
        { class: 'choice' },
        h('input', { type: 'checkbox', value: option.value, 'data-text': option.text }),
        h('span', {}, option.text),
      ),
    );
  list.replaceChildren(...kept, ...fresh);
  showMulti(element);
}
