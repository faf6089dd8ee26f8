"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MigrationError = void 0;
exports.migrate = migrate;
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;
/** A migration that cannot be applied, said to the operator. */
class MigrationError extends Error {
    code = 'MIGRATION_FAILED';
}
exports.MigrationError = MigrationError;
/**
 * Brings a database to the newest schema: numbered SQL files, each applied once, in order, in one transaction with its
 * record. Two processes that start together apply each once (the transaction takes the write lock first).
 * @returns names of the files applied now
 * @throws MigrationError where an applied file has changed or is gone, where a number is missing, or where the database
 *   is newer than this program
 */
function migrate(database, dir, now) {
    const migrations = readMigrations(dir);
    database.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT');
    const applyAll = database.transaction(() => {
        const applied = database.prepare('SELECT name, checksum FROM migration ORDER BY name').all();
        verify(applied, migrations, dir);
        const record = database.prepare('INSERT INTO migration (name, checksum, applied_at) VALUES (?, ?, ?)');
        const pending = migrations.slice(applied.length);
        for (const migration of pending) {
            try {
                database.exec(migration.sql);
            }
            catch (error) {
                throw new MigrationError(`Migration ${(0, node_path_1.join)(dir, migration.name)} failed: ${error.message}. Nothing was changed.`);
            }
            record.run(migration.name, migration.checksum, now());
        }
        return pending.map((migration) => migration.name);
    });
    return applyAll.immediate();
}
function readMigrations(dir) {
    const names = (0, node_fs_1.readdirSync)(dir)
        .filter((name) => name.endsWith('.sql'))
        .sort();
    names.forEach((name, index) => {
        const number = Number(FILE_NAME.exec(name)?.[1]);
        if (number !== index + 1) {
            throw new MigrationError(`Migration ${(0, node_path_1.join)(dir, name)}: expected number ${String(index + 1).padStart(4, '0')} as in 0001-question-log.sql. Restore the missing file or rename this one.`);
        }
    });
    return names.map((name) => {
        const sql = (0, node_fs_1.readFileSync)((0, node_path_1.join)(dir, name), 'utf8').replaceAll('\r\n', '\n');
        return { name, sql, checksum: (0, node_crypto_1.createHash)('sha256').update(sql).digest('hex') };
    });
}
function verify(applied, migrations, dir) {
    applied.forEach((done, index) => {
        const file = migrations[index];
        if (!file || file.name !== done.name) {
            throw new MigrationError(`The database has applied ${done.name}, which ${dir} does not hold at that place. It was made by a newer version, or a file was removed: start that version, or restore the file.`);
        }
        if (file.checksum !== done.checksum) {
            throw new MigrationError(`Migration ${(0, node_path_1.join)(dir, file.name)} has changed since it was applied. Restore the file and put the change into a new migration.`);
        }
    });
}
