"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.HttpRefusal = void 0;
exports.header = header;
exports.jsonResponse = jsonResponse;
exports.addressOf = addressOf;
/** Refuses a request with a status and a sentence; caught at the server's door. */
class HttpRefusal extends Error {
    status;
    code;
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}
exports.HttpRefusal = HttpRefusal;
function header(request, name) {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
}
function jsonResponse(status, body, headers = {}) {
    return {
        status,
        headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
        body: JSON.stringify(body),
    };
}
/** The address of a request; a path no URL can be made of is a 400. */
function addressOf(request) {
    // A path that starts with two slashes would be read as a host.
    const path = request.path.replace(/^\/+/, '/');
    try {
        return new URL(path.startsWith('/') ? path : `/${path}`, 'http://workspace.invalid');
    }
    catch {
        throw new HttpRefusal(400, 'bad_request', 'The path cannot be read as an address.');
    }
}
