"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ANY_TIP = void 0;
exports.buildTipPool = buildTipPool;
exports.fittingTips = fittingTips;
exports.isSingle = isSingle;
const node_crypto_1 = require("node:crypto");
const topic_1 = require("../knowledge/topic");
exports.ANY_TIP = { areas: [], difficulty: null };
/** All tips of a base, in its order; the same words twice under one topic count once. */
function buildTipPool(topics) {
    const pool = new Map();
    for (const topic of topics) {
        const difficulties = topic_1.DIFFICULTIES.filter((level) => topic.quiz.some((item) => item.difficulty === level && isSingle(item.choices)));
        for (const tip of topic.tips) {
            const id = tipId(topic.id, (0, topic_1.plain)(tip.spans));
            if (pool.has(id))
                continue;
            pool.set(id, {
                id,
                topicId: topic.id,
                topicTitle: topic.title,
                area: topic.area,
                group: topic.group,
                spans: tip.spans,
                snippet: tip.snippet,
                verified: topic.verified,
                difficulties,
            });
        }
    }
    return [...pool.values()];
}
/** The tips that a filter lets through. */
function fittingTips(pool, filter) {
    return pool.filter((tip) => (filter.areas.length === 0 || filter.areas.includes(tip.area)) &&
        (filter.difficulty === null || tip.difficulties.includes(filter.difficulty)));
}
/** Whether exactly one choice is right, so that one press answers. */
function isSingle(choices) {
    return choices.filter((choice) => choice.right).length === 1;
}
function tipId(topicId, text) {
    return (0, node_crypto_1.createHash)('sha256').update(`${topicId}\n${text}`).digest('hex').slice(0, 12);
}
