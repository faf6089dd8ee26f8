"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.servePageRoute = servePageRoute;
exports.viewer = viewer;
/** Everything under /_workspace but the event stream. */
const zod_1 = require("zod");
const page_api_1 = require("../page-api");
const payload_parts_1 = require("../people/payload-parts");
const press_element_1 = require("../people/press-element");
const refused_1 = require("../people/refused");
const block_ids_1 = require("../world/block-ids");
const state_1 = require("../world/state");
const page_commands_1 = require("./page-commands");
const page_shapes_1 = require("./page-shapes");
const plain_1 = require("./plain");
const read_arguments_1 = require("./read-arguments");
const times = zod_1.z.number().int().min(0).max(1_000_000);
const faults = zod_1.z.object({
    clear: zod_1.z.boolean().optional(),
    latencyMs: zod_1.z.number().min(0).max(600_000).optional(),
    rateLimit: zod_1.z
        .object({ times, retryAfterS: zod_1.z.number().int().min(0).max(3600), method: zod_1.z.string().optional() })
        .nullable()
        .optional(),
    serverError: zod_1.z
        .object({ times, status: zod_1.z.number().int().min(500).max(599), method: zod_1.z.string().optional() })
        .nullable()
        .optional(),
    duplicateDeliveries: zod_1.z.number().int().min(0).max(10).optional(),
    dropSockets: zod_1.z.enum(['cut', 'refresh_requested', 'warning']).optional(),
});
async function servePageRoute(routes, request, address) {
    const { core, rendering } = routes;
    const query = address.searchParams;
    switch (`${request.method} ${address.pathname}`) {
        case `GET ${page_api_1.WORKSPACE_PATHS.state}`:
            return (0, plain_1.jsonResponse)(200, (0, page_shapes_1.snapshotFor)(core, rendering, viewer(core, query)));
        case `GET ${page_api_1.WORKSPACE_PATHS.messages}`: {
            const me = viewer(core, query);
            const channel = refusedAs404(() => (0, payload_parts_1.visibleChannel)(core, me, query.get('channel') ?? '').id);
            const limit = Math.min(Math.max(Number(query.get('limit')) || page_shapes_1.PAGE_LENGTH, 1), 1000);
            const wanted = { channel, threadTs: query.get('thread_ts'), before: query.get('before'), limit };
            return (0, plain_1.jsonResponse)(200, (0, page_shapes_1.messagesFor)(core, rendering, me, wanted));
        }
        case `GET ${page_api_1.WORKSPACE_PATHS.options}`:
            return (0, plain_1.jsonResponse)(200, await optionsFor(core, viewer(core, query), query));
        case `POST ${page_api_1.WORKSPACE_PATHS.commands}`:
            return (0, plain_1.jsonResponse)(200, await (0, page_commands_1.runPageCommand)(core, jsonBody(request)));
        case `GET ${page_api_1.WORKSPACE_PATHS.faults}`:
            return (0, plain_1.jsonResponse)(200, core.faults.current());
        case `POST ${page_api_1.WORKSPACE_PATHS.faults}`:
            return (0, plain_1.jsonResponse)(200, setFaults(routes, jsonBody(request)));
        default:
            throw new plain_1.HttpRefusal(404, 'not_found', `${request.method} ${address.pathname.slice(0, 100)} is no part of the workspace.`);
    }
}
/** The person `as` names; the first one where it is left out. */
function viewer(core, query) {
    const asked = query.get('as');
    const person = asked === null ? core.state.people.find((one) => !one.isApp) : (0, state_1.findPerson)(core.state, asked);
    return refusedAs404(() => (0, payload_parts_1.actor)(core, person?.id ?? asked ?? ''));
}
function setFaults({ core, dropSockets }, body) {
    const parsed = faults.safeParse(body);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new plain_1.HttpRefusal(400, 'invalid_faults', `Faults: ${issue?.message ?? 'they cannot be read'} at "${issue?.path.join('.') ?? ''}".`);
    }
    const request = parsed.data;
    core.faults.set(request);
    if (request.dropSockets)
        dropSockets(request.dropSockets);
    return core.faults.current();
}
async function optionsFor(core, me, query) {
    const text = (name) => query.get(name) ?? '';
    const container = query.has('view')
        ? { type: 'view', viewId: text('view') }
        : { type: 'message', channel: text('channel'), ts: text('ts') };
    const asked = {
        as: me.id,
        container,
        blockId: text('block_id'),
        actionId: text('action_id'),
        query: text('q'),
    };
    const options = await (0, press_element_1.suggestOptions)(core, asked).catch((error) => refusedAs404(() => {
        throw error;
    }));
    return {
        options: options.map((one) => ({
            text: (0, block_ids_1.isRecord)(one.text) ? String(one.text.text) : '',
            value: String(one.value),
        })),
    };
}
function refusedAs404(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof refused_1.Refused)
            throw new plain_1.HttpRefusal(404, error.code, error.message);
        throw error;
    }
}
/** A form of another site can send text but not JSON without asking first, so nothing else is taken. */
function jsonBody(request) {
    if ((0, read_arguments_1.mediaType)(request) !== 'application/json') {
        throw new plain_1.HttpRefusal(415, 'unsupported_media_type', 'Send JSON with Content-Type: application/json.');
    }
    return (0, read_arguments_1.readJson)(request);
}
