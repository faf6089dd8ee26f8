import type { KnownBlock } from '@slack/types';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { context } from './item-parts';
import { LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import type { BoardWish } from './quiz-values';
import { button } from './render-answer';
import { standingTable } from './render-result';

/** A channel's board of a week that is over. */
export interface WeekBoard {
  /** Best first. */
  rows: { rank: number; name: string; right: number; points: number }[];
  players: number;
  /** First moment of the week; `until` is the first after it. Milliseconds UTC. */
  since: number;
  until: number;
  zone: string;
}

const ROWS = 15;
const NAME_CHARACTERS = 60;

/** Last week's board, for everybody in the channel. Names, not mentions: nobody is pinged by it. */
export function renderWeekBoard(board: WeekBoard, command: string, level: Level): Message {
  const shown = board.rows.slice(0, ROWS);
  const title = `Leaderboard of last week, ${weekWords(board)}`;
  const lines = shown.map((row) => `${row.rank}. ${row.name}: ${row.points} points`);
  const hidden = board.players - shown.length;
  if (hidden > 0) lines.push(`and ${hidden} more`);
  const text = shorten(escapeMrkdwn([title, ...lines].join('\n')), LIMITS.fallbackText);
  if (level === 'text') return { text };
  const cells = shown.map((row) => ({
    rank: `${row.rank}`,
    name: shorten(row.name, NAME_CHARACTERS),
    right: `${row.right}`,
    points: `${row.points}`,
    isOwn: false,
  }));
  const wish: BoardWish = { where: 'channel', period: 'week' };
  const more = hidden > 0 ? `and ${hidden} more. ` : '';
  const blocks: KnownBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: shorten(title, LIMITS.headerText) } },
    standingTable(cells, level),
    context(
      `${more}Equal points share a place. The week is counted by the clock of ${board.zone}. \`${command} leaderboard hide\` takes you off boards.`,
    ),
    {
      type: 'actions',
      elements: [
        button('My place this week', ACTIONS.leaderboard, JSON.stringify(wish)),
        button('Play a round', ACTIONS.roundForm, 'open'),
      ],
    },
  ];
  return { text, blocks };
}

/** `16 Nov to 22 Nov`. */
function weekWords({ since, until, zone }: WeekBoard): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short' });
  return `${format.format(since)} to ${format.format(until - 1)}`;
}
