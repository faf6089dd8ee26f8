"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cutQuestion = cutQuestion;
const phrasing_1 = require("./phrasing");
const query_words_1 = require("./query-words");
const shorthand_1 = require("./shorthand");
const tokenize_1 = require("./tokenize");
/** The words of a question, short forms spelt out and words that were typed as one taken apart. */
function cutQuestion(text, names, vocabulary) {
    const asked = (0, phrasing_1.unwrap)(shorten(text));
    return spellOut(takeApart((0, tokenize_1.tokenize)(unabbreviate(asked)), names, vocabulary), names, vocabulary);
}
/** "whyyy", "hugeee", "sooo": a letter typed three times or more says how the asker feels. */
function shorten(text) {
    return text.replace(/([a-vx-z])\1{2,}/gi, '$1');
}
/** Shorthand made of signs, which are no words. */
function unabbreviate(text) {
    return (text
        // The language, which otherwise is a word that pads: "dockerfile for go", "a go binary".
        .replace(/\b(for|in|with|static|an?|my|our) go\b(?! (?:to|on|into|back|down|up|through|with|wrong)\b)/gi, '$1 golang')
        .replace(/\bgo (app|apps|binary|service|program|code|server|lambda|function|image)\b/gi, 'golang $1')
        // Several of a status: "lots of 502s".
        .replace(/\b([1-5]\d\d)s\b/g, '$1')
        .replace(/\bc\+\+/gi, 'cpp')
        .replace(/\bc#/gi, 'csharp')
        .replace(/\bw\/o\b/gi, 'without')
        .replace(/\bw\/(?=\s)|(?<=\s)w(?=\s)/gi, 'with')
        .replace(/\$\$+/g, ' cost '));
}
/** Words that were typed as one ("multiaz", "dockerbuild"), unless they are a name as they stand. */
function takeApart(tokens, names, vocabulary) {
    const whole = [];
    for (const token of tokens) {
        const parts = vocabulary.partsOf(token);
        if (parts === null || names.has(token))
            whole.push(token);
        else
            whole.push(...(0, tokenize_1.tokenize)(parts.join(' ')));
    }
    return whole;
}
/** Chat shorthand in full, unless the short form is the name of a topic (`sg`, `lb` may be). */
function spellOut(tokens, names, vocabulary) {
    const spelt = [];
    for (const [index, token] of tokens.entries()) {
        const long = (0, shorthand_1.longForm)(token.word);
        if (long !== null)
            spelt.push(...inFull(token, long, tokens[index - 1], names, vocabulary));
        else
            spelt.push(MAY_BE_PLURAL.test(token.word) ? singularName(token, names) : token);
    }
    return spelt;
}
function inFull(token, long, before, names, vocabulary) {
    // "every 5 min" are minutes, "min size" is the minimum.
    if (token.word === 'min' && /^\d/.test(before?.word ?? ''))
        return (0, tokenize_1.tokenize)('minutes');
    if (names.has(token))
        return [token];
    // "cdk diff" is a command, "diff of alb and nlb" asks for the difference.
    if ((0, query_words_1.isFiller)(long) && before && vocabulary.isIdiom(before.stem, token.stem))
        return [token];
    const words = (0, tokenize_1.tokenize)(long);
    return words.length === 1 ? [{ ...words[0], short: token.stem }] : words;
}
/** Three letters are taken for a name and keep their s: "sgs" are several of the name "sg". */
const MAY_BE_PLURAL = /^[a-z]{2}s$/;
function singularName(token, names) {
    if (names.has(token))
        return token;
    const [one] = (0, tokenize_1.tokenize)(token.word.slice(0, -1));
    return one && names.has(one) ? one : token;
}
