"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createLearning = createLearning;
const node_crypto_1 = require("node:crypto");
const render_home_1 = require("../blocks/render-home");
const item_pool_1 = require("../quiz/item-pool");
const practice_1 = require("../quiz/practice");
const scope_1 = require("../quiz/scope");
const sqlite_item_flags_1 = require("../store/sqlite-item-flags");
const sqlite_practice_store_1 = require("../store/sqlite-practice-store");
const sqlite_team_items_1 = require("../store/sqlite-team-items");
/** The parts of the context that practice and items bring. */
function createLearning(options) {
    const { database, answerer, logger, admins, command, now } = options;
    const teamItems = new sqlite_team_items_1.SqliteTeamItems(database);
    const flags = new sqlite_item_flags_1.SqliteItemFlags(database);
    const store = new sqlite_practice_store_1.SqlitePracticeStore(database);
    const topics = () => answerer.topics;
    const pool = new item_pool_1.ItemPool({
        topics,
        teamItems,
        flags,
        now,
        report: (error) => logger.error({ err: error }, "The team's items could not be read"),
    });
    const practice = new practice_1.Practice({
        store,
        items: () => pool.items(),
        find: (itemId) => pool.find(itemId),
        scope: (about) => (0, scope_1.findScope)(about, topics()),
        now,
        random: options.random ?? Math.random,
        newId: () => (0, node_crypto_1.randomBytes)(8).toString('hex'),
    });
    return {
        learning: { practice, pool, teamItems, flags, admins, personal: [store, teamItems, flags] },
        home: {
            practice: async (who) => (0, render_home_1.homePractice)(await practice.overview(who), now()),
            help: async () => (0, render_home_1.homeHelp)(command),
        },
    };
}
