"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Practice = void 0;
const choice_order_1 = require("./choice-order");
const choose_practice_1 = require("./choose-practice");
const practice_card_1 = require("./practice-card");
const rate_answer_1 = require("./rate-answer");
/**
 * Private practice. Each answer is kept with the state of memory that follows from it before anybody is told; a
 * question answered twice, or one of somebody else, changes nothing.
 */
class Practice {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    /** Begins a session about something. @returns null where nothing is called that */
    async start(learner, about) {
        const { store, now, newId, scope } = this.parts;
        if (scope(about) === null)
            return null;
        const session = { ...learner, id: newId(), about, startedAt: now() };
        await store.open(session);
        return this.#ask(session);
    }
    /** The next item of a session. @returns null where the session is not the learner's, or is gone */
    async next(learner, sessionId) {
        const session = await this.parts.store.session(sessionId);
        return session && isOf(session, learner) ? this.#ask(session) : null;
    }
    /**
     * Grades and keeps an answer. For a question that was answered before, what was graded then: the message that said so
     * may never have arrived.
     * @param chosen indexes of the item's choices
     * @returns `gone` where the question or its item no longer exists
     */
    async answer(learner, questionId, chosen) {
        const { store, find, now } = this.parts;
        const found = await store.question(questionId);
        if (!found || !isOf(found.session, learner))
            return { kind: 'gone', session: null };
        const { question, session, answered } = found;
        const item = find(question.itemId);
        if (!item)
            return { kind: 'gone', session };
        const known = (await store.cards(learner)).get(item.id) ?? null;
        if (answered)
            return known
                ? { kind: 'graded', session, question, item, ...answered, card: known }
                : { kind: 'gone', session };
        const answeredAt = now();
        const isRight = item.choices.every(({ right }, index) => right === chosen.includes(index));
        const rating = (0, rate_answer_1.rateAnswer)(item, isRight, answeredAt - question.askedAt);
        const card = (0, practice_card_1.reviewed)(known, item.id, rating, answeredAt);
        const given = { questionId, chosen: [...chosen], isRight, rating, answeredAt, card };
        // Two presses at once: the other one was kept, and is told.
        if (!(await store.answer(learner, given)))
            return this.answer(learner, questionId, chosen);
        return { kind: 'graded', session, question, item, chosen: [...chosen], isRight, card };
    }
    /** Ends a session; what was answered stays. @returns null where the session is not the learner's */
    async stop(learner, sessionId) {
        const session = await this.parts.store.session(sessionId);
        return session && isOf(session, learner) ? this.parts.store.end(sessionId, this.parts.now()) : null;
    }
    async overview(learner) {
        const { store, items, now } = this.parts;
        const [cards, { areas }] = await Promise.all([store.cards(learner), store.accuracy(learner)]);
        const pool = items();
        const byArea = [...areas].map(([area, accuracy]) => ({ area, ...accuracy }));
        const waiting = pool.flatMap((item) => cards.get(item.id)?.dueAt ?? []).filter((dueAt) => dueAt > now());
        return {
            due: (0, choose_practice_1.countDue)(pool, cards, now()),
            seen: pool.filter((item) => cards.has(item.id)).length,
            nextDueAt: waiting.length > 0 ? Math.min(...waiting) : null,
            answered: byArea.reduce((sum, { answered }) => sum + answered, 0),
            right: byArea.reduce((sum, { right }) => sum + right, 0),
            areas: byArea.sort((a, b) => b.answered - a.answered),
        };
    }
    async #ask(session) {
        const { store, items, scope, now, random, newId } = this.parts;
        const topicIds = scope(session.about)?.topicIds ?? new Set();
        const fitting = items().filter((item) => topicIds.has(item.topicId));
        const [cards, { topics, areas }] = await Promise.all([store.cards(session), store.accuracy(session)]);
        const chosen = (0, choose_practice_1.choosePractice)({ items: fitting, cards, topics, areas, now: now(), random });
        if (!chosen)
            return { kind: 'nothing-left', session };
        const { item, reason } = chosen;
        const id = newId();
        const question = {
            id,
            sessionId: session.id,
            itemId: item.id,
            topicId: item.topicId,
            area: item.area,
            order: (0, choice_order_1.choiceOrder)(item, id),
            askedAt: now(),
        };
        await store.ask(question);
        return { kind: 'asked', session, question, item, reason, due: (0, choose_practice_1.countDue)(fitting, cards, now()) };
    }
}
exports.Practice = Practice;
function isOf(session, { team, user }) {
    return session.team === team && session.user === user;
}
