"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FLAGS_TO_REST = void 0;
exports.playable = playable;
/** So many people say "wrong or unclear", and an item is no longer asked until an admin has looked at it. */
exports.FLAGS_TO_REST = 3;
/** The items that may be asked. */
function playable(items, resting) {
    return items.filter((item) => !resting.has(item.id));
}
