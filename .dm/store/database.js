"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.MIGRATIONS_DIR = void 0;
exports.openDatabase = openDatabase;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const better_sqlite3_1 = __importDefault(require("better-sqlite3"));
const migrate_1 = require("./migrate");
/** The migrations that ship with this program. */
exports.MIGRATIONS_DIR = (0, node_path_1.join)(__dirname, '..', '..', 'migrations');
/** Longest a writer waits for another process, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;
/**
 * Opens the store, makes its folder, and brings its schema up to date.
 * @param url `file:./data/cumulus.sqlite` or `file::memory:`
 * @throws Error with what to do, where the file cannot be opened or the schema cannot be brought up to date
 */
function openDatabase(url, now, migrationsDir = exports.MIGRATIONS_DIR) {
    const path = url.replace(/^file:/, '');
    let database;
    try {
        if (path !== ':memory:')
            (0, node_fs_1.mkdirSync)((0, node_path_1.dirname)(path), { recursive: true });
        database = new better_sqlite3_1.default(path, { timeout: BUSY_TIMEOUT_MS });
        // Pragmas of durability and keys do nothing inside a transaction, so they are set on opening.
        database.pragma('journal_mode = WAL');
        database.pragma('synchronous = NORMAL');
        database.pragma('foreign_keys = ON');
    }
    catch (error) {
        throw new Error(`The database ${url} cannot be opened: ${error.message}. Check DATABASE_URL and the permissions of its folder.`);
    }
    try {
        (0, migrate_1.migrate)(database, migrationsDir, now);
        return database;
    }
    catch (error) {
        database.close();
        throw error;
    }
}
