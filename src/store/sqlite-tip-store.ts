import type Database from 'better-sqlite3';
import type { TipScore, TipStore, TipVote } from '../tips/tip-store';

/** Tips given and votes in SQLite. */
export class SqliteTipStore implements TipStore {
  constructor(private readonly database: Database.Database) {}

  async recordGiven(given: {
    team: string;
    place: string;
    cause: string;
    tip: string;
    at: number;
  }): Promise<void> {
    this.database
      .prepare(
        `INSERT INTO tip_given (team, place, cause, tip, given_at) VALUES (@team, @place, @cause, @tip, @at)
         ON CONFLICT (team, place, cause) DO NOTHING`,
      )
      .run(given);
  }

  async history(team: string, place: string): Promise<string[]> {
    return this.database
      .prepare<unknown[], string>(
        'SELECT tip FROM tip_given WHERE team = ? AND place = ? ORDER BY given_at, cause',
      )
      .pluck()
      .all(team, place) as string[];
  }

  async vote({ team, tip, person, channel, vote, at }: TipVote): Promise<1 | -1 | null> {
    const work = this.database.transaction((): 1 | -1 | null => {
      const before = this.database
        .prepare<unknown[], 1 | -1>('SELECT vote FROM tip_vote WHERE team = ? AND tip = ? AND person = ?')
        .pluck()
        .get(team, tip, person) as 1 | -1 | undefined;
      this.database
        .prepare(
          `INSERT INTO tip_vote (team, tip, person, channel, vote, voted_at) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (team, tip, person) DO UPDATE SET channel = excluded.channel, vote = excluded.vote, voted_at = excluded.voted_at`,
        )
        .run(team, tip, person, channel, vote, at);
      return before ?? null;
    });
    return work.immediate();
  }

  async votes(team: string, channel: string): Promise<TipScore[]> {
    const rows = this.database
      .prepare<unknown[], { tip: string; up_here: number; down_here: number; up: number; down: number }>(
        `SELECT tip, sum(vote = 1 AND channel = @channel) AS up_here, sum(vote = -1 AND channel = @channel) AS down_here,
           sum(vote = 1) AS up, sum(vote = -1) AS down
         FROM tip_vote WHERE team = @team GROUP BY tip ORDER BY tip`,
      )
      .all({ team, channel });
    return rows.map((row) => ({
      tip: row.tip,
      here: { up: row.up_here, down: row.down_here },
      everywhere: { up: row.up, down: row.down },
    }));
  }

  async forget(team: string, person: string): Promise<number> {
    const work = this.database.transaction(
      (): number =>
        this.database.prepare('DELETE FROM tip_vote WHERE team = ? AND person = ?').run(team, person)
          .changes +
        this.database
          .prepare(
            // What was given in the person's own conversation with the app (its id begins with D) is theirs too.
            `DELETE FROM tip_given WHERE team = @team AND (place = @person OR place IN
               (SELECT channel FROM schedule WHERE team = @team AND owner = @person AND channel GLOB 'D*'))`,
          )
          .run({ team, person }).changes,
    );
    return work.immediate();
  }
}
