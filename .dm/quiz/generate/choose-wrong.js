"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.WRONG_CHOICES = void 0;
exports.seedOf = seedOf;
exports.chooseWrong = chooseWrong;
const cell_words_1 = require("../cell-words");
/** Wrong choices beside the right one. */
exports.WRONG_CHOICES = 3;
/**
 * A number from 0 to 2^32 - 1 made of a text, the same for ever (FNV-1a, mixed as murmur3 ends): generated items must not
 * change from one start to the next.
 */
function seedOf(text) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index += 1)
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
/**
 * Takes three wrong choices that exclude each other. How many of them are longer than the right one is drawn first, and
 * each shares as many words with the question as the right one does: neither tells which is right.
 * @param question as it will be asked, so that it also seeds the draw
 * @param candidates texts that are truly wrong
 * @param exclude whether two wrong choices may stand side by side
 * @returns null where there are not enough
 */
function chooseWrong(question, right, candidates, exclude) {
    const longer = seedOf(`${question} length`) % (exports.WRONG_CHOICES + 1);
    const asked = (0, cell_words_1.contentWords)(question);
    const shares = (text) => (0, cell_words_1.sharedWords)((0, cell_words_1.contentWords)(text), asked);
    const order = candidates
        .filter((text) => shares(text) === shares(right))
        .sort((a, b) => seedOf(`${question} ${a}`) - seedOf(`${question} ${b}`));
    const chosen = [];
    const take = (from, most) => {
        for (const text of from) {
            if (chosen.length >= most)
                return;
            if (!chosen.includes(text) && chosen.every((other) => exclude(text, other)))
                chosen.push(text);
        }
    };
    take(order.filter((text) => text.length > right.length), longer);
    take(order.filter((text) => text.length <= right.length), exports.WRONG_CHOICES);
    take(order, exports.WRONG_CHOICES);
    return chosen.length === exports.WRONG_CHOICES ? chosen : null;
}
