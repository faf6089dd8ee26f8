"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createPostRate = createPostRate;
/** Slack says "short bursts are allowed" and gives no number; five is what a careful app may count on. */
const BURST = 5;
const REFILL_PER_MS = 1 / 1000;
function createPostRate(clock) {
    const buckets = new Map();
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
