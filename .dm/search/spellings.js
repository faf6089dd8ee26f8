"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Spellings = void 0;
const edit_distance_1 = require("./edit-distance");
/** Known words of ASCII letters and digits, found by those that are a slip or two away. */
class Spellings {
    #values = new Map();
    /** By length and first or last letter; made when a slip is first looked for. */
    #buckets = null;
    /** The first value of a word stays. */
    add(word, value) {
        if (this.#values.has(word))
            return;
        this.#values.set(word, value);
        this.#buckets = null;
    }
    /**
     * What the nearest known word stands for, of several at one distance the one that is preferred, else the first.
     * @param most slips allowed
     * @param prefers whether the first of two is the better guess
     * @returns null where no known word is that near
     */
    closest(word, most, prefers = () => false) {
        const letters = lettersOf(word);
        let best = null;
        for (let length = word.length - most; length <= word.length + most; length += 1) {
            for (const key of bucketKeys(word, length)) {
                for (const known of this.#byBucket().get(key) ?? []) {
                    if (!mayBeNear(letters, known.letters, most))
                        continue;
                    const distance = (0, edit_distance_1.editDistance)(word, known.word, best?.distance ?? most);
                    if (distance > (best?.distance ?? most))
                        continue;
                    if (best === null || distance < best.distance || prefers(known.value, best.value))
                        best = { value: known.value, distance };
                }
            }
        }
        return best;
    }
    #byBucket() {
        if (this.#buckets)
            return this.#buckets;
        const buckets = new Map();
        for (const [word, value] of this.#values) {
            const spelling = { word, value, letters: lettersOf(word) };
            for (const key of bucketKeys(word, word.length)) {
                const bucket = buckets.get(key);
                if (bucket)
                    bucket.push(spelling);
                else
                    buckets.set(key, [spelling]);
            }
        }
        this.#buckets = buckets;
        return buckets;
    }
}
exports.Spellings = Spellings;
/** People rarely miss both the first and the last letter, and looking only where one of them is right is short. */
function bucketKeys(word, length) {
    return [length * 256 + word.charCodeAt(0), length * 256 + 128 + word.charCodeAt(word.length - 1)];
}
function lettersOf(word) {
    let letters = 0;
    for (let at = 0; at < word.length; at += 1)
        letters |= 1 << (word.charCodeAt(at) & 31);
    return letters;
}
/** A slip brings in one letter at most, and takes one out: most words are told apart by that, without their distance. */
function mayBeNear(one, other, most) {
    return countBits(one & ~other) <= most && countBits(other & ~one) <= most;
}
function countBits(bits) {
    let count = 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1)
        count += 1;
    return count;
}
