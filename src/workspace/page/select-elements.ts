/** Select menus and multi-selects. One choice is a native select; several are a list of check boxes that folds out. */
import { asList, isLoose, type Loose } from '../block-kit/walk';
import { chosenValues, elementData } from './elements';
import { attributes, escapeHtml } from './html';
import { textObjectText } from './mrkdwn';
import { keptValue, looseOf, type RenderContext, textOf } from './render-context';

interface Choosable {
  readonly text: string;
  readonly value: string;
}

interface Group {
  /** Empty where the options stand in no group. */
  readonly label: string;
  readonly options: readonly Choosable[];
}

function staticOptions(value: unknown): Choosable[] {
  return asList(value)
    .filter(isLoose)
    .map((option) => ({ text: textObjectText(looseOf(option.text)), value: textOf(option.value) }));
}

function fromNames(names: Readonly<Record<string, string>>, sign: string): Choosable[] {
  return Object.entries(names).map(([value, name]) => ({ text: sign + name, value }));
}

/** What there is to choose from; external sources are asked by the client and start with what is chosen. */
function groupsOf(element: Loose, context: RenderContext): Group[] {
  const { users, channels } = context.names;
  const one = (options: readonly Choosable[]): Group[] => [{ label: '', options }];
  switch (textOf(element.type).replace(/^multi_/, '')) {
    case 'static_select':
      if (!Array.isArray(element.option_groups)) return one(staticOptions(element.options));
      return element.option_groups.filter(isLoose).map((group: Loose) => ({
        label: textObjectText(looseOf(group.label)),
        options: staticOptions(group.options),
      }));
    case 'users_select':
      return one(fromNames(users, '@'));
    case 'channels_select':
      return one(fromNames(channels, '#'));
    case 'conversations_select':
      return [
        { label: 'Channels', options: fromNames(channels, '#') },
        { label: 'People', options: fromNames(users, '@') },
      ];
    default: {
      const initial = element.initial_option ? [element.initial_option] : element.initial_options;
      return one(staticOptions(initial));
    }
  }
}

/** The values chosen at the start, whichever of Slack's initial fields holds them. */
function startValues(element: Loose, context: RenderContext): readonly string[] {
  const values = chosenValues(element, context);
  if (values.length > 0 || keptValue(element, context) !== undefined) return values;
  const single = element.initial_user ?? element.initial_channel ?? element.initial_conversation;
  const several = element.initial_users ?? element.initial_channels ?? element.initial_conversations;
  return [...(typeof single === 'string' ? [single] : []), ...asList(several).map(textOf)];
}

function placeholderOf(element: Loose, otherwise: string): string {
  return textObjectText(looseOf(element.placeholder)) || otherwise;
}

function singleHtml(element: Loose, context: RenderContext, label: string): string {
  const chosen = startValues(element, context)[0];
  const option = ({ text, value }: Choosable): string =>
    `<option${attributes({ value, selected: value === chosen })}>${escapeHtml(text)}</option>`;
  const options = groupsOf(element, context)
    .map((group) => {
      const inner = group.options.map(option).join('');
      return group.label ? `<optgroup${attributes({ label: group.label })}>${inner}</optgroup>` : inner;
    })
    .join('');
  const placeholder = placeholderOf(element, 'Select an option');
  const rest = attributes({
    class: 'select',
    ...elementData(element, context),
    'aria-label': label || placeholder,
  });
  return `<select${rest}><option value="">${escapeHtml(placeholder)}</option>${options}</select>`;
}

function multiHtml(element: Loose, context: RenderContext, label: string): string {
  const chosen = new Set(startValues(element, context));
  const groups = groupsOf(element, context);
  const placeholder = placeholderOf(element, 'Select options');
  const box = ({ text, value }: Choosable): string => {
    const input = attributes({ type: 'checkbox', value, checked: chosen.has(value), 'data-text': text });
    return `<label class="choice"><input${input}><span>${escapeHtml(text)}</span></label>`;
  };
  const list = groups
    .map((group) => {
      const head = group.label ? `<p class="group-label">${escapeHtml(group.label)}</p>` : '';
      return head + group.options.map(box).join('');
    })
    .join('');
  const names = groups
    .flatMap((group) => group.options)
    .filter((option) => chosen.has(option.value))
    .map((option) => option.text);
  const rest = attributes({
    class: 'multi-select',
    ...elementData(element, context),
    'data-placeholder': placeholder,
    'data-max': typeof element.max_selected_items === 'number' ? element.max_selected_items : null,
  });
  const summary = attributes({ class: 'select', 'aria-label': label || placeholder });
  const shown = names.length > 0 ? names.join(', ') : placeholder;
  return `<details${rest}><summary${summary}><span class="multi-shown">${escapeHtml(shown)}</span></summary><div class="menu multi-menu" role="group">${externalSearch(element)}<div class="multi-options">${list}</div></div></details>`;
}

function externalSearch(element: Loose): string {
  if (!textOf(element.type).includes('external')) return '';
  return '<input type="search" class="text-input external-search" placeholder="Search" aria-label="Search options" autocomplete="off">';
}

/** An external select with one choice: a field to search in and the list the app answers with. */
function externalHtml(element: Loose, context: RenderContext, label: string): string {
  const initial = looseOf(element.initial_option);
  const value = startValues(element, context)[0] ?? '';
  const placeholder = placeholderOf(element, 'Search');
  const wrap = attributes({
    class: 'combo',
    ...elementData(element, context),
    'data-value': value,
    'data-min-query': typeof element.min_query_length === 'number' ? element.min_query_length : 3,
  });
  const input = attributes({
    type: 'text',
    class: 'text-input external-search',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-label': label || placeholder,
    placeholder,
    autocomplete: 'off',
    value: initial ? textObjectText(looseOf(initial.text)) : value,
  });
  return `<div${wrap}><input${input}><div class="menu combo-menu" role="listbox" hidden></div></div>`;
}

/** Any select or multi-select; `label` names it for a screen reader where no visible label belongs to it. */
export function selectHtml(element: Loose, context: RenderContext, label = ''): string {
  const type = textOf(element.type);
  if (type.startsWith('multi_')) return multiHtml(element, context, label);
  if (type === 'external_select') return externalHtml(element, context, label);
  return singleHtml(element, context, label);
}
