"use strict";
/** A walk over a payload as it came, before anybody has said that it is valid. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.isLoose = isLoose;
exports.asList = asList;
exports.objectsIn = objectsIn;
exports.childBlocks = childBlocks;
function isLoose(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function asList(value) {
    return Array.isArray(value) ? value : [];
}
/** Real blocks nest about a dozen levels; a payload of a million brackets must not exhaust the stack. */
const DEEPEST = 40;
/** Every object inside a value, itself included, parents before children. */
function* objectsIn(value, path = []) {
    if (path.length > DEEPEST)
        return;
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            yield* objectsIn(item, [...path, index]);
    }
    else if (isLoose(value)) {
        yield { value, path };
        for (const [key, inner] of Object.entries(value))
            yield* objectsIn(inner, [...path, key]);
    }
}
/** The blocks nested one level down: a container's children, a carousel's cards. */
function childBlocks(block) {
    const key = block.type === 'container' ? 'child_blocks' : 'elements';
    if (block.type !== 'container' && block.type !== 'carousel')
        return [];
    return asList(block[key]).flatMap((child, index) => isLoose(child) ? [{ block: child, path: `/${key}/${index}` }] : []);
}
