"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildPool = buildPool;
const authored_items_1 = require("./authored-items");
const generate_items_1 = require("./generate/generate-items");
/** Every item that can be asked of the topics: what authors wrote, and what rules make from tables. */
function buildPool(topics) {
    return [...(0, authored_items_1.authoredItems)(topics), ...(0, generate_items_1.generateItems)(topics)];
}
