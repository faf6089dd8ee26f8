"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.choosePractice = choosePractice;
exports.countDue = countDue;
const practice_card_1 = require("./practice-card");
/** Below this share of right answers a topic or area is weak. */
const WEAK = 0.7;
/** Fewer answers say nothing about a topic, nor about an area. */
const FEWEST_OF_TOPIC = 2;
const FEWEST_OF_AREA = 5;
/** Practising ahead, nothing is asked twice within this time. */
const REST_MS = 12 * 3_600_000;
/**
 * Takes the next item: what is due (the likeliest forgotten first), then what was never asked of weak topics and weak
 * areas (the weakest first), then anything never asked, then ahead of time what is remembered least.
 * @returns null where everything was answered within the last hours
 */
function choosePractice(state) {
    const { items, cards, now, random } = state;
    const seen = items.flatMap((item) => {
        const card = cards.get(item.id);
        return card ? [{ item, card, recall: (0, practice_card_1.recallOf)(card, now) }] : [];
    });
    const due = least(seen.filter(({ card }) => card.dueAt <= now), ({ recall }) => recall);
    if (due)
        return { item: due.item, reason: 'due' };
    const unseen = items.filter((item) => !cards.has(item.id));
    const weak = unseen
        .map((item) => ({ item, share: weakness(state, item) }))
        .filter((one) => one.share !== null);
    if (weak.length > 0) {
        const weakest = Math.min(...weak.map(({ share }) => share));
        return {
            item: pick(weak.filter(({ share }) => share === weakest), random).item,
            reason: 'weak',
        };
    }
    if (unseen.length > 0)
        return { item: pick(unseen, random), reason: 'new' };
    const ahead = least(seen.filter(({ card }) => now - card.reviewedAt >= REST_MS), ({ recall }) => recall);
    return ahead && { item: ahead.item, reason: 'ahead' };
}
/** How many of the items are due. */
function countDue(items, cards, now) {
    return items.filter((item) => (cards.get(item.id)?.dueAt ?? Number.POSITIVE_INFINITY) <= now).length;
}
/** The share of right answers in the item's topic, else its area, where that is weak; null elsewhere. */
function weakness({ topics, areas }, item) {
    const topic = shareOf(topics.get(item.topicId), FEWEST_OF_TOPIC);
    if (topic !== null && topic < WEAK)
        return topic;
    // A weak topic comes before a weak area, so the area is put behind every topic.
    const area = shareOf(areas.get(item.area), FEWEST_OF_AREA);
    return topic === null && area !== null && area < WEAK ? 1 + area : null;
}
function shareOf(accuracy, fewest) {
    return accuracy && accuracy.answered >= fewest ? accuracy.right / accuracy.answered : null;
}
function least(list, value) {
    return list.reduce((best, one) => (best === null || value(one) < value(best) ? one : best), null);
}
function pick(list, random) {
    return list[Math.floor(random() * list.length)];
}
