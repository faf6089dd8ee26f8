"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stem = stem;
exports.singular = singular;
/**
 * Light English stemming: plural, -ing and -ed endings and a final e, so that "caching", "caches", "cached" and
 * "cache" meet. Deliberately weaker than Porter, which folds words that an engineer keeps apart
 * (organization/organ, general/generate). Words of three letters or fewer are names here (sqs, ecs, dns) and stay,
 * but for a few plurals.
 */
function stem(word) {
    // Without its e it would be AWS SAM: "the same template" is no SAM template.
    if (word === 'same')
        return word;
    if (word.length <= 3 || /\d/.test(word))
        return short(word);
    const base = stripPlural(word);
    return settle(stripEnding(base, 'ing') ?? stripEnding(base, 'ed') ?? base);
}
/** A word without its plural alone. */
function singular(word) {
    return word.length <= 3 || /\d/.test(word) ? short(word) : settle(stripPlural(word));
}
/** Several of what has two letters. */
const SHORT_PLURALS = new Set(['azs', 'dbs', 'ids', 'ips', 'lbs', 'ous', 'pcs', 'pvs', 'sgs', 'vms']);
function short(word) {
    return SHORT_PLURALS.has(word) ? word.slice(0, -1) : word;
}
function settle(word) {
    const base = word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
    return base.length > 3 && base.endsWith('y') ? `${base.slice(0, -1)}i` : base;
}
function stripPlural(word) {
    if (word.endsWith('ies') && word.length > 4)
        return `${word.slice(0, -3)}y`;
    if (/(?:x|ch|sh|ss|zz)es$/.test(word))
        return word.slice(0, -2);
    return /[^suia]s$/.test(word) || /(?:[^s]ia|[^u]a)s$/.test(word) ? word.slice(0, -1) : word;
}
/** "Labelled", "cancelled", "controlled" are of label, cancel and control; "spelled" and "installed" of spell and install. */
const DOUBLED_L = /[aeiou][^aeiou]+[eo]ll$/;
/** Null where what would remain is no word: "string", "need", "speed". */
function stripEnding(word, ending) {
    if (!word.endsWith(ending))
        return null;
    const base = word.slice(0, -ending.length);
    if (base.length < 3 || !/[aeiouy]/.test(base) || base.endsWith('e'))
        return null;
    const last = base.at(-1);
    const doubled = last === base.at(-2) && (!'lsz'.includes(last) || DOUBLED_L.test(base));
    return doubled ? base.slice(0, -1) : base;
}
