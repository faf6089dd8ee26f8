"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.drawItems = drawItems;
const seeded_random_1 = require("./seeded-random");
/**
 * Draws items from a channel's shuffled deck: none is seen again before every other item of the pool was.
 *
 * Each item remembers the lap in which the channel last saw it (0: never). Items of the lowest lap go first, in random
 * order, and are then in the lap that the pool is at; only when all are in it does a new lap begin. So the rule holds
 * for a narrow pool (`vpc`) and a wide one (`aws`) that share items, and an item added later is not seen twice in a row
 * to catch up.
 * @param laps by item id
 * @returns as many as asked for, or the whole pool where it is smaller
 */
function drawItems(pool, laps, count, random) {
    const lapOf = (item) => laps.get(item.id) ?? 0;
    const all = pool.map(lapOf);
    const newest = all.reduce((most, lap) => Math.max(most, lap), 0);
    const isLapOver = all.every((lap) => lap === newest);
    const current = isLapOver ? newest + 1 : newest;
    return (0, seeded_random_1.shuffled)(pool, random)
        .sort((a, b) => lapOf(a) - lapOf(b))
        .slice(0, count)
        .map((item) => ({ item, lap: lapOf(item) < current ? current : current + 1 }));
}
