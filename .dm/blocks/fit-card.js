"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fitCard = fitCard;
const flatten_1 = require("../answer/flatten");
const topic_1 = require("../knowledge/topic");
const limits_1 = require("./limits");
const table_1 = require("./table");
/** A snippet longer than this is cut at a line; a message should stay readable on a phone. */
const SNIPPET_CHARACTERS = 3_500;
/** Rows of a table that is written as a list: some two screens of a phone, and all rows of nearly every second table. */
const LIST_ROWS = 20;
/** Room for header, sources, buttons and notes beside the parts. */
const FRAME_CHARACTERS = 1_800;
const FRAME_BLOCKS = 6;
/**
 * Makes of a card what one message of Slack takes.
 * @param tableBlocks how many of its tables stand there as tables; the others are lists, which repeat the column heads
 */
function fitCard(card, tableBlocks = limits_1.LIMITS.tablesPerMessage) {
    const page = new Page(tableBlocks);
    return card.from === undefined ? cutCard(card, page) : turnCard(card, card.from, page);
}
/** Cuts an answer: whole parts, rows, facts or lines, never half a sentence, and says so. */
function cutCard(card, page) {
    for (const whole of card.parts)
        if (!page.takesSome(whole))
            break;
    return {
        ...card,
        parts: withoutLastHeading(page.parts),
        more: card.more || page.isCut,
        cut: page.isCut ? 'Shortened to fit a message; the sources have the rest.' : null,
        next: null,
    };
}
/** Ends a message of a topic at a heading where one stands, so that no section is torn; another message goes on there. */
function turnCard(card, from, page) {
    const shown = [];
    let next = null;
    for (const [index, whole] of card.parts.entries()) {
        if (page.hasContent && !page.hasRoomFor(whole)) {
            const heading = page.parts.findLastIndex((part) => part.kind === 'heading');
            const turn = heading > 0 ? heading : page.parts.length;
            next = shown[turn] ?? index;
            page.parts.splice(turn);
            break;
        }
        // What no message can hold is left out, the rest goes on.
        if (page.takesSome(whole))
            shown.push(index);
    }
    const notes = [
        page.isCut ? 'Shortened to fit a message; the sources have the rest.' : '',
        next === null ? '' : 'More than fits a message: “Continue” shows what follows.',
    ].filter(Boolean);
    return {
        ...card,
        parts: withoutLastHeading(page.parts),
        cut: notes.length > 0 ? notes.join(' ') : null,
        next: next === null ? null : from + next,
    };
}
/** A heading at the end announces what is not there. */
function withoutLastHeading(parts) {
    return parts.slice(0, parts.findLastIndex((part) => part.kind !== 'heading') + 1);
}
/** The parts of one message, and the room that is left in it. */
class Page {
    tableBlocks;
    parts = [];
    #characters = limits_1.LIMITS.messageCharacters - FRAME_CHARACTERS;
    #blocks = limits_1.LIMITS.blocksPerMessage - FRAME_BLOCKS;
    /** Whether something of a part was left out and nothing beside it says so. */
    isCut = false;
    constructor(tableBlocks) {
        this.tableBlocks = tableBlocks;
    }
    get hasContent() {
        return this.parts.some((part) => part.kind !== 'heading');
    }
    /** Whether the part fits as whole as it would on an empty page. */
    hasRoomFor(whole) {
        const part = fitPart(whole, limits_1.LIMITS.messageCharacters - FRAME_CHARACTERS, this.#isList(whole));
        return part === null || (this.#blocks > 0 && this.#sizeOf(part) <= this.#characters);
    }
    /** Adds the part, or as much of it as there is room for. @returns false where nothing of it fits */
    takesSome(whole) {
        const part = this.#blocks > 0 ? fitPart(whole, this.#characters, this.#isList(whole)) : null;
        // A list says itself how many rows it leaves out.
        if (part === null || (part !== whole && !this.#isList(whole)))
            this.isCut = true;
        if (part === null)
            return false;
        this.#characters -= this.#sizeOf(part);
        this.#blocks -= 1;
        this.parts.push(part);
        return true;
    }
    /** Whether the part, if it comes next, is a table for which there is no table block. */
    #isList(part) {
        return (part.kind === 'table' && this.parts.filter((other) => other.kind === 'table').length >= this.tableBlocks);
    }
    #sizeOf(part) {
        if (part.kind === 'table' && this.#isList(part))
            return listSize(part);
        return (0, limits_1.codePoints)((0, flatten_1.flattenPart)(part));
    }
}
/** The part, a shorter one, or null where nothing of it fits. */
function fitPart(part, room, isList) {
    if (part.kind === 'snippet' || part.kind === 'diagram')
        return fitCode(part, Math.min(room, SNIPPET_CHARACTERS));
    if (part.kind === 'table')
        return isList ? fitList(part, room) : fitTable(part, room);
    if ((0, limits_1.codePoints)((0, flatten_1.flattenPart)(part)) <= room)
        return part;
    if (part.kind === 'facts') {
        const facts = takeWhile(part.facts, room, factSize);
        return facts.length > 0 ? { ...part, facts } : null;
    }
    return null;
}
function fitCode(part, room) {
    if ((0, limits_1.codePoints)(part.code) <= room)
        return part;
    const lines = takeWhile(part.code.split('\n'), room, (line) => (0, limits_1.codePoints)(line) + 1);
    return lines.length > 2 ? { ...part, code: lines.join('\n') } : null;
}
function fitTable(part, room) {
    const columns = part.columns.slice(0, limits_1.LIMITS.tableColumns);
    const size = (row) => row.reduce((sum, cell) => sum + Math.max(1, (0, limits_1.codePoints)((0, topic_1.plain)(cell))) + 3, 0);
    const narrow = part.rows.map((row) => row.slice(0, limits_1.LIMITS.tableColumns));
    const budget = Math.min(room, limits_1.LIMITS.tableCharacters) - size(columns);
    const rows = takeWhile(narrow.slice(0, limits_1.LIMITS.tableRows - 1), budget, size);
    return withRows(part, columns, rows);
}
function fitList(part, room) {
    const sentences = takeWhile((0, table_1.rowSentences)(part).slice(0, LIST_ROWS), room - OMITTED_NOTE, factSize);
    return withRows(part, part.columns, part.rows.slice(0, sentences.length));
}
/** Room for the line that says how many rows a list leaves out. */
const OMITTED_NOTE = 60;
function listSize(part) {
    return (0, table_1.rowSentences)(part).reduce((sum, sentence) => sum + factSize(sentence), OMITTED_NOTE);
}
function withRows(part, columns, rows) {
    if (rows.length === 0)
        return null;
    if (rows.length === part.rows.length && columns.length === part.columns.length)
        return part;
    const omitted = {
        rows: part.omitted.rows + part.rows.length - rows.length,
        columns: part.omitted.columns + part.columns.length - columns.length,
    };
    return { ...part, columns, rows, omitted };
}
/** A bullet, its mark and line end included. */
function factSize(spans) {
    return (0, limits_1.codePoints)((0, topic_1.plain)(spans)) + 3;
}
function takeWhile(items, room, size) {
    const taken = [];
    let left = room;
    for (const item of items) {
        left -= size(item);
        if (left < 0)
            break;
        taken.push(item);
    }
    return taken;
}
