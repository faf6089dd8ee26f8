"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resultOf = resultOf;
const score_round_1 = require("./score-round");
const teams_1 = require("./teams");
/** Items named as the hardest at the end. */
const MISSED_SHOWN = 3;
/** What a round has come to. */
function resultOf(round, items, scored, members) {
    const counted = items.filter((item) => item.state === 'closed' && !item.isVoid);
    const players = (0, score_round_1.totals)(scored);
    const points = new Map(players.map((player) => [player.user, player.points]));
    const sides = (0, teams_1.teamPoints)(members, points).map((average, side) => ({
        name: teams_1.TEAM_NAMES[side],
        points: average,
        players: members.filter((member) => member.side === side).length,
    }));
    const missed = counted
        .map(({ item, position }) => {
        const answers = scored.filter((answer) => answer.position === position);
        return { item, answered: answers.length, right: answers.filter((answer) => answer.isRight).length };
    })
        .filter(({ answered, right }) => right < answered)
        .sort((a, b) => a.right / a.answered - b.right / b.answered || b.answered - a.answered)
        .slice(0, MISSED_SHOWN);
    return {
        kind: 'result',
        round,
        planned: items.length,
        played: counted.length,
        standings: (0, score_round_1.standings)(players, round.settings.speedBonus),
        missed,
        sides: members.length === 0 ? [] : sides.sort((a, b) => b.points - a.points),
    };
}
