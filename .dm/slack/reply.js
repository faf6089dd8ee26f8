"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.REFUSED_BLOCKS = void 0;
exports.sendWithFallback = sendWithFallback;
exports.isRefusedBlocks = isRefusedBlocks;
exports.reportFailure = reportFailure;
exports.sendTo = sendTo;
const node_crypto_1 = require("node:crypto");
const message_1 = require("../blocks/message");
/** Slack's words for a message whose blocks it will not take; a simpler one may pass. */
exports.REFUSED_BLOCKS = new Set([
    'invalid_blocks',
    'invalid_blocks_format',
    'msg_blocks_too_long',
    'msg_too_long',
    'invalid_attachments',
]);
/** Slack answered 5xx: it may be well again a moment later. The SDK does not try these again by itself. */
const TRANSIENT_RETRIES = 2;
const TRANSIENT_WAIT_MS = 300;
/**
 * Sends a message, one step simpler each time Slack refuses its blocks: rich, classic, text.
 * @param render the message at a level
 * @throws what Slack answered, where it refuses for another reason or refuses plain text too
 */
async function sendWithFallback(render, send, logger) {
    for (const level of message_1.LEVELS) {
        try {
            await sendPatiently(() => send(render(level)));
            return;
        }
        catch (error) {
            const code = refusal(error);
            if (code === null || level === 'text')
                throw error;
            logger.warn({ code, refused: level }, 'Slack refused the blocks of a message; sending it one step simpler');
        }
    }
}
async function sendPatiently(send) {
    for (let attempt = 0;; attempt += 1) {
        try {
            await send();
            return;
        }
        catch (error) {
            if (attempt === TRANSIENT_RETRIES || !isTransient(error))
                throw error;
            await new Promise((resolve) => setTimeout(resolve, TRANSIENT_WAIT_MS * 2 ** attempt));
        }
    }
}
function isTransient(error) {
    const { statusCode } = error;
    return statusCode !== undefined && statusCode >= 500;
}
/** Whether Slack refused a message for its blocks, so that a simpler one may pass. */
function isRefusedBlocks(error) {
    return refusal(error) !== null;
}
/** Slack's error code where it is about the blocks, else null. A `response_url` answers 4xx without a code. */
function refusal(error) {
    const { data, code, statusCode } = error;
    if (data?.error !== undefined)
        return exports.REFUSED_BLOCKS.has(data.error) ? data.error : null;
    // 404 is an expired or used-up response_url, 5xx is Slack's own trouble: nothing simpler would pass.
    const isRefusal = code === 'slack_bolt_respond_error' && statusCode !== undefined && statusCode !== 404 && statusCode < 500;
    return isRefusal ? `http_${statusCode}` : null;
}
/**
 * The one error policy: the log gets everything but the text, the person gets one polite line with a reference that is
 * also in the log.
 * @param send tells the person; its own failure is only logged
 */
async function reportFailure(error, context, send, logger) {
    const reference = (0, node_crypto_1.randomBytes)(3).toString('hex');
    logger.error({ ...context, reference, err: error instanceof Error ? error : new Error(String(error)) }, 'A reply failed');
    try {
        await send({
            text: `Sorry, something went wrong on my side. Please try again; if it stays, give your admin the reference ${reference}.`,
        });
    }
    catch (second) {
        logger.error({ ...context, reference, err: second }, 'The apology could not be delivered either');
    }
}
/** Reaches a person in the direct message with the app, which a person's id opens. */
function sendTo(client, user) {
    return (message) => client.chat.postMessage({ channel: user, unfurl_links: false, ...message });
}
