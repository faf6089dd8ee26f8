import { renderTip } from '../blocks/render-tip';
import type { JobRunner, Prepared } from '../schedule/job-runner';
import type { DuePost } from '../schedule/schedule';
import type { TipDesk } from '../tips/tip-desk';
import { readTipSettings } from '../tips/tip-settings';
import type { Render } from './slack-poster';

/** The daily tip of a channel. What it notes for later is the tip's id. */
export class TipRunner implements JobRunner<Render> {
  constructor(
    private readonly desk: TipDesk,
    /** Milliseconds UTC. */
    private readonly now: () => number,
  ) {}

  async prepare({ schedule }: DuePost): Promise<Prepared<Render>> {
    const filter = readTipSettings(schedule.settings);
    const tip = await this.desk.next(schedule.team, schedule.channel, filter);
    if (!tip) return { nothing: 'no_fitting_tip' };
    return {
      content: tip.id,
      message: (level) => renderTip(tip, { level, heading: 'Tip of the day', difficulty: filter.difficulty }),
    };
  }

  async posted({ id, schedule }: DuePost, _ts: string | null, content: string): Promise<void> {
    await this.desk.store.recordGiven({
      team: schedule.team,
      place: schedule.channel,
      cause: `due:${id}`,
      tip: content,
      at: this.now(),
    });
  }
}
