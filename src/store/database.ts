import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from './migrate';

/** The migrations that ship with this program. */
export const MIGRATIONS_DIR = join(__dirname, '..', '..', 'migrations');

/** Longest a writer waits for another process, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the store, makes its folder, and brings its schema up to date.
 * @param url `file:./data/cumulus.sqlite` or `file::memory:`
 * @throws Error with what to do, where the file cannot be opened or the schema cannot be brought up to date
 */
export function openDatabase(
  url: string,
  now: () => number,
  migrationsDir: string = MIGRATIONS_DIR,
): Database.Database {
  const path = url.replace(/^file:/, '');
  let database: Database.Database;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    // Pragmas of durability and keys do nothing inside a transaction, so they are set on opening.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
  } catch (error) {
    throw new Error(
      `The database ${url} cannot be opened: ${(error as Error).message}. Check DATABASE_URL and the permissions of its folder.`,
    );
  }
  try {
    migrate(database, migrationsDir, now);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
