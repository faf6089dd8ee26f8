"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RATINGS = void 0;
exports.reviewed = reviewed;
exports.recallOf = recallOf;
// The package has a CommonJS build, but its types say that there is only an ES module.
const { fsrs, Rating, State } = require('ts-fsrs');
exports.RATINGS = ['again', 'hard', 'good', 'easy'];
const GRADES = {
    again: Rating.Again,
    hard: Rating.Hard,
    good: Rating.Good,
    easy: Rating.Easy,
};
/** Without fuzz, so that the same answers give the same dates; items are many enough to spread by themselves. */
const model = fsrs({ enable_short_term: false, enable_fuzz: false });
const DAY_MS = 86_400_000;
/** The card after an answer; null is an item that was never asked. */
function reviewed(card, itemId, rating, now) {
    // An answer can be recorded a moment "before" the last one, where a clock was set back.
    const at = new Date(Math.max(now, card?.reviewedAt ?? now));
    const next = model.next(toModel(card, at), at, GRADES[rating]).card;
    return {
        itemId,
        dueAt: next.due.getTime(),
        stability: next.stability,
        difficulty: next.difficulty,
        reps: next.reps,
        lapses: next.lapses,
        scheduledDays: next.scheduled_days,
        reviewedAt: at.getTime(),
    };
}
/** How likely the item is recalled now, 0 to 1. */
function recallOf(card, now) {
    const days = Math.max(0, now - card.reviewedAt) / DAY_MS;
    return model.forgetting_curve(days, card.stability);
}
function toModel(card, now) {
    const known = {
        due: card ? new Date(card.dueAt) : now,
        stability: card?.stability ?? 0,
        difficulty: card?.difficulty ?? 0,
        elapsed_days: 0,
        scheduled_days: card?.scheduledDays ?? 0,
        learning_steps: 0,
        reps: card?.reps ?? 0,
        lapses: card?.lapses ?? 0,
        state: card ? State.Review : State.New,
    };
    return card ? { ...known, last_review: new Date(card.reviewedAt) } : known;
}
