"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SlackPoster = exports.CLOSED = void 0;
exports.closedReason = closedReason;
const web_api_1 = require("@slack/web-api");
const message_1 = require("../blocks/message");
const reply_1 = require("./reply");
/** Names our messages among those with metadata. */
const EVENT_TYPE = 'cumulus_scheduled_post';
/** Slack's words for "not until a person does something": the schedule pauses and its owner is told. */
exports.CLOSED = new Set([
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'account_inactive',
    'restricted_action',
    'restricted_action_read_only_channel',
]);
/**
 * Slack's words for what passes: trouble of its own, or a token that is wrong for everything at once, which an operator
 * mends. Pausing every schedule for that would leave them all to be resumed by hand.
 */
const TRANSIENT = new Set([
    'internal_error',
    'fatal_error',
    'service_unavailable',
    'request_timeout',
    'team_added_to_org',
    'invalid_auth',
    'not_authed',
    'token_revoked',
    'token_expired',
    'missing_scope',
]);
/** Slack's words for a history that nobody may read, now or later. */
const UNREADABLE = new Set(['missing_scope', 'no_permission', 'not_allowed_token_type', 'access_denied']);
/** The connection was never made, so nothing was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const HISTORY_PAGE = 200;
const HISTORY_PAGES = 5;
/** A clock of ours may be ahead of Slack's, whose clock the time stamps are of. */
const CLOCK_SLACK_S = 120;
/**
 * Posts for the scheduler. Takes a client of its own that rejects rate-limited calls: one that waits would hold up
 * whoever shares it, and the answers to people must not wait for tips.
 */
class SlackPoster {
    client;
    constructor(client) {
        this.client = client;
    }
    async post(schedule, render, mark) {
        let outcome = { kind: 'refused', reason: 'invalid_blocks' };
        for (const level of message_1.LEVELS) {
            outcome = await this.#send(schedule.channel, render(level), mark);
            if (outcome.kind !== 'refused' || !reply_1.REFUSED_BLOCKS.has(outcome.reason))
                return outcome;
        }
        return outcome;
    }
    async #send(channel, message, mark) {
        try {
            const answer = await this.client.chat.postMessage({
                channel,
                unfurl_links: false,
                unfurl_media: false,
                ...message,
                metadata: { event_type: EVENT_TYPE, event_payload: { mark } },
            });
            return { kind: 'posted', ts: answer.ts };
        }
        catch (error) {
            return outcomeOf(error);
        }
    }
    async find(schedule, mark, sinceMs) {
        const oldest = String(Math.floor(sinceMs / 1_000) - CLOCK_SLACK_S);
        let cursor;
        try {
            for (let page = 0; page < HISTORY_PAGES; page += 1) {
                const answer = await this.client.conversations.history({
                    channel: schedule.channel,
                    oldest,
                    limit: HISTORY_PAGE,
                    include_all_metadata: true,
                    ...(cursor && { cursor }),
                });
                for (const { ts, metadata } of answer.messages ?? []) {
                    const payload = metadata?.event_payload;
                    if (ts && metadata?.event_type === EVENT_TYPE && payload?.mark === mark)
                        return { kind: 'found', ts };
                }
                cursor = answer.response_metadata?.next_cursor;
                if (!cursor)
                    return { kind: 'absent' };
            }
        }
        catch (error) {
            const word = error.data?.error;
            if (word !== undefined && (UNREADABLE.has(word) || exports.CLOSED.has(word)))
                return { kind: 'unreadable' };
            const { retryAfter } = error;
            return { kind: 'later', retryAfterMs: (retryAfter ?? 0) * 1_000 };
        }
        // A channel this lively: the message is too far down to be looked for.
        return { kind: 'unreadable' };
    }
}
exports.SlackPoster = SlackPoster;
/** What a failed call of `chat.postMessage` says about the message. */
function outcomeOf(error) {
    const { code, data, retryAfter, statusCode, original } = error;
    if (code === web_api_1.ErrorCode.RateLimitedError)
        return { kind: 'rate-limited', retryAfterMs: (retryAfter ?? 30) * 1_000 };
    const word = data?.error;
    if (word !== undefined) {
        if (exports.CLOSED.has(word))
            return { kind: 'closed', reason: word };
        if (word === 'ratelimited' || word === 'rate_limited')
            return { kind: 'rate-limited', retryAfterMs: 30_000 };
        return TRANSIENT.has(word) ? { kind: 'unavailable', reason: word } : { kind: 'refused', reason: word };
    }
    if (statusCode !== undefined)
        return { kind: 'unavailable', reason: `http_${statusCode}` };
    const cause = original?.cause?.code ?? original?.code;
    return cause !== undefined && NOT_SENT.has(cause)
        ? { kind: 'unavailable', reason: cause.toLowerCase() }
        : { kind: 'unknown', reason: 'no_answer' };
}
/** Slack's word where a call failed since the channel is closed to us; null for any other failure. */
function closedReason(error) {
    const word = error.data?.error;
    return word !== undefined && exports.CLOSED.has(word) ? word : null;
}
