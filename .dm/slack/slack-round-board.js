"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SlackRoundBoard = void 0;
exports.announcingClient = announcingClient;
exports.millisecondsOf = millisecondsOf;
const web_api_1 = require("@slack/web-api");
const render_item_1 = require("../blocks/render-item");
const render_result_1 = require("../blocks/render-result");
const round_board_1 = require("../quiz/round-board");
const reply_1 = require("./reply");
/** Slack's words for a channel in which nothing more can be said. */
const CHANNEL_GONE = new Set([
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_only_channel',
    'account_inactive',
    'token_revoked',
    'invalid_auth',
    'user_disabled',
    'team_access_not_granted',
    'messages_tab_disabled',
]);
const MESSAGE_GONE = new Set([
    'message_not_found',
    'cant_update_message',
    'edit_window_closed',
    'thread_not_found',
]);
/** Slack's words for a channel that the app may not read; then whether a message is there cannot be known. */
const UNREADABLE = new Set([
    'missing_scope',
    'not_in_channel',
    'channel_not_found',
    'not_allowed_token_type',
]);
const CLIENT_TIMEOUT_MS = 10_000;
/** Names shown by the largest board; more people are only counted. */
const NAMES_READ = 50;
const EVENT_TYPE = 'cumulus_round';
/**
 * A client for what the app says by itself. It waits for nothing: a rate limit is told to the quiz, which knows what can
 * wait, and the answers of other people never queue behind it.
 */
function announcingClient(token, slackApiUrl) {
    return new web_api_1.WebClient(token, {
        ...(slackApiUrl !== undefined && { slackApiUrl }),
        timeout: CLIENT_TIMEOUT_MS,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        logLevel: web_api_1.LogLevel.ERROR,
    });
}
/** Rounds in Slack channels. */
class SlackRoundBoard {
    client;
    people;
    logger;
    constructor(client, people, logger) {
        this.client = client;
        this.people = people;
        this.logger = logger;
    }
    async post({ channel }, view, { roundId, part }) {
        const metadata = { event_type: EVENT_TYPE, event_payload: { round: roundId, part: String(part) } };
        const { ts } = await this.#send(view, (message) => this.client.chat.postMessage({
            channel,
            unfurl_links: false,
            unfurl_media: false,
            metadata,
            ...message,
        }));
        if (ts === undefined)
            throw new round_board_1.BoardError('unclear', 'Slack gave no time stamp');
        return { messageId: ts, postedAt: millisecondsOf(ts) };
    }
    async update({ channel }, messageId, view) {
        // Without blocks of its own a text would leave the old buttons where they are.
        await this.#send(view, (message) => this.client.chat.update({ channel, ts: messageId, ...message, blocks: message.blocks ?? [] }));
    }
    async find({ channel }, { roundId, part }, since) {
        try {
            const { messages = [], has_more: hasMore } = await this.client.conversations.history({
                channel,
                oldest: String(since / 1_000),
                include_all_metadata: true,
                limit: 200,
            });
            const found = messages.find(({ metadata }) => {
                const payload = metadata?.event_payload;
                return (metadata?.event_type === EVENT_TYPE && payload?.round === roundId && payload.part === String(part));
            });
            if (found?.ts !== undefined)
                return { messageId: found.ts, postedAt: millisecondsOf(found.ts) };
            return hasMore ? 'unknown' : null;
        }
        catch (error) {
            if (error instanceof web_api_1.WebAPIPlatformError && UNREADABLE.has(error.data.error))
                return 'unknown';
            throw boardError(error);
        }
    }
    /** One step simpler where Slack refuses the blocks; buttons stay at every level, since an item must be answerable. */
    async #send(view, call) {
        const names = await this.people.names(usersOf(view));
        try {
            return await call(render(view, names, 'rich'));
        }
        catch (error) {
            if (!(0, reply_1.isRefusedBlocks)(error))
                throw boardError(error);
            this.logger.warn({ view: view.kind, err: error }, 'Slack refused the blocks of a round; sending it one step simpler');
        }
        try {
            return await call(render(view, names, 'classic'));
        }
        catch (error) {
            throw boardError(error);
        }
    }
}
exports.SlackRoundBoard = SlackRoundBoard;
/** Milliseconds UTC of one of Slack's time stamps. */
function millisecondsOf(ts) {
    return Math.floor(Number(ts) * 1_000);
}
function render(view, names, level) {
    switch (view.kind) {
        case 'open':
            return (0, render_item_1.renderOpenItem)(view, level);
        case 'closed':
            return (0, render_item_1.renderClosedItem)(view, names, level);
        case 'result':
            return (0, render_result_1.renderResult)(view, names, level);
        case 'twin':
            return (0, render_result_1.renderTwin)();
        case 'rescored':
            return (0, render_result_1.renderRescored)(view, names);
    }
}
function usersOf(view) {
    if (view.kind === 'closed')
        return view.answers
            .filter((answer) => answer.isRight)
            .slice(0, NAMES_READ)
            .map(({ user }) => user);
    const result = view.kind === 'rescored' ? view.result : view.kind === 'result' ? view : null;
    return (result?.standings ?? []).slice(0, NAMES_READ).map(({ user }) => user);
}
function boardError(error) {
    if (error instanceof web_api_1.WebAPIRateLimitedError)
        return new round_board_1.BoardError('refused', 'Slack asked to wait', error.retryAfter * 1_000, 'ratelimited');
    if (error instanceof web_api_1.WebAPIPlatformError) {
        const code = error.data.error;
        if (CHANNEL_GONE.has(code))
            return new round_board_1.BoardError('channel-gone', 'The channel cannot be written to', 0, code);
        if (MESSAGE_GONE.has(code))
            return new round_board_1.BoardError('message-gone', 'The message is gone', 0, code);
        // Slack's own trouble may come after the message was posted; anything else it says, it says instead of posting.
        const isUnclear = /^(?:internal_error|fatal_error|request_timeout|service_unavailable)$/.test(code);
        return new round_board_1.BoardError(isUnclear ? 'unclear' : 'refused', 'Slack refused a message', 0, code);
    }
    const detail = error instanceof web_api_1.WebAPIHTTPError ? `http_${error.statusCode}` : String(error.message);
    return new round_board_1.BoardError('unclear', 'Slack gave no answer', 0, detail);
}
