"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.LeaderboardRunner = void 0;
const render_week_board_1 = require("../blocks/render-week-board");
const calendar_1 = require("../quiz/calendar");
const score_round_1 = require("../quiz/score-round");
/** Places looked up for people who have left, so that the rows shown are full. */
const LOOKED_AT = 30;
/** Hidden players are on no board that others read. */
const NOBODY = '';
/** The board of a channel's last whole week. A week in which nobody scored has none. */
class LeaderboardRunner {
    ports;
    constructor(ports) {
        this.ports = ports;
    }
    async prepare({ schedule, dueAt }) {
        const { scores, people, zoneOf, command } = this.ports;
        const { team, channel } = schedule;
        const zone = (await zoneOf({ team, channel })) ?? schedule.recurrence.zone;
        const { since, until } = (0, calendar_1.lastWeek)(dueAt, zone);
        const all = await scores.board(team, channel, since, NOBODY, until);
        const top = await Promise.all(all.slice(0, LOOKED_AT).map(async (entry) => ({ entry, person: await people.find(entry.user) })));
        const present = top.filter(({ person }) => !person?.isGone);
        if (present.length === 0)
            return { nothing: 'nobody_played' };
        const names = new Map(present.map(({ entry, person }) => [entry.user, person?.name ?? 'somebody']));
        const rows = (0, score_round_1.ranked)(present.map(({ entry }) => entry)).map(({ user, rank, right, points }) => ({
            rank,
            name: names.get(user),
            right,
            points,
        }));
        const board = { rows, players: all.length - (top.length - present.length), since, until, zone };
        return { content: `${rows.length}`, message: (level) => (0, render_week_board_1.renderWeekBoard)(board, command, level) };
    }
}
exports.LeaderboardRunner = LeaderboardRunner;
