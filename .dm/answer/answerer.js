"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Answerer = void 0;
const confidence_1 = require("../search/confidence");
const search_index_1 = require("../search/search-index");
const answer_question_1 = require("./answer-question");
const follow_up_1 = require("./follow-up");
const topic_card_1 = require("./topic-card");
const EXPLAINED_TOPICS = 10;
/** A question spelt out with the last subject names it anyhow; its own words must fit as well. */
const LEANING_COVERAGE = 0.75;
function fits({ belonging, ranked }) {
    return belonging >= confidence_1.ANSWER_THRESHOLD && ranked[0].features.coverage >= LEANING_COVERAGE;
}
/** Answers out of the base of the moment; the base can be replaced while questions are being answered. */
class Answerer {
    #base;
    #index;
    constructor(base) {
        this.#base = base;
        this.#index = new search_index_1.SearchIndex(base);
    }
    /** Serves another base from now on. The new index is built before the old one goes. */
    replace(base) {
        this.#index = new search_index_1.SearchIndex(base);
        this.#base = base;
    }
    get topics() {
        return this.#base.topics;
    }
    /**
     * Answers a question as typed; never throws.
     * @param previous what the conversation was about before, for a question that leans on it
     */
    ask(question, previous = null) {
        const index = this.#index;
        const full = previous === null
            ? question
            : (0, follow_up_1.spellOut)(question, previous, index, (other) => fits(index.search(other)));
        return (0, answer_question_1.answerQuestion)(full, index, this.#base);
    }
    /** What a question gets where nobody asks whether it is one for the base; evaluation and the fit of weights go by it. */
    answerAnyhow(question) {
        const found = this.#index.search(question);
        return found.ranked.length === 0 ? this.ask(question) : (0, answer_question_1.answerFound)(found, this.#index, this.#base);
    }
    /** Why a question is answered as it is: its words with their weights, and what spoke for each topic. */
    explain(question) {
        const { question: understood, ranked } = this.#index.search(question);
        return {
            intent: understood.intent,
            terms: understood.terms,
            ranked: ranked.slice(0, EXPLAINED_TOPICS).map(({ entry, features, score, units }) => ({
                id: entry.topic.id,
                score,
                features,
                bestUnit: units[0] ? `${units[0].unit.kind} at line ${units[0].unit.part?.line ?? 1}` : 'none',
            })),
        };
    }
    /** A topic whole, by its id, or from one of its parts on; null where there is none. */
    topic(id, from = 0) {
        const topic = this.#base.byId.get(id);
        return topic ? (0, topic_card_1.topicCard)(topic, this.#base, from) : null;
    }
    /** One table of a topic whole; null where the topic, or a table on that line, is gone. */
    table(ref) {
        const topic = this.#base.byId.get(ref.topic);
        return topic ? (0, topic_card_1.tableCard)(topic, ref.line, this.#base) : null;
    }
}
exports.Answerer = Answerer;
