"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fileMethods = void 0;
exports.receiveUpload = receiveUpload;
/** files.*: the three steps of an upload (ask for an address, send the bytes there, complete). */
const event_payloads_1 = require("../delivery/event-payloads");
const block_ids_1 = require("../world/block-ids");
const slack_shapes_1 = require("../world/slack-shapes");
const state_1 = require("../world/state");
const arguments_1 = require("./arguments");
const method_1 = require("./method");
exports.fileMethods = {
    'files.getUploadURLExternal': (0, method_1.botMethod)((core, args) => {
        const name = (0, arguments_1.requiredText)(args, 'filename');
        const size = (0, arguments_1.optionalNumber)(args, 'length');
        if (size === undefined)
            throw (0, arguments_1.invalidArguments)('missing required field: length');
        const id = core.ids.next('F');
        core.state.files.push({
            id,
            name,
            title: name,
            mimetype: mimetypeOf(name),
            size,
            content: '',
            complete: false,
        });
        return { upload_url: `${core.baseUrl()}/upload/${id}`, file_id: id };
    }),
    'files.completeUploadExternal': (0, method_1.botMethod)((core, args) => {
        const wanted = (0, arguments_1.optionalJson)(args, 'files', 'invalid_arguments');
        if (!Array.isArray(wanted) || wanted.length === 0)
            throw (0, arguments_1.invalidArguments)('missing required field: files');
        const files = wanted.filter(block_ids_1.isRecord).map((one) => completeFile(core, String(one.id), one.title));
        const channelId = (0, arguments_1.optionalText)(args, 'channel_id') ?? (0, arguments_1.optionalText)(args, 'channels');
        if (channelId)
            share(core, files, channelId, args.initial_comment, (0, arguments_1.optionalText)(args, 'thread_ts'));
        return { files: files.map((file) => (0, slack_shapes_1.toSlackFile)(core, file)) };
    }),
};
/** Keeps the bytes that came to an upload address; false where nobody asked for that address. */
function receiveUpload(core, id, bytes) {
    const file = core.state.files.find((one) => one.id === id && !one.complete);
    if (!file)
        return false;
    file.content = bytes.toString('base64');
    return true;
}
function completeFile(core, id, title) {
    const file = core.state.files.find((one) => one.id === id);
    if (!file || file.content === '')
        throw new arguments_1.Refusal('file_not_found');
    file.complete = true;
    if (typeof title === 'string' && title !== '')
        file.title = title;
    return file;
}
function share(core, files, channelId, comment, threadTs) {
    const channel = (0, state_1.findChannel)(core.state, channelId);
    if (!channel)
        throw new arguments_1.Refusal('channel_not_found');
    if (core.rules.membership && !channel.members.includes(core.app.botUserId))
        throw new arguments_1.Refusal('not_in_channel');
    if (threadTs && !(0, state_1.findMessage)(core.state, channel.id, threadTs))
        throw new arguments_1.Refusal('thread_not_found');
    const message = core.board.post({
        channel: channel.id,
        user: core.app.botUserId,
        text: typeof comment === 'string' ? comment : '',
        threadTs: threadTs ?? null,
        files: files.map((file) => file.id),
    });
    void (0, event_payloads_1.publishMessage)(core, message);
}
const MIMETYPES = {
    txt: 'text/plain',
    md: 'text/markdown',
    yaml: 'text/yaml',
    yml: 'text/yaml',
    json: 'application/json',
    csv: 'text/csv',
    png: 'image/png',
    jpg: 'image/jpeg',
    gif: 'image/gif',
    pdf: 'application/pdf',
};
function mimetypeOf(name) {
    return MIMETYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/plain';
}
