"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SocketReceiver = void 0;
const bolt_1 = require("@slack/bolt");
const logger_1 = require("./logger");
const MOST_WAIT_MS = 30_000;
/** A connection that has not said hello by then is given up and begun anew. */
const HELLO_MS = 20_000;
/**
 * Socket Mode over two connections. Slack refreshes a connection every few hours, and the SDK's own reconnection
 * leaves a hole of seconds and ends the process when the Web API cannot be reached (socket-mode 3.1); so each socket
 * is supervised here: it is told not to reconnect, and when it goes a new one is opened at once, later after failures,
 * for ever. The SDK notices a silent socket by its pings and closes it, which comes to the same.
 */
class SocketReceiver {
    #slots;
    constructor(options) {
        this.#slots = Array.from({ length: options.sockets ?? 2 }, () => new SocketSlot(options));
    }
    init(app) {
        for (const slot of this.#slots)
            slot.app = app;
    }
    /** Resolves with the first connection; the others follow. Rejects where Slack refuses the token. */
    async start() {
        await Promise.any(this.#slots.map((slot) => slot.start())).catch((error) => {
            throw error.errors[0];
        });
    }
    async stop() {
        await Promise.all(this.#slots.map((slot) => slot.stop()));
    }
    /** Connections open now. */
    get connected() {
        return this.#slots.filter((slot) => slot.isConnected).length;
    }
}
exports.SocketReceiver = SocketReceiver;
/** One place for a connection, which is filled again whenever it falls empty. */
class SocketSlot {
    options;
    app;
    isConnected = false;
    #receiver = null;
    #timer;
    #failures = 0;
    #stopped = false;
    constructor(options) {
        this.options = options;
    }
    /** Opens the first connection; a failure here is the operator's to mend, so it is thrown and not retried. */
    async start() {
        await this.#connect();
    }
    async stop() {
        this.#stopped = true;
        clearTimeout(this.#timer);
        const receiver = this.#receiver;
        this.#receiver = null;
        this.isConnected = false;
        if (receiver)
            await this.#close(receiver);
    }
    async #connect() {
        const { appToken, slackApiUrl, logger } = this.options;
        const receiver = new bolt_1.SocketModeReceiver({
            appToken,
            autoReconnectEnabled: false,
            logger: (0, logger_1.slackLogger)(logger),
            installerOptions: {
                clientOptions: {
                    ...(slackApiUrl !== undefined && { slackApiUrl }),
                    retryConfig: { retries: 0 },
                    timeout: HELLO_MS,
                },
            },
        });
        receiver.init(this.app);
        this.#receiver = receiver;
        receiver.client.on('disconnected', () => {
            if (this.#receiver === receiver)
                this.#refill('closed');
        });
        let hello;
        const late = new Promise((_, reject) => {
            hello = setTimeout(() => reject(new Error('Slack did not say hello in time')), HELLO_MS);
        });
        try {
            await Promise.race([receiver.start(), late]);
            this.isConnected = true;
            this.#failures = 0;
            logger.info('Socket Mode connection open');
        }
        catch (error) {
            this.#receiver = null;
            void this.#close(receiver);
            throw error ?? new Error('The connection was closed before Slack said hello');
        }
        finally {
            clearTimeout(hello);
        }
    }
    /** Fills the place again: at once after a refresh, after a growing wait when that fails. */
    #refill(reason) {
        this.isConnected = false;
        this.#receiver = null;
        if (this.#stopped)
            return;
        const wait = this.#failures === 0
            ? 0
            : Math.min(MOST_WAIT_MS, (this.options.retryMs ?? 500) * 2 ** (this.#failures - 1));
        this.#failures += 1;
        this.options.logger.info({ reason, wait }, 'Socket Mode connection gone, opening another');
        this.#timer = setTimeout(() => {
            this.#connect().catch((error) => this.#refill(error instanceof Error ? error.message : String(error)));
        }, wait);
    }
    /** Never rejects: a socket that cannot be closed cleanly is gone as well. */
    async #close(receiver) {
        try {
            await receiver.client.disconnect();
        }
        catch (error) {
            this.options.logger.debug({ err: error }, 'A socket did not close cleanly');
        }
    }
}
