"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MESSAGE_TEXT_MAX = void 0;
exports.validateMessage = validateMessage;
const scalars_1 = require("./scalars");
const validate_blocks_1 = require("./validate-blocks");
const walk_1 = require("./walk");
/**
 * Besides the limits of each block Slack has an undocumented one on the text of all of them together, refused as
 * `msg_blocks_too_long`. Measured by others at 13,297 characters of markdown alone and 13,172 with a divider
 * (slackapi/bolt-js issue 2509); this rounds down between the two.
 */
exports.MESSAGE_TEXT_MAX = 13_200;
const MAX_ATTACHMENTS = 100;
/** The characters that count towards the total: tables have a limit of their own. */
function countedText(blocks) {
    let sum = 0;
    for (const block of blocks) {
        if (!(0, walk_1.isLoose)(block) || block.type === 'table' || block.type === 'data_table')
            continue;
        const children = (0, walk_1.childBlocks)(block);
        if (children.length > 0) {
            sum += countedText(children.map((child) => child.block));
            continue;
        }
        for (const { value } of (0, walk_1.objectsIn)(block))
            if (typeof value.text === 'string')
                sum += (0, scalars_1.codePoints)(value.text);
    }
    return sum;
}
function tablesOf(blocks) {
    return blocks
        .filter(walk_1.isLoose)
        .flatMap((block) => [block, ...(0, walk_1.childBlocks)(block).map((child) => child.block)])
        .filter((block) => block.type === 'table');
}
function checkAttachments(attachments) {
    if (attachments === undefined)
        return [];
    const pointer = '/attachments';
    if (!Array.isArray(attachments))
        return [{ code: 'invalid_type', message: 'must provide an array', pointer }];
    if (attachments.length > MAX_ATTACHMENTS)
        return [
            {
                code: 'too_many_attachments',
                message: `no more than ${MAX_ATTACHMENTS} items allowed`,
                pointer,
            },
        ];
    return attachments.flatMap((attachment, index) => {
        const at = `${pointer}/${index}`;
        if (!(0, walk_1.isLoose)(attachment))
            return [{ code: 'invalid_type', message: 'must provide an object', pointer: at }];
        if (attachment.blocks === undefined)
            return [];
        return (0, validate_blocks_1.validateBlocksAt)(attachment.blocks, 'message', `${at}/blocks`);
    });
}
/**
 * Tells what Slack would refuse in a message. `no_text` means that there is nothing to show; everything under
 * `/attachments` is `invalid_attachments` in Slack's answer, everything under `/blocks` `invalid_blocks`.
 */
function validateMessage(message) {
    const { text, blocks, attachments } = message;
    const problems = [];
    if (text !== undefined && typeof text !== 'string')
        problems.push({ code: 'invalid_type', message: 'must provide a string', pointer: '/text' });
    const empty = (list) => list === undefined || (Array.isArray(list) && list.length === 0);
    if ((text === undefined || text === '') && empty(blocks) && empty(attachments))
        return [{ code: 'no_text', message: 'no_text', pointer: '' }];
    if (blocks !== undefined)
        problems.push(...(0, validate_blocks_1.validateBlocksAt)(blocks, 'message', '/blocks'));
    problems.push(...checkAttachments(attachments));
    const nested = (0, walk_1.asList)(attachments).flatMap((one) => ((0, walk_1.isLoose)(one) ? (0, walk_1.asList)(one.blocks) : []));
    const everywhere = [...(0, walk_1.asList)(blocks), ...nested];
    // Two tables in one list have been told of by that list; here those that only the whole message holds.
    if (tablesOf(everywhere).length > 1 &&
        !problems.some((problem) => problem.code === 'only_one_table_allowed'))
        problems.push({
            code: 'only_one_table_allowed',
            message: 'only_one_table_allowed',
            pointer: '/attachments',
        });
    const total = countedText(everywhere);
    if (total > exports.MESSAGE_TEXT_MAX)
        problems.push({
            code: 'msg_blocks_too_long',
            message: `blocks hold ${total} characters of text in all, must be less than ${exports.MESSAGE_TEXT_MAX + 1}`,
            pointer: '/blocks',
        });
    return problems;
}
