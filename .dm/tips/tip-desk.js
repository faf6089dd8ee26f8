"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TipDesk = void 0;
const node_crypto_1 = require("node:crypto");
const topic_1 = require("../knowledge/topic");
const choose_tip_1 = require("./choose-tip");
const resting_tips_1 = require("./resting-tips");
const tip_pool_1 = require("./tip-pool");
/** Tips and their questions out of the base of the moment. */
class TipDesk {
    topics;
    store;
    #topics = null;
    #pool = [];
    /** @param topics gives the topics as they are now; the pool is built anew when they were replaced */
    constructor(topics, store) {
        this.topics = topics;
        this.store = store;
    }
    get pool() {
        const topics = this.topics();
        if (topics !== this.#topics) {
            this.#pool = (0, tip_pool_1.buildTipPool)(topics);
            this.#topics = topics;
        }
        return this.#pool;
    }
    /** Areas that have tips, in alphabetical order. */
    get areas() {
        return [...new Set(this.pool.map((tip) => tip.area))].sort();
    }
    /** A tip by its id; null where the knowledge has changed since. */
    tip(id) {
        return this.pool.find((tip) => tip.id === id) ?? null;
    }
    /** The next tip for a channel (or a person alone); null where none fits. Giving it must be recorded to have it move on. */
    async next(team, place, filter, among) {
        const fitting = (0, tip_pool_1.fittingTips)(this.pool, filter).filter((tip) => !among || among.includes(tip.topicId));
        const [history, votes] = await Promise.all([
            this.store.history(team, place),
            this.store.votes(team, place),
        ]);
        return (0, choose_tip_1.chooseTip)(fitting, history, (0, resting_tips_1.restingTips)(votes), place);
    }
    /**
     * The question that goes with a tip: one of its topic, of the wanted level where it has one, the same for everybody
     * who reads the same post.
     * @param post names the post; it decides which question and in which order its choices stand
     */
    question(topicId, difficulty, post) {
        const topic = this.topics().find((one) => one.id === topicId);
        const items = topic?.quiz.filter((item) => (0, tip_pool_1.isSingle)(item.choices)) ?? [];
        const fitting = items.filter((item) => item.difficulty === difficulty);
        const [item] = shuffled(fitting.length > 0 ? fitting : items, post, (one) => questionId(topicId, one));
        return topic && item ? toQuestion(topic, item, post) : null;
    }
    /** A question by topic and id, for judging an answer; null where the knowledge has changed since. */
    questionById(topicId, id) {
        const topic = this.topics().find((one) => one.id === topicId);
        const item = topic?.quiz.find((one) => questionId(topicId, one) === id);
        return topic && item ? { topic, item } : null;
    }
}
exports.TipDesk = TipDesk;
function toQuestion(topic, item, post) {
    const choices = item.choices.map((choice, index) => ({ index, text: (0, topic_1.plain)(choice.spans) }));
    return {
        id: questionId(topic.id, item),
        topic,
        item,
        choices: shuffled(choices, post, (choice) => choice.text),
    };
}
function questionId(topicId, item) {
    const choices = item.choices.map((choice) => `${choice.right ? '+' : '-'}${(0, topic_1.plain)(choice.spans)}`);
    return hash([topicId, (0, topic_1.plain)(item.question), ...choices].join('\n')).slice(0, 12);
}
/** An order that only seed and content decide. */
function shuffled(things, seed, nameOf) {
    const keyed = things.map((thing) => ({ thing, key: hash(`${seed}\n${nameOf(thing)}`) }));
    return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ thing }) => thing);
}
function hash(text) {
    return (0, node_crypto_1.createHash)('sha256').update(text).digest('hex');
}
