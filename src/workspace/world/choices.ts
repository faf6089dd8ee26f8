/** What a person chose in an element (see Choice in page-api.ts), in the words of Slack's payloads. */
import type { Choice } from '../page-api';
import { isRecord } from './block-ids';
import type { Json } from './state';

type Describe = (element: Json, choice: Choice, known: readonly Json[]) => Json | null;

/**
 * The fields that carry the choice, such as `selected_option`; null where the element offers no such choice.
 * `known` are options an app gave later for an external select.
 */
export function describeChoice(element: Json, choice: Choice, known: readonly Json[] = []): Json | null {
  return DESCRIBE[String(element.type)]?.(element, choice, known) ?? null;
}

/** Whether the element's choice is part of `state.values`. */
export function isStateful(element: Json): boolean {
  return !STATELESS.has(String(element.type)) && String(element.type) in DESCRIBE;
}

/** What stands in an element nobody has touched yet. */
export function initialChoice(element: Json): Choice {
  for (const [key, value] of Object.entries(element)) {
    if (!key.startsWith('initial_') || value === null) continue;
    if (key === 'initial_option') return isRecord(value) ? String(value.value) : null;
    if (key === 'initial_options') return (value as Json[]).map((option) => String(option.value));
    if (Array.isArray(value)) return value.map(String);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return null;
}

/** The choice as typed text; an empty field is null, as in Slack. */
function typed(choice: Choice): string | null {
  return typeof choice === 'string' && choice !== '' ? choice : null;
}

function listed(choice: Choice): readonly string[] {
  if (choice === null) return [];
  return typeof choice === 'string' ? [choice] : choice;
}

function optionsOf(element: Json, known: readonly Json[]): Json[] {
  const groups = ((element.option_groups as Json[] | undefined) ?? []).flatMap(
    (group) => group.options as Json[],
  );
  return [
    ...((element.options as Json[] | undefined) ?? []),
    ...groups,
    ...initialOptions(element),
    ...known,
  ];
}

function initialOptions(element: Json): Json[] {
  if (isRecord(element.initial_option)) return [element.initial_option];
  return (element.initial_options as Json[] | undefined) ?? [];
}

const oneOption: Describe = (element, choice, known) => {
  const value = typed(choice);
  if (value === null) return { selected_option: null };
  const option = optionsOf(element, known).find((one) => one.value === value);
  return option ? { selected_option: option } : null;
};

const manyOptions: Describe = (element, choice, known) => {
  const offered = optionsOf(element, known);
  const options = listed(choice).map((value) => offered.find((one) => one.value === value));
  return options.includes(undefined) ? null : { selected_options: options };
};

const oneOf =
  (key: string): Describe =>
  (_element, choice) => ({ [key]: typed(choice) });

const manyOf =
  (key: string): Describe =>
  (_element, choice) => ({ [key]: listed(choice) });

const pressed: Describe = (element) => ({
  text: element.text,
  ...(element.value !== undefined && { value: element.value }),
  ...(element.url !== undefined && { url: element.url }),
});

const feedback: Describe = (element, choice) => {
  const buttons = [element.positive_button, element.negative_button].filter(isRecord);
  const button = buttons.find((one) => one.value === choice);
  return button ? { text: button.text, value: button.value } : null;
};

const richText: Describe = (_element, choice) => {
  const text = typed(choice);
  if (text === null) return { rich_text_value: null };
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return { rich_text_value: { type: 'rich_text', elements: [section] } };
};

const STATELESS: ReadonlySet<string> = new Set([
  'button',
  'workflow_button',
  'overflow',
  'feedback_buttons',
  'icon_button',
]);

const DESCRIBE: Readonly<Record<string, Describe>> = {
  button: pressed,
  workflow_button: pressed,
  icon_button: (element) => ({ ...pressed(element, null, []), icon: element.icon }),
  feedback_buttons: feedback,
  static_select: oneOption,
  external_select: oneOption,
  overflow: oneOption,
  radio_buttons: oneOption,
  multi_static_select: manyOptions,
  multi_external_select: manyOptions,
  checkboxes: manyOptions,
  users_select: oneOf('selected_user'),
  conversations_select: oneOf('selected_conversation'),
  channels_select: oneOf('selected_channel'),
  multi_users_select: manyOf('selected_users'),
  multi_conversations_select: manyOf('selected_conversations'),
  multi_channels_select: manyOf('selected_channels'),
  datepicker: oneOf('selected_date'),
  timepicker: oneOf('selected_time'),
  datetimepicker: (_element, choice) => ({
    selected_date_time: typed(choice) === null ? null : Number(choice),
  }),
  plain_text_input: oneOf('value'),
  email_text_input: oneOf('value'),
  url_text_input: oneOf('value'),
  number_input: oneOf('value'),
  rich_text_input: richText,
  file_input: () => ({ files: [] }),
};
