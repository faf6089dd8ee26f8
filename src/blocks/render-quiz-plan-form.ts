import type { ModalView } from '@slack/types';
import type { RoundWish } from '../quiz/parse-quiz-words';
import type { Recurrence } from '../schedule/recurrence';
import { FORMS } from './action-ids';
import { context } from './item-parts';
import { plainText, planInputs } from './plan-inputs';
import { roundInputs } from './render-round-form';

export interface QuizPlanForm {
  channel: string;
  recurrence: Recurrence;
  wish: RoundWish;
  /** Whether the channel has a quiz that may be switched off. */
  isSet: boolean;
}

/** The form of a channel's quiz: when, and what is played. */
export function renderQuizPlanForm(
  form: QuizPlanForm,
  areas: readonly string[],
  zones: readonly string[],
  command: string,
): ModalView {
  return {
    type: 'modal',
    callback_id: FORMS.quizPlan,
    private_metadata: form.channel,
    title: plainText('Scheduled quiz'),
    submit: plainText('Save'),
    close: plainText('Cancel'),
    blocks: [
      ...planInputs(form.recurrence, zones),
      ...roundInputs(areas, form.wish),
      ...(form.isSet
        ? [context(`\`${command} quiz schedule off\` ends it, \`${command} quiz schedule pause\` rests it.`)]
        : []),
    ],
  };
}
