import type { Topic } from '../knowledge/topic';
import type { JobRunner, JobRunners } from '../schedule/job-runner';
import type { JobKind } from '../schedule/schedule';
import { ScheduleBook } from '../schedule/schedule-book';
import type { ScheduleStore } from '../schedule/schedule-store';
import type { ChannelWeeks, Podium } from '../tips/channel-week';
import { TipDesk } from '../tips/tip-desk';
import type { TipStore } from '../tips/tip-store';
import { TopicNames } from '../tips/topic-names';
import { DigestRunner } from './digest-runner';
import type { Render } from './slack-poster';
import { TipRunner } from './tip-runner';
import type { TipsContext } from './tips-context';

export interface TipsPorts {
  /** The topics as they are now. */
  topics: () => readonly Topic[];
  schedules: ScheduleStore;
  tips: TipStore;
  weeks: ChannelWeeks;
  /** Best players of a channel; left out of the digest where nothing is given. */
  podium?: Podium;
  /** What other kinds of schedule post. */
  runners?: JobRunners<Render>;
  /** Milliseconds UTC. */
  now: () => number;
  command: string;
}

/** Puts tips and schedules together from their stores. */
export function createTipsContext(ports: TipsPorts): TipsContext {
  const { topics, now, command, weeks, podium = async () => [] } = ports;
  const desk = new TipDesk(topics, ports.tips);
  return {
    desk,
    names: new TopicNames(topics),
    book: new ScheduleBook(ports.schedules, now),
    runners: new Map<JobKind, JobRunner<Render>>([
      ['tip', new TipRunner(desk, now)],
      ['digest', new DigestRunner({ weeks, podium, topics, command })],
      ...(ports.runners ?? []),
    ]),
  };
}
