"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TEAM_NAMES = void 0;
exports.joinTeam = joinTeam;
exports.teamPoints = teamPoints;
const seeded_random_1 = require("./seeded-random");
/** Names of the two teams, by index. */
exports.TEAM_NAMES = ['Cirrus', 'Nimbus'];
/**
 * Puts somebody who joins by answering into a team: the smaller one; of equal ones, a drawn lot, or where the draw is
 * `balanced` the weaker one by the last month. So sizes never differ by more than one, and people may join late.
 * @param strengths share of right answers last month by person, 0 to 1; who has none counts as average
 * @param seed of the lot: round and person, so that a repetition draws the same
 */
function joinTeam(user, members, draw, strengths, seed) {
    const sizes = exports.TEAM_NAMES.map((_, side) => members.filter((member) => member.side === side).length);
    const least = Math.min(...sizes);
    const open = exports.TEAM_NAMES.map((_, side) => side).filter((side) => sizes[side] === least);
    if (open.length === 1)
        return open[0];
    if (draw === 'balanced') {
        const power = open.map((side) => members
            .filter((member) => member.side === side)
            .reduce((sum, member) => sum + (strengths.get(member.user) ?? AVERAGE), 0));
        const isStrong = (strengths.get(user) ?? AVERAGE) >= AVERAGE;
        const wanted = isStrong ? Math.min(...power) : Math.max(...power);
        const fitting = open.filter((_, index) => power[index] === wanted);
        if (fitting.length === 1)
            return fitting[0];
    }
    return open[Math.floor((0, seeded_random_1.seededRandom)(`${seed}:${user}`)() * open.length)];
}
const AVERAGE = 0.5;
/** A team's points are the average of its players', so that a larger team has no advantage. */
function teamPoints(members, points) {
    return exports.TEAM_NAMES.map((_, side) => {
        const own = members.filter((member) => member.side === side);
        const sum = own.reduce((total, member) => total + (points.get(member.user) ?? 0), 0);
        return own.length === 0 ? 0 : Math.round(sum / own.length);
    });
}
