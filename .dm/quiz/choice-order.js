"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.choiceOrder = choiceOrder;
const topic_1 = require("../knowledge/topic");
const seeded_random_1 = require("./seeded-random");
/** Choices that speak of the others make sense only after them. */
const LAST = /^(?:all|none|both|neither|any) of\b/i;
/**
 * The order in which a round shows an item's choices: the same whenever it is asked for, another in another round.
 * True stays before false, and "none of these" stays last.
 * @returns indexes of the item's choices
 */
function choiceOrder(item, roundId) {
    const indexes = item.choices.map((_, index) => index);
    const textOf = (index) => (0, topic_1.plain)(item.choices[index].spans).trim();
    if (item.kind === 'true-false')
        return indexes.sort((a, b) => (textOf(a) > textOf(b) ? -1 : 1));
    const mixed = (0, seeded_random_1.shuffled)(indexes, (0, seeded_random_1.seededRandom)(`${roundId}:${item.id}`));
    return [
        ...mixed.filter((index) => !LAST.test(textOf(index))),
        ...mixed.filter((index) => LAST.test(textOf(index))),
    ];
}
