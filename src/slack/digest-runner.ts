import { renderDigest } from '../blocks/render-digest';
import type { Topic } from '../knowledge/topic';
import type { JobRunner, Prepared } from '../schedule/job-runner';
import type { DuePost } from '../schedule/schedule';
import type { ChannelWeeks, Podium } from '../tips/channel-week';
import type { Render } from './slack-poster';

const WEEK_MS = 7 * 24 * 60 * 60_000;

export interface DigestPorts {
  weeks: ChannelWeeks;
  podium: Podium;
  topics: () => readonly Topic[];
  command: string;
}

/** The weekly digest of a channel: the seven days before its due time. A week in which nothing happened has none. */
export class DigestRunner implements JobRunner<Render> {
  constructor(private readonly ports: DigestPorts) {}

  async prepare({ schedule, dueAt }: DuePost): Promise<Prepared<Render>> {
    const { weeks, podium, topics, command } = this.ports;
    const from = dueAt - WEEK_MS;
    const [week, places] = await Promise.all([
      weeks.read(schedule.channel, from, dueAt),
      podium(schedule.team, schedule.channel, from, dueAt),
    ]);
    if (week.questions === 0 && places.length === 0) return { nothing: 'quiet_week' };
    const titles = new Map(topics().map((topic) => [topic.id, topic.title]));
    return {
      content: `${week.questions}`,
      message: (level) =>
        renderDigest(week, places, (topic) => titles.get(topic) ?? null, { level, command }),
    };
  }
}
