"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seededRandom = seededRandom;
exports.shuffled = shuffled;
/**
 * The same numbers for the same seed, in every process (mulberry32 over an FNV-1a hash): what was shuffled before a
 * restart is shuffled alike after it. Not for secrets.
 */
function seededRandom(seed) {
    let state = 0x811c9dc5;
    for (const character of seed)
        state = Math.imul(state ^ character.codePointAt(0), 0x01000193);
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
/** A copy in random order (Fisher–Yates): every order is as likely as any other. */
function shuffled(list, random) {
    const result = [...list];
    for (let at = result.length - 1; at > 0; at -= 1) {
        const other = Math.floor(random() * (at + 1));
        [result[at], result[other]] = [result[other], result[at]];
    }
    return result;
}
