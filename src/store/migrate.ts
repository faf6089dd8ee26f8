import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** A migration that cannot be applied, said to the operator. */
export class MigrationError extends Error {
  readonly code = 'MIGRATION_FAILED';
}

/**
 * Brings a database to the newest schema: numbered SQL files, each applied once, in order, in one transaction with its
 * record. Two processes that start together apply each once (the transaction takes the write lock first).
 * @returns names of the files applied now
 * @throws MigrationError where an applied file has changed or is gone, where a number is missing, or where the database
 *   is newer than this program
 */
export function migrate(database: Database.Database, dir: string, now: () => number): string[] {
  const migrations = readMigrations(dir);
  database.exec(
    'CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
  );
  const applyAll = database.transaction((): string[] => {
    const applied = database.prepare('SELECT name, checksum FROM migration ORDER BY name').all() as {
      name: string;
      checksum: string;
    }[];
    verify(applied, migrations, dir);
    const record = database.prepare('INSERT INTO migration (name, checksum, applied_at) VALUES (?, ?, ?)');
    const pending = migrations.slice(applied.length);
    for (const migration of pending) {
      try {
        database.exec(migration.sql);
      } catch (error) {
        throw new MigrationError(
          `Migration ${join(dir, migration.name)} failed: ${(error as Error).message}. Nothing was changed.`,
        );
      }
      record.run(migration.name, migration.checksum, now());
    }
    return pending.map((migration) => migration.name);
  });
  return applyAll.immediate();
}

function readMigrations(dir: string): Migration[] {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  names.forEach((name, index) => {
    const number = Number(FILE_NAME.exec(name)?.[1]);
    if (number !== index + 1) {
      throw new MigrationError(
        `Migration ${join(dir, name)}: expected number ${String(index + 1).padStart(4, '0')} as in 0001-question-log.sql. Restore the missing file or rename this one.`,
      );
    }
  });
  return names.map((name) => {
    const sql = readFileSync(join(dir, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

function verify(
  applied: readonly { name: string; checksum: string }[],
  migrations: readonly Migration[],
  dir: string,
): void {
  applied.forEach((done, index) => {
    const file = migrations[index];
    if (!file || file.name !== done.name) {
      throw new MigrationError(
        `The database has applied ${done.name}, which ${dir} does not hold at that place. It was made by a newer version, or a file was removed: start that version, or restore the file.`,
      );
    }
    if (file.checksum !== done.checksum) {
      throw new MigrationError(
        `Migration ${join(dir, file.name)} has changed since it was applied. Restore the file and put the change into a new migration.`,
      );
    }
  });
}
