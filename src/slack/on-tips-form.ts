import type {
  AllMiddlewareArgs,
  BlockButtonAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { readPlanInputs } from '../blocks/plan-inputs';
import { describePlan } from '../blocks/render-schedule';
import { FORM_FIELDS, renderTipsForm } from '../blocks/tips-form';
import type { Difficulty } from '../knowledge/topic';
import type { Weekday } from '../schedule/recurrence';
import type { Schedule } from '../schedule/schedule';
import { isDifficulty, readTipSettings } from '../tips/tip-settings';
import { answerSentForm } from './answer-sent-form';
import type { AppContext } from './app-context';
import {
  type Actor,
  announceChange,
  type ChangeOutcome,
  changeSchedule,
  DEFAULT_PLANS,
  setSchedule,
} from './change-schedule';
import { openFormOnPress } from './open-form-on-press';

/** Opens the form, filled in with what is set, or with good defaults and what was said. */
export async function openTipsForm(
  context: AppContext,
  client: WebClient,
  actor: Actor,
  trigger: string,
  said: { areas: readonly string[]; difficulty: Difficulty | null },
): Promise<void> {
  const { book, desk } = context.tips;
  const [tips, digest, zone] = await Promise.all([
    book.store.find(actor.team, actor.channel, 'tip'),
    book.store.find(actor.team, actor.channel, 'digest'),
    context.people.zoneOf(actor.user),
  ]);
  const settings = readTipSettings(tips?.settings);
  const view = renderTipsForm(
    {
      channel: actor.channel,
      // Whoever opens the form where nothing is set, or tips are paused, wants them.
      isOn: tips?.state !== 'off',
      minuteOfDay: tips?.recurrence.minuteOfDay ?? DEFAULT_PLANS.tip.minuteOfDay,
      days: tips?.recurrence.days ?? DEFAULT_PLANS.tip.days,
      zone: tips?.recurrence.zone ?? zone,
      areas: said.areas.length > 0 ? said.areas : settings.areas,
      difficulty: said.difficulty ?? settings.difficulty,
      digest: digest?.state === 'active',
    },
    desk.areas,
    Intl.supportedValuesOf('timeZone'),
  );
  await client.views.open({ trigger_id: trigger, view });
}

/** The button "Change" in a list of schedules. */
export function onTipsFormButton(
  context: AppContext,
  args: SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs,
): Promise<void> {
  return openFormOnPress(context, args, 'tips form', (actor, trigger) =>
    openTipsForm(context, args.client, actor, trigger, { areas: [], difficulty: null }),
  );
}

/** What was entered; `problem` is about one field. */
type Entered =
  | {
      kind: 'plan';
      minuteOfDay: number;
      days: Weekday[];
      zone: string;
      areas: string[];
      difficulty: Difficulty | null;
      isOn: boolean;
      digest: boolean;
    }
  | { kind: 'problem'; errors: Record<string, string> };

/** The form was sent: problems stand at their fields, else it closes and the channel is told what changed. */
export async function onTipsFormSent(
  context: AppContext,
  args: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
): Promise<void> {
  const { ack, view, client } = args;
  const entered = readForm(view.state.values);
  if (entered.kind === 'problem') {
    await ack({ response_action: 'errors', errors: entered.errors });
    return;
  }
  await ack();
  await answerSentForm(context, args, 'tips form', async (actor, tell) => {
    for (const outcome of await applyForm(context, actor, entered)) {
      const problem = await announceChange(context, client, outcome);
      if (problem) await tell(problem);
    }
  });
}

/** Makes the changes that the form asks for; what is already so is no change and is not announced. */
async function applyForm(
  context: AppContext,
  actor: Actor,
  entered: Extract<Entered, { kind: 'plan' }>,
): Promise<Extract<ChangeOutcome, { kind: 'changed' }>[]> {
  const { store } = context.tips.book;
  const tips = await store.find(actor.team, actor.channel, 'tip');
  const digest = await store.find(actor.team, actor.channel, 'digest');
  const { minuteOfDay, days, zone, areas, difficulty } = entered;
  const outcomes: (ChangeOutcome | null)[] = [];
  if (entered.isOn) {
    const settings = { areas, difficulty };
    const isSame =
      tips?.state === 'active' &&
      describePlan(tips) === describePlan({ ...tips, recurrence: { minuteOfDay, days, zone }, settings });
    outcomes.push(
      isSame
        ? null
        : await setSchedule(context, actor, {
            kind: 'tip',
            spoken: { minuteOfDay, days, zone },
            settings,
          }),
    );
  } else if (isOn(tips)) outcomes.push(await changeSchedule(context, actor, tips, 'off'));
  if (entered.digest && digest?.state !== 'active') {
    const spoken = { minuteOfDay, days: digest?.recurrence.days.slice() ?? [1 as const], zone };
    outcomes.push(await setSchedule(context, actor, { kind: 'digest', spoken, settings: {} }));
  } else if (!entered.digest && digest?.state === 'active')
    outcomes.push(await changeSchedule(context, actor, digest, 'off'));
  return outcomes.filter((outcome) => outcome?.kind === 'changed');
}

function isOn(schedule: Schedule | null): schedule is Schedule {
  return schedule !== null && schedule.state !== 'off';
}

type FormValues = ViewSubmitAction['view']['state']['values'];

function readForm(values: FormValues): Entered {
  const field = (name: string): FormValues[string][string] | undefined => values[name]?.value;
  const chosen = (name: string): string[] =>
    field(name)?.selected_options?.flatMap((one) => one.value ?? []) ?? [];
  const plan = readPlanInputs(values);
  if (plan.kind === 'problem') return plan;
  const level = field(FORM_FIELDS.difficulty)?.selected_option?.value;
  return {
    ...plan,
    areas: chosen(FORM_FIELDS.areas),
    difficulty: isDifficulty(level) ? level : null,
    isOn: field(FORM_FIELDS.posting)?.selected_option?.value !== 'off',
    digest: chosen(FORM_FIELDS.digest).length > 0,
  };
}
