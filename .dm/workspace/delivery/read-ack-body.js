"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readAckBody = readAckBody;
exports.emptyToNull = emptyToNull;
const block_ids_1 = require("../world/block-ids");
/** An acknowledgement as the app wrote it: JSON where it is JSON, else its text; null where there is nothing in it. */
function readAckBody(raw) {
    if (raw.trim() === '')
        return null;
    try {
        return emptyToNull(JSON.parse(raw));
    }
    catch {
        return raw;
    }
}
/** Socket Mode clients send `{}` where HTTP sends an empty body. */
function emptyToNull(body) {
    if (body === undefined || body === null || body === '')
        return null;
    return (0, block_ids_1.isRecord)(body) && Object.keys(body).length === 0 ? null : body;
}
