"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DUE_POST_STATES = exports.SCHEDULE_STATES = exports.JOB_KINDS = void 0;
/** What a schedule can start; each kind has a `JobRunner` that knows what to post. */
exports.JOB_KINDS = ['tip', 'quiz', 'leaderboard', 'digest', 'review'];
/** `off` keeps the settings for when it is switched on again. */
exports.SCHEDULE_STATES = ['active', 'paused', 'off'];
/**
 * A due post goes claimed -> posting -> posted, or ends as skipped (nothing was tried) or failed (it was).
 * `posting` is recorded before Slack is called: found later, it means that nobody knows whether the message stands.
 */
exports.DUE_POST_STATES = ['claimed', 'posting', 'posted', 'skipped', 'failed'];
