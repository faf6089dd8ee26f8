"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DEFAULT_OPTIONS = void 0;
/**
 * Slack: one message a second a channel, and "several hundred messages a minute" in a workspace
 * (docs.slack.dev/apis/web-api/rate-limits); 4 a second are 240 a minute.
 */
exports.DEFAULT_OPTIONS = {
    windowMs: 2 * 60 * 60_000,
    leaseMs: 90_000,
    firstBackoffMs: 15_000,
    longestBackoffMs: 10 * 60_000,
    pace: { channelGapMs: 1_000, perSecond: 4 },
    lanes: 4,
    batch: 100,
};
