"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.authoredItems = authoredItems;
exports.itemId = itemId;
const node_crypto_1 = require("node:crypto");
const topic_1 = require("../knowledge/topic");
/** Hexadecimal digits of an id: 48 bits keep some tens of thousands of items apart. */
const ID_DIGITS = 12;
/** The items that authors wrote into the quiz sections of topics, in the order of the topics. */
function authoredItems(topics) {
    return topics.flatMap((topic) => topic.quiz.map((written) => ({
        id: itemId(topic.id, (0, topic_1.plain)(written.question), written.choices),
        kind: kindOf(written),
        origin: 'authored',
        topicId: topic.id,
        topicTitle: topic.title,
        area: topic.area,
        difficulty: written.difficulty,
        question: written.question,
        snippet: written.snippet,
        choices: written.choices,
        explanation: written.explanation,
        source: `${topic.file}:${written.line}`,
    })));
}
/**
 * The id of an item: a short hash of what makes it this item, so that it changes with its question, choices or right
 * answer and with nothing else. Style and the order of files do not count; the author's order of choices does.
 */
function itemId(topicId, question, choices) {
    const identity = [topicId, question, choices.map(({ spans, right }) => [(0, topic_1.plain)(spans), right])];
    return (0, node_crypto_1.createHash)('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, ID_DIGITS);
}
function kindOf({ choices, snippet }) {
    if (choices.filter((choice) => choice.right).length > 1)
        return 'multiple';
    if (snippet !== null)
        return 'snippet';
    const isTrueFalse = choices.length === 2 && choices.every((choice) => /^(?:true|false)$/i.test((0, topic_1.plain)(choice.spans).trim()));
    return isTrueFalse ? 'true-false' : 'single';
}
