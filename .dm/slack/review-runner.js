"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ReviewRunner = void 0;
const render_topic_reviews_1 = require("../blocks/render-topic-reviews");
const topic_reviews_1 = require("../knowledge/topic-reviews");
/** The topics that are to be checked again, for those who keep the knowledge. Nothing is said while none is due. */
class ReviewRunner {
    topics;
    command;
    constructor(topics, command) {
        this.topics = topics;
        this.command = command;
    }
    async prepare({ dueAt }) {
        const topics = this.topics();
        const due = (0, topic_reviews_1.topicsToReview)(topics, dueAt);
        if (due.length === 0)
            return { nothing: 'nothing_to_review' };
        return { content: `${due.length}`, message: () => (0, render_topic_reviews_1.renderTopicReviews)(topics, dueAt, this.command) };
    }
}
exports.ReviewRunner = ReviewRunner;
