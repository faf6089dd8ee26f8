/** What stands chosen and typed in the elements of a message or view: read, and put back after a redraw. */
import type { Choice, StateValues } from '../../page-api.js';

/** Selects of one choice, pickers and text fields are one field; groups and folded lists hold boxes. */
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

const NOT_STATE = new Set(['button', 'workflow_button', 'overflow', 'feedback_buttons', 'icon_button']);

/** Every element that takes part in a state, in the order of the page. */
export function stateElements(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-action-id]')].filter(
    (element) => !NOT_STATE.has(element.dataset.type ?? ''),
  );
}

function boxes(element: HTMLElement): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"]')];
}

/** What an element holds, in the form page-api.ts calls a Choice. */
export function choiceOf(element: HTMLElement): Choice {
  if (element.classList.contains('combo')) return element.dataset.value || null;
  if (element.classList.contains('choices') || element.classList.contains('multi-select')) {
    const values = boxes(element)
      .filter((box) => box.checked)
      .map((box) => box.value);
    return element.dataset.type === 'radio_buttons' ? (values[0] ?? null) : values;
  }
  if (!isField(element) || element.value === '') return null;
  if (element instanceof HTMLInputElement && element.type === 'file') return null;
  if (element instanceof HTMLInputElement && element.type === 'datetime-local')
    return String(Math.floor(new Date(element.value).getTime() / 1000));
  return element.value;
}

/** All choices under `root`, by block_id and action_id. */
export function collectState(root: ParentNode): StateValues {
  const values: Record<string, Record<string, Choice>> = {};
  for (const element of stateElements(root)) {
    const { blockId = '', actionId = '' } = element.dataset;
    values[blockId] = { ...values[blockId], [actionId]: choiceOf(element) };
  }
  return values;
}

function localDateTime(seconds: number): string {
  const local = new Date(seconds * 1000 - new Date(seconds * 1000).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The words a folded multi-select shows. */
export function showMulti(element: HTMLElement): void {
  const chosen = boxes(element).filter((box) => box.checked);
  const shown = element.querySelector('.multi-shown');
  const text = chosen.map((box) => box.dataset.text ?? box.value).join(', ');
  if (shown) shown.textContent = text || (element.dataset.placeholder ?? '');
}

function put(element: HTMLElement, choice: Choice): void {
  const values = choice === null ? [] : typeof choice === 'string' ? [choice] : choice;
  if (element.classList.contains('choices') || element.classList.contains('multi-select')) {
    for (const box of boxes(element)) box.checked = values.includes(box.value);
    if (element.classList.contains('multi-select')) showMulti(element);
  } else if (isField(element) && !(element instanceof HTMLInputElement && element.type === 'file')) {
    const isDate = element instanceof HTMLInputElement && element.type === 'datetime-local';
    element.value = isDate && values[0] ? localDateTime(Number(values[0])) : (values[0] ?? '');
  }
}

/** Puts kept choices back into elements that are still there, as Slack does for the same block_id and action_id. */
export function restoreState(root: ParentNode, values: StateValues): void {
  for (const element of stateElements(root)) {
    const { blockId = '', actionId = '' } = element.dataset;
    const block = values[blockId];
    if (block && Object.hasOwn(block, actionId)) put(element, block[actionId] ?? null);
  }
}

/** Fields that need the browser before they show right: local date and time, who sees an icon button, the cursor. */
export function prepareElements(root: ParentNode, me: string): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('input[data-seconds]'))
    field.value = localDateTime(Number(field.dataset.seconds));
  for (const button of root.querySelectorAll<HTMLElement>('[data-visible-to]'))
    button.hidden = !(button.dataset.visibleTo ?? '').split(' ').includes(me);
}
