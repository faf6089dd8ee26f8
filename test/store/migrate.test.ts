import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('schedules that were made before owners could be forgotten keep owner and dates', () => {
  const later = readdirSync(migrations).filter((name) => name >= '0007');
  for (const name of later) rmSync(join(migrations, name));
  const old = open();
  old.exec(`INSERT INTO schedule (id, team, channel, kind, owner, minute_of_day, days, zone, settings, state, next_due_at, created_at, changed_at)
    VALUES ('s1', 'T1', 'C1', 'tip', 'U1', 540, '12345', 'UTC', '{}', 'active', 5, 1, 1);
    INSERT INTO due_post (schedule_id, team, channel, due_at, state, reason) VALUES ('s1', 'T1', 'C1', 4, 'skipped', 'missed')`);
  old.close();
  cpSync(MIGRATIONS_DIR, migrations, { recursive: true });
  const database = open();
  expect(database.prepare('SELECT id, owner, next_due_at FROM schedule').all()).toEqual([
    { id: 's1', owner: 'U1', next_due_at: 5 },
  ]);
  expect(database.prepare('SELECT schedule_id, due_at FROM due_post').all()).toEqual([
    { schedule_id: 's1', due_at: 4 },
  ]);
  expect(database.pragma('foreign_key_check')).toEqual([]);
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
