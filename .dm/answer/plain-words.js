"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isPlainWords = isPlainWords;
const LABEL = 'in plain words';
/** Whether a part is what a topic is called for who asks "in simple terms". */
function isPlainWords(part) {
    return part.kind === 'fact' && part.label?.toLowerCase() === LABEL;
}
