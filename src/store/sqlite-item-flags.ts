import type Database from 'better-sqlite3';
import { FLAGS_TO_REST, type Flagged, type ItemFlagStore } from '../quiz/item-flags';

/** Flags in SQLite. Counting and resting are one transaction, so two third flags at once rest an item once. */
export class SqliteItemFlags implements ItemFlagStore {
  readonly #flag: (itemId: string, who: { team: string; user: string }, at: number) => Flagged;
  readonly #decide: (itemId: string, verdict: 'rest' | 'keep', by: string, at: number) => void;

  constructor(private readonly database: Database.Database) {
    const insert = database.prepare(
      'INSERT INTO item_flag (item_id, team, user_id, flagged_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    const count = database.prepare('SELECT COUNT(*) FROM item_flag WHERE item_id = ?').pluck();
    const rest = database.prepare(
      'INSERT INTO item_rest (item_id, rested_at, rested_by) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    );
    const isResting = database.prepare('SELECT COUNT(*) FROM item_rest WHERE item_id = ?').pluck();
    this.#flag = database.transaction(
      (itemId: string, { team, user }: { team: string; user: string }, at: number) => {
        const isNew = insert.run(itemId, team, user, at).changes === 1;
        const flags = count.get(itemId) as number;
        if (flags >= FLAGS_TO_REST) rest.run(itemId, at, null);
        return { isNew, flags, isResting: (isResting.get(itemId) as number) > 0 };
      },
    ).immediate;
    const clear = database.prepare('DELETE FROM item_flag WHERE item_id = ?');
    const wake = database.prepare('DELETE FROM item_rest WHERE item_id = ?');
    this.#decide = database.transaction(
      (itemId: string, verdict: 'rest' | 'keep', by: string, at: number) => {
        wake.run(itemId);
        if (verdict === 'rest') rest.run(itemId, at, by);
        else clear.run(itemId);
      },
    ).immediate;
  }

  async flag(...flagged: Parameters<ItemFlagStore['flag']>): Promise<Flagged> {
    return this.#flag(...flagged);
  }

  async decide(...decided: Parameters<ItemFlagStore['decide']>): Promise<void> {
    this.#decide(...decided);
  }

  async resting(): Promise<Set<string>> {
    return new Set(this.database.prepare('SELECT item_id FROM item_rest').pluck().all() as string[]);
  }

  async forget(team: string, user: string): Promise<number> {
    const decided = this.database
      .prepare('UPDATE item_rest SET rested_by = NULL WHERE rested_by = ?')
      .run(user);
    const flags = this.database
      .prepare('DELETE FROM item_flag WHERE team = ? AND user_id = ?')
      .run(team, user);
    return decided.changes + flags.changes;
  }
}
