"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writeItem = writeItem;
/** An item as a stored text, so that a round keeps it whole. */
function writeItem(item) {
    return JSON.stringify(item);
}
