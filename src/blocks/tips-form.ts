import type { KnownBlock, ModalView } from '@slack/types';
import { DIFFICULTIES, type Difficulty } from '../knowledge/topic';
import type { Weekday } from '../schedule/recurrence';
import { TIPS_FORM } from './action-ids';
import { LIMITS } from './limits';
import { input, option, PLAN_FIELDS, plainText, planInputs } from './plan-inputs';

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
  ...PLAN_FIELDS,
  posting: 'posting',
  areas: 'areas',
  difficulty: 'difficulty',
  digest: 'digest',
} as const;

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
  const areaOptions = areas.slice(0, LIMITS.optionsPerGroup).map((area) => option(area));
  const chosenAreas = areaOptions.filter((one) => form.areas.includes(one.value!));
  const levels = DIFFICULTIES.map((level) => option(level));
  const postings = [option('on', 'Post tips in this channel'), option('off', 'Off')];
  const digest = option('weekly', 'Also post a digest of the week, Mondays at the same time', DIGEST_HINT);
  const blocks: KnownBlock[] = [
    input(FORM_FIELDS.posting, 'Daily tips', {
      type: 'radio_buttons',
      action_id: 'value',
      options: postings,
      initial_option: postings[form.isOn ? 0 : 1]!,
    }),
    ...planInputs(form, zones),
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
