/** Elements that take typing, dates and files. */
import type { Loose } from '../block-kit/walk';
import { elementData } from './elements';
import { attributes, escapeHtml } from './html';
import { textObjectText } from './mrkdwn';
import { keptValue, looseOf, type RenderContext, textOf } from './render-context';
import { richTextPlain } from './rich-text';

/** The text an element starts with. */
function startText(element: Loose, context: RenderContext, initial: unknown): string {
  const kept = keptValue(element, context);
  if (kept !== undefined) return typeof kept === 'string' ? kept : '';
  return typeof initial === 'number' ? String(initial) : textOf(initial);
}

function common(
  element: Loose,
  context: RenderContext,
  label: string,
): Record<string, string | number | boolean | null> {
  const dispatch = looseOf(element.dispatch_action_config)?.trigger_actions_on;
  return {
    class: 'text-input',
    ...elementData(element, context),
    placeholder: textObjectText(looseOf(element.placeholder)) || null,
    'aria-label': label || null,
    'data-dispatch': Array.isArray(dispatch) ? dispatch.map(textOf).join(' ') : null,
    'data-focus': element.focus_on_load === true,
  };
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function field(type: string, element: Loose, context: RenderContext, label: string, extra = {}): string {
  const value = startText(element, context, element.initial_value);
  return `<input${attributes({ type, ...common(element, context, label), value, ...extra })}>`;
}

function plainText(element: Loose, context: RenderContext, label: string): string {
  const lengths = { minlength: count(element.min_length), maxlength: count(element.max_length) };
  if (element.multiline !== true) return field('text', element, context, label, lengths);
  const value = startText(element, context, element.initial_value);
  // A line end right after the tag is dropped by browsers, so one is put there to be dropped.
  return `<textarea${attributes({ ...common(element, context, label), ...lengths, rows: 4 })}>\n${escapeHtml(value)}</textarea>`;
}

function picker(
  type: string,
  element: Loose,
  context: RenderContext,
  label: string,
  initial: unknown,
): string {
  const value = startText(element, context, initial);
  return `<input${attributes({ type, ...common(element, context, label), value })}>`;
}

const RENDERERS: Readonly<Record<string, (element: Loose, context: RenderContext, label: string) => string>> =
  {
    plain_text_input: plainText,
    email_text_input: (element, context, label) => field('email', element, context, label),
    url_text_input: (element, context, label) => field('url', element, context, label),
    number_input: (element, context, label) =>
      field('number', element, context, label, {
        min: textOf(element.min_value) || null,
        max: textOf(element.max_value) || null,
        step: element.is_decimal_allowed === true ? 'any' : '1',
      }),
    rich_text_input: (element, context, label) => {
      const initial = looseOf(element.initial_value);
      const value = startText(element, context, initial ? richTextPlain(initial) : '');
      const rows = Math.min(Math.max(count(element.min_lines) ?? 3, 1), 20);
      return `<textarea${attributes({ ...common(element, context, label), rows })}>\n${escapeHtml(value)}</textarea>`;
    },
    file_input: (element, context, label) => {
      const types = Array.isArray(element.filetypes)
        ? element.filetypes.map((one) => `.${textOf(one)}`).join(',')
        : null;
      const multiple = (count(element.max_files) ?? 10) > 1;
      return `<input${attributes({ type: 'file', ...common(element, context, label), accept: types, multiple })}>`;
    },
    datepicker: (element, context, label) => picker('date', element, context, label, element.initial_date),
    timepicker: (element, context, label) => picker('time', element, context, label, element.initial_time),
    /** The time zone is the browser's affair: it gets the seconds and fills in the field. */
    datetimepicker: (element, context, label) => {
      const seconds = startText(element, context, element.initial_date_time);
      const rest = {
        type: 'datetime-local',
        ...common(element, context, label),
        'data-seconds': seconds || null,
      };
      return `<input${attributes(rest)}>`;
    },
  };

/** A field by its element, or null where the element is none of these. */
export function inputElementHtml(element: Loose, context: RenderContext, label = ''): string | null {
  const type = textOf(element.type);
  const render = Object.hasOwn(RENDERERS, type) ? RENDERERS[type] : undefined;
  return render ? render(element, context, label) : null;
}
