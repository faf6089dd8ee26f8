"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.BoardError = void 0;
/**
 * Why a message could not be posted or changed.
 * `channel-gone`: archived, deleted, or the app was removed: nothing more can be said there.
 * `message-gone`: somebody deleted the message.
 * `refused`: it was certainly not posted; later it may be (rate limit).
 * `unclear`: no answer came; it may have been posted.
 */
class BoardError extends Error {
    code;
    retryAfterMs;
    detail;
    constructor(code, message, 
    /** How long the chat system asks to wait; 0 where it said nothing. */
    retryAfterMs = 0, 
    /** What it said, for the log. */
    detail = '') {
        super(message);
        this.code = code;
        this.retryAfterMs = retryAfterMs;
        this.detail = detail;
    }
}
exports.BoardError = BoardError;
