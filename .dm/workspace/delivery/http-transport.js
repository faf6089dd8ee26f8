"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createHttpTransport = createHttpTransport;
exports.signRequest = signRequest;
/** Deliveries as HTTP requests signed with the app's signing secret, to one address for all kinds. */
const node_crypto_1 = require("node:crypto");
const node_http_1 = require("node:http");
const node_https_1 = require("node:https");
const read_ack_body_1 = require("./read-ack-body");
function createHttpTransport(options) {
    const { url, signingSecret, wallClock = Date.now } = options;
    const addressNow = typeof url === 'string' ? () => url : url;
    return {
        mode: 'http',
        connected: () => true,
        whenConnected: () => Promise.resolve(),
        close() { },
        send(parcel, retry, signal) {
            const { body, contentType } = encodeParcel(parcel);
            const timestamp = String(Math.floor(wallClock() / 1000));
            const headers = {
                'Content-Type': contentType,
                'Content-Length': String(Buffer.byteLength(body)),
                'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
                'X-Slack-Request-Timestamp': timestamp,
                'X-Slack-Signature': signRequest(signingSecret, timestamp, body),
                ...retryHeaders(retry),
            };
            return post(addressNow(), headers, body, signal);
        },
    };
}
function post(address, headers, body, signal) {
    return new Promise((resolve) => {
        const unreachable = (error) => resolve({ outcome: 'unreachable', reason: error.message });
        const start = address.startsWith('https:') ? node_https_1.request : node_http_1.request;
        // No agent: a connection kept open would keep the app's server from closing.
        const request = start(address, { method: 'POST', headers, agent: false, signal }, (response) => {
            const chunks = [];
            response.on('data', (chunk) => chunks.push(chunk));
            response.on('error', unreachable);
            response.on('end', () => resolve(answerOf(response, Buffer.concat(chunks).toString('utf8'))));
        });
        request.on('error', unreachable);
        request.end(body);
    });
}
function answerOf({ statusCode: status = 0, headers }, body) {
    if (status >= 200 && status <= 299)
        return { outcome: 'acked', status, body: (0, read_ack_body_1.readAckBody)(body) };
    return { outcome: 'refused', status, noRetry: headers['x-slack-no-retry'] === '1' };
}
/** Slack's `v0` signature over the raw body. */
function signRequest(signingSecret, timestamp, body) {
    return `v0=${(0, node_crypto_1.createHmac)('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}
function encodeParcel(parcel) {
    const form = 'application/x-www-form-urlencoded';
    if (parcel.kind === 'events_api')
        return { body: JSON.stringify(parcel.payload), contentType: 'application/json' };
    if (parcel.kind === 'slash_commands')
        return { body: formOf(parcel.payload), contentType: form };
    return { body: formOf({ payload: JSON.stringify(parcel.payload) }), contentType: form };
}
function formOf(fields) {
    return new URLSearchParams(Object.entries(fields).map(([key, value]) => [key, String(value)])).toString();
}
function retryHeaders(retry) {
    return retry ? { 'X-Slack-Retry-Num': String(retry.num), 'X-Slack-Retry-Reason': retry.reason } : {};
}
