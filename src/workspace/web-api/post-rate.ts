/** One message a second a channel, with a short burst allowed: Slack's limit for posting. */
import type { WorkspaceClock } from '../world/clock';

/** Slack says "short bursts are allowed" and gives no number; five is what a careful app may count on. */
const BURST = 5;
const REFILL_PER_MS = 1 / 1000;

export interface PostRate {
  /** Null where one more message may go out now (and then it counts), else the seconds to wait. */
  take(channel: string): number | null;
}

export function createPostRate(clock: WorkspaceClock): PostRate {
  const buckets = new Map<string, { left: number; atMs: number }>();
  return {
    take(channel) {
      const atMs = clock.now();
      const bucket = buckets.get(channel) ?? { left: BURST, atMs };
      const left = Math.min(BURST, bucket.left + (atMs - bucket.atMs) * REFILL_PER_MS);
      if (left >= 1) {
        buckets.set(channel, { left: left - 1, atMs });
        return null;
      }
      buckets.set(channel, { left, atMs });
      return Math.max(1, Math.ceil(1 - left));
    },
  };
}
