"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MAX_UPDATE_TEXT_CHARS = exports.MAX_TEXT_CHARS = void 0;
exports.readMessageContent = readMessageContent;
exports.refuseBlocks = refuseBlocks;
/** The part of a call that says what a message holds: read, checked against Slack's limits, cut where Slack cuts. */
const block_ids_1 = require("../world/block-ids");
const arguments_1 = require("./arguments");
/** Slack cuts longer texts off. */
exports.MAX_TEXT_CHARS = 40_000;
/** chat.update refuses longer texts. */
exports.MAX_UPDATE_TEXT_CHARS = 4_000;
const OWN_ERROR_CODES = new Set([
    'msg_blocks_too_long',
    'no_text',
    'too_many_attachments',
]);
/** Throws the Refusal that Slack would answer with. */
function readMessageContent(core, args) {
    const blocks = readBlocks(args, 'blocks', 'invalid_blocks_format');
    const attachments = readBlocks(args, 'attachments', 'invalid_attachments');
    const markdown = (0, arguments_1.optionalText)(args, 'markdown_text') ?? '';
    if (markdown !== '' && (blocks || args.text))
        throw new arguments_1.Refusal('markdown_text_conflict');
    const content = {
        text: ((0, arguments_1.optionalText)(args, 'text') ?? markdown).slice(0, exports.MAX_TEXT_CHARS),
        blocks: markdown === '' ? blocks : [{ type: 'markdown', text: markdown }],
        attachments,
    };
    if (content.text === '' && !content.blocks?.length && !attachments?.length)
        throw new arguments_1.Refusal('no_text');
    checkContent(core, content);
    return content;
}
function readBlocks(args, name, code) {
    const value = (0, arguments_1.optionalJson)(args, name, code);
    if (value === undefined)
        return null;
    if (!Array.isArray(value) || !value.every(block_ids_1.isRecord))
        throw new arguments_1.Refusal(code);
    return value;
}
function checkContent(core, content) {
    if (!core.rules.blocks)
        return;
    const problems = core.validation.message({
        text: content.text,
        ...(content.blocks && { blocks: content.blocks }),
        ...(content.attachments && { attachments: content.attachments }),
    });
    if (problems.length > 0)
        throw refuseBlocks(refusalCode(problems), problems);
}
/** Some problems are error codes of their own; the rest are named after the part of the message they are in. */
function refusalCode(problems) {
    const own = problems.find((one) => OWN_ERROR_CODES.has(one.code));
    if (own)
        return own.code;
    return problems[0]?.pointer.startsWith('/attachments') ? 'invalid_attachments' : 'invalid_blocks';
}
/** Slack's answer to blocks it does not take: what is wrong, and a pointer to where, from the call's arguments. */
function refuseBlocks(code, problems, under = '') {
    const sentences = problems.map((one) => `${one.message} [json-pointer:${under}${one.pointer}]`);
    return new arguments_1.Refusal(code, {
        errors: sentences,
        response_metadata: { messages: sentences.map((one) => `[ERROR] ${one}`) },
    });
}
