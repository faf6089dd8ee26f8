import type { KnownBlock, PlainTextOption } from '@slack/types';
import { clockTime, isZone, type Recurrence, WEEKDAYS, type Weekday } from '../schedule/recurrence';
import { LIMITS, shorten } from './limits';

/** Block ids of the fields that every plan has; each holds one element with the action id `value`. */
export const PLAN_FIELDS = { time: 'time', days: 'days', zone: 'zone' } as const;

const DAY_LABELS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Time of day, days and time zone.
 * @param zones IANA names to choose from
 */
export function planInputs({ minuteOfDay, days, zone }: Recurrence, zones: readonly string[]): KnownBlock[] {
  const dayOptions = WEEKDAYS.map((day) => option(String(day), DAY_LABELS[day - 1]));
  const chosenDays = dayOptions.filter((_, index) => days.includes(WEEKDAYS[index]!));
  return [
    input(PLAN_FIELDS.time, 'Time of day', {
      type: 'timepicker',
      action_id: 'value',
      initial_time: clockTime(minuteOfDay),
    }),
    input(PLAN_FIELDS.days, 'Days', {
      type: 'checkboxes',
      action_id: 'value',
      options: dayOptions,
      ...(chosenDays.length > 0 && { initial_options: chosenDays }),
    }),
    input(
      PLAN_FIELDS.zone,
      'Time zone',
      {
        type: 'static_select',
        action_id: 'value',
        option_groups: zoneGroups(zones, zone),
        initial_option: option(zone),
      },
      { hint: 'Clock changes in summer and winter are followed.' },
    ),
  ];
}

/** What Slack tells of such a field. */
interface PlanField {
  selected_time?: string | null | undefined;
  selected_option?: { value?: string } | null | undefined;
  selected_options?: readonly { value?: string }[] | null | undefined;
}

/** What was entered, or what is wrong, by field. */
export type EnteredPlan =
  | { kind: 'plan'; minuteOfDay: number; days: Weekday[]; zone: string }
  | { kind: 'problem'; errors: Record<string, string> };

/** Reads the fields as they were sent. */
export function readPlanInputs(
  values: Readonly<Record<string, Readonly<Record<string, PlanField>>>>,
): EnteredPlan {
  const field = (name: string): PlanField | undefined => values[name]?.value;
  const time = /^(\d{2}):(\d{2})$/.exec(field(PLAN_FIELDS.time)?.selected_time ?? '');
  const named = field(PLAN_FIELDS.days)?.selected_options?.flatMap((one) => one.value ?? []) ?? [];
  const days = WEEKDAYS.filter((day) => named.includes(String(day)));
  const zone = field(PLAN_FIELDS.zone)?.selected_option?.value ?? '';
  const errors: Record<string, string> = {};
  if (!time) errors[PLAN_FIELDS.time] = 'Choose a time of day.';
  if (days.length === 0) errors[PLAN_FIELDS.days] = 'Choose at least one day.';
  if (!isZone(zone)) errors[PLAN_FIELDS.zone] = 'Choose a time zone.';
  if (!time || Object.keys(errors).length > 0) return { kind: 'problem', errors };
  return { kind: 'plan', minuteOfDay: Number(time[1]) * 60 + Number(time[2]), days, zone };
}

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
    const parts = Math.ceil(members.length / LIMITS.optionsPerGroup);
    const size = Math.ceil(members.length / parts);
    return Array.from({ length: parts }, (_, part) => ({
      label: plainText(parts > 1 ? `${region} (${part + 1} of ${parts})` : region),
      options: members.slice(part * size, (part + 1) * size).map((zone) => option(zone)),
    }));
  });
}

/** A field of a form; its element has the action id `value`. */
export function input(
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

/** A choice of a menu or a list of boxes. */
export function option(value: string, text = value, description?: string): PlainTextOption {
  return {
    value,
    text: plainText(shorten(text, LIMITS.optionText)),
    ...(description !== undefined && { description: plainText(shorten(description, LIMITS.optionText)) }),
  };
}

export function plainText(text: string): { type: 'plain_text'; text: string } {
  return { type: 'plain_text', text };
}
