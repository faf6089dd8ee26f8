"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Unit = exports.Words = void 0;
exports.unitsOf = unitsOf;
const part_names_1 = require("../knowledge/part-names");
const topic_1 = require("../knowledge/topic");
/** Words with their distinct stems, which are made when first asked for, since most units are seldom read closely. */
class Words {
    all;
    #stems = null;
    constructor(all) {
        this.all = all;
    }
    get stems() {
        this.#stems ??= new Set(this.all.map((word) => word.stem));
        return this.#stems;
    }
}
exports.Words = Words;
const NO_WORDS = new Words([]);
const NONE = new Set();
class Unit {
    kind;
    topic;
    section;
    part;
    row;
    said;
    called;
    under;
    labelText;
    pointers;
    #name = null;
    #hasNumber = null;
    /**
     * @param section null for the lead, which stands before every section
     * @param row for a row: its index in `part.rows`; -1 for others
     * @param said what the unit says, as often as it comes, without words that only pad
     * @param called what the unit is called: a fact's label, a row's first cell
     * @param under the heading it stands under, with the column heads of a row's table
     * @param label what it is called, as written
     */
    constructor(kind, topic, section, part, row, said, called, under, labelText, pointers) {
        this.kind = kind;
        this.topic = topic;
        this.section = section;
        this.part = part;
        this.row = row;
        this.said = said;
        this.called = called;
        this.under = under;
        this.labelText = labelText;
        this.pointers = pointers;
    }
    /** Distinct stems of what the unit says. */
    get own() {
        return this.said.stems;
    }
    /** Distinct stems of what the unit is called. */
    get label() {
        return this.called.stems;
    }
    /** Distinct stems of what it stands under. */
    get heading() {
        return this.under.stems;
    }
    /** By which a question of the front matter points at it (see part-names.ts): its own name, else that of its section. */
    get name() {
        this.#name ??= this.pointers.nameOf(this.labelText, this.section?.heading ?? '');
        return this.#name;
    }
    /** Whether a fact, a row or the lead says a number. */
    get hasNumber() {
        this.#hasNumber ??= this.#texts().some((text) => /\d/.test(text));
        return this.#hasNumber;
    }
    #texts() {
        const { kind, part } = this;
        if (kind === 'lead')
            return [(0, topic_1.plain)(this.topic.lead)];
        if (part?.kind === 'table')
            return part.rows[this.row].map(topic_1.plain);
        return part?.kind === 'fact' ? [(0, topic_1.plain)(part.spans)] : [];
    }
    /** Content stems of those questions: what it is called by who does not know its name. */
    get asked() {
        return this.pointers.askedOf(this.name);
    }
}
exports.Unit = Unit;
/** The questions of a topic that point at parts of it; read when one of its units is first looked at closely. */
class Pointers {
    questions;
    contents;
    #asked = null;
    /** @param contents the content words of each question */
    constructor(questions, contents) {
        this.questions = questions;
        this.contents = contents;
    }
    nameOf(label, heading) {
        const own = (0, part_names_1.partName)(label);
        return this.#byName().has(own) ? own : (0, part_names_1.partName)(heading);
    }
    askedOf(name) {
        return this.#byName().get(name) ?? NONE;
    }
    #byName() {
        if (this.#asked)
            return this.#asked;
        const asked = new Map();
        this.questions.forEach(({ about }, index) => {
            if (about === null)
                return;
            const name = (0, part_names_1.partName)(about);
            const words = asked.get(name) ?? new Set();
            for (const { stem } of this.contents[index])
                words.add(stem);
            asked.set(name, words);
        });
        this.#asked = asked;
        return asked;
    }
}
/**
 * Cuts a topic into its units, lead first, then in reading order.
 * @param asked the content words of each of its example questions
 */
function unitsOf(topic, reading, asked) {
    const { cut, note } = reading;
    const pointers = new Pointers(topic.questions, asked);
    const lead = new Words(note(cut((0, topic_1.plain)(topic.lead)), 'facts'));
    const units = [new Unit('lead', topic, null, null, -1, lead, NO_WORDS, NO_WORDS, '', pointers)];
    for (const section of topic.sections) {
        const heading = new Words(cut(section.heading));
        note(heading.all, 'headings');
        for (const part of section.parts) {
            const kind = part.kind === 'table' ? 'row' : part.kind;
            for (const [index, piece] of piecesOf(part, section.heading, heading, reading).entries()) {
                const { said, called = NO_WORDS, under = heading, label = '' } = piece;
                const row = kind === 'row' ? index : -1;
                units.push(new Unit(kind, topic, section, part, row, new Words(said), called, under, label, pointers));
            }
        }
    }
    return units;
}
function piecesOf(part, label, heading, { cut, note }) {
    switch (part.kind) {
        case 'fact': {
            const said = note(cut((0, topic_1.plain)(part.spans)), 'facts');
            return [part.label ? { said, called: new Words(cut(part.label)), label: part.label } : { said }];
        }
        case 'table': {
            const columns = part.columns.map((column) => cut((0, topic_1.plain)(column)));
            for (const column of columns)
                note(column, 'tables');
            const under = new Words([heading.all, ...columns].flat());
            return part.rows.map((cells) => {
                const texts = cells.map(topic_1.plain);
                const words = texts.map(cut);
                const said = [];
                for (const cell of words)
                    said.push(...note(cell, 'tables'));
                return { said, called: new Words(words[0] ?? []), under, label: texts[0] ?? '' };
            });
        }
        // A snippet is called what its heading says.
        case 'snippet': {
            const language = cut(part.language).filter((word) => !word.pads);
            return [{ said: [...language, ...note(cut(part.code), 'snippets')], called: heading, label }];
        }
        case 'diagram':
            return [{ said: note(cut(part.code), 'snippets'), called: heading, label }];
        case 'callout':
            return [{ said: part.paragraphs.flatMap((paragraph) => note(cut((0, topic_1.plain)(paragraph)), 'facts')) }];
        case 'paragraph':
            return [{ said: note(cut((0, topic_1.plain)(part.spans)), 'facts') }];
    }
}
