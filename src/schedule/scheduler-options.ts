import type { Pace } from './schedule-store';

/** What happens with due posts, told for logs. */
export interface SchedulerReport {
  info(detail: Record<string, unknown>, message: string): void;
  warn(detail: Record<string, unknown>, message: string): void;
}

export interface SchedulerOptions {
  /** How late a post may still go out, in milliseconds. Default two hours. */
  windowMs: number;
  /**
   * How long a claim holds. Must be well above the longest call of Slack (10 s): a claim that ends while its call is
   * still under way could be settled as absent a moment before the message appears. Default 90 s.
   */
  leaseMs: number;
  /** First wait after a 5xx, doubled at each attempt up to `longestBackoffMs`. Default 15 s. */
  firstBackoffMs: number;
  /** Default 10 minutes. */
  longestBackoffMs: number;
  pace: Pace;
  /** Posts under way at the same time; answers of Slack take a few hundred milliseconds. Default 4. */
  lanes: number;
  /** Due posts taken on at once: few enough to be posted within the lease. Default 100. */
  batch: number;
}

/**
 * Slack: one message a second a channel, and "several hundred messages a minute" in a workspace
 * (docs.slack.dev/apis/web-api/rate-limits); 4 a second are 240 a minute.
 */
export const DEFAULT_OPTIONS: SchedulerOptions = {
  windowMs: 2 * 60 * 60_000,
  leaseMs: 90_000,
  firstBackoffMs: 15_000,
  longestBackoffMs: 10 * 60_000,
  pace: { channelGapMs: 1_000, perSecond: 4 },
  lanes: 4,
  batch: 100,
};
