"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.normalizeText = normalizeText;
exports.tokenize = tokenize;
exports.rawWords = rawWords;
exports.tokenOf = tokenOf;
exports.stems = stems;
const query_words_1 = require("./query-words");
const stem_1 = require("./stem");
/** Anything but plain typewriter text with single spaces; nearly all of a knowledge base is plain, and passes untouched. */
const NEEDS_CARE = /[^ -;=?-_a-~]| {2}/;
/** What phones and word processors do to typed text is undone: curly quotes, long dashes, odd spaces, full-width letters. */
function normalizeText(text) {
    if (!NEEDS_CARE.test(text))
        return text.trim();
    return (text
        .normalize('NFKC')
        // Slack's pings are addressed to people, not part of the question.
        .replace(/<[!@#][^>]*>/g, ' ')
        .replace(/[‘’‛′`]/g, "'")
        .replace(/[“”„″]/g, '"')
        .replace(/[‐-―−]/g, '-')
        .replace(/\s+/g, ' ')
        .trim());
}
const WORD = /[a-z0-9]+(?:[.'][a-z0-9]+)*/g;
/** Most words are met again; the bound keeps pasted noise from filling the memory. */
const TOKENS = new Map();
const MOST_TOKENS = 50_000;
/** What may stand in words or hide them, so that a text has others once it is normalized; spaces and line ends cannot. */
const CHANGES_WORDS = /[`\u0080-\uffff]|<[!@#]/;
/** Cuts text to words. "load-balancer" gives two, "99.99" and "t3.micro" one, "what's" gives "what". */
function tokenize(text) {
    return rawWords(text).map(tokenOf);
}
/** The words of a text in lower case, as `tokenOf` takes them. */
function rawWords(text) {
    const clean = CHANGES_WORDS.test(text) ? normalizeText(text) : text;
    return clean.toLowerCase().match(WORD) ?? [];
}
/** Takes a word without its "'s" and stems it. */
function tokenOf(raw) {
    let token = TOKENS.get(raw);
    if (token === undefined) {
        const word = raw.includes("'") ? raw.replace(/'(?:s|re|ll|ve|d|m|t)$/, '').replace(/'/g, '') : raw;
        const stemmed = (0, stem_1.stem)(word);
        token = { word, stem: stemmed, pads: (0, query_words_1.isFiller)(word, stemmed) };
        if (TOKENS.size < MOST_TOKENS)
            TOKENS.set(raw, token);
    }
    return token;
}
/** The stems of a text, in order. */
function stems(text) {
    return tokenize(text).map((token) => token.stem);
}
