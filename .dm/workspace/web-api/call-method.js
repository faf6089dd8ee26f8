"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createCallMethod = createCallMethod;
const app_methods_1 = require("./app-methods");
const arguments_1 = require("./arguments");
const chat_methods_1 = require("./chat-methods");
const conversation_methods_1 = require("./conversation-methods");
const file_methods_1 = require("./file-methods");
const people_methods_1 = require("./people-methods");
const post_rate_1 = require("./post-rate");
const view_methods_1 = require("./view-methods");
function createCallMethod(core, openSocket) {
    const methods = {
        ...(0, app_methods_1.createAppMethods)(openSocket),
        ...chat_methods_1.chatMethods,
        ...conversation_methods_1.conversationMethods,
        ...file_methods_1.fileMethods,
        ...people_methods_1.peopleMethods,
        ...view_methods_1.viewMethods,
    };
    const postRate = (0, post_rate_1.createPostRate)(core.clock);
    function run(name, args, token) {
        const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
        if (!method)
            throw new arguments_1.Refusal('unknown_method', { req_method: name });
        checkToken(core, method.needs, token);
        if (core.rules.rateLimit && name === 'chat.postMessage')
            limitPosts(args);
        return method.run(core, args);
    }
    function limitPosts(args) {
        const waitS = postRate.take((0, arguments_1.optionalText)(args, 'channel') ?? '');
        if (waitS !== null)
            throw tooMany(waitS);
    }
    function answer(name, args, token) {
        try {
            const fault = core.faults.strike(name);
            if (fault?.retryAfterS !== undefined)
                throw tooMany(fault.retryAfterS);
            if (fault)
                throw new arguments_1.Refusal('internal_error', {}, fault.status);
            return { status: 200, headers: {}, body: { ok: true, ...run(name, args, token) } };
        }
        catch (error) {
            if (!(error instanceof arguments_1.Refusal))
                throw error;
            return {
                status: error.status,
                headers: error.headers,
                body: { ok: false, error: error.code, ...error.extra },
            };
        }
    }
    return async (name, args, token) => {
        const { latencyMs } = core.faults.current();
        if (latencyMs > 0)
            await core.clock.wait(latencyMs);
        const result = answer(name, args, token);
        const { token: _secret, ...shown } = args;
        core.journal.record({
            type: 'api-call',
            method: name,
            args: shown,
            answer: result.body,
            status: result.status,
        });
        return result;
    };
}
function tooMany(retryAfterS) {
    return new arguments_1.Refusal('ratelimited', {}, 429, { 'Retry-After': String(retryAfterS) });
}
function checkToken({ app }, needs, token) {
    if (needs === 'nothing')
        return;
    if (!token)
        throw new arguments_1.Refusal('not_authed');
    if (token !== app.botToken && token !== app.appToken)
        throw new arguments_1.Refusal('invalid_auth');
    const isAppToken = token === app.appToken;
    if (isAppToken !== (needs === 'app'))
        throw new arguments_1.Refusal('not_allowed_token_type');
}
