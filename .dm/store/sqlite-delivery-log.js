"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SqliteDeliveryLog = void 0;
/** A claim this old whose end was never recorded belonged to a process that died. Slack's second retry comes after a minute. */
const ABANDONED_MS = 45_000;
/** Slack gives up after its third retry, within ten minutes; a day leaves room for delayed events. */
const KEEP_MS = 24 * 60 * 60 * 1_000;
/** How often old rows are swept, in claims. */
const SWEEP_EVERY = 500;
/** The delivery log in SQLite; a claim is one statement, so two processes cannot both win it. */
class SqliteDeliveryLog {
    now;
    #claim;
    #finish;
    #sweep;
    #claims = 0;
    constructor(database, now) {
        this.now = now;
        this.#claim = database.prepare(`INSERT INTO delivery (id, claimed_at) VALUES (@id, @now)
       ON CONFLICT (id) DO UPDATE SET claimed_at = @now WHERE finished_at IS NULL AND claimed_at < @abandoned`);
        this.#finish = database.prepare('UPDATE delivery SET finished_at = ? WHERE id = ?');
        this.#sweep = database.prepare('DELETE FROM delivery WHERE claimed_at < ?');
    }
    async claim(id) {
        const now = this.now();
        if (this.#claims % SWEEP_EVERY === 0)
            this.#sweep.run(now - KEEP_MS);
        this.#claims += 1;
        return this.#claim.run({ id, now, abandoned: now - ABANDONED_MS }).changes === 1;
    }
    async finish(id) {
        this.#finish.run(this.now(), id);
    }
}
exports.SqliteDeliveryLog = SqliteDeliveryLog;
