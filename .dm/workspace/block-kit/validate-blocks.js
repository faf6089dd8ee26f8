"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.validateBlocksAt = validateBlocksAt;
exports.validateBlocks = validateBlocks;
/** One list of blocks against the rules of its surface: each block by its schema, then what holds for the list. */
const layout_blocks_1 = require("./layout-blocks");
const problem_1 = require("./problem");
const scalars_1 = require("./scalars");
const surfaces_1 = require("./surfaces");
const walk_1 = require("./walk");
/** Charts a message takes. */
const MAX_CHARTS = 2;
function checkBlock(block, surface, pointer) {
    if (!(0, walk_1.isLoose)(block))
        return [{ code: 'invalid_type', message: 'must provide an object', pointer }];
    if (block.type === undefined)
        return [{ code: 'missing_required_field', message: 'missing required field: type', pointer }];
    const known = typeof block.type === 'string' && Object.hasOwn(surfaces_1.KNOWN_BLOCKS, block.type)
        ? surfaces_1.KNOWN_BLOCKS[block.type]
        : undefined;
    if (!known?.surfaces.includes(surface)) {
        const message = `unsupported type: ${(0, problem_1.shortened)(block.type)}`;
        return [{ code: 'unsupported_type', message, pointer: `${pointer}/type` }];
    }
    return (0, problem_1.problemsOf)(known.schema, block, pointer);
}
/** The blocks of a list and those inside containers and carousels. */
function placed(blocks, base) {
    return blocks.flatMap((block, index) => {
        if (!(0, walk_1.isLoose)(block))
            return [];
        const pointer = `${base}/${index}`;
        const children = (0, walk_1.childBlocks)(block).map((child) => ({
            block: child.block,
            pointer: pointer + child.path,
        }));
        return [{ block, pointer }, ...children];
    });
}
function checkIds(all) {
    const problems = [];
    const blockIds = new Set();
    for (const { block, pointer } of all) {
        const blockId = block.block_id;
        if (typeof blockId === 'string') {
            if (blockIds.has(blockId))
                problems.push({
                    code: 'duplicate_id',
                    message: `\`block_id\` "${(0, problem_1.shortened)(blockId)}" already exists`,
                    pointer: `${pointer}/block_id`,
                });
            blockIds.add(blockId);
        }
        if ((0, walk_1.childBlocks)(block).length > 0)
            continue;
        const actionIds = new Set();
        for (const { value, path } of (0, walk_1.objectsIn)(block)) {
            const actionId = value.action_id;
            if (typeof actionId !== 'string')
                continue;
            if (actionIds.has(actionId))
                problems.push({
                    code: 'duplicate_id',
                    message: `\`action_id\` "${(0, problem_1.shortened)(actionId)}" already exists`,
                    pointer: (0, problem_1.pointerOf)(pointer, [...path, 'action_id']),
                });
            actionIds.add(actionId);
        }
    }
    return problems;
}
function checkTotals(all) {
    const problems = [];
    let tables = 0;
    let charts = 0;
    let markdown = 0;
    for (const { block, pointer } of all) {
        if (block.type === 'table') {
            tables += 1;
            if (tables > 1)
                problems.push({ code: 'only_one_table_allowed', message: 'only_one_table_allowed', pointer });
        }
        if (block.type === 'data_visualization') {
            charts += 1;
            if (charts > MAX_CHARTS)
                problems.push({ code: 'failed_constraint', message: 'too many data_visualization blocks', pointer });
        }
        if (block.type === 'markdown' && typeof block.text === 'string') {
            const length = (0, scalars_1.codePoints)(block.text);
            markdown += length;
            // A single block that is too long has been told of by its own schema.
            if (markdown > layout_blocks_1.MARKDOWN_MAX && length <= layout_blocks_1.MARKDOWN_MAX)
                problems.push({
                    code: 'failed_constraint',
                    message: `must be less than ${layout_blocks_1.MARKDOWN_MAX + 1} characters over all markdown blocks`,
                    pointer: `${pointer}/text`,
                });
        }
    }
    return problems;
}
/** The rules for a list of blocks that sits at `base` in the call's arguments. */
function validateBlocksAt(blocks, surface, base) {
    if (!Array.isArray(blocks))
        return [{ code: 'invalid_type', message: 'must provide an array', pointer: base }];
    const max = surfaces_1.MAX_BLOCKS[surface];
    const problems = [];
    if (blocks.length > max)
        problems.push({
            code: 'failed_constraint',
            message: `no more than ${max} items allowed`,
            pointer: base,
        });
    // What lies beyond the limit is not looked at, so that a huge list costs no more than a full one.
    const looked = (0, walk_1.asList)(blocks).slice(0, max);
    looked.forEach((block, index) => {
        problems.push(...checkBlock(block, surface, `${base}/${index}`));
    });
    const all = placed(looked, base);
    return [...problems, ...checkIds(all), ...checkTotals(all)];
}
/**
 * Tells what Slack would refuse in a list of blocks; an empty list means that Slack takes it.
 * Pointers start at `/blocks`.
 */
function validateBlocks(blocks, surface) {
    return validateBlocksAt(blocks, surface, '/blocks');
}
