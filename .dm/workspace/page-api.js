"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.WORKSPACE_PATHS = exports.WORKSPACE_PREFIX = void 0;
/**
 * The contract between the workspace's server and its page: types and paths only, no behaviour, so that the
 * browser's code may import it too. Everything sits under one prefix on the server that also serves `/api/*`.
 *
 * GET  /_workspace/state?as=U…                                   -> Snapshot
 * GET  /_workspace/events?as=U…                                  -> Server-Sent Events, see PageEvent
 * GET  /_workspace/messages?as=U…&channel=C…[&thread_ts=…][&before=ts][&limit=50] -> MessagePage (older ones)
 * GET  /_workspace/options?as=U…&container=…                     -> see OptionsQuery (external selects)
 * POST /_workspace/commands   PageCommand as JSON                -> PageCommandResult
 * GET  /_workspace/faults, POST /_workspace/faults               -> Faults (see FaultsRequest)
 * Everything else that is not /api/*, /files/* or /response/* is a file of the page's folder; `/` is its index.html.
 *
 * Refusals are JSON `{ ok: false, error: <code>, message: <sentence> }` with a 4xx status; the reply of a command
 * that was carried out but that Slack would refuse in words (an unknown slash command) is 200 with `ok: false`.
 */
exports.WORKSPACE_PREFIX = '/_workspace';
exports.WORKSPACE_PATHS = {
    state: '/_workspace/state',
    events: '/_workspace/events',
    messages: '/_workspace/messages',
    options: '/_workspace/options',
    commands: '/_workspace/commands',
    faults: '/_workspace/faults',
};
