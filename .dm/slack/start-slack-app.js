"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startSlackApp = startSlackApp;
const bolt_1 = require("@slack/bolt");
const health_1 = require("./health");
const logger_1 = require("./logger");
const register_1 = require("./register");
const socket_receiver_1 = require("./socket-receiver");
/** Slack's client waits for ever and retries for half an hour unless told otherwise; a person waits seconds. */
const CLIENT_TIMEOUT_MS = 10_000;
const CLIENT_RETRIES = { retries: 2, minTimeout: 500, maxTimeout: 2_000 };
/** Larger than anything Slack sends, small enough to bear. */
const BODY_LIMIT_BYTES = 1_000_000;
/**
 * Starts the Bolt app: Socket Mode over two connections, or HTTP.
 * @throws where Slack refuses the token or the port is taken
 */
async function startSlackApp(options) {
    const { connection, context, slackApiUrl } = options;
    const transport = connection.kind === 'socket'
        ? socketTransport(options, connection.appToken)
        : httpTransport(options, connection.signingSecret);
    const app = new bolt_1.App({
        token: connection.botToken,
        receiver: transport.receiver,
        logger: (0, logger_1.slackLogger)(context.logger),
        clientOptions: {
            ...(slackApiUrl !== undefined && { slackApiUrl }),
            timeout: CLIENT_TIMEOUT_MS,
            retryConfig: CLIENT_RETRIES,
        },
        deferInitialization: true,
    });
    (0, register_1.register)(app, context);
    await app.init();
    const port = await transport.start(app);
    let stopped;
    return {
        port,
        readiness: transport.readiness,
        stop: async (mostMs) => {
            stopped ??= transport.stop(app);
            await stopped;
            return context.inFlight.idle(mostMs);
        },
    };
}
function socketTransport({ context, slackApiUrl, port }, appToken) {
    const receiver = new socket_receiver_1.SocketReceiver({ appToken, slackApiUrl, logger: context.logger });
    const readiness = () => ({
        ready: receiver.connected > 0,
        detail: { topics: context.answerer.topics.length, sockets: receiver.connected },
    });
    let health;
    return {
        receiver,
        readiness,
        start: async (app) => {
            if (port !== null)
                health = await (0, health_1.startHealthServer)((0, health_1.healthRoutes)(readiness), port);
            await app.start();
            return health ? portOf(health) : 0;
        },
        stop: async (app) => {
            await app.stop();
            health?.close();
            health?.closeAllConnections();
        },
    };
}
function httpTransport({ context, port }, signingSecret) {
    const readiness = () => ({ ready: true, detail: { topics: context.answerer.topics.length } });
    const customRoutes = (0, health_1.healthRoutes)(readiness);
    const receiver = new bolt_1.HTTPReceiver({
        signingSecret,
        logger: (0, logger_1.slackLogger)(context.logger),
        customRoutes,
        bodyLimit: BODY_LIMIT_BYTES,
    });
    return {
        receiver,
        readiness,
        start: async (app) => portOf((await app.start(port ?? 0))),
        stop: async (app) => {
            await app.stop();
        },
    };
}
function portOf(server) {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
}
