import type { Button, KnownBlock } from '@slack/types';
import { describeDate, describeRecurrence, listWords } from '../schedule/describe';
import type { JobKind, Schedule } from '../schedule/schedule';
import type { PastDate } from '../schedule/schedule-store';
import { readTipSettings } from '../tips/tip-settings';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { LIMITS, shorten } from './limits';
import type { Message } from './message';
import { button } from './render-answer';

const KIND_NAMES: Readonly<Record<JobKind, string>> = {
  tip: 'Daily tips',
  quiz: 'Scheduled quiz',
  leaderboard: 'Leaderboard post',
  digest: 'Weekly digest',
  review: 'Topic review',
};

/** Slack's words for why a schedule paused itself, in ours, with what mends it. */
const PAUSE_REASONS: Readonly<Record<string, string>> = {
  not_in_channel: 'I am not a member of the channel any more: type `/invite @Cumulus` there',
  channel_not_found: 'I cannot see the channel: in a private one, type `/invite @Cumulus` there',
  is_archived: 'the channel is archived: bring it back, or switch this off',
  account_inactive: 'my account in this workspace is switched off: ask an admin to install me again',
  restricted_action: 'an admin restricts who may post there: ask to let me',
  unknown_zone: 'its time zone is not known to this machine: choose another',
};

/** `Daily tips on weekdays at 09:00 (Europe/London), about kubernetes, with easy questions`. */
export function describePlan(schedule: Schedule): string {
  const { areas, difficulty } =
    schedule.kind === 'tip' ? readTipSettings(schedule.settings) : readTipSettings(null);
  return [
    `${KIND_NAMES[schedule.kind]} ${describeRecurrence(schedule.recurrence)}`,
    areas.length > 0 ? `about ${listWords(areas)}` : '',
    difficulty ? `with ${difficulty} questions` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** `Next: Thu 26 Nov at 09:00, …`. */
export function describeDates(dates: readonly number[], zone: string): string {
  return `Next: ${dates.map((at) => describeDate(at, zone)).join(', ')}`;
}

/** What a channel is told when somebody changes a schedule of it. `change` is what the person did, in the past tense. */
export function renderScheduleChange(
  user: string,
  change: string,
  schedule: Schedule,
  dates: readonly number[],
  command: string,
): Message {
  const lines = [
    `<@${user}> ${escapeMrkdwn(change)}.`,
    dates.length > 0 ? `*${escapeMrkdwn(describePlan(schedule))}.*` : '',
    dates.length > 0 ? `${describeDates(dates, schedule.recurrence.zone)}.` : '',
  ].filter(Boolean);
  const text = lines.join('\n');
  const words = schedule.kind === 'digest' ? 'tips digest' : 'tips';
  const hint =
    schedule.state === 'active'
      ? `Anyone here may change this: \`${command} tips list\``
      : `\`${command} ${words} resume\` brings it back`;
  return {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text } },
      { type: 'context', elements: [{ type: 'mrkdwn', text: hint }] },
    ],
  };
}

/** A schedule with what is known of its dates. */
export interface ListedSchedule {
  schedule: Schedule;
  dates: readonly number[];
  last: PastDate | null;
}

/** The schedules of a channel, for one of its members, each with buttons. */
export function renderScheduleList(listed: readonly ListedSchedule[], command: string): Message {
  if (listed.length === 0) {
    const text = `Nothing is scheduled here. \`${command} tips 09:00 weekdays\` posts a tip every working day, \`${command} tips\` opens a form.`;
    return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] };
  }
  const text = listed.map(({ schedule }) => describePlan(schedule)).join('\n');
  return { text: escapeMrkdwn(text), blocks: listed.flatMap((one, index) => scheduleBlocks(one, index)) };
}

/**
 * The schedules a person owns, for the App Home: a heading and three blocks each, at most `most` of them.
 * @returns no block at all where there is none
 */
export function renderOwnSchedules(listed: readonly ListedSchedule[], most = 15): KnownBlock[] {
  if (listed.length === 0) return [];
  const shown = listed.slice(0, most);
  const hidden = listed.length - shown.length;
  return [
    { type: 'header', text: { type: 'plain_text', text: 'Schedules you set up' } },
    ...shown.flatMap((one, index) => scheduleBlocks(one, index, `<#${one.schedule.channel}> · `)),
    ...(hidden > 0
      ? [{ type: 'context' as const, elements: [{ type: 'mrkdwn' as const, text: `and ${hidden} more` }] }]
      : []),
  ];
}

/** To the owner, when a schedule paused itself. */
export function renderPausedNotice(schedule: Schedule, reason: string): Message {
  const text = `I paused *${escapeMrkdwn(describePlan(schedule))}* in <#${schedule.channel}>: ${pauseReason(reason)}. Then resume it here.`;
  return {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text } },
      { type: 'actions', elements: [{ ...changeButton('resume', 'Resume', schedule, 0), style: 'primary' }] },
    ],
  };
}

/** To the owner, when a date was given up. */
export function renderGaveUpNotice(schedule: Schedule, dueAt: number, reason: string): Message {
  const when = describeDate(dueAt, schedule.recurrence.zone);
  return {
    text: `I could not post *${escapeMrkdwn(describePlan(schedule))}* in <#${schedule.channel}> for ${when}: Slack kept refusing (\`${escapeMrkdwn(shorten(reason, 80))}\`). The next date is tried as planned.`,
  };
}

/** Slack's word for why we may not post, as half a sentence with what to do. */
export function pauseReason(reason: string): string {
  return PAUSE_REASONS[reason] ?? `Slack says \`${escapeMrkdwn(shorten(reason, 80))}\``;
}

function scheduleBlocks({ schedule, dates, last }: ListedSchedule, index: number, where = ''): KnownBlock[] {
  const { zone } = schedule.recurrence;
  const state =
    schedule.state === 'active'
      ? describeDates(dates, zone)
      : schedule.pausedBecause === null
        ? 'Paused'
        : `Paused: ${pauseReason(schedule.pausedBecause)}`;
  const past = last && pastWords(last, zone);
  const notes = [`${state}${past ? ` · ${past}` : ''}`, `Set up by <@${schedule.owner}>`];
  return [
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: shorten(`${where}*${escapeMrkdwn(describePlan(schedule))}*`, LIMITS.sectionText),
      },
    },
    {
      type: 'context',
      elements: notes.map((note) => ({ type: 'mrkdwn', text: shorten(note, LIMITS.contextText) })),
    },
    { type: 'actions', elements: listButtons(schedule, index) },
  ];
}

function listButtons(schedule: Schedule, index: number): Button[] {
  const buttons: Button[] = [];
  if (schedule.kind === 'tip')
    buttons.push(button('Change', `${ACTIONS.tipsForm}:${index}`, schedule.channel));
  const at = index * 4;
  if (schedule.state === 'active') {
    buttons.push(changeButton('skip', 'Skip the next', schedule, at));
    buttons.push(changeButton('pause', 'Pause', schedule, at + 1));
  } else {
    buttons.push({ ...changeButton('resume', 'Resume', schedule, at + 2), style: 'primary' });
  }
  buttons.push({ ...changeButton('off', 'Switch off', schedule, at + 3), style: 'danger' });
  return buttons;
}

function changeButton(action: string, text: string, schedule: Schedule, at: number): Button {
  return button(text, `${ACTIONS.scheduleChange}:${at}`, `${action}:${schedule.id}`);
}

/** Empty where the last date was posted and nothing is worth saying. */
function pastWords({ dueAt, state, reason }: PastDate, zone: string): string {
  const when = describeDate(dueAt, zone);
  switch (state) {
    case 'skipped':
      if (reason === 'missed' || reason === 'too_late') return `${when} was missed, since I was not running`;
      return reason === 'skipped_by_member' ? `${when} is left out` : `Nothing was posted for ${when}`;
    case 'failed':
      return `${when} failed: ${pauseReason(reason ?? 'unknown')}`;
    default:
      return '';
  }
}
