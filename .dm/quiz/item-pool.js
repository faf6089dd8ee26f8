"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ItemPool = void 0;
const item_flags_1 = require("./item-flags");
const pool_1 = require("./pool");
const team_items_1 = require("./team-items");
/** Another process may have approved or rested an item; this one sees it within half a minute. */
const STALE_MS = 30_000;
/**
 * Every item that may be asked now: from the knowledge, and approved items of the team, without those that rest. Reading
 * it never waits; what changed in the database is fetched behind it, and at once by `refresh`.
 */
class ItemPool {
    parts;
    #made = null;
    #team = [];
    #resting = new Set();
    #refreshedAt = Number.NEGATIVE_INFINITY;
    #playable = null;
    constructor(parts) {
        this.parts = parts;
    }
    /** The items that may be asked. */
    items() {
        if (this.parts.now() - this.#refreshedAt > STALE_MS) {
            // Set before the reading starts, so that a burst of calls reads once.
            this.#refreshedAt = this.parts.now();
            this.refresh().catch(this.parts.report);
        }
        const known = this.#known();
        this.#playable ??= (0, item_flags_1.playable)([...known, ...this.#team], this.#resting);
        return this.#playable;
    }
    /** One item, resting or not. */
    find(id) {
        return [...this.#known(), ...this.#team].find((item) => item.id === id) ?? null;
    }
    /** Reads what the team wrote and what rests. */
    async refresh() {
        const [written, resting] = await Promise.all([
            this.parts.teamItems.list('approved'),
            this.parts.flags.resting(),
        ]);
        const topics = new Map(this.parts.topics().map((topic) => [topic.id, topic]));
        this.#team = written.flatMap((one) => (0, team_items_1.itemOfTeam)(one, topics) ?? []);
        this.#resting = resting;
        this.#refreshedAt = this.parts.now();
        this.#playable = null;
    }
    #known() {
        const from = this.parts.topics();
        if (this.#made?.from !== from) {
            this.#made = { from, items: (0, pool_1.buildPool)(from) };
            this.#playable = null;
        }
        return this.#made.items;
    }
}
exports.ItemPool = ItemPool;
