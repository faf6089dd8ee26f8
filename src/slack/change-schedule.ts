import type { WebClient } from '@slack/web-api';
import type { Message } from '../blocks/message';
import { type ListedSchedule, renderPausedNotice, renderScheduleChange } from '../blocks/render-schedule';
import { describeDate } from '../schedule/describe';
import type { Recurrence, Weekday } from '../schedule/recurrence';
import type { JobKind, Schedule } from '../schedule/schedule';
import type { AppContext } from './app-context';
import type { ScheduleAction, SpokenPlan } from './schedule-words';
import { closedReason } from './slack-poster';

/** Who acts in which conversation. */
export interface Actor {
  team: string;
  user: string;
  channel: string;
}

/** A change that was made, with what the channel is told; or why none was. */
export type ChangeOutcome =
  | { kind: 'changed'; schedule: Schedule; announcement: Message }
  | { kind: 'refused'; text: string };

/** What a kind is set to where nothing else is said. */
export const DEFAULT_PLANS: Readonly<Record<JobKind, { minuteOfDay: number; days: readonly Weekday[] }>> = {
  tip: { minuteOfDay: 9 * 60, days: [1, 2, 3, 4, 5] },
  digest: { minuteOfDay: 9 * 60, days: [1] },
  quiz: { minuteOfDay: 15 * 60, days: [5] },
  leaderboard: { minuteOfDay: 9 * 60, days: [1] },
  review: { minuteOfDay: 10 * 60, days: [1] },
};

const NAMES: Readonly<Record<JobKind, string>> = {
  tip: 'daily tips',
  digest: 'the weekly digest',
  quiz: 'the scheduled quiz',
  leaderboard: 'the weekly leaderboard',
  review: 'the list of topics to review',
};

/**
 * Sets a channel's schedule of a kind up, or changes it. What was not said stays as it was; for a new one it is the
 * default of the kind, in the zone of whoever asks.
 */
export async function setSchedule(
  context: AppContext,
  actor: Actor,
  plan: { kind: JobKind; spoken: SpokenPlan; settings: unknown },
): Promise<ChangeOutcome> {
  const { book } = context.tips;
  const before = await book.store.find(actor.team, actor.channel, plan.kind);
  const { spoken } = plan;
  // A time means the clock of the one who says it, unless a zone comes with it.
  const zone =
    spoken.zone ??
    (before && spoken.minuteOfDay === null
      ? before.recurrence.zone
      : await context.people.zoneOf(actor.user));
  const recurrence: Recurrence = {
    minuteOfDay: spoken.minuteOfDay ?? before?.recurrence.minuteOfDay ?? DEFAULT_PLANS[plan.kind].minuteOfDay,
    days: spoken.days ?? before?.recurrence.days ?? DEFAULT_PLANS[plan.kind].days,
    zone,
  };
  const schedule = await book.set({
    team: actor.team,
    channel: actor.channel,
    kind: plan.kind,
    owner: actor.user,
    recurrence,
    settings: plan.settings,
  });
  const verb = before && before.state !== 'off' ? 'changed' : 'switched on';
  return changed(context, actor, `${verb} ${NAMES[plan.kind]} here`, schedule);
}

/** Pauses, resumes, skips or ends a schedule. */
export async function changeSchedule(
  context: AppContext,
  actor: Actor,
  schedule: Schedule,
  action: Exclude<ScheduleAction, 'list'>,
): Promise<ChangeOutcome> {
  const { book } = context.tips;
  const name = NAMES[schedule.kind];
  switch (action) {
    case 'pause': {
      if (schedule.state !== 'active') return refused(`${capital(name)} are paused already.`, schedule);
      return changed(context, actor, `paused ${name} here`, await book.pause(schedule));
    }
    case 'resume': {
      if (schedule.state === 'active') return refused(`${capital(name)} are on already.`, schedule);
      return changed(context, actor, `resumed ${name} here`, await book.resume(schedule));
    }
    case 'off':
      return changed(context, actor, `switched ${name} off here`, await book.turnOff(schedule));
    case 'skip': {
      const left = await book.skip(schedule);
      if (left === null) return refused('There is no coming date to leave out.', schedule);
      const date = describeDate(left, schedule.recurrence.zone);
      return changed(context, actor, `left ${name} of ${date} out`, await book.store.byId(schedule.id));
    }
  }
}

/** The schedules of a channel with their dates. */
export async function listSchedules(context: AppContext, actor: Actor): Promise<ListedSchedule[]> {
  const { book } = context.tips;
  return withDates(context, await book.store.inChannel(actor.team, actor.channel));
}

/** The schedules a person owns with their dates, for the App Home. */
export async function ownSchedules(
  context: AppContext,
  team: string,
  user: string,
): Promise<ListedSchedule[]> {
  return withDates(context, await context.tips.book.store.ownedBy(team, user));
}

/**
 * Says a change in its channel. Where that is closed to us nothing could be posted later either: the schedule is
 * paused, and the one who changed it is told what to do.
 * @returns what to tell that person; null where the channel was told
 */
export async function announceChange(
  context: AppContext,
  client: WebClient,
  { schedule, announcement }: Extract<ChangeOutcome, { kind: 'changed' }>,
): Promise<Message | null> {
  try {
    await client.chat.postMessage({ channel: schedule.channel, unfurl_links: false, ...announcement });
    return null;
  } catch (error) {
    const reason = closedReason(error);
    if (reason === null) {
      context.logger.warn({ schedule: schedule.id, err: error }, 'A change could not be said in its channel');
      return { ...announcement, text: `${announcement.text}\n(I could not say so in the channel.)` };
    }
    if (schedule.state !== 'active') return announcement;
    await context.tips.book.store.pauseFor(schedule.id, reason, context.now());
    return renderPausedNotice(schedule, reason);
  }
}

async function withDates(context: AppContext, schedules: readonly Schedule[]): Promise<ListedSchedule[]> {
  const { book } = context.tips;
  return Promise.all(
    schedules.map(async (schedule) => ({
      schedule,
      dates: book.dates(schedule),
      last: await book.store.lastDate(schedule.id),
    })),
  );
}

function changed(
  context: AppContext,
  actor: Actor,
  change: string,
  schedule: Schedule | null,
): ChangeOutcome {
  if (!schedule) return { kind: 'refused', text: 'That schedule is gone. Set it up again.' };
  const dates = context.tips.book.dates(schedule);
  const announcement = renderScheduleChange(actor.user, change, schedule, dates, context.command);
  return { kind: 'changed', schedule, announcement };
}

function refused(text: string, schedule: Schedule): ChangeOutcome {
  // “The weekly digest are on already” would be no English.
  return { kind: 'refused', text: schedule.kind === 'tip' ? text : text.replace(' are ', ' is ') };
}

function capital(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
