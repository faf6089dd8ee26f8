import type { KnownBlock } from '@slack/types';
import type { AreaAccuracy, TopicAccuracy } from '../quiz/score-book';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { context } from './item-parts';
import { LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import type { BoardWish } from './quiz-values';
import { button } from './render-answer';
import { dateToken } from './render-item';
import { standingTable } from './render-result';

export interface BoardRow {
  rank: number;
  name: string;
  right: number;
  points: number;
  isOwn: boolean;
}

export interface Board {
  wish: BoardWish;
  /** Start of the period; 0 for all time. */
  since: number;
  zone: string;
  /** The first of them; the own row follows wherever it is. */
  rows: BoardRow[];
  /** Null for somebody without points. */
  own: BoardRow | null;
  isHidden: boolean;
  players: number;
}

const PERIOD_WORDS = { week: 'this week', month: 'this month', all: 'all time' } as const;

/** A leaderboard, for the one who asked. */
export function renderLeaderboard(board: Board, command: string, level: Level): Message {
  const { wish, rows, own, isHidden } = board;
  const where = wish.where === 'channel' ? 'this channel' : 'the workspace';
  const title = `Leaderboard of ${where}, ${PERIOD_WORDS[wish.period]}`;
  const blocks: KnownBlock[] = [{ type: 'header', text: { type: 'plain_text', text: title } }];
  const isOwnShown = rows.some((row) => row.isOwn);
  const shown = own && !isOwnShown && !isHidden ? [...rows, own] : rows;
  if (shown.length > 0) {
    const cells = shown.map((row) => ({
      rank: `${row.rank}`,
      name: shorten(row.isOwn ? `${row.name} (you)` : row.name, 60),
      right: `${row.right}`,
      points: `${row.points}`,
      isOwn: row.isOwn,
    }));
    blocks.push(standingTable(cells, level));
  }
  const ownWords = ownPlace(board, command);
  blocks.push({ type: 'section', text: { type: 'mrkdwn', text: ownWords } });
  const since =
    board.since === 0
      ? ''
      : ` Since ${dateToken(board.since, '{date_short}')}, by the clock of ${board.zone.replace('Etc/', '')}.`;
  blocks.push(context(`Equal points share a place. Private rounds do not count here.${since}`));
  blocks.push({ type: 'actions', elements: boardButtons(wish, isHidden) });
  const lines = shown.slice(0, 10).map((row) => `${row.rank}. ${row.name}: ${row.points}`);
  return {
    text: `${escapeMrkdwn([title, ...lines].join('\n'))}\n${ownWords.replaceAll(/[*`]/g, '')}`,
    blocks,
  };
}

export interface Stats {
  areas: AreaAccuracy[];
  streak: number;
  /** Weakest first. */
  weakest: (TopicAccuracy & { title: string })[];
}

/** Somebody's own figures, for that person alone. */
export function renderStats({ areas, streak, weakest }: Stats, command: string): Message {
  const answered = areas.reduce((sum, area) => sum + area.answered, 0);
  if (answered === 0) {
    const text = `You have not answered a quiz question yet. Start a round with ${command} quiz.`;
    return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
  }
  const right = areas.reduce((sum, area) => sum + area.right, 0);
  const lines = areas.map(
    (area) => `${escapeMrkdwn(area.area)}: *${share(area)}* (${area.right} of ${area.answered})`,
  );
  const text = [
    `*Your quiz answers*: ${share({ answered, right })} right (${right} of ${answered})`,
    ...lines,
    `*Streak*: ${streak} day${streak === 1 ? '' : 's'} in a row; days without a question are skipped.`,
  ].join('\n');
  const blocks: KnownBlock[] = [
    { type: 'section', text: { type: 'mrkdwn', text: shorten(text, LIMITS.sectionText) } },
  ];
  if (weakest.length > 0) {
    const words = weakest
      .map((topic) => `${escapeMrkdwn(topic.title)} (${topic.right} of ${topic.answered})`)
      .join(', ');
    blocks.push(
      {
        type: 'section',
        text: { type: 'mrkdwn', text: shorten(`*To practice*: ${words}`, LIMITS.sectionText) },
      },
      {
        type: 'actions',
        elements: weakest.map((topic, at) =>
          button(`Practice ${topic.title}`, `${ACTIONS.practise}:${at}`, topic.topicId),
        ),
      },
    );
  }
  return { text: shorten(text.replaceAll('*', ''), LIMITS.fallbackText), blocks };
}

function ownPlace({ own, isHidden, players }: Board, command: string): string {
  if (own === null) return `You have no points here yet; \`${command} quiz\` starts a round.`;
  if (isHidden)
    return `You are hidden from leaderboards; your *${own.points}* points would be place *${own.rank}*.`;
  return `You are at place *${own.rank}* of ${players}, with *${own.points}* points.`;
}

function boardButtons(wish: BoardWish, isHidden: boolean) {
  const to = (change: Partial<BoardWish>): string => JSON.stringify({ ...wish, ...change });
  const other = wish.where === 'channel' ? 'workspace' : 'channel';
  const periods = (['week', 'month', 'all'] as const).filter((period) => period !== wish.period);
  return [
    button(
      other === 'channel' ? 'This channel' : 'Workspace',
      `${ACTIONS.leaderboard}:0`,
      to({ where: other }),
    ),
    ...periods.map((period, at) =>
      button(
        { week: 'This week', month: 'This month', all: 'All time' }[period],
        `${ACTIONS.leaderboard}:${at + 1}`,
        to({ period }),
      ),
    ),
    button(isHidden ? 'Show me' : 'Hide me', ACTIONS.hide, isHidden ? 'show' : 'hide'),
  ];
}

function share({ answered, right }: { answered: number; right: number }): string {
  return `${Math.round((100 * right) / Math.max(1, answered))} %`;
}
