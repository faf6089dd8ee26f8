"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chooseTip = chooseTip;
const node_crypto_1 = require("node:crypto");
/**
 * The next tip for a place. A pure function of what fits, what was given there and what rests, so that a restart, a
 * crash or another process comes to the same.
 *
 * - No tip comes again before every fitting one was given: the history is read as rounds, each ending when the last
 *   fitting tip was given. At the turn of a round the tips given last wait a little.
 * - Areas take turns by what each has left: one with 60 % of the tips comes six times in ten and is never used up
 *   early, which would leave a long run of one area at the end. The same once more for groups within the area.
 * - What is left is ordered by a hash of place and round, so channels differ and a second round is not the first again.
 *
 * @param history ids of the tips given there, oldest first; ids that no longer fit are passed over
 * @param resting ids of tips that people there dislike; used only where nothing else fits
 * @returns null where nothing fits
 */
function chooseTip(fitting, history, resting, place) {
    const awake = fitting.filter((tip) => !resting.has(tip.id));
    const pool = awake.length > 0 ? awake : [...fitting];
    if (pool.length === 0)
        return null;
    const { given, round } = presentRound(pool, history);
    let left = pool.filter((tip) => !given.has(tip.id));
    if (given.size === 0 && round > 0) {
        const lately = new Set(history.slice(-Math.floor(pool.length / 2)));
        const rested = left.filter((tip) => !lately.has(tip.id));
        if (rested.length > 0)
            left = rested;
    }
    const topics = new Map(pool.map((tip) => [tip.id, tip]));
    const recent = history.flatMap((id) => topics.get(id) ?? []).reverse();
    const order = (text) => (0, node_crypto_1.createHash)('sha256').update(`${place}\n${round}\n${text}`).digest('hex');
    const inArea = mostLeft(pool, left, (tip) => tip.area, recent, order);
    const inGroup = mostLeft(pool.filter((tip) => tip.area === inArea[0].area), inArea, (tip) => tip.group, recent, order);
    // A topic's second tip waits until half of all topics had their turn; older use does not matter, or every round
    // would repeat the order of the one before.
    const fresh = Math.floor(new Set(pool.map((tip) => tip.topicId)).size / 2);
    const turn = (tip) => {
        const index = recent.findIndex((one) => one.topicId === tip.topicId);
        return index === -1 || index >= fresh ? Number.POSITIVE_INFINITY : index;
    };
    return inGroup.toSorted((a, b) => byNumber(turn(b), turn(a)) || byText(order(a.id), order(b.id)))[0];
}
/** Reads a history as rounds: what was given in the one under way, and how many came before it. */
function presentRound(pool, history) {
    const ids = new Set(pool.map((tip) => tip.id));
    let given = new Set();
    let round = 0;
    for (const id of history) {
        if (!ids.has(id))
            continue;
        given.add(id);
        if (given.size < ids.size)
            continue;
        given = new Set();
        round += 1;
    }
    return { given, round };
}
/** The part of `left` in the class (area, group) that has the largest share of its tips left; of equals the one longest unused. */
function mostLeft(pool, left, classOf, recent, order) {
    const count = (tips) => {
        const counts = new Map();
        for (const tip of tips)
            counts.set(classOf(tip), (counts.get(classOf(tip)) ?? 0) + 1);
        return counts;
    };
    const all = count(pool);
    const remaining = count(left);
    const lastUse = (name) => {
        const index = recent.findIndex((tip) => classOf(tip) === name);
        return index === -1 ? Number.POSITIVE_INFINITY : index;
    };
    const [best] = [...remaining.keys()].toSorted((a, b) => 
    // Half a tip off the count puts the middle of each class's turn where its share says (as in apportioning seats).
    byNumber((remaining.get(b) - 0.5) / all.get(b), (remaining.get(a) - 0.5) / all.get(a)) ||
        byNumber(lastUse(b), lastUse(a)) ||
        byText(order(a), order(b)));
    return left.filter((tip) => classOf(tip) === best);
}
/** For sorting; equal also where both are infinite. */
function byNumber(a, b) {
    return a === b ? 0 : a - b;
}
function byText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
