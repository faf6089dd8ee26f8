"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createIds = createIds;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** `random` gives numbers from 0 to below 1. */
function createIds(random) {
    const letters = (count) => Array.from({ length: count }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
    return {
        next: (prefix) => `${prefix}${letters(10)}`,
        secret: () => letters(24),
        short: () => letters(5).toLowerCase(),
    };
}
