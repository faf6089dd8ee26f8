"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SqliteTipStore = void 0;
/** Tips given and votes in SQLite. */
class SqliteTipStore {
    database;
    constructor(database) {
        this.database = database;
    }
    async recordGiven(given) {
        this.database
            .prepare(`INSERT INTO tip_given (team, place, cause, tip, given_at) VALUES (@team, @place, @cause, @tip, @at)
         ON CONFLICT (team, place, cause) DO NOTHING`)
            .run(given);
    }
    async history(team, place) {
        return this.database
            .prepare('SELECT tip FROM tip_given WHERE team = ? AND place = ? ORDER BY given_at, cause')
            .pluck()
            .all(team, place);
    }
    async vote({ team, tip, person, channel, vote, at }) {
        const work = this.database.transaction(() => {
            const before = this.database
                .prepare('SELECT vote FROM tip_vote WHERE team = ? AND tip = ? AND person = ?')
                .pluck()
                .get(team, tip, person);
            this.database
                .prepare(`INSERT INTO tip_vote (team, tip, person, channel, vote, voted_at) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (team, tip, person) DO UPDATE SET channel = excluded.channel, vote = excluded.vote, voted_at = excluded.voted_at`)
                .run(team, tip, person, channel, vote, at);
            return before ?? null;
        });
        return work.immediate();
    }
    async votes(team, channel) {
        const rows = this.database
            .prepare(`SELECT tip, sum(vote = 1 AND channel = @channel) AS up_here, sum(vote = -1 AND channel = @channel) AS down_here,
           sum(vote = 1) AS up, sum(vote = -1) AS down
         FROM tip_vote WHERE team = @team GROUP BY tip ORDER BY tip`)
            .all({ team, channel });
        return rows.map((row) => ({
            tip: row.tip,
            here: { up: row.up_here, down: row.down_here },
            everywhere: { up: row.up, down: row.down },
        }));
    }
    async forget(team, person) {
        const work = this.database.transaction(() => this.database.prepare('DELETE FROM tip_vote WHERE team = ? AND person = ?').run(team, person)
            .changes +
            this.database
                .prepare(
            // What was given in the person's own conversation with the app (its id begins with D) is theirs too.
            `DELETE FROM tip_given WHERE team = @team AND (place = @person OR place IN
               (SELECT channel FROM schedule WHERE team = @team AND owner = @person AND channel GLOB 'D*'))`)
                .run({ team, person }).changes);
        return work.immediate();
    }
}
exports.SqliteTipStore = SqliteTipStore;
