import { validateBlocks } from '../../src/workspace/block-kit';
import {
  actions,
  input,
  option,
  type Piece,
  plain,
  rich,
  richSection,
  richText,
  section,
  times,
  x,
} from './block-kit-samples';

const group = { label: plain('Group'), options: [option()] };

describe('Every element in an input block passes', () => {
  test.each<[Piece]>([
    [{ type: 'plain_text_input', multiline: true, min_length: 1, max_length: 3000, initial_value: 'x' }],
    [{ type: 'email_text_input', placeholder: plain('you@example.com') }],
    [{ type: 'url_text_input', dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } }],
    [{ type: 'number_input', is_decimal_allowed: true, min_value: '-1.5', max_value: '9' }],
    [{ type: 'file_input', filetypes: ['yaml'], max_files: 10 }],
    [{ type: 'rich_text_input', initial_value: rich(richSection(richText())) }],
    [{ type: 'checkboxes', options: [option()], initial_options: [option()] }],
    [{ type: 'radio_buttons', options: [option()], initial_option: option() }],
    [{ type: 'datepicker', initial_date: '2026-02-28' }],
    [{ type: 'timepicker', initial_time: '23:59', timezone: 'Europe/Berlin' }],
    [{ type: 'datetimepicker', initial_date_time: 1628633820 }],
    [{ type: 'static_select', options: [option()], initial_option: option() }],
    [{ type: 'static_select', option_groups: [group], initial_option: option() }],
    [{ type: 'external_select', min_query_length: 0 }],
    [{ type: 'users_select', initial_user: 'U1' }],
    [{ type: 'conversations_select', filter: { include: ['public'] }, response_url_enabled: true }],
    [{ type: 'channels_select', initial_channel: 'C1' }],
    [{ type: 'multi_static_select', options: [option()], max_selected_items: 1 }],
    [{ type: 'multi_external_select' }],
    [{ type: 'multi_users_select', initial_users: ['U1'] }],
    [{ type: 'multi_conversations_select', default_to_current_conversation: true }],
    [{ type: 'multi_channels_select' }],
  ])('%j', (element) => {
    expect(validateBlocks([input(element)], 'modal')).toEqual([]);
  });

  test('a workflow button and an overflow menu with an address pass in actions', () => {
    const workflow = {
      trigger: {
        url: 'https://slack.com/shortcuts/Ft1/a',
        customizable_input_parameters: [{ name: 'a', value: 'b' }],
      },
    };
    const block = actions(
      { type: 'workflow_button', text: plain('Run'), workflow },
      { type: 'overflow', options: [{ ...option(), url: 'https://example.com' }] },
    );
    expect(validateBlocks([block], 'message')).toEqual([]);
  });
});

const at = (path: string) => `/blocks/0/element${path}`;

describe('An element that Slack would refuse is refused', () => {
  test.each<[string, Piece, string, string]>([
    [
      'no options',
      { type: 'static_select' },
      at(''),
      'must define exactly one of `options` or `option_groups`',
    ],
    [
      'options and groups',
      { type: 'static_select', options: [option()], option_groups: [group] },
      at(''),
      'must define exactly one of `options` or `option_groups`',
    ],
    [
      '101 options',
      { type: 'static_select', options: times(101, (n) => option(`${n}`)) },
      at('/options'),
      'no more than 100 items allowed',
    ],
    [
      'an initial option that is not on offer',
      { type: 'static_select', options: [option()], initial_option: option('z') },
      at('/initial_option'),
      'must match one of the options',
    ],
    [
      'option text of 76',
      { type: 'static_select', options: [{ text: plain(x(76)), value: 'a' }] },
      at('/options/0/text/text'),
      'must be less than 76 characters',
    ],
    [
      'option value of 151',
      { type: 'static_select', options: [{ text: plain(), value: x(151) }] },
      at('/options/0/value'),
      'must be less than 151 characters',
    ],
    [
      'option in mrkdwn in a select',
      { type: 'static_select', options: [{ text: { type: 'mrkdwn', text: 'a' }, value: 'a' }] },
      at('/options/0/text/type'),
      'unsupported type: mrkdwn',
    ],
    [
      'option with no value',
      { type: 'radio_buttons', options: [{ text: plain() }] },
      at('/options/0'),
      'missing required field: value',
    ],
    [
      'an option group with none',
      { type: 'static_select', option_groups: [{ label: plain(), options: [] }] },
      at('/option_groups/0/options'),
      'must provide at least 1 items',
    ],
    [
      'eleven checkboxes',
      { type: 'checkboxes', options: times(11, (n) => option(`${n}`)) },
      at('/options'),
      'no more than 10 items allowed',
    ],
    [
      'a placeholder of 151',
      { type: 'plain_text_input', placeholder: plain(x(151)) },
      at('/placeholder/text'),
      'must be less than 151 characters',
    ],
    [
      'a max_length of 3001',
      { type: 'plain_text_input', max_length: 3001 },
      at('/max_length'),
      'must be no more than 3000',
    ],
    [
      'min_length over max_length',
      { type: 'plain_text_input', min_length: 5, max_length: 4 },
      at('/min_length'),
      'must be no more than `max_length`',
    ],
    [
      'a number input that does not say whether decimals are allowed',
      { type: 'number_input' },
      at(''),
      'missing required field: is_decimal_allowed',
    ],
    [
      'an inverted number range',
      { type: 'number_input', is_decimal_allowed: false, min_value: '9', max_value: '1' },
      at('/min_value'),
      'must be no more than `max_value`',
    ],
    ['eleven files', { type: 'file_input', max_files: 11 }, at('/max_files'), 'must be no more than 10'],
    [
      'a date that does not exist',
      { type: 'datepicker', initial_date: '2026-13-01' },
      at('/initial_date'),
      'must be a date in the format YYYY-MM-DD',
    ],
    [
      'a time of 24:00',
      { type: 'timepicker', initial_time: '24:00' },
      at('/initial_time'),
      'must be a time in the format HH:mm',
    ],
    [
      'milliseconds for seconds',
      { type: 'datetimepicker', initial_date_time: 1628633820000 },
      at('/initial_date_time'),
      'must be a UNIX timestamp of 10 digits',
    ],
    [
      'an empty conversation filter',
      { type: 'conversations_select', filter: {} },
      at('/filter'),
      'must define at least one field of the filter',
    ],
    ['a button', { type: 'button', text: plain() }, at('/type'), 'unsupported type: button'],
    [
      'dispatch settings that do not exist',
      { type: 'plain_text_input', dispatch_action_config: { trigger_actions_on: ['on_blur'] } },
      at('/dispatch_action_config/trigger_actions_on/0'),
      'must be a valid enum value: on_enter_pressed, on_character_entered',
    ],
  ])('%s', (_, element, pointer, message) => {
    expect(validateBlocks([input(element)], 'modal')).toContainEqual(
      expect.objectContaining({ pointer, message }),
    );
  });

  test('an overflow menu takes one to five options', () => {
    const menu = (count: number) =>
      section({ accessory: { type: 'overflow', options: times(count, (n) => option(`${n}`)) } });
    expect(validateBlocks([menu(5)], 'message')).toEqual([]);
    expect(validateBlocks([menu(6)], 'message')[0]?.message).toBe('no more than 5 items allowed');
    expect(validateBlocks([menu(0)], 'message')[0]?.message).toBe('must provide at least 1 items');
  });
});
