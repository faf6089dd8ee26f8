import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { DIFFICULTIES, type Difficulty } from '../knowledge/topic';
import { clockTime, WEEKDAYS, type Weekday } from '../schedule/recurrence';
import { TIPS_FORM } from './action-ids';
import { LIMITS, shorten } from './limits';

/** What the form shows when it opens. */
export interface TipsForm {
  channel: string;
  isOn: boolean;
  minuteOfDay: number;
  days: readonly Weekday[];
  zone: string;
  areas: readonly string[];
  difficulty: Difficulty | null;
  digest: boolean;
}

/** Block ids of the form; each holds one element with the action id `value`. */
export const FORM_FIELDS = {
  posting: 'posting',
  time: 'time',
  days: 'days',
  zone: 'zone',
  areas: 'areas',
  difficulty: 'difficulty',
  digest: 'digest',
} as const;

const DAY_LABELS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Slack takes at most 100 options in a group. */
const GROUP_OPTIONS = 100;

/**
 * The form of a channel's daily tips.
 * @param areas of the knowledge base
 * @param zones IANA names to choose from
 */
export function renderTipsForm(
  form: TipsForm,
  areas: readonly string[],
  zones: readonly string[],
): ModalView {
  const areaOptions = areas.slice(0, GROUP_OPTIONS).map((area) => option(area));
  const chosenAreas = areaOptions.filter((one) => form.areas.includes(one.value!));
  const levels = DIFFICULTIES.map((level) => option(level));
  const dayOptions = WEEKDAYS.map((day) => option(String(day), DAY_LABELS[day - 1]));
  const chosenDays = dayOptions.filter((_, index) => form.days.includes(WEEKDAYS[index]!));
  const postings = [option('on', 'Post tips in this channel'), option('off', 'Off')];
  const digest = option('weekly', 'Also post a digest of the week, Mondays at the same time', DIGEST_HINT);
  const blocks: KnownBlock[] = [
    input(FORM_FIELDS.posting, 'Daily tips', {
      type: 'radio_buttons',
      action_id: 'value',
      options: postings,
      initial_option: postings[form.isOn ? 0 : 1]!,
    }),
    input(FORM_FIELDS.time, 'Time of day', {
      type: 'timepicker',
      action_id: 'value',
      initial_time: clockTime(form.minuteOfDay),
    }),
    input(FORM_FIELDS.days, 'Days', {
      type: 'checkboxes',
      action_id: 'value',
      options: dayOptions,
      ...(chosenDays.length > 0 && { initial_options: chosenDays }),
    }),
    input(
      FORM_FIELDS.zone,
      'Time zone',
      {
        type: 'static_select',
        action_id: 'value',
        option_groups: zoneGroups(zones, form.zone),
        initial_option: option(form.zone),
      },
      { hint: 'Clock changes in summer and winter are followed.' },
    ),
    ...(areaOptions.length > 0
      ? [
          input(
            FORM_FIELDS.areas,
            'Areas',
            {
              type: 'multi_static_select',
              action_id: 'value',
              placeholder: plainText('All areas'),
              options: areaOptions,
              ...(chosenAreas.length > 0 && { initial_options: chosenAreas }),
            },
            { optional: true },
          ),
        ]
      : []),
    input(
      FORM_FIELDS.difficulty,
      'Difficulty',
      {
        type: 'static_select',
        action_id: 'value',
        placeholder: plainText('Any'),
        options: levels,
        ...(form.difficulty && { initial_option: option(form.difficulty) }),
      },
      {
        optional: true,
        hint: 'Of the question behind “Quiz me on this”; tips without one of that level are left out.',
      },
    ),
    input(
      FORM_FIELDS.digest,
      'Weekly digest',
      {
        type: 'checkboxes',
        action_id: 'value',
        options: [digest],
        ...(form.digest && { initial_options: [digest] }),
      },
      { optional: true },
    ),
  ];
  return {
    type: 'modal',
    callback_id: TIPS_FORM,
    private_metadata: form.channel,
    title: plainText('Daily tips'),
    submit: plainText('Save'),
    close: plainText('Cancel'),
    blocks,
  };
}

const DIGEST_HINT = 'What was asked most, what had no answer, who won';

/** The person's own zone first, the others by continent, in groups that Slack takes. */
function zoneGroups(
  zones: readonly string[],
  own: string,
): { label: ReturnType<typeof plainText>; options: PlainTextOption[] }[] {
  const groups = new Map<string, string[]>([['Chosen', [own]]]);
  for (const zone of ['UTC', ...zones]) {
    if (zone === own || (zone === 'UTC' && zones.includes('UTC'))) continue;
    const region = zone.includes('/') ? zone.split('/')[0]! : 'Others';
    groups.set(region, [...(groups.get(region) ?? []), zone]);
  }
  return [...groups].flatMap(([region, members]) => {
    const parts = Math.ceil(members.length / GROUP_OPTIONS);
    const size = Math.ceil(members.length / parts);
    return Array.from({ length: parts }, (_, part) => ({
      label: plainText(parts > 1 ? `${region} (${part + 1} of ${parts})` : region),
      options: members.slice(part * size, (part + 1) * size).map((zone) => option(zone)),
    }));
  });
}

function input(
  blockId: string,
  label: string,
  element: Extract<KnownBlock, { type: 'input' }>['element'],
  more: { hint?: string; optional?: boolean } = {},
): KnownBlock {
  return {
    type: 'input',
    block_id: blockId,
    label: plainText(label),
    element,
    optional: more.optional ?? false,
    ...(more.hint !== undefined && { hint: plainText(more.hint) }),
  };
}

function option(value: string, text = value, description?: string): PlainTextOption {
  return {
    value,
    text: plainText(shorten(text, LIMITS.optionText)),
    ...(description !== undefined && { description: plainText(shorten(description, LIMITS.optionText)) }),
  };
}

function plainText(text: string): { type: 'plain_text'; text: string } {
  return { type: 'plain_text', text };
}
