"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readArguments = readArguments;
exports.readJson = readJson;
exports.readUpload = readUpload;
exports.readToken = readToken;
exports.mediaType = mediaType;
/** Bodies as the official clients send them: forms, JSON, or multipart where bytes go along. */
const block_ids_1 = require("../world/block-ids");
const plain_1 = require("./plain");
/** Arguments of a Web API call, from the query and the body. */
async function readArguments(request, query) {
    const fromQuery = Object.fromEntries(query);
    if (request.body.length === 0)
        return fromQuery;
    const type = mediaType(request);
    if (type === 'application/json')
        return { ...fromQuery, ...readJson(request) };
    if (type === 'multipart/form-data')
        return { ...fromQuery, ...textFields(await readMultipart(request)) };
    return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(request.body.toString('utf8'))) };
}
/** The body as one JSON object; anything else is a 400. */
function readJson(request) {
    let value;
    try {
        value = JSON.parse(request.body.toString('utf8'));
    }
    catch {
        throw new plain_1.HttpRefusal(400, 'invalid_json', 'The body is not JSON.');
    }
    if (!(0, block_ids_1.isRecord)(value))
        throw new plain_1.HttpRefusal(400, 'json_not_object', 'The body must be one JSON object.');
    return value;
}
/** The bytes of an upload: the file of a multipart form, or the body itself. */
async function readUpload(request) {
    if (mediaType(request) !== 'multipart/form-data')
        return request.body;
    for (const value of (await readMultipart(request)).values()) {
        if (typeof value !== 'string')
            return Buffer.from(await value.arrayBuffer());
    }
    throw new plain_1.HttpRefusal(400, 'no_file', 'The form holds no file.');
}
/** The token of the Authorization header, else of the arguments. */
function readToken(request, args) {
    const bearer = /^Bearer\s+(\S+)$/i.exec((0, plain_1.header)(request, 'authorization') ?? '')?.[1];
    return bearer ?? (typeof args.token === 'string' && args.token !== '' ? args.token : undefined);
}
function mediaType(request) {
    return ((0, plain_1.header)(request, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
async function readMultipart(request) {
    try {
        const headers = { 'content-type': (0, plain_1.header)(request, 'content-type') ?? '' };
        return await new Response(new Uint8Array(request.body), { headers }).formData();
    }
    catch {
        throw new plain_1.HttpRefusal(400, 'invalid_form_data', 'The multipart form cannot be read.');
    }
}
function textFields(form) {
    return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
}
