import type Database from 'better-sqlite3';
import {
  type ItemDraft,
  questionKey,
  type TeamItem,
  type TeamItemState,
  type TeamItemStore,
  teamItemId,
} from '../quiz/team-items';

type Row = Omit<TeamItem, 'choices'> & { choices: string };

const COLUMNS =
  'id, state, topic_id AS topicId, difficulty, question, choices, explanation, author, created_at AS createdAt, decided_by AS decidedBy';

/** The team's own items in SQLite; that a question is kept once is a unique index. */
export class SqliteTeamItems implements TeamItemStore {
  readonly #add: (
    draft: ItemDraft,
    by: Parameters<TeamItemStore['add']>[1],
  ) => Awaited<ReturnType<TeamItemStore['add']>>;

  constructor(private readonly database: Database.Database) {
    const insert = database.prepare(
      `INSERT INTO team_item (id, state, topic_id, difficulty, question, question_key, choices, explanation, author, created_at, decided_at)
       VALUES (@id, @state, @topicId, @difficulty, @question, @key, @choices, @explanation, @author, @at, @decidedAt)`,
    );
    const same = database.prepare(
      `SELECT ${COLUMNS} FROM team_item WHERE question_key = ? AND state <> 'rejected'`,
    );
    // A rejected item may be written again: it takes the place of the rejected one.
    const dropRejected = database.prepare("DELETE FROM team_item WHERE id = ? AND state = 'rejected'");
    this.#add = database.transaction((draft: ItemDraft, by: Parameters<TeamItemStore['add']>[1]) => {
      const { author, state, at } = by;
      const key = questionKey(draft.question);
      const known = same.get(key) as Row | undefined;
      if (known) return { kind: 'duplicate' as const, of: toItem(known) };
      const id = teamItemId(draft);
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
        kind: 'added' as const,
        item: { ...draft, id, state, author, createdAt: at, decidedBy: null },
      };
    }).immediate;
  }

  async add(...added: Parameters<TeamItemStore['add']>): ReturnType<TeamItemStore['add']> {
    return this.#add(...added);
  }

  async find(id: string): Promise<TeamItem | null> {
    const row = this.database.prepare(`SELECT ${COLUMNS} FROM team_item WHERE id = ?`).get(id) as
      | Row
      | undefined;
    return row ? toItem(row) : null;
  }

  async decide(id: string, state: 'approved' | 'rejected', by: string, at: number): Promise<boolean> {
    const decided = this.database
      .prepare(
        "UPDATE team_item SET state = ?, decided_by = ?, decided_at = ? WHERE id = ? AND state = 'pending'",
      )
      .run(state, by, at, id);
    return decided.changes === 1;
  }

  async list(state: TeamItemState): Promise<TeamItem[]> {
    const rows = this.database
      .prepare(`SELECT ${COLUMNS} FROM team_item WHERE state = ? ORDER BY created_at, id`)
      .all(state) as Row[];
    return rows.map(toItem);
  }

  async forget(_team: string, user: string): Promise<number> {
    const written = this.database.prepare('UPDATE team_item SET author = NULL WHERE author = ?').run(user);
    const decided = this.database
      .prepare('UPDATE team_item SET decided_by = NULL WHERE decided_by = ?')
      .run(user);
    return written.changes + decided.changes;
  }
}

function toItem(row: Row): TeamItem {
  return { ...row, choices: JSON.parse(row.choices) as TeamItem['choices'] };
}
