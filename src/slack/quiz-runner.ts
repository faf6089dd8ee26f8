import { renderLeftOut } from '../blocks/render-left-out';
import type { QuizMaster } from '../quiz/quiz-master';
import { readQuizSettings } from '../quiz/quiz-settings';
import type { JobRunner, Nothing, Prepared } from '../schedule/job-runner';
import type { PostOutcome } from '../schedule/poster';
import type { DuePost } from '../schedule/schedule';
import type { Render } from './slack-poster';

export interface QuizPorts {
  quiz: Pick<QuizMaster, 'start' | 'current' | 'forDate' | 'carryOn'>;
  /** Makes sure that the pool holds what the team has written meanwhile. */
  refresh: () => Promise<void>;
  command: string;
}

/**
 * The quiz of a channel. Its date starts a round, which the quiz then carries on by itself. The round is kept under the
 * date's mark in the same transaction that makes it, so whether it was started is never in doubt.
 */
export class QuizRunner implements JobRunner<Render> {
  constructor(private readonly ports: QuizPorts) {}

  async prepare(due: DuePost): Promise<Prepared<Render>> {
    const { team, channel } = due.schedule;
    if (await this.ports.quiz.current({ team, channel })) return this.#leftOut(due, 'round_running');
    await this.ports.refresh();
    return { content: 'round', act: (mark) => this.#start(due, mark) };
  }

  async find(mark: string): Promise<{ kind: 'found'; ts: string } | { kind: 'absent' }> {
    const round = await this.ports.quiz.forDate(mark);
    return round ? { kind: 'found', ts: round.id } : { kind: 'absent' };
  }

  /** Where the process that started the round died, nobody else is carrying it on. */
  async posted(_due: DuePost, round: string | null): Promise<void> {
    if (round !== null) await this.ports.quiz.carryOn(round);
  }

  async #start(due: DuePost, mark: string): Promise<PostOutcome | Nothing<Render>> {
    const { team, channel, owner, recurrence, settings } = due.schedule;
    const isPrivate = channel.startsWith('D');
    const started = await this.ports.quiz.start({
      team,
      channel,
      // A round of a channel belongs to all who are in it; one that is played alone is kept with its player.
      user: isPrivate ? owner : null,
      isPrivate,
      zone: recurrence.zone,
      wish: readQuizSettings(settings),
      dueKey: mark,
    });
    switch (started.kind) {
      case 'started':
        return { kind: 'posted', ts: started.round.id };
      case 'channel-gone':
        return { kind: 'closed', reason: 'channel_closed' };
      case 'busy':
        return this.#leftOut(due, 'round_running');
      case 'unknown':
        return this.#leftOut(due, 'unknown_topic');
      case 'empty':
        return this.#leftOut(due, 'no_items');
    }
  }

  #leftOut(due: DuePost, nothing: 'round_running' | 'unknown_topic' | 'no_items'): Nothing<Render> {
    const { schedule } = due;
    return { nothing, note: () => renderLeftOut(schedule, nothing, this.ports.command) };
  }
}
