import type { Button, KnownBlock } from '@slack/types';
import { describeWish, readQuizSettings } from '../quiz/quiz-settings';
import { describeDate, describeRecurrence, listWords } from '../schedule/describe';
import type { JobKind, Schedule } from '../schedule/schedule';
import type { PastDate } from '../schedule/schedule-store';
import { readTipSettings } from '../tips/tip-settings';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { LIMITS, shorten } from './limits';
import type { Message } from './message';
import { button } from './render-answer';

const OWNER_UNKNOWN = 'Whoever set it up is no longer known';

const KIND_NAMES: Readonly<Record<JobKind, string>> = {
  tip: 'Daily tips',
  quiz: 'Quiz',
  leaderboard: "Last week's leaderboard",
  digest: 'Weekly digest',
  review: 'Topics to review',
};

/** The words that change a kind of schedule, and those that start it. */
const WORDS: Readonly<Record<JobKind, { change: string; start: string }>> = {
  tip: { change: 'tips', start: 'tips 09:00 weekdays' },
  digest: { change: 'tips digest', start: 'tips digest monday 09:00' },
  quiz: { change: 'quiz schedule', start: 'quiz schedule fridays 15:00 vpc 5' },
  leaderboard: { change: 'leaderboard schedule', start: 'leaderboard schedule monday 09:00' },
  review: { change: 'list reviews', start: 'list reviews monday 10:00' },
};

/** Kinds that have a form. */
const FORM_BUTTONS: Readonly<Partial<Record<JobKind, string>>> = {
  tip: ACTIONS.tipsForm,
  quiz: ACTIONS.quizPlanForm,
};

/** Slack's words for why a schedule paused itself, in ours, with what mends it. */
const PAUSE_REASONS: Readonly<Record<string, string>> = {
  not_in_channel: 'I am not a member of the channel any more: type `/invite @Cumulus` there',
  channel_not_found: 'I cannot see the channel: in a private one, type `/invite @Cumulus` there',
  is_archived: 'the channel is archived: bring it back, or switch this off',
  account_inactive: 'my account in this workspace is switched off: ask an admin to install me again',
  channel_closed:
    'I cannot write there any more: type `/invite @Cumulus` there, or bring the channel back from the archive',
  restricted_action: 'an admin restricts who may post there: ask to let me',
  unknown_zone: 'its time zone is not known to this machine: choose another',
};

/** Why a date brought nothing, by the word of its kind. */
const NOTHING_REASONS: Readonly<Record<string, string>> = {
  round_running: 'since a round was being played',
  unknown_topic: 'since its topic is gone',
  no_items: 'since there were no questions for it',
  nobody_played: 'since nobody had played',
  nothing_to_review: 'since every topic was checked within a year',
  quiet_week: 'since the week was quiet',
};

/** `Daily tips on weekdays at 09:00 (Europe/London), about kubernetes, with easy questions`. */
export function describePlan(schedule: Schedule): string {
  if (schedule.kind === 'quiz')
    return `${KIND_NAMES.quiz} ${describeRecurrence(schedule.recurrence)}: ${describeWish(readQuizSettings(schedule.settings))}`;
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
  const words = WORDS[schedule.kind].change;
  const list = schedule.kind === 'digest' ? 'tips' : words;
  const hint =
    schedule.state === 'active'
      ? `Anyone here may change this: \`${command} ${list} list\``
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
    const text = `Nothing is scheduled here. \`${command} ${WORDS.tip.start}\` posts a tip every working day, \`${command} ${WORDS.quiz.start}\` plays a quiz every week; \`${command} tips\` and \`${command} quiz schedule\` open forms.`;
    return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] };
  }
  const text = listed.map(({ schedule }) => describePlan(schedule)).join('\n');
  return { text: escapeMrkdwn(text), blocks: listed.flatMap((one, index) => scheduleBlocks(one, index)) };
}

/** How a schedule of a kind is set up, for where there is none. */
export function nothingScheduled(kind: JobKind, command: string): string {
  if (kind === 'tip')
    return `There are no daily tips here. \`${command} tips 09:00 weekdays\` starts them, \`${command} tips\` opens a form.`;
  if (kind === 'digest')
    return `There is no weekly digest here. \`${command} tips digest monday 09:00\` starts it.`;
  const what = {
    quiz: 'There is no scheduled quiz here',
    leaderboard: 'There is no weekly leaderboard here',
    review: 'No list of topics to review is posted here',
  }[kind];
  const form = kind === 'quiz' ? `, \`${command} quiz schedule\` opens a form` : '';
  return `${what}. \`${command} ${WORDS[kind].start}\` starts it${form}.`;
}

/** How a kind of schedule is worded. */
export function scheduleUsage(kind: 'leaderboard', command: string): string {
  return `\`${command} ${WORDS[kind].start}\` posts last week's leaderboard here every week; \`list\`, \`pause\`, \`resume\`, \`skip\` and \`off\` in place of the time change it.`;
}

/** For where a form cannot be opened by words: a mention. */
export function renderScheduleOffer(channel: string, command: string): Message {
  const text = `Write the plan: \`${WORDS.quiz.start}\`, with days, a time, a time zone if it is not yours, and what is played. Or choose it in a form: \`${command} quiz schedule\` opens it too.`;
  return {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text } },
      { type: 'actions', elements: [button('Open the form', ACTIONS.quizPlanForm, channel)] },
    ],
  };
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

/** `Paused`, with Slack's reason where there is one. */
export function pausedWords({ pausedBecause }: Schedule): string {
  return pausedBecause === null ? 'Paused' : `Paused: ${pauseReason(pausedBecause)}`;
}

function scheduleBlocks({ schedule, dates, last }: ListedSchedule, index: number): KnownBlock[] {
  const { zone } = schedule.recurrence;
  const state = schedule.state === 'active' ? describeDates(dates, zone) : pausedWords(schedule);
  const past = last && pastWords(last, zone);
  const notes = [
    `${state}${past ? ` · ${past}` : ''}`,
    schedule.owner === null ? OWNER_UNKNOWN : `Set up by <@${schedule.owner}>`,
  ];
  return [
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: shorten(`*${escapeMrkdwn(describePlan(schedule))}*`, LIMITS.sectionText),
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
  const form = FORM_BUTTONS[schedule.kind];
  if (form) buttons.push(button('Change', `${form}:${index}`, schedule.channel));
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

export function changeButton(action: string, text: string, schedule: Schedule, at: number): Button {
  return button(text, `${ACTIONS.scheduleChange}:${at}`, `${action}:${schedule.id}`);
}

/** Empty where the last date was posted and nothing is worth saying. */
export function pastWords({ dueAt, state, reason }: PastDate, zone: string): string {
  const when = describeDate(dueAt, zone);
  switch (state) {
    case 'skipped':
      if (reason === 'missed' || reason === 'too_late') return `${when} was missed, since I was not running`;
      if (reason === 'skipped_by_member') return `${when} is left out`;
      return `Nothing was posted for ${when}${reasonWords(reason)}`;
    case 'failed':
      return `${when} failed: ${pauseReason(reason ?? 'unknown')}`;
    default:
      return '';
  }
}

function reasonWords(reason: string | null): string {
  const words = NOTHING_REASONS[reason ?? ''];
  return words === undefined ? '' : `, ${words}`;
}
