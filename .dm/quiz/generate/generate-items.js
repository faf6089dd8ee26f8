"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.generateItems = generateItems;
const topic_1 = require("../../knowledge/topic");
const cell_words_1 = require("../cell-words");
const choose_wrong_1 = require("./choose-wrong");
const from_claims_1 = require("./from-claims");
const from_clouds_1 = require("./from-clouds");
const from_columns_1 = require("./from-columns");
const from_commands_1 = require("./from-commands");
const from_faults_1 = require("./from-faults");
const from_rows_1 = require("./from-rows");
const table_view_1 = require("./table-view");
/** More from one table would make a quiz about that table. */
const MOST_PER_TABLE = 8;
/** Items made from the tables and snippets of the topics by rule; the same for the same topics. */
function generateItems(topics) {
    const items = [];
    const asked = new Set();
    for (const topic of topics) {
        for (const { heading, table } of (0, table_view_1.tablesOf)(topic)) {
            const made = itemsFromTable(topic, heading, table);
            let taken = 0;
            for (const item of made.sort((a, b) => (0, choose_wrong_1.seedOf)(a.id) - (0, choose_wrong_1.seedOf)(b.id))) {
                // Sibling topics repeat rows of an overview: the same thing is asked once.
                const right = (0, topic_1.plain)(item.choices.find((choice) => choice.right).spans);
                const key = `${(0, cell_words_1.textKey)((0, topic_1.plain)(item.question).replace(/^[^:]*:/, ''))} ${(0, cell_words_1.textKey)(right)}`;
                if (taken === MOST_PER_TABLE || asked.has(key))
                    continue;
                asked.add(key);
                items.push(item);
                taken += 1;
            }
        }
        items.push(...(0, from_faults_1.itemsFromFaults)(topic));
    }
    return items;
}
function itemsFromTable(topic, heading, table) {
    if ((0, table_view_1.comparesColumns)(table)) {
        const view = (0, table_view_1.viewColumns)(topic, heading, table);
        return [...(0, from_columns_1.itemsFromColumns)(topic, table), ...(0, from_rows_1.itemsFromRows)(view), ...(0, from_claims_1.itemsFromClaims)(view)];
    }
    const view = (0, table_view_1.viewRows)(topic, heading, table);
    return [
        ...(0, from_rows_1.itemsFromRows)(view),
        ...(0, from_claims_1.itemsFromClaims)(view),
        ...(0, from_commands_1.itemsFromCommands)(view),
        ...(0, from_clouds_1.itemsFromClouds)(view),
    ];
}
