"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createWorkspace = createWorkspace;
/**
 * Starts a local Slack workspace: a server on loopback that speaks Slack's protocol to any Bolt app and shows a page
 * to people. This file only puts the parts together; it is the one to read first.
 */
const node_crypto_1 = require("node:crypto");
const block_kit_1 = require("./block-kit");
const courier_1 = require("./delivery/courier");
const http_transport_1 = require("./delivery/http-transport");
const socket_transport_1 = require("./delivery/socket-transport");
const drive_1 = require("./drive");
const handle_request_1 = require("./http/handle-request");
const listen_1 = require("./http/listen");
const render_1 = require("./page/render");
const call_method_1 = require("./web-api/call-method");
const chat_methods_1 = require("./web-api/chat-methods");
const message_content_1 = require("./web-api/message-content");
const clock_1 = require("./world/clock");
const create_state_1 = require("./world/create-state");
const faults_1 = require("./world/faults");
const ids_1 = require("./world/ids");
const journal_1 = require("./world/journal");
const keep_state_1 = require("./world/keep-state");
const message_board_1 = require("./world/message-board");
const response_urls_1 = require("./world/response-urls");
const trigger_ids_1 = require("./world/trigger-ids");
const view_stack_1 = require("./world/view-stack");
const DEFAULT_PATIENCE_MS = 4000;
/** Starts a workspace and resolves when it listens; see WorkspaceOptions for what may be set. */
async function createWorkspace(options) {
    checkTransport(options);
    const clock = options.clock ?? (0, clock_1.createClock)();
    const ids = (0, ids_1.createIds)(options.random ?? cryptoRandom);
    const rules = rulesFrom(options.slackRules);
    const journal = (0, journal_1.createJournal)();
    const app = identityFrom(options);
    const kept = options.keep === undefined ? null : (0, keep_state_1.readKeptState)(options.keep);
    const state = (0, create_state_1.createState)(options, app, Math.floor(clock.now() / 1000), kept);
    const faults = (0, faults_1.createFaultBox)();
    const { transport } = options;
    const sockets = transport.mode === 'socket' ? (0, socket_transport_1.createSocketTransport)({ appId: app.id, clock, ids, journal }) : null;
    const carrier = sockets ?? (0, http_transport_1.createHttpTransport)(transport);
    let listening = null;
    const port = () => listening?.port ?? 0;
    const baseUrl = () => `http://127.0.0.1:${port()}`;
    const core = {
        app,
        rules,
        clock,
        ids,
        state,
        journal,
        faults,
        baseUrl,
        board: (0, message_board_1.createMessageBoard)(state, { clock, ids, journal }),
        views: (0, view_stack_1.createViewStack)(state, { ids, journal }),
        triggers: (0, trigger_ids_1.createTriggerIds)({ clock, ids, teamId: state.team.id, expire: rules.ackDeadline }),
        responseUrls: (0, response_urls_1.createResponseUrls)({ clock, ids }),
        courier: (0, courier_1.createCourier)({ transport: carrier, clock, journal, faults, ackDeadline: rules.ackDeadline }),
        validation: options.validation ?? STRICT,
        externalOptions: new Map(),
    };
    const rendering = {
        renderMessage: options.renderMessage ?? render_1.renderMessage,
        renderView: options.renderView ?? render_1.renderView,
    };
    const openSocket = sockets ? () => `ws://127.0.0.1:${port()}${sockets.issueAddress()}` : null;
    const dropSockets = (how) => sockets?.drop(how);
    const handle = (0, handle_request_1.createHandleRequest)({
        core,
        rendering,
        dropSockets,
        port,
        pageDir: options.pageDir,
        callMethod: (0, call_method_1.createCallMethod)(core, openSocket),
    });
    listening = await (0, listen_1.listen)(options.port ?? 0, {
        core,
        rendering,
        handle,
        acceptSocket: sockets?.accept ?? null,
    });
    for (const { id, postAtS } of state.scheduled)
        (0, chat_methods_1.scheduleDue)(core, id, postAtS);
    const stopKeeping = options.keep === undefined ? null : (0, keep_state_1.keepState)(options.keep, state, journal);
    return {
        ...(0, drive_1.createDriver)(core, options.patienceMs ?? DEFAULT_PATIENCE_MS),
        url: baseUrl(),
        apiUrl: `${baseUrl()}/api/`,
        app,
        people: state.people,
        channels: state.channels,
        clock,
        handle,
        setFaults(request) {
            faults.set(request);
            if (request.dropSockets)
                dropSockets(request.dropSockets);
            return faults.current();
        },
        postAsApp: (message) => core.board.post({
            channel: message.channel,
            user: app.botUserId,
            ...(0, message_content_1.readMessageContent)(core, { ...message }),
        }),
        sockets: () => sockets?.connections() ?? 0,
        async close() {
            core.courier.close();
            // A clock that was passed in may still serve others.
            if (options.clock === undefined)
                clock.stop();
            await listening?.close();
            await stopKeeping?.();
        },
    };
}
const STRICT = { message: block_kit_1.validateMessage, view: block_kit_1.validateView };
function cryptoRandom() {
    return (0, node_crypto_1.randomInt)(2 ** 32) / 2 ** 32;
}
function rulesFrom(given = true) {
    const all = given !== false;
    const rules = { ackDeadline: all, rateLimit: all, membership: all, blocks: all };
    return typeof given === 'boolean' ? rules : { ...rules, ...given };
}
function checkTransport({ botToken, transport }) {
    if (!botToken.startsWith('xoxb-'))
        throw new Error('Workspace: botToken must start with "xoxb-", as a bot token does. Any text may follow.');
    if (transport.mode === 'socket' && !transport.appToken.startsWith('xapp-')) {
        throw new Error('Workspace: appToken must start with "xapp-", as an app-level token does. Any text may follow.');
    }
    if (transport.mode === 'http' && typeof transport.url === 'string' && !/^https?:\/\//.test(transport.url)) {
        throw new Error(`Workspace: the app's url "${transport.url}" is no http address. Give one such as http://127.0.0.1:3000/slack/events.`);
    }
    if (transport.mode === 'http' && transport.signingSecret === '') {
        throw new Error('Workspace: signingSecret is empty. Give the workspace and the app the same secret.');
    }
}
function identityFrom({ manifest = {}, botToken, transport }) {
    const name = nameFrom(manifest);
    return {
        id: 'A0LOCALAPP',
        name,
        botId: 'B0LOCALAPP',
        botUserId: (0, create_state_1.idFrom)('U0', name),
        botToken,
        appToken: transport.mode === 'socket' ? transport.appToken : null,
        verificationToken: 'local-workspace',
        manifest,
    };
}
function nameFrom({ features, display_information }) {
    return features?.bot_user?.display_name ?? display_information?.name ?? 'App';
}
