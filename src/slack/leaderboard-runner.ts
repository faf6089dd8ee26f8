import { renderWeekBoard } from '../blocks/render-week-board';
import { lastWeek } from '../quiz/calendar';
import type { Place } from '../quiz/round';
import type { ScoreBook } from '../quiz/score-book';
import { ranked } from '../quiz/score-round';
import type { JobRunner, Prepared } from '../schedule/job-runner';
import type { DuePost } from '../schedule/schedule';
import type { People } from './people';
import type { Render } from './slack-poster';

export interface LeaderboardPorts {
  scores: Pick<ScoreBook, 'board'>;
  people: Pick<People, 'find'>;
  /** The zone that a channel's weeks are counted by; null before its first round. */
  zoneOf: (place: Place) => Promise<string | null>;
  command: string;
}

/** Places looked up for people who have left, so that the rows shown are full. */
const LOOKED_AT = 30;

/** Hidden players are on no board that others read. */
const NOBODY = '';

/** The board of a channel's last whole week. A week in which nobody scored has none. */
export class LeaderboardRunner implements JobRunner<Render> {
  constructor(private readonly ports: LeaderboardPorts) {}

  async prepare({ schedule, dueAt }: DuePost): Promise<Prepared<Render>> {
    const { scores, people, zoneOf, command } = this.ports;
    const { team, channel } = schedule;
    const zone = (await zoneOf({ team, channel })) ?? schedule.recurrence.zone;
    const { since, until } = lastWeek(dueAt, zone);
    const all = await scores.board(team, channel, since, NOBODY, until);
    const top = await Promise.all(
      all.slice(0, LOOKED_AT).map(async (entry) => ({ entry, person: await people.find(entry.user) })),
    );
    const present = top.filter(({ person }) => !person?.isGone);
    if (present.length === 0) return { nothing: 'nobody_played' };
    const names = new Map(present.map(({ entry, person }) => [entry.user, person?.name ?? 'somebody']));
    const rows = ranked(present.map(({ entry }) => entry)).map(({ user, rank, right, points }) => ({
      rank,
      name: names.get(user)!,
      right,
      points,
    }));
    const board = { rows, players: all.length - (top.length - present.length), since, until, zone };
    return { content: `${rows.length}`, message: (level) => renderWeekBoard(board, command, level) };
  }
}
