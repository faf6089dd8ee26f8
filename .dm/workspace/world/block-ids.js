"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.INTERACTIVE_TYPES = void 0;
exports.isRecord = isRecord;
exports.fillBlockIds = fillBlockIds;
exports.fillAttachmentIds = fillAttachmentIds;
exports.placedElements = placedElements;
/** Elements that take part in `block_actions` or in a view's state. */
exports.INTERACTIVE_TYPES = new Set([
    'button',
    'workflow_button',
    'static_select',
    'external_select',
    'users_select',
    'conversations_select',
    'channels_select',
    'multi_static_select',
    'multi_external_select',
    'multi_users_select',
    'multi_conversations_select',
    'multi_channels_select',
    'overflow',
    'datepicker',
    'timepicker',
    'datetimepicker',
    'radio_buttons',
    'checkboxes',
    'plain_text_input',
    'email_text_input',
    'url_text_input',
    'number_input',
    'rich_text_input',
    'file_input',
    'feedback_buttons',
    'icon_button',
]);
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A copy of the blocks in which every block has a block_id and every interactive element an action_id. */
function fillBlockIds(blocks, ids) {
    const copy = structuredClone(blocks);
    for (const block of everyBlock(copy)) {
        if (typeof block.block_id !== 'string' || block.block_id === '')
            block.block_id = ids.short();
        for (const element of elementsIn(block)) {
            if (typeof element.action_id !== 'string' || element.action_id === '')
                element.action_id = ids.short();
        }
    }
    return copy;
}
/** The same for the blocks inside attachments. */
function fillAttachmentIds(attachments, ids) {
    return attachments.map((one) => Array.isArray(one.blocks) ? { ...one, blocks: fillBlockIds(one.blocks.filter(isRecord), ids) } : one);
}
/** All interactive elements with the block each stands in; blocks must carry ids already. */
function placedElements(blocks) {
    return everyBlock(blocks).flatMap((block) => elementsIn(block).map((element) => ({
        blockId: String(block.block_id),
        actionId: String(element.action_id),
        block,
        element,
    })));
}
/** The blocks themselves and those inside containers. */
function everyBlock(blocks) {
    return blocks.filter(isRecord).flatMap((block) => {
        const children = Array.isArray(block.child_blocks) ? everyBlock(block.child_blocks) : [];
        return [block, ...children];
    });
}
/** Interactive elements of one block, those of a container's children left to the children. */
function elementsIn(block) {
    const found = [];
    const look = (value) => {
        if (Array.isArray(value)) {
            for (const one of value)
                look(one);
        }
        else if (isRecord(value)) {
            if (exports.INTERACTIVE_TYPES.has(String(value.type)))
                found.push(value);
            else
                for (const [key, inner] of Object.entries(value))
                    if (key !== 'child_blocks')
                        look(inner);
        }
    };
    for (const [key, inner] of Object.entries(block))
        if (key !== 'child_blocks')
            look(inner);
    return found;
}
