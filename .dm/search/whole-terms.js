"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.WholeTerms = void 0;
const minisearch_1 = __importDefault(require("minisearch"));
/**
 * MiniSearch over whole terms. Its radix tree serves prefixes and typos, which are mended before it is asked, and most terms
 * are never asked for: what documents hold is noted in short lists, and MiniSearch's maps of a term are made when it is
 * first searched for. Scores are MiniSearch's.
 */
class WholeTerms extends minisearch_1.default {
    fields;
    /** By the number of each term: a field's number, a document's, and how often it holds the term; then the next three. */
    #notes = [];
    #asked = new Map();
    /** How often the field at hand holds each term; zeros between fields. */
    #counts = [];
    /** @param numberOf the number of a term; undefined where no document holds it */
    constructor(fields, numberOf) {
        // Questions come as terms between spaces.
        super({
            fields: [...fields],
            tokenize: (text) => text.split(' ').filter(Boolean),
            processTerm: (term) => term,
        });
        this.fields = fields;
        this._index.get = (term) => {
            let data = this.#asked.get(term);
            const notes = this.#notes[numberOf(term) ?? -1];
            if (data === undefined && notes !== undefined && notes.length > 0) {
                data = termData(notes);
                this.#asked.set(term, data);
            }
            return data;
        };
    }
    add(document) {
        this.#asked.clear();
        const number = this._nextId;
        this._nextId += 1;
        this._documentCount += 1;
        this._documentIds.set(number, document.id);
        this._idToShortId.set(document.id, number);
        const lengths = this.fields.map((field, at) => {
            const distinct = this.#count(document[field]);
            for (const term of distinct) {
                this.#notes[term].push(at, number, this.#counts[term]);
                this.#counts[term] = 0;
            }
            return distinct.length;
        });
        this._fieldLength.set(number, lengths);
        this._avgFieldLength = lengths.map((length, at) => ((this._avgFieldLength[at] ?? 0) * number + length) / (number + 1));
    }
    /** Counts the terms of a field, and gives the number of each distinct one. */
    #count(texts) {
        const distinct = [];
        for (const terms of texts) {
            for (const { number } of terms) {
                for (; this.#counts.length <= number; this.#notes.push([]))
                    this.#counts.push(0);
                if (this.#counts[number] === 0)
                    distinct.push(number);
                this.#counts[number] += 1;
            }
        }
        return distinct;
    }
}
exports.WholeTerms = WholeTerms;
function termData(notes) {
    const data = new Map();
    for (let at = 0; at < notes.length; at += 3) {
        const field = notes[at];
        const documents = data.get(field) ?? new Map();
        data.set(field, documents.set(notes[at + 1], notes[at + 2]));
    }
    return data;
}
