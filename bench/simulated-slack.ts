import type { Found, OwnerNotices, Poster, PostOutcome } from '../src/schedule/poster';
import type { Schedule } from '../src/schedule/schedule';
import type { VirtualTime } from './virtual-time';

/** What one call may suffer. */
export type Fault =
  | 'none'
  /** Refused for a while, surely not posted. */
  | 'rate-limited'
  /** 5xx, not posted. */
  | 'failed'
  /** 5xx, posted all the same. */
  | 'failed-but-posted'
  /** No answer, not posted. */
  | 'lost'
  /** No answer, posted. */
  | 'unanswered';

export interface SimulatedSlackOptions {
  time: VirtualTime;
  /** From the call to its answer, in milliseconds. */
  latencyMs: number;
  /** Most messages a minute in the workspace before 429. */
  perMinute: number;
  readableHistory: boolean;
  /** How often history answers "later" before it can be read. */
  busyHistory?: number;
  /** What the next call of a channel suffers. */
  fault?: (channel: string) => Fault;
}

export interface PostedMessage {
  channel: string;
  mark: string;
  at: number;
}

/** As much of Slack as posting needs: its limits, its time, its ways to fail. */
export class SimulatedSlack implements Poster<string>, OwnerNotices {
  readonly messages: PostedMessage[] = [];
  /** Calls in the order in which they were begun. */
  readonly begun: { channel: string; dueAt: number; at: number }[] = [];
  readonly notices: string[] = [];
  rateLimited = 0;
  #historyCalls = 0;

  constructor(private readonly options: SimulatedSlackOptions) {}

  async post(schedule: Schedule, _message: string, mark: string): Promise<PostOutcome> {
    const { time, latencyMs, fault } = this.options;
    const { channel } = schedule;
    this.begun.push({ channel, dueAt: Number(mark.split(':').at(-1)), at: time.now() });
    await time.wait(latencyMs / 2);
    const suffered = fault?.(channel) ?? 'none';
    const retryAfterMs = suffered === 'rate-limited' ? 30_000 : this.#limit(channel);
    if (retryAfterMs > 0) {
      this.rateLimited += 1;
      await time.wait(latencyMs / 2);
      return { kind: 'rate-limited', retryAfterMs };
    }
    const stands = suffered === 'none' || suffered === 'failed-but-posted' || suffered === 'unanswered';
    if (stands) this.messages.push({ channel, mark, at: time.now() });
    await time.wait(latencyMs / 2);
    switch (suffered) {
      case 'none':
        return { kind: 'posted', ts: `${this.messages.length}` };
      case 'failed':
      case 'failed-but-posted':
        return { kind: 'unavailable', reason: 'http_503' };
      default:
        return { kind: 'unknown', reason: 'no_answer' };
    }
  }

  async find(schedule: Schedule, mark: string): Promise<Found> {
    await this.options.time.wait(this.options.latencyMs);
    this.#historyCalls += 1;
    if (this.#historyCalls <= (this.options.busyHistory ?? 0)) return { kind: 'later', retryAfterMs: 20_000 };
    if (!this.options.readableHistory) return { kind: 'unreadable' };
    const found = this.messages.find((one) => one.mark === mark && one.channel === schedule.channel);
    return found ? { kind: 'found', ts: found.mark } : { kind: 'absent' };
  }

  async paused(schedule: Schedule, reason: string): Promise<void> {
    this.notices.push(`paused ${schedule.channel} ${reason}`);
  }

  async gaveUp(schedule: Schedule, _dueAt: number, reason: string): Promise<void> {
    this.notices.push(`gave up ${schedule.channel} ${reason}`);
  }

  /** Milliseconds to wait where one more message would break a limit. */
  #limit(channel: string): number {
    const now = this.options.time.now();
    let lastMinute = 0;
    for (let index = this.messages.length - 1; index >= 0; index -= 1) {
      const { at, channel: where } = this.messages[index]!;
      if (now - at >= 60_000) break;
      // Networks bring calls closer together than they were begun; Slack allows a short burst.
      if (where === channel && now - at < 900) return 1_000;
      lastMinute += 1;
    }
    return lastMinute >= this.options.perMinute ? 10_000 : 0;
  }
}
