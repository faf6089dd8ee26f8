"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Examples = void 0;
const part_names_1 = require("../knowledge/part-names");
const query_words_1 = require("./query-words");
const terms_1 = require("./terms");
const NO_WORD = -1;
/** The example questions of one topic, cut to words when they are first compared with: most topics seldom are. */
class Examples {
    questions;
    weightOf;
    cut;
    #prepared = null;
    /**
     * @param weightOf what a stem tells (inverse document frequency); asked for when the whole base has been read
     * @param cut cuts a question to words, as it does what people ask
     */
    constructor(questions, weightOf, cut) {
        this.questions = questions;
        this.weightOf = weightOf;
        this.cut = cut;
    }
    /** Likeness to the nearest example question, 0 to 1. */
    nearest(terms) {
        let nearest = 0;
        this.#compare(terms, (_, likeness) => {
            if (likeness > nearest)
                nearest = likeness;
        });
        return nearest;
    }
    /** By the name of each part: likeness to the nearest of the examples that point at it. */
    nearestByPart(terms) {
        const byPart = new Map();
        this.#compare(terms, (about, likeness) => {
            if (about !== null && likeness > (byPart.get(about) ?? 0))
                byPart.set(about, likeness);
        });
        return byPart;
    }
    /**
     * Likeness is the weighted Dice coefficient of the words of a question and those of an example. A relative or synonym
     * counts less, and a word of the example that several words of the question stand for counts once. The very words of an
     * example are wholly like it, whatever each of them weighs.
     */
    #compare(terms, found) {
        this.#prepared ??= this.#prepare();
        const prepared = this.#prepared;
        const { stems, about, size, total, first, met, asked, answered, words, wordShare } = prepared;
        for (const term of terms)
            this.#count(term, prepared);
        const weight = (0, terms_1.weightOf)(terms);
        for (const example of met) {
            const isSame = words[example] === size[example] && hasExactly(terms, stems[example]);
            const likeness = isSame ? 1 : (asked[example] + answered[example]) / (weight + total[example]);
            found(about[example], likeness);
            asked[example] = answered[example] = words[example] = 0;
            const start = first[example];
            for (let word = start; word < start + size[example]; word += 1)
                wordShare[word] = 0;
        }
        met.length = 0;
    }
    /** Counts a word for each example that holds it, or one that may stand for it: the best of these. */
    #count({ stem, weight, alternatives }, prepared) {
        const { withStem, tells, met, asked, answered, words, wordShare, holding, by, share } = prepared;
        meet(withStem.get(stem), 1, prepared);
        for (const other of alternatives)
            meet(withStem.get(other.stem), other.weight, prepared);
        for (const example of holding) {
            const word = by[example];
            by[example] = NO_WORD;
            const known = wordShare[word];
            asked[example] += weight * share[example];
            if (share[example] <= known)
                continue;
            if (words[example] === 0)
                met.push(example);
            if (known === 0)
                words[example] += 1;
            answered[example] += tells[word] * (share[example] - known);
            wordShare[word] = share[example];
        }
        holding.length = 0;
    }
    #prepare() {
        const withStem = new Map();
        const exampleOf = [];
        const tells = [];
        const stems = [];
        const first = [];
        this.questions.forEach(({ text }, example) => {
            const content = this.cut(text).filter((token) => !token.pads);
            const own = new Set(content.map(({ stem }) => stem));
            stems.push(own);
            first.push(tells.length);
            for (const stem of own) {
                const list = withStem.get(stem);
                if (list)
                    list.push(tells.length);
                else
                    withStem.set(stem, [tells.length]);
                exampleOf.push(example);
                tells.push(this.weightOf(stem));
            }
        });
        const sum = (from, to) => tells.slice(from, to).reduce((all, one) => all + one, 0);
        const count = stems.length;
        return {
            stems,
            about: this.questions.map(({ about }) => (about === null ? null : (0, part_names_1.partName)(about))),
            size: Uint16Array.from(stems, (own) => own.size),
            total: Float64Array.from(first, (start, example) => sum(start, start + stems[example].size)),
            first: Int32Array.from(first),
            withStem: new Map([...withStem].map(([stem, words]) => [stem, Int32Array.from(words)])),
            exampleOf: Int32Array.from(exampleOf),
            tells: Float64Array.from(tells),
            met: [],
            asked: new Float64Array(count),
            answered: new Float64Array(count),
            words: new Uint16Array(count),
            wordShare: new Float64Array(tells.length),
            holding: [],
            by: new Int32Array(count).fill(NO_WORD),
            share: new Float64Array(count),
        };
    }
}
exports.Examples = Examples;
/** Notes, for each example with one of these words, that it stands for the asked word at hand, if none does so better. */
function meet(found, worth, { exampleOf, holding, by, share }) {
    if (found === undefined)
        return;
    for (let index = 0; index < found.length; index += 1) {
        const word = found[index];
        const example = exampleOf[word];
        if (by[example] === NO_WORD)
            holding.push(example);
        else if (share[example] >= worth)
            continue;
        by[example] = word;
        share[example] = worth;
    }
}
/** Names keep what pads in them ("drain a node"), examples do not. */
function hasExactly(terms, stems) {
    const telling = terms.filter(({ word }) => !(0, query_words_1.isFiller)(word));
    return telling.length === stems.size && telling.every(({ stem }) => stems.has(stem));
}
