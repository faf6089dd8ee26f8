"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SqliteItemFlags = void 0;
const item_flags_1 = require("../quiz/item-flags");
/** Flags in SQLite. Counting and resting are one transaction, so two third flags at once rest an item once. */
class SqliteItemFlags {
    database;
    #flag;
    #decide;
    constructor(database) {
        this.database = database;
        const insert = database.prepare('INSERT INTO item_flag (item_id, team, user_id, flagged_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
        const count = database.prepare('SELECT COUNT(*) FROM item_flag WHERE item_id = ?').pluck();
        const rest = database.prepare('INSERT INTO item_rest (item_id, rested_at, rested_by) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
        const isResting = database.prepare('SELECT COUNT(*) FROM item_rest WHERE item_id = ?').pluck();
        this.#flag = database.transaction((itemId, { team, user }, at) => {
            const isNew = insert.run(itemId, team, user, at).changes === 1;
            const flags = count.get(itemId);
            if (flags >= item_flags_1.FLAGS_TO_REST)
                rest.run(itemId, at, null);
            return { isNew, flags, isResting: isResting.get(itemId) > 0 };
        }).immediate;
        const clear = database.prepare('DELETE FROM item_flag WHERE item_id = ?');
        const wake = database.prepare('DELETE FROM item_rest WHERE item_id = ?');
        this.#decide = database.transaction((itemId, verdict, by, at) => {
            wake.run(itemId);
            if (verdict === 'rest')
                rest.run(itemId, at, by);
            else
                clear.run(itemId);
        }).immediate;
    }
    async flag(...flagged) {
        return this.#flag(...flagged);
    }
    async decide(...decided) {
        this.#decide(...decided);
    }
    async resting() {
        return new Set(this.database.prepare('SELECT item_id FROM item_rest').pluck().all());
    }
    async forget(team, user) {
        const decided = this.database
            .prepare('UPDATE item_rest SET rested_by = NULL WHERE rested_by = ?')
            .run(user);
        const flags = this.database
            .prepare('DELETE FROM item_flag WHERE team = ? AND user_id = ?')
            .run(team, user);
        return decided.changes + flags.changes;
    }
}
exports.SqliteItemFlags = SqliteItemFlags;
