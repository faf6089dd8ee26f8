"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.leaderboard = leaderboard;
const render_leaderboard_1 = require("../blocks/render-leaderboard");
const calendar_1 = require("../quiz/calendar");
const score_round_1 = require("../quiz/score-round");
/** Rows of a board; the asker's own comes after them where it is farther down. */
const ROWS = 15;
/** Places looked up for people who have left, so that the rows shown are full. */
const LOOKED_AT = 30;
/** A leaderboard as one person sees it: people who have left or hide are not on it, the own place is always told. */
async function leaderboard(context, { team, user, channel }, wish) {
    const { scores, people, quiz, now } = context;
    const zone = (await quiz.zoneOf({ team, channel })) ?? (await people.find(user))?.zone ?? 'Etc/UTC';
    const since = (0, calendar_1.startOfPeriod)(wish.period, now(), zone);
    const isHidden = await scores.isHidden(team, user);
    const all = await scores.board(team, wish.where === 'channel' ? channel : null, since, user);
    const top = await Promise.all(all.slice(0, LOOKED_AT).map(async (entry) => ({ entry, person: await people.find(entry.user) })));
    const gone = new Set(top.filter(({ person }) => person?.isGone).map(({ entry }) => entry.user));
    const present = all.filter((entry) => !gone.has(entry.user));
    const names = new Map(top.map(({ entry, person }) => [entry.user, person?.name ?? 'somebody']));
    names.set(user, (await people.find(user))?.name ?? 'you');
    const row = (entry) => ({
        rank: entry.rank,
        name: names.get(entry.user) ?? 'somebody',
        right: entry.right,
        points: entry.points,
        isOwn: entry.user === user,
    });
    const withOwn = (0, score_round_1.ranked)(present).map(row);
    const shown = isHidden ? (0, score_round_1.ranked)(present.filter((entry) => entry.user !== user)).map(row) : withOwn;
    const board = {
        wish,
        since,
        zone,
        rows: shown.slice(0, ROWS),
        own: withOwn.find((one) => one.isOwn) ?? null,
        isHidden,
        players: shown.length,
    };
    return (level) => (0, render_leaderboard_1.renderLeaderboard)(board, context.command, level);
}
