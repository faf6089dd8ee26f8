"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SqliteScoreBook = void 0;
/** Answers that count: their item is closed and was not taken out. */
const COUNTED = `FROM round_answer a
  JOIN round_item i ON i.round_id = a.round_id AND i.position = a.position AND i.state = 'closed' AND i.is_void = 0
  JOIN quiz_round r ON r.id = a.round_id`;
/** Scores in SQLite, added up where they lie. */
class SqliteScoreBook {
    database;
    constructor(database) {
        this.database = database;
    }
    async board(team, channel, since, except, until) {
        return this.database
            .prepare(`SELECT a.user_id AS user, sum(a.points) AS points, sum(a.is_right) AS right ${COUNTED}
         WHERE r.team = @team AND r.is_private = 0 AND i.posted_at >= @since AND (@until IS NULL OR i.posted_at < @until)
           AND (@channel IS NULL OR r.channel = @channel)
           AND (a.user_id = @except OR a.user_id NOT IN (SELECT user_id FROM hidden_player WHERE team = @team))
         GROUP BY a.user_id HAVING sum(a.points) > 0 ORDER BY points DESC, user`)
            .all({ team, channel, since, except, until: until ?? null });
    }
    async areas(team, user) {
        return this.database
            .prepare(`SELECT i.area, count(*) AS answered, sum(a.is_right) AS right ${COUNTED}
         WHERE r.team = @team AND a.user_id = @user GROUP BY i.area ORDER BY i.area`)
            .all({ team, user });
    }
    async topics(team, user) {
        return this.database
            .prepare(`SELECT i.topic_id AS topicId, count(*) AS answered, sum(a.is_right) AS right ${COUNTED}
         WHERE r.team = @team AND a.user_id = @user GROUP BY i.topic_id ORDER BY i.topic_id`)
            .all({ team, user });
    }
    async history(team, user, since) {
        const rows = this.database
            .prepare(`SELECT i.posted_at AS postedAt, r.zone, a.user_id IS NOT NULL AS isAnswered
         FROM quiz_round r
         JOIN round_item i ON i.round_id = r.id AND i.posted_at >= @since
         LEFT JOIN round_answer a ON a.round_id = i.round_id AND a.position = i.position AND a.user_id = @user
         WHERE r.team = @team AND r.channel IN (
           SELECT r2.channel FROM quiz_round r2 JOIN round_answer a2 ON a2.round_id = r2.id
           WHERE r2.team = @team AND a2.user_id = @user)
         ORDER BY i.posted_at`)
            .all({ team, user, since });
        return rows.map((row) => ({ ...row, isAnswered: row.isAnswered === 1 }));
    }
    async strengths({ team }, since) {
        const rows = this.database
            .prepare(`SELECT a.user_id AS user, avg(a.is_right) AS share ${COUNTED}
         WHERE r.team = @team AND i.posted_at >= @since GROUP BY a.user_id`)
            .all({ team, since });
        return new Map(rows.map(({ user, share }) => [user, share]));
    }
    async isHidden(team, user) {
        return (this.database.prepare('SELECT 1 FROM hidden_player WHERE team = ? AND user_id = ?').get(team, user) !==
            undefined);
    }
    async setHidden(team, user, isHidden) {
        this.database
            .prepare(isHidden
            ? 'INSERT INTO hidden_player (team, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING'
            : 'DELETE FROM hidden_player WHERE team = ? AND user_id = ?')
            .run(team, user);
    }
    /** Answers, teams, private rounds, and the name of the person in rounds of others. */
    async forget(team, user) {
        const who = { team, user };
        const rounds = 'SELECT id FROM quiz_round WHERE team = @team';
        const forgetAll = this.database.transaction(() => {
            const run = (sql, values = who) => this.database.prepare(sql).run(values).changes;
            return (run(`DELETE FROM round_answer WHERE user_id = @user AND round_id IN (${rounds})`) +
                run(`DELETE FROM round_player WHERE user_id = @user AND round_id IN (${rounds})`) +
                run(`DELETE FROM deck WHERE team = @team AND channel IN
             (SELECT channel FROM quiz_round WHERE team = @team AND is_private = 1 AND started_by = @user)`) +
                run(`DELETE FROM quiz_channel WHERE team = @team AND channel IN
             (SELECT channel FROM quiz_round WHERE team = @team AND is_private = 1 AND started_by = @user)`) +
                run('DELETE FROM quiz_round WHERE team = @team AND is_private = 1 AND started_by = @user') +
                run('UPDATE quiz_round SET started_by = NULL WHERE team = @team AND started_by = @user') +
                run(`UPDATE quiz_round SET settings = json_set(settings, '$.mayStop',
             json((SELECT json_group_array(value) FROM json_each(settings, '$.mayStop') WHERE value <> @user)))
           WHERE team = @team AND EXISTS (SELECT 1 FROM json_each(settings, '$.mayStop') WHERE value = @user)`) +
                run('DELETE FROM hidden_player WHERE team = @team AND user_id = @user'));
        });
        return forgetAll.immediate();
    }
}
exports.SqliteScoreBook = SqliteScoreBook;
