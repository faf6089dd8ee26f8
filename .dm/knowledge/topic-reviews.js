"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.REVIEW_AFTER_MONTHS = void 0;
exports.monthsSinceVerified = monthsSinceVerified;
exports.topicsToReview = topicsToReview;
exports.oldestFirst = oldestFirst;
/** A page that nobody held against its sources for so long is due: clouds change faster. */
exports.REVIEW_AFTER_MONTHS = 12;
/** Whole months since a topic was last verified. */
function monthsSinceVerified(topic, now) {
    const date = new Date(now);
    const [year, month] = topic.verified.split('-').map(Number);
    return date.getUTCFullYear() * 12 + date.getUTCMonth() - (year * 12 + month - 1);
}
/** Topics that were verified more than twelve months ago, the longest ago first. */
function topicsToReview(topics, now) {
    return oldestFirst(topics).filter((topic) => monthsSinceVerified(topic, now) > exports.REVIEW_AFTER_MONTHS);
}
/** By the month of their last check, then by area and title. */
function oldestFirst(topics) {
    const key = (topic) => `${topic.verified} ${topic.area} ${topic.title}`;
    return topics.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
