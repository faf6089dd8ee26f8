/** The list that folds out above a text field while one types a name or a command. */
import type { Completion } from './completion.js';
import { h } from './dom.js';

export class SuggestionList {
  readonly element: HTMLElement;
  readonly #input: HTMLTextAreaElement;
  readonly #onAccept: () => void;
  #completion: Completion | null = null;
  #chosen = 0;

  /** `onAccept` is called when a suggestion has been put into the text. */
  constructor(input: HTMLTextAreaElement, onAccept: () => void) {
    this.#input = input;
    this.#onAccept = onAccept;
    const id = `${input.id}-list`;
    this.element = h('div', {
      class: 'menu completion',
      role: 'listbox',
      id,
      'aria-label': 'Suggestions',
      hidden: true,
    });
  }

  show(completion: Completion | null): void {
    this.#completion = completion;
    this.element.hidden = completion === null;
    if (completion === null) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    const options = completion.suggestions.map((one, index) => {
      const accept = (event: Event): void => {
        // Keeps the focus in the field.
        event.preventDefault();
        this.#accept(index);
      };
      const props = {
        class: 'menu-item',
        role: 'option',
        id: `${this.element.id}-${index}`,
        onpointerdown: accept,
      };
      return h('div', props, h('b', {}, one.label), h('small', {}, one.hint));
    });
    this.element.replaceChildren(...options);
    this.#mark(0);
  }

  #mark(index: number): void {
    this.#chosen = index;
    [...this.element.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    this.#input.setAttribute('aria-activedescendant', `${this.element.id}-${index}`);
  }

  #accept(index: number): void {
    const completion = this.#completion;
    const one = completion?.suggestions[index];
    if (!completion || !one) return;
    const after = this.#input.value.slice(this.#input.selectionStart);
    const before = this.#input.value.slice(0, completion.from) + one.insert;
    this.#input.value = before + after;
    this.#input.setSelectionRange(before.length, before.length);
    this.#onAccept();
  }

  /** Takes the keys that belong to the list while it is open; true where it took this one. */
  key(event: KeyboardEvent, text: string): boolean {
    const all = this.#completion?.suggestions ?? [];
    if (all.length === 0) return false;
    // A command typed out in full is sent by Enter, not completed once more.
    const isWhole = all.some((one) => one.label === text.trim());
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) this.#mark((this.#chosen + step + all.length) % all.length);
    else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !isWhole))
      this.#accept(this.#chosen);
    else if (event.key === 'Escape') this.show(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
