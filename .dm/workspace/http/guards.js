"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MAX_BODY_BYTES = void 0;
exports.refuseForeign = refuseForeign;
exports.refuseOversize = refuseOversize;
exports.tooLarge = tooLarge;
/**
 * Who may talk to the workspace: programs and pages of this machine only. A site open in the same browser could reach
 * loopback too, by its own requests or by a name that points there, so Host and Origin must both be ours.
 */
const plain_1 = require("./plain");
/** Larger bodies are refused with 413. */
exports.MAX_BODY_BYTES = 1024 * 1024;
const LOCAL_NAMES = ['127.0.0.1', 'localhost', '[::1]'];
/** Throws for a request that comes from elsewhere; `port` is the one the server listens on. */
function refuseForeign(request, port) {
    const local = LOCAL_NAMES.map((name) => `${name}:${port}`);
    const host = (0, plain_1.header)(request, 'host')?.toLowerCase();
    if (host === undefined || !local.includes(host)) {
        throw new plain_1.HttpRefusal(403, 'forbidden_host', `Host "${host ?? ''}" is not this workspace. Use http://127.0.0.1:${port}/.`);
    }
    const origin = (0, plain_1.header)(request, 'origin')?.toLowerCase();
    if (origin !== undefined && !local.some((name) => origin === `http://${name}`)) {
        throw new plain_1.HttpRefusal(403, 'forbidden_origin', `Origin "${origin}" is not this workspace: other sites may not use it.`);
    }
    refuseCrossSite(request);
    if (!isLoopback(request.remoteAddress)) {
        throw new plain_1.HttpRefusal(403, 'forbidden_address', 'The workspace answers this machine only.');
    }
}
/** A browser says where a request comes from even where it sends no Origin; following a link to the page is fine. */
function refuseCrossSite(request) {
    const site = (0, plain_1.header)(request, 'sec-fetch-site');
    const isForeign = site === 'cross-site' || site === 'same-site';
    const isLink = request.method === 'GET' && (0, plain_1.header)(request, 'sec-fetch-mode') === 'navigate';
    if (isForeign && !isLink)
        throw new plain_1.HttpRefusal(403, 'forbidden_site', 'Other sites may not use this workspace.');
}
function isLoopback(address) {
    return address === undefined || address === '::1' || /^(::ffff:)?127\./.test(address);
}
function refuseOversize(bytes) {
    if (bytes > exports.MAX_BODY_BYTES)
        throw tooLarge();
}
function tooLarge() {
    return new plain_1.HttpRefusal(413, 'request_too_large', `The body is larger than ${exports.MAX_BODY_BYTES} bytes.`);
}
