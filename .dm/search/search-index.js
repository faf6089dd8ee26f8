"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SearchIndex = void 0;
exports.rival = rival;
const confidence_1 = require("./confidence");
const cut_question_1 = require("./cut-question");
const lexicon_1 = require("./lexicon");
const names_1 = require("./names");
const rank_topics_1 = require("./rank-topics");
const tokenize_1 = require("./tokenize");
const topic_entry_1 = require("./topic-entry");
const topic_words_1 = require("./topic-words");
const understand_question_1 = require("./understand-question");
const vocabulary_1 = require("./vocabulary");
const whole_terms_1 = require("./whole-terms");
/** How many of MiniSearch's best are looked at closely. */
const CANDIDATES = 24;
/** A name weighs more than the text; plain BM25 (no lower bound `d`) suits short questions over short documents. */
const SEARCH_OPTIONS = {
    boost: { name: 4, questions: 2.5, headings: 2, facts: 1.5, tables: 1.3, snippets: 0.6 },
    bm25: { k: 1.2, b: 0.6, d: 0 },
};
/** A word that more topics hold than this costs most to look up and tells least: only what topics are called is searched for it. */
const MANY_TOPICS = 600;
const CALLED = ['name', 'questions', 'headings'];
/** The next topic that may have been meant instead; the other side of a comparison is meant as well. */
function rival(question, others) {
    if (question.intent !== 'compare' || question.entities.length < 2)
        return others[0];
    return others.find(({ entry }) => !question.entities.some((entity) => entity.topics.includes(entry.topic)));
}
/** The index over one knowledge base; immutable, so that a changed base gets a new one and readers never wait. */
class SearchIndex {
    #lexicon = new lexicon_1.Lexicon();
    #words = new Map();
    /** Those that a question has met: to make all of them takes longer than to count their words. */
    #entries = new Map();
    #names = new names_1.NameIndex();
    #vocabulary = new vocabulary_1.Vocabulary(this.#lexicon);
    #namedIn = new Map();
    #mini = new whole_terms_1.WholeTerms(topic_words_1.DOCUMENT_FIELDS, (term) => this.#lexicon.numberOf(term));
    constructor(base) {
        for (const topic of base.topics) {
            const { units, names, spoken, prose, phrases, document } = (0, topic_words_1.topicWords)(topic, this.#lexicon);
            this.#words.set(topic.id, { topic, units, names, spoken });
            this.#names.addTopic(topic, (text) => this.#lexicon.cut(text));
            this.#vocabulary.addTopic(spoken.flatMap(([, texts]) => texts), topic.area);
            for (const words of prose)
                this.#vocabulary.addWords(words);
            for (const { said } of units)
                this.#vocabulary.addText(said.all);
            for (const words of phrases)
                this.#vocabulary.addText(words);
            this.#mini.add({ id: topic.id, ...document });
        }
    }
    /** Takes a question apart without searching. */
    understand(raw) {
        return (0, understand_question_1.understandQuestion)(raw, this.#names, this.#vocabulary);
    }
    /** Ranks topics for a question. Never throws, whatever is typed. */
    search(raw) {
        const question = this.understand(raw);
        const ranked = (0, rank_topics_1.rankTopics)(question, this.#candidates(question), this.#vocabulary);
        return { question, ranked, ...(0, confidence_1.certaintyOf)(question, ranked, rival(question, ranked.slice(1))) };
    }
    /** Topics named in a short text such as a table cell; remembered, since cells do not change. */
    namedIn(text) {
        let topics = this.#namedIn.get(text);
        if (!topics) {
            topics = this.#names
                .find((0, tokenize_1.tokenize)(text), () => 'base')
                .flatMap((entity) => (entity.kind === 'symptom' ? [] : entity.topics));
            this.#namedIn.set(text, topics);
        }
        return topics;
    }
    /** Stems of what the facts, rows and snippets of a topic are called; none where there is no such topic. */
    labelsOf(id) {
        return this.#entry(id)?.labels ?? new Set();
    }
    /** The prepared form of a topic of this base. */
    entry(topic) {
        return this.#entry(topic.id);
    }
    #entry(id) {
        const known = this.#entries.get(id);
        const words = this.#words.get(id);
        if (known !== undefined || words === undefined)
            return known;
        const made = (0, topic_entry_1.topicEntry)(words, (stem) => this.#vocabulary.idf(stem), (question) => (0, cut_question_1.cutQuestion)(question, this.#names, this.#vocabulary));
        this.#entries.set(id, made);
        return made;
    }
    /** MiniSearch's best and every topic named in the question, with MiniSearch's score against its best. */
    #candidates(question) {
        const weights = new Map(question.terms.map((term) => [term.stem, term.weight]));
        // A word that the base lacks is searched by those that may stand for it.
        const stems = question.terms.flatMap((term) => this.#vocabulary.has(term.stem) ? [term.stem] : term.alternatives.map((other) => other.stem));
        const isCommon = (stem) => this.#vocabulary.topicsWith(stem) > MANY_TOPICS;
        const rare = stems.filter((stem) => !isCommon(stem)).join(' ');
        const common = stems.filter(isCommon).join(' ');
        const query = common === '' ? rare : { queries: [rare, { queries: [common], fields: CALLED }] };
        const hits = stems.length === 0
            ? []
            : this.#mini.search(query, {
                ...SEARCH_OPTIONS,
                boostTerm: (term) => Math.sqrt(weights.get(term) ?? 1),
            });
        const best = hits[0]?.score ?? 1;
        const texts = new Map(hits.slice(0, CANDIDATES).map((hit) => [hit.id, hit.score / best]));
        for (const entity of question.entities) {
            for (const topic of entity.topics) {
                if (!texts.has(topic.id))
                    texts.set(topic.id, (hits.find((hit) => hit.id === topic.id)?.score ?? 0) / best);
            }
        }
        return [...texts].map(([id, text]) => ({ entry: this.#entry(id), text }));
    }
}
exports.SearchIndex = SearchIndex;
