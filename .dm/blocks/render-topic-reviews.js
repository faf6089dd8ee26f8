"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderTopicReviews = renderTopicReviews;
const topic_reviews_1 = require("../knowledge/topic-reviews");
const escape_1 = require("./escape");
const item_parts_1 = require("./item-parts");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const SHOWN = 20;
/** Shown where nothing is due, so that whoever has an hour knows where to begin. */
const NEXT_SHOWN = 5;
const BUTTONS = 5;
/** The topics that somebody should hold against their sources again; where there is none, those that come next. */
function renderTopicReviews(topics, now, command) {
    const due = (0, topic_reviews_1.topicsToReview)(topics, now);
    const next = (0, topic_reviews_1.oldestFirst)(topics).filter((topic) => (0, topic_reviews_1.monthsSinceVerified)(topic, now) > 0);
    const shown = due.length > 0 ? due.slice(0, SHOWN) : next.slice(0, NEXT_SHOWN);
    const heading = due.length > 0
        ? `${due.length} topic${due.length === 1 ? ' was' : 's were'} last checked more than a year ago.`
        : next.length > 0
            ? 'Every topic was checked within the last year. The oldest:'
            : 'Every topic was checked this month: there is nothing to review.';
    const lines = shown.map((topic) => `• *${(0, escape_1.escapeMrkdwn)(topic.title)}* (${(0, escape_1.escapeMrkdwn)(topic.area)}): ${ageWords(topic, now)}`);
    if (due.length > shown.length)
        lines.push(`and ${due.length - shown.length} more`);
    const text = (0, limits_1.shorten)(lines.join('\n'), limits_1.LIMITS.sectionText);
    const blocks = [
        { type: 'section', text: { type: 'mrkdwn', text: `*${heading}*` } },
        ...(shown.length > 0
            ? [
                { type: 'section', text: { type: 'mrkdwn', text } },
                {
                    type: 'actions',
                    elements: shown.slice(0, BUTTONS).map((topic, index) => (0, render_answer_1.topicButton)(topic, index)),
                },
            ]
            : []),
        (0, item_parts_1.context)(`Hold a page against its sources, mend it, set \`verified\` to the month. \`${command} list reviews monday 10:00\` posts this weekly while something is due.`),
    ];
    return { text: (0, limits_1.shorten)(`${heading}\n${text.replaceAll('*', '')}`, limits_1.LIMITS.fallbackText), blocks };
}
function ageWords(topic, now) {
    const months = (0, topic_reviews_1.monthsSinceVerified)(topic, now);
    const ago = months <= 0 ? 'this month' : months === 1 ? 'a month ago' : `${months} months ago`;
    return `verified ${topic.verified}, ${ago}`;
}
