"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SqliteChannelWeeks = void 0;
/** More than a digest shows, so that it can say how many are left out. */
const MOST = 10;
/** Only these surfaces are in the open: everybody in the channel read the question when it was asked. */
const OPEN = "surface = 'mention'";
/** Channels' weeks out of the question log in SQLite. */
class SqliteChannelWeeks {
    database;
    constructor(database) {
        this.database = database;
    }
    async read(channel, from, to) {
        const span = { channel, from, to };
        const inSpan = 'channel = @channel AND asked_at >= @from AND asked_at < @to';
        const counts = this.database
            .prepare(`SELECT count(*) AS questions, coalesce(sum(topic IS NULL AND NOT (${OPEN})), 0) AS alone FROM question_log WHERE ${inSpan}`)
            .get(span);
        const asked = this.database
            .prepare(`SELECT topic, count(*) AS times FROM question_log WHERE ${inSpan} AND topic IS NOT NULL
         GROUP BY topic HAVING sum(${OPEN}) > 0 OR count(DISTINCT asker) > 1
         ORDER BY times DESC, topic LIMIT ${MOST}`)
            .all(span);
        const unanswered = this.database
            .prepare(`SELECT unanswered_question FROM question_log WHERE ${inSpan} AND topic IS NULL AND ${OPEN} AND unanswered_question <> ''
         GROUP BY lower(unanswered_question) ORDER BY max(asked_at) DESC LIMIT ${MOST}`)
            .pluck()
            .all(span);
        return { questions: counts.questions, asked, unanswered, unansweredAlone: counts.alone };
    }
}
exports.SqliteChannelWeeks = SqliteChannelWeeks;
