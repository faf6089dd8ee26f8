"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SqliteTeamItems = void 0;
const team_items_1 = require("../quiz/team-items");
const COLUMNS = 'id, state, topic_id AS topicId, difficulty, question, choices, explanation, author, created_at AS createdAt, decided_by AS decidedBy';
/** The team's own items in SQLite; that a question is kept once is a unique index. */
class SqliteTeamItems {
    database;
    #add;
    constructor(database) {
        this.database = database;
        const insert = database.prepare(`INSERT INTO team_item (id, state, topic_id, difficulty, question, question_key, choices, explanation, author, created_at, decided_at)
       VALUES (@id, @state, @topicId, @difficulty, @question, @key, @choices, @explanation, @author, @at, @decidedAt)`);
        const same = database.prepare(`SELECT ${COLUMNS} FROM team_item WHERE question_key = ? AND state <> 'rejected'`);
        // A rejected item may be written again: it takes the place of the rejected one.
        const dropRejected = database.prepare("DELETE FROM team_item WHERE id = ? AND state = 'rejected'");
        this.#add = database.transaction((draft, by) => {
            const { author, state, at } = by;
            const key = (0, team_items_1.questionKey)(draft.question);
            const known = same.get(key);
            if (known)
                return { kind: 'duplicate', of: toItem(known) };
            const id = (0, team_items_1.teamItemId)(draft);
            dropRejected.run(id);
            const { topicId, difficulty, question, explanation } = draft;
            const decidedAt = state === 'pending' ? null : at;
            const choices = JSON.stringify(draft.choices);
            insert.run({
                id,
                state,
                topicId,
                difficulty,
                question,
                key,
                choices,
                explanation,
                author,
                at,
                decidedAt,
            });
            return {
                kind: 'added',
                item: { ...draft, id, state, author, createdAt: at, decidedBy: null },
            };
        }).immediate;
    }
    async add(...added) {
        return this.#add(...added);
    }
    async find(id) {
        const row = this.database.prepare(`SELECT ${COLUMNS} FROM team_item WHERE id = ?`).get(id);
        return row ? toItem(row) : null;
    }
    async decide(id, state, by, at) {
        const decided = this.database
            .prepare("UPDATE team_item SET state = ?, decided_by = ?, decided_at = ? WHERE id = ? AND state = 'pending'")
            .run(state, by, at, id);
        return decided.changes === 1;
    }
    async list(state) {
        const rows = this.database
            .prepare(`SELECT ${COLUMNS} FROM team_item WHERE state = ? ORDER BY created_at, id`)
            .all(state);
        return rows.map(toItem);
    }
    async forget(_team, user) {
        const written = this.database.prepare('UPDATE team_item SET author = NULL WHERE author = ?').run(user);
        const decided = this.database
            .prepare('UPDATE team_item SET decided_by = NULL WHERE decided_by = ?')
            .run(user);
        return written.changes + decided.changes;
    }
}
exports.SqliteTeamItems = SqliteTeamItems;
function toItem(row) {
    return { ...row, choices: JSON.parse(row.choices) };
}
