import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { MIGRATIONS_DIR, openDatabase } from '../../src/store/database';
import { migrate } from '../../src/store/migrate';

let dir: string;
let migrations: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'store-'));
  migrations = join(dir, 'migrations');
  cpSync(MIGRATIONS_DIR, migrations, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const now = (): number => 1_764_000_000_000;
const open = (): Database.Database =>
  openDatabase(`file:${join(dir, 'deep', 'er', 'db.sqlite')}`, now, migrations);

test('the schema after all migrations is the one on record', () => {
  const database = open();
  const schema = database
    .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all();
  expect(`${schema.join(';\n\n')};\n`).toBe(readFileSync(join(__dirname, 'schema.sql'), 'utf8'));
  database.close();
});

test('opening makes the folder, sets WAL, foreign keys and a busy timeout', () => {
  const database = open();
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(database.pragma('busy_timeout', { simple: true })).toBe(5_000);
  database.close();
});

test('each migration is applied once', () => {
  open().close();
  const database = open();
  expect(migrate(database, migrations, now)).toEqual([]);
  database.close();
});

test('a new migration is applied to an old database, and one that fails changes nothing', () => {
  open().close();
  writeFileSync(join(migrations, '0099-x.sql'), 'SELECT 1;');
  expect(open).toThrow(/0099-x\.sql: expected number/);
  rmSync(join(migrations, '0099-x.sql'));
  const next = `${String(readMigrationCount() + 1).padStart(4, '0')}-broken.sql`;
  writeFileSync(
    join(migrations, next),
    'CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE half (a INTEGER) STRICT;',
  );
  expect(open).toThrow(/broken\.sql failed: .*already exists.*Nothing was changed/);
  rmSync(join(migrations, next));
  const database = open();
  expect(database.prepare("SELECT COUNT(*) FROM sqlite_master WHERE name = 'half'").pluck().get()).toBe(0);
  database.close();
});

function readMigrationCount(): number {
  const database = new Database(join(dir, 'deep', 'er', 'db.sqlite'));
  const count = database.prepare('SELECT COUNT(*) FROM migration').pluck().get() as number;
  database.close();
  return count;
}

test('a changed migration is refused with its name and what to do', () => {
  open().close();
  writeFileSync(join(migrations, '0001-question-log.sql'), 'SELECT 1;');
  expect(open).toThrow(/0001-question-log\.sql has changed since it was applied\. Restore/);
});

test('a database made by a newer version is refused', () => {
  open().close();
  const last = readMigrationCount();
  const database = new Database(join(dir, 'deep', 'er', 'db.sqlite'));
  database
    .prepare('INSERT INTO migration (name, checksum, applied_at) VALUES (?, ?, ?)')
    .run(`${String(last + 1).padStart(4, '0')}-future.sql`, 'x', 1);
  database.close();
  expect(open).toThrow(/made by a newer version/);
});

test('a database that cannot be opened says which and what to check', () => {
  writeFileSync(join(dir, 'text'), 'this is no database, but long enough to look like one'.repeat(20));
  expect(() => openDatabase(`file:${join(dir, 'text')}`, now)).toThrow(/cannot be opened: .*DATABASE_URL/);
});
