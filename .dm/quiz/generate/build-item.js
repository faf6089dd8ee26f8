"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildItem = buildItem;
const topic_1 = require("../../knowledge/topic");
const authored_items_1 = require("../authored-items");
const choose_wrong_1 = require("./choose-wrong");
/** A generated item: its choices in an order that says nothing, its source the line it was made from. */
function buildItem(topic, line, parts) {
    const spans = (text) => [parts.areCode ? { text, code: true } : { text }];
    const choices = [
        ...parts.right.map((text) => ({ spans: spans(text), right: true })),
        ...parts.wrong.map((text) => ({ spans: spans(text), right: false })),
    ];
    const seed = (0, topic_1.plain)(parts.question);
    choices.sort((a, b) => (0, choose_wrong_1.seedOf)(`${seed} ${(0, topic_1.plain)(a.spans)}`) - (0, choose_wrong_1.seedOf)(`${seed} ${(0, topic_1.plain)(b.spans)}`));
    return {
        // Two snippets of a topic may have the same thing wrong with them.
        id: (0, authored_items_1.itemId)(topic.id, parts.snippet ? `${seed} ${parts.snippet.code}` : seed, choices),
        kind: parts.kind,
        origin: 'generated',
        topicId: topic.id,
        topicTitle: topic.title,
        area: topic.area,
        difficulty: parts.difficulty,
        question: parts.question,
        snippet: parts.snippet,
        choices,
        explanation: parts.explanation,
        source: `${topic.file}:${line}`,
    };
}
