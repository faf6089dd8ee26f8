"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RELATED_LIMIT = exports.SUGGESTION_LIMIT = void 0;
exports.topicRef = topicRef;
/** The short form of a topic, for buttons and lists. */
function topicRef(topic) {
    return { id: topic.id, title: topic.title };
}
/** Most suggestions shown where the bot does not know. */
exports.SUGGESTION_LIMIT = 3;
/** Most related topics shown as buttons. */
exports.RELATED_LIMIT = 4;
