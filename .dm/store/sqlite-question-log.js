"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SqliteQuestionLog = void 0;
const node_crypto_1 = require("node:crypto");
/** Longest unanswered question kept; longer ones are pasted logs whose start tells enough. */
const QUESTION_CHARACTERS = 500;
/** The question log in SQLite. People are kept as HMAC-SHA256 under a key made once for the database. */
class SqliteQuestionLog {
    #insert;
    #delete;
    #key;
    constructor(database) {
        database
            .prepare("INSERT INTO setting (name, value) VALUES ('asker_key', ?) ON CONFLICT (name) DO NOTHING")
            .run((0, node_crypto_1.randomBytes)(32).toString('hex'));
        this.#key = database
            .prepare("SELECT value FROM setting WHERE name = 'asker_key'")
            .pluck()
            .get();
        this.#insert = database.prepare('INSERT INTO question_log (asked_at, asker, surface, channel, topic, unanswered_question, confidence, duration_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
        this.#delete = database.prepare('DELETE FROM question_log WHERE asker = ?');
    }
    async record(asked) {
        const unanswered = asked.topic === null ? asked.question.slice(0, QUESTION_CHARACTERS) : null;
        this.#insert.run(asked.askedAt, this.#hash(asked.asker), asked.surface, asked.channel, asked.topic, unanswered, asked.confidence, asked.durationMs);
    }
    async forget(team, user) {
        return this.#delete.run(this.#hash(`${team}:${user}`)).changes;
    }
    #hash(asker) {
        return (0, node_crypto_1.createHmac)('sha256', this.#key).update(asker).digest('hex').slice(0, 32);
    }
}
exports.SqliteQuestionLog = SqliteQuestionLog;
