import type { KnownBlock } from '@slack/types';
import { describeDate } from '../schedule/describe';
import { escapeMrkdwn } from './escape';
import { context } from './item-parts';
import { LIMITS, shorten } from './limits';
import { changeButton, describePlan, type ListedSchedule, pastWords, pausedWords } from './render-schedule';

/** Two blocks each: with the other sections well within what a Home tab holds. */
const SHOWN = 20;

/**
 * The schedules a person set up, for the Home tab: where, what, when next, and buttons.
 * @returns no block at all where there is none
 */
export function homeSchedules(listed: readonly ListedSchedule[], command: string): KnownBlock[] {
  if (listed.length === 0) return [];
  // In the same order whatever their state: what was pressed must not jump, or a second press hits something else.
  const shown = listed.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).slice(0, SHOWN);
  const hidden = listed.length - shown.length;
  return [
    { type: 'header', text: { type: 'plain_text', text: 'Schedules you set up' } },
    ...shown.flatMap(scheduleBlocks),
    context(
      `${hidden > 0 ? `and ${hidden} more. ` : ''}In a channel \`${command} tips list\` shows all that is scheduled there. Each change is said in its channel.`,
    ),
  ];
}

function scheduleBlocks({ schedule, dates, last }: ListedSchedule, index: number): KnownBlock[] {
  const { zone } = schedule.recurrence;
  const isOn = schedule.state === 'active';
  const next = dates[0] === undefined ? 'No date to come' : `Next: ${describeDate(dates[0], zone)}`;
  const past = last === null ? '' : pastWords(last, zone);
  const lines = [
    `*${placeWords(schedule.channel)}* · ${escapeMrkdwn(describePlan(schedule))}`,
    [isOn ? `🟢 On. ${next}` : `⏸️ ${pausedWords(schedule)}`, past].filter(Boolean).join(' · '),
  ];
  // Ids in one view must differ.
  const at = index * 2;
  return [
    { type: 'section', text: { type: 'mrkdwn', text: shorten(lines.join('\n'), LIMITS.sectionText) } },
    {
      type: 'actions',
      elements: [
        isOn
          ? changeButton('pause', 'Pause', schedule, at)
          : { ...changeButton('resume', 'Resume', schedule, at), style: 'primary' },
        { ...changeButton('off', 'Turn off', schedule, at + 1), style: 'danger' },
      ],
    },
  ];
}

function orderOf({ schedule }: ListedSchedule): string {
  return `${schedule.channel} ${schedule.kind}`;
}

/** A direct message has no name to link to. */
function placeWords(channel: string): string {
  return channel.startsWith('D') ? 'Your messages with me' : `<#${channel}>`;
}
