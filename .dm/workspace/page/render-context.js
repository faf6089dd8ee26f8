"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.textOf = textOf;
exports.looseOf = looseOf;
exports.keptValue = keptValue;
/** What a renderer knows besides the block in hand. */
const walk_1 = require("../block-kit/walk");
/** A field that should be a string; whatever else it is counts as empty. */
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
/** A field that should be an object. */
function looseOf(value) {
    return (0, walk_1.isLoose)(value) ? value : null;
}
/** The value kept for an element, if any was. */
function keptValue(element, context) {
    const block = Object.hasOwn(context.values, context.blockId) ? context.values[context.blockId] : undefined;
    const action = textOf(element.action_id);
    return block && Object.hasOwn(block, action) ? block[action] : undefined;
}
