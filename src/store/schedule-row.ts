import type { Weekday } from '../schedule/recurrence';
import type { JobKind, Schedule, ScheduleState } from '../schedule/schedule';

/** A schedule as SQLite gives it; the table goes by `s` in every query that reads one. */
export interface ScheduleRow {
  id: string;
  team: string;
  channel: string;
  kind: JobKind;
  owner: string | null;
  minute_of_day: number;
  days: string;
  zone: string;
  settings: string;
  state: ScheduleState;
  paused_because: string | null;
  next_due_at: number | null;
}

export const SCHEDULE_COLUMNS =
  's.id, s.team, s.channel, s.kind, s.owner, s.minute_of_day, s.days, s.zone, s.settings, s.state, s.paused_because, s.next_due_at';

/** The schedule of a row. */
export function readSchedule(row: ScheduleRow): Schedule {
  return {
    id: row.id,
    team: row.team,
    channel: row.channel,
    kind: row.kind,
    owner: row.owner,
    recurrence: {
      minuteOfDay: row.minute_of_day,
      days: [...row.days].map((day) => Number(day) as Weekday),
      zone: row.zone,
    },
    settings: JSON.parse(row.settings),
    state: row.state,
    pausedBecause: row.paused_because,
    nextDueAt: row.next_due_at,
  };
}
