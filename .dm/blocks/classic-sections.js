"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.classicSections = classicSections;
const flatten_1 = require("../answer/flatten");
const escape_1 = require("./escape");
const limits_1 = require("./limits");
const table_1 = require("./table");
/** Three backticks and a line end, before and behind. */
const FENCE = '```';
/**
 * The parts of a card as blocks that every client has known for years: sections of mrkdwn, each as full as Slack takes it.
 * Nothing is cut: what is too long for one section goes on in the next. Filled this way any two neighbours hold more than
 * one section's text, so a card that was fitted to a message makes fewer blocks than a message may have.
 */
function classicSections(parts) {
    const texts = [];
    for (const piece of parts.flatMap(pieces)) {
        const last = texts.at(-1);
        if (last !== undefined && last.length + 1 + piece.length <= limits_1.LIMITS.sectionText)
            texts[texts.length - 1] = `${last}\n${piece}`;
        else
            texts.push(piece);
    }
    return texts.map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } }));
}
/** One part as mrkdwn, in pieces that fit a section. */
function pieces(part) {
    if (part.kind === 'snippet' || part.kind === 'diagram') {
        return cutAtLines((0, escape_1.escapeMrkdwn)(part.code), limits_1.LIMITS.sectionText - 2 * FENCE.length).map((code) => `${FENCE}${code.replaceAll(FENCE, "'''")}${FENCE}`);
    }
    const text = part.kind === 'table'
        ? (0, flatten_1.flattenPart)({ kind: 'facts', facts: (0, table_1.rowSentences)(part), ordered: false }) + (0, flatten_1.omittedWords)(part)
        : (0, flatten_1.flattenPart)(part);
    const escaped = (0, escape_1.escapeMrkdwn)(text);
    return cutAtLines(part.kind === 'heading' ? `*${escaped}*` : escaped, limits_1.LIMITS.sectionText);
}
/** Cuts at line ends where that is possible, and never within an entity; empty text gives nothing. */
function cutAtLines(escaped, most) {
    const found = [];
    let piece = '';
    const keep = () => {
        if (piece.trim() !== '')
            found.push(piece);
        piece = '';
    };
    for (const line of escaped.split(/(?<=\n)/)) {
        if (piece.length + line.length > most)
            keep();
        for (const character of line.match(/&(?:amp|lt|gt);|./gsu) ?? []) {
            if (piece.length + character.length > most)
                keep();
            piece += character;
        }
    }
    keep();
    return found.map((text) => text.replace(/\n$/, ''));
}
