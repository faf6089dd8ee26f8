"use strict";
/** One request in, one response out: the whole server but the event stream and the sockets. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.createHandleRequest = createHandleRequest;
exports.errorResponse = errorResponse;
const page_api_1 = require("../page-api");
const apply_response_1 = require("../people/apply-response");
const arguments_1 = require("../web-api/arguments");
const file_methods_1 = require("../web-api/file-methods");
const guards_1 = require("./guards");
const page_routes_1 = require("./page-routes");
const plain_1 = require("./plain");
const read_arguments_1 = require("./read-arguments");
const static_files_1 = require("./static-files");
/** Never rejects: what goes wrong inside is a 500 that says so, and the server lives on. */
function createHandleRequest(parts) {
    return async (request) => {
        try {
            (0, guards_1.refuseForeign)(request, parts.port());
            (0, guards_1.refuseOversize)(request.body.length);
            const response = await route(parts, request);
            return { ...response, headers: { ...static_files_1.SECURITY_HEADERS, ...response.headers } };
        }
        catch (error) {
            return errorResponse(error);
        }
    };
}
/** The response for whatever was thrown. */
function errorResponse(error) {
    const refusal = error instanceof plain_1.HttpRefusal
        ? error
        : new plain_1.HttpRefusal(500, 'internal_error', `Workspace: ${error instanceof Error ? error.message : String(error)}`);
    const body = { ok: false, error: refusal.code, message: refusal.message };
    return (0, plain_1.jsonResponse)(refusal.status, body, static_files_1.SECURITY_HEADERS);
}
async function route(parts, request) {
    const { core, callMethod } = parts;
    const address = (0, plain_1.addressOf)(request);
    const [, first = '', second = ''] = address.pathname.split('/');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (`/${first}` === page_api_1.WORKSPACE_PREFIX)
        return (0, page_routes_1.servePageRoute)(parts, request, address);
    switch (first) {
        case 'api': {
            const args = await (0, read_arguments_1.readArguments)(request, address.searchParams);
            const answer = await callMethod(second, args, (0, read_arguments_1.readToken)(request, args));
            return (0, plain_1.jsonResponse)(answer.status, answer.body, answer.headers);
        }
        case 'response':
            return answerResponseUrl(core, second, request);
        case 'upload': {
            if (!(0, file_methods_1.receiveUpload)(core, second, await (0, read_arguments_1.readUpload)(request)))
                throw new plain_1.HttpRefusal(404, 'not_found', 'Nobody asked for this upload.');
            return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: `OK - ${request.body.length}` };
        }
        case 'files':
            return serveUploadedFile(core, second);
        default:
            if (!isRead)
                throw new plain_1.HttpRefusal(405, 'method_not_allowed', `${request.method} has no meaning here.`);
            return (0, static_files_1.serveFile)(parts.pageDir, address.pathname);
    }
}
function answerResponseUrl(core, name, request) {
    const body = (0, read_arguments_1.readJson)(request);
    const found = core.responseUrls.use(name);
    let error = 'error' in found ? found.error : null;
    let status = error === null ? 200 : 404;
    if ('target' in found) {
        try {
            (0, apply_response_1.applyResponse)(core, found.target, body);
        }
        catch (thrown) {
            if (!(thrown instanceof arguments_1.Refusal))
                throw thrown;
            error = thrown.code;
            status = 400;
        }
    }
    core.journal.record({ type: 'response-url', args: body, status, error });
    return error === null ? (0, plain_1.jsonResponse)(200, { ok: true }) : (0, plain_1.jsonResponse)(status, { ok: false, error });
}
function serveUploadedFile(core, id) {
    const file = core.state.files.find((one) => one.id === id && one.complete);
    if (!file)
        throw new plain_1.HttpRefusal(404, 'not_found', 'There is no such file.');
    // As a download, never as a page: the app's bytes must not run as this server's own code.
    const headers = {
        'Content-Type': file.mimetype.startsWith('image/') ? file.mimetype : 'text/plain; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    };
    return { status: 200, headers, body: Buffer.from(file.content, 'base64') };
}
