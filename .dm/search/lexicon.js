"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Lexicon = void 0;
const tokenize_1 = require("./tokenize");
/** The words of one base. Each is stemmed once and gets a number, so that what is counted by stem is counted in plain lists. */
class Lexicon {
    #words = new Map();
    #numbers = new Map();
    /** Cuts a text of the base to words. */
    cut(text) {
        const words = [];
        for (const raw of (0, tokenize_1.rawWords)(text))
            words.push(this.#words.get(raw) ?? this.#add(raw));
        return words;
    }
    /** How many distinct stems there are. */
    get size() {
        return this.#numbers.size;
    }
    /** The number of a stem; undefined where the base lacks it. */
    numberOf(stem) {
        return this.#numbers.get(stem);
    }
    #add(raw) {
        const { word, stem, pads } = (0, tokenize_1.tokenOf)(raw);
        const number = this.#numbers.get(stem) ?? this.#numbers.size;
        this.#numbers.set(stem, number);
        const added = { id: this.#words.size, word, stem, pads, number };
        this.#words.set(raw, added);
        return added;
    }
}
exports.Lexicon = Lexicon;
