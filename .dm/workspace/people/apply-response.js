"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.applyResponse = applyResponse;
/** What an app says through a response_url or in the acknowledgement of a command. */
const event_payloads_1 = require("../delivery/event-payloads");
const arguments_1 = require("../web-api/arguments");
const message_content_1 = require("../web-api/message-content");
const block_ids_1 = require("../world/block-ids");
const state_1 = require("../world/state");
/** Posts, replaces or deletes as asked; throws a Refusal for what Slack would not take. No membership is needed. */
function applyResponse(core, target, body) {
    const args = typeof body === 'string' ? { text: body } : (0, block_ids_1.isRecord)(body) ? body : {};
    const original = target.originalTs
        ? (0, state_1.findVisibleMessage)(core.state, target.channel, target.originalTs, target.person)
        : undefined;
    if (args.delete_original === true || args.delete_original === 'true') {
        if (original)
            core.board.remove(original);
        return;
    }
    const content = (0, message_content_1.readMessageContent)(core, args);
    if ((args.replace_original === true || args.replace_original === 'true') && original) {
        core.board.change(original, content);
        return;
    }
    const threadTs = (0, arguments_1.optionalText)(args, 'thread_ts') ?? null;
    if (threadTs && !(0, state_1.findMessage)(core.state, target.channel, threadTs))
        throw new arguments_1.Refusal('thread_not_found');
    const message = core.board.post({
        channel: target.channel,
        user: core.app.botUserId,
        threadTs,
        ephemeralTo: args.response_type === 'in_channel' ? null : target.person,
        ...content,
    });
    // Through a command's address, `replace_original` means the answer given before.
    target.originalTs ??= message.ts;
    void (0, event_payloads_1.publishMessage)(core, message);
}
