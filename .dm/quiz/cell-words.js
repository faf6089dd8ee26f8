"use strict";
/**
 * Words of a cell or choice as rules of the quiz compare them. Coarse on purpose: two texts that share a stem are
 * treated as related even where a reader would tell them apart, since a rule may drop a good item but never keep an
 * ambiguous one.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.textKey = exports.contentWords = void 0;
exports.sharedWords = sharedWords;
exports.overlap = overlap;
exports.impliesEachOther = impliesEachOther;
/** Words that say nothing about a subject. */
const EMPTY = new Set(('a an and are as at be by can do does each every for from get has have how if in into is it its many may more most ' +
    'much no not of on one only or other out over per same so some such than that the their them then there these ' +
    'they this to under until up use used uses using via was what when where which while who with without you your')
    .split(' ')
    .filter(Boolean));
/** Each cell is compared with every other of its table, so what was read of it is kept; the bound keeps memory small. */
function remembered(read) {
    const known = new Map();
    return (text) => {
        let found = known.get(text);
        if (found === undefined) {
            if (known.size >= MOST_REMEMBERED)
                known.clear();
            found = read(text);
            known.set(text, found);
        }
        return found;
    };
}
const MOST_REMEMBERED = 20_000;
/** The words that carry meaning, lower case, endings cut off; numbers stay whole. */
exports.contentWords = remembered((text) => {
    const words = text.toLowerCase().match(/[a-z0-9]+(?:[.,][0-9]+)*/g) ?? [];
    return new Set(words.filter((word) => !EMPTY.has(word)).map(cutEnding));
});
/** "caching", "caches", "cached" and "cache" meet in "cach". */
function cutEnding(word) {
    if (word.length <= 3 || /\d/.test(word))
        return word;
    const cut = word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ings?|ed|es|s)$/, '');
    const base = cut.length < 3 ? word : cut;
    return base.replace(/(.)\1$/, '$1').replace(/[ey]$/, '');
}
/** How many words two texts share. */
function sharedWords(a, b) {
    let shared = 0;
    for (const word of a)
        if (b.has(word))
            shared += 1;
    return shared;
}
/** Share of the smaller text's words that the other has too, 0 to 1. */
function overlap(a, b) {
    const smaller = Math.min(a.size, b.size);
    return smaller === 0 ? 0 : sharedWords(a, b) / smaller;
}
/** Text as it is compared for equality: case, punctuation and spacing do not count. */
exports.textKey = remembered((text) => text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim());
/** Whether one text equals, contains or mostly repeats the other: then both could be right, or both wrong. */
function impliesEachOther(a, b) {
    const [x, y] = [` ${(0, exports.textKey)(a)} `, ` ${(0, exports.textKey)(b)} `];
    return x.includes(y) || y.includes(x) || overlap((0, exports.contentWords)(a), (0, exports.contentWords)(b)) > MOST_OVERLAP;
}
/** Above three tenths of shared words two cells begin to say the same thing: found by reading pairs of the shipped tables. */
const MOST_OVERLAP = 0.3;
