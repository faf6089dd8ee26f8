"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Refusal = void 0;
exports.invalidArguments = invalidArguments;
exports.optionalText = optionalText;
exports.requiredText = requiredText;
exports.flag = flag;
exports.optionalNumber = optionalNumber;
exports.optionalJson = optionalJson;
exports.textList = textList;
exports.pageOf = pageOf;
exports.cursorMetadata = cursorMetadata;
/** Thrown by a method to answer `{ ok: false, error }` in Slack's own codes. */
class Refusal extends Error {
    code;
    extra;
    status;
    headers;
    constructor(code, 
    /** Further fields of the answer, such as response_metadata. */
    extra = {}, status = 200, headers = {}) {
        super(code);
        this.code = code;
        this.extra = extra;
        this.status = status;
        this.headers = headers;
    }
}
exports.Refusal = Refusal;
/** Slack's refusal of arguments, with its reasons in response_metadata.messages. */
function invalidArguments(...messages) {
    return new Refusal('invalid_arguments', {
        response_metadata: { messages: messages.map((one) => `[ERROR] ${one}`) },
    });
}
function optionalText(args, name) {
    const value = args[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw invalidArguments(`must be a string [json-pointer:/${name}]`);
}
function requiredText(args, name) {
    const value = optionalText(args, name);
    if (value === undefined || value === '')
        throw invalidArguments(`missing required field: ${name}`);
    return value;
}
function flag(args, name) {
    const value = args[name];
    return value === true || value === 'true' || value === '1' || value === 1;
}
function optionalNumber(args, name) {
    const text = optionalText(args, name);
    if (text === undefined || text === '')
        return undefined;
    const number = Number(text);
    if (!Number.isFinite(number))
        throw invalidArguments(`must be a number [json-pointer:/${name}]`);
    return number;
}
/** An array or object, given as such or as JSON text; `code` is the refusal of what does not parse. */
function optionalJson(args, name, code) {
    const value = args[name];
    if (value === undefined || value === null || value === '')
        return undefined;
    if (typeof value !== 'string')
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        throw new Refusal(code);
    }
}
/** A list given as an array or as comma-separated text. */
function textList(args, name) {
    const value = args[name];
    if (Array.isArray(value))
        return value.map(String);
    const text = optionalText(args, name) ?? '';
    return text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
}
const LARGEST_PAGE = 1000;
/** One page of a list by Slack's `cursor` and `limit`; the cursor is opaque to the app. */
function pageOf(args, all, defaultLimit = 100) {
    const limit = optionalNumber(args, 'limit') ?? defaultLimit;
    if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
        throw new Refusal('invalid_limit');
    const cursor = optionalText(args, 'cursor') ?? '';
    const start = cursor === ''
        ? 0
        : Number(/^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1] ?? Number.NaN);
    if (Number.isNaN(start))
        throw new Refusal('invalid_cursor');
    const end = start + limit;
    const nextCursor = end < all.length ? Buffer.from(`next:${end}`).toString('base64') : '';
    return { items: all.slice(start, end), nextCursor };
}
function cursorMetadata(page) {
    return { response_metadata: { next_cursor: page.nextCursor } };
}
