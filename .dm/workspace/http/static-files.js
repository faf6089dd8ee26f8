"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SECURITY_HEADERS = void 0;
exports.serveFile = serveFile;
/** The page's files, from one folder and nowhere else. */
const promises_1 = require("node:fs/promises");
const node_path_1 = require("node:path");
const plain_1 = require("./plain");
const CONTENT_TYPES = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.woff2': 'font/woff2',
    '.map': 'application/json; charset=utf-8',
};
/** Nothing but the page's own code runs; pictures in messages may come from anywhere, as in Slack. */
exports.SECURITY_HEADERS = {
    'Content-Security-Policy': "default-src 'self'; img-src 'self' data: https:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
};
const NO_PAGE = '<!doctype html><title>Workspace</title><p>The workspace is running; it was started without a page.</p>\n';
/** A file by its URL path; `/` is index.html. Only files whose type is known are served. */
async function serveFile(folder, urlPath) {
    if (folder === undefined && urlPath === '/')
        return page(CONTENT_TYPES['.html'], NO_PAGE);
    const name = decodePath(urlPath === '/' ? '/index.html' : urlPath);
    const contentType = CONTENT_TYPES[(0, node_path_1.extname)(name).toLowerCase()];
    const hasBadPart = name.split('/').some((part) => part.startsWith('.') || /[\0\\:]/.test(part));
    if (folder === undefined || contentType === undefined || hasBadPart)
        throw notFound(urlPath);
    try {
        const root = await (0, promises_1.realpath)(folder);
        const file = await (0, promises_1.realpath)((0, node_path_1.join)(root, name));
        // A link inside the folder may point out of it.
        if (!file.startsWith(root + node_path_1.sep))
            throw notFound(urlPath);
        return page(contentType, await (0, promises_1.readFile)(file));
    }
    catch (error) {
        throw error instanceof plain_1.HttpRefusal ? error : notFound(urlPath);
    }
}
function page(contentType, body) {
    return { status: 200, headers: { 'Content-Type': contentType, 'Cache-Control': 'no-cache' }, body };
}
function decodePath(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        throw new plain_1.HttpRefusal(400, 'bad_request', 'The path holds a broken escape.');
    }
}
function notFound(path) {
    return new plain_1.HttpRefusal(404, 'not_found', `There is nothing at ${path.slice(0, 100)}.`);
}
