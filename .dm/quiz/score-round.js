"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RIGHT_POINTS = void 0;
exports.mostBonus = mostBonus;
exports.scoreAnswers = scoreAnswers;
exports.totals = totals;
exports.standings = standings;
exports.ranked = ranked;
const round_1 = require("./round");
/**
 * The rules of scoring, whole: what an answer earns and who stands where. README, "Quizzes", states them for players.
 * Streaks are in streak.ts.
 */
/** What a right answer earns, however late. A wrong one earns nothing and costs nothing. */
exports.RIGHT_POINTS = 100;
/** Most that speed adds to one right answer. */
const MOST_BONUS = 20;
/**
 * Most that speed adds in a round of so many items: all of it together stays below one right answer, so that who knows
 * more always beats who is faster.
 */
function mostBonus(itemCount) {
    return Math.min(MOST_BONUS, Math.floor((exports.RIGHT_POINTS - 1) / Math.max(1, itemCount)));
}
/** What each answer to an item earns. The bonus falls evenly from the posting of the message to the end. */
function scoreAnswers(item, answers, { speedBonus, itemCount, limitMs }) {
    return answers.map((answer) => {
        const right = (0, round_1.isRight)(item, answer.chosen);
        const left = 1 - Math.min(1, Math.max(0, answer.elapsedMs / limitMs));
        const bonus = speedBonus ? Math.floor(mostBonus(itemCount) * left) : 0;
        return { ...answer, isRight: right, points: right ? exports.RIGHT_POINTS + bonus : 0 };
    });
}
/** Adds up what each player earned over the items of a round. */
function totals(answers) {
    const players = new Map();
    for (const { user, points, isRight: right, elapsedMs } of answers) {
        const player = players.get(user) ?? { user, points: 0, right: 0, answered: 0, timeMs: 0 };
        players.set(user, {
            user,
            points: player.points + points,
            right: player.right + (right ? 1 : 0),
            answered: player.answered + 1,
            timeMs: player.timeMs + (right ? elapsedMs : 0),
        });
    }
    return [...players.values()];
}
/**
 * Who stands where: by points; equal points are told apart by the time of the right answers where the round counted
 * speed, and share the place where it did not.
 */
function standings(players, speedBonus) {
    const time = (player) => (speedBonus ? player.timeMs : 0);
    const sorted = [...players].sort((a, b) => b.points - a.points || time(a) - time(b) || (a.user < b.user ? -1 : 1));
    const result = [];
    sorted.forEach((player, index) => {
        const before = result[index - 1];
        const isTied = before !== undefined && before.points === player.points;
        const isEqual = isTied && time(before) === time(player);
        result.push({
            ...player,
            rank: isEqual ? before.rank : index + 1,
            isBehindOnTime: isTied && !isEqual && player.points > 0,
        });
    });
    return result;
}
/** Places for totals that hold no time, such as a month's: by points, ties shared. */
function ranked(players) {
    const sorted = [...players].sort((a, b) => b.points - a.points);
    const result = [];
    sorted.forEach((player, index) => {
        const before = result[index - 1];
        result.push({ ...player, rank: before?.points === player.points ? before.rank : index + 1 });
    });
    return result;
}
