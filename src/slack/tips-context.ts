import type { JobRunners } from '../schedule/job-runner';
import type { ScheduleBook } from '../schedule/schedule-book';
import type { TipDesk } from '../tips/tip-desk';
import type { TopicNames } from '../tips/topic-names';
import type { Render } from './slack-poster';

/** What the listeners of tips and schedules are given. */
export interface TipsContext {
  desk: TipDesk;
  names: TopicNames;
  book: ScheduleBook;
  /** What the scheduler can start; other kinds of job are added here. */
  runners: JobRunners<Render>;
}
