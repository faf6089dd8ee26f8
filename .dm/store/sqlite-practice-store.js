"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SqlitePracticeStore = void 0;
const SESSION = 'id, team, user_id AS user, about, started_at AS startedAt';
const CARD = 'item_id AS itemId, due_at AS dueAt, stability, difficulty, reps, lapses, scheduled_days AS scheduledDays, reviewed_at AS reviewedAt';
/** Practice in SQLite. An answer and its card are one transaction; a second answer finds its question answered. */
class SqlitePracticeStore {
    database;
    #record;
    #open;
    #forget;
    constructor(database) {
        this.database = database;
        const answer = database.prepare('UPDATE practice_question SET answered_at = ?, chosen = ?, is_right = ?, rating = ? WHERE id = ? AND answered_at IS NULL');
        const keep = database.prepare(`INSERT INTO practice_card (team, user_id, item_id, due_at, stability, difficulty, reps, lapses, scheduled_days, reviewed_at)
       VALUES (@team, @user, @itemId, @dueAt, @stability, @difficulty, @reps, @lapses, @scheduledDays, @reviewedAt)
       ON CONFLICT (team, user_id, item_id) DO UPDATE SET due_at = @dueAt, stability = @stability, difficulty = @difficulty,
         reps = @reps, lapses = @lapses, scheduled_days = @scheduledDays, reviewed_at = @reviewedAt`);
        this.#record = database.transaction((learner, given) => {
            const { questionId, chosen, isRight, rating, answeredAt, card } = given;
            const done = answer.run(answeredAt, JSON.stringify(chosen), Number(isRight), rating, questionId);
            if (done.changes === 0)
                return false;
            keep.run({ ...learner, ...card });
            return true;
        }).immediate;
        const endOthers = database.prepare('UPDATE practice_session SET ended_at = ? WHERE team = ? AND user_id = ? AND ended_at IS NULL');
        const insert = database.prepare('INSERT INTO practice_session (id, team, user_id, about, started_at) VALUES (@id, @team, @user, @about, @startedAt)');
        this.#open = database.transaction((session) => {
            endOthers.run(session.startedAt, session.team, session.user);
            insert.run(session);
        }).immediate;
        const cards = database.prepare('DELETE FROM practice_card WHERE team = ? AND user_id = ?');
        const sessions = database.prepare('DELETE FROM practice_session WHERE team = ? AND user_id = ?');
        this.#forget = database.transaction((team, user) => cards.run(team, user).changes + sessions.run(team, user).changes).immediate;
    }
    async open(session) {
        this.#open(session);
    }
    async session(id) {
        const row = this.database.prepare(`SELECT ${SESSION} FROM practice_session WHERE id = ?`).get(id);
        return row ?? null;
    }
    async end(id, now) {
        this.database
            .prepare('UPDATE practice_session SET ended_at = ? WHERE id = ? AND ended_at IS NULL')
            .run(now, id);
        return this.database
            .prepare('SELECT COUNT(answered_at) AS answered, COALESCE(SUM(is_right), 0) AS right FROM practice_question WHERE session_id = ?')
            .get(id);
    }
    async ask({ id, sessionId, itemId, topicId, area, order, askedAt }) {
        this.database
            .prepare('INSERT INTO practice_question (id, session_id, item_id, topic_id, area, choice_order, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)')
            .run(id, sessionId, itemId, topicId, area, JSON.stringify(order), askedAt);
    }
    async question(id) {
        const row = this.database
            .prepare(`SELECT q.id AS question_id, q.item_id, q.topic_id, q.area, q.choice_order, q.asked_at, q.chosen, q.is_right,
           s.id, s.team, s.user_id AS user, s.about, s.started_at AS startedAt
         FROM practice_question q JOIN practice_session s ON s.id = q.session_id WHERE q.id = ?`)
            .get(id);
        if (!row)
            return null;
        return {
            question: {
                id: row.question_id,
                sessionId: row.id,
                itemId: row.item_id,
                topicId: row.topic_id,
                area: row.area,
                order: JSON.parse(row.choice_order),
                askedAt: row.asked_at,
            },
            session: { id: row.id, team: row.team, user: row.user, about: row.about, startedAt: row.startedAt },
            answered: row.chosen === null
                ? null
                : { chosen: JSON.parse(row.chosen), isRight: row.is_right === 1 },
        };
    }
    async answer(learner, answer) {
        return this.#record(learner, answer);
    }
    async cards({ team, user }) {
        const rows = this.database
            .prepare(`SELECT ${CARD} FROM practice_card WHERE team = ? AND user_id = ?`)
            .all(team, user);
        return new Map(rows.map((card) => [card.itemId, card]));
    }
    async accuracy({ team, user }) {
        const by = (column) => {
            const rows = this.database
                .prepare(`SELECT q.${column} AS name, COUNT(*) AS answered, SUM(q.is_right) AS right
           FROM practice_question q JOIN practice_session s ON s.id = q.session_id
           WHERE s.team = ? AND s.user_id = ? AND q.answered_at IS NOT NULL GROUP BY q.${column}`)
                .all(team, user);
            return new Map(rows.map(({ name, answered, right }) => [name, { answered, right }]));
        };
        return { topics: by('topic_id'), areas: by('area') };
    }
    async forget(team, user) {
        return this.#forget(team, user);
    }
}
exports.SqlitePracticeStore = SqlitePracticeStore;
