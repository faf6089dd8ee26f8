"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderWeekBoard = renderWeekBoard;
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const item_parts_1 = require("./item-parts");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const render_result_1 = require("./render-result");
const ROWS = 15;
const NAME_CHARACTERS = 60;
/** Last week's board, for everybody in the channel. Names, not mentions: nobody is pinged by it. */
function renderWeekBoard(board, command, level) {
    const shown = board.rows.slice(0, ROWS);
    const title = `Leaderboard of last week, ${weekWords(board)}`;
    const lines = shown.map((row) => `${row.rank}. ${row.name}: ${row.points} points`);
    const hidden = board.players - shown.length;
    if (hidden > 0)
        lines.push(`and ${hidden} more`);
    const text = (0, limits_1.shorten)((0, escape_1.escapeMrkdwn)([title, ...lines].join('\n')), limits_1.LIMITS.fallbackText);
    if (level === 'text')
        return { text };
    const cells = shown.map((row) => ({
        rank: `${row.rank}`,
        name: (0, limits_1.shorten)(row.name, NAME_CHARACTERS),
        right: `${row.right}`,
        points: `${row.points}`,
        isOwn: false,
    }));
    const wish = { where: 'channel', period: 'week' };
    const more = hidden > 0 ? `and ${hidden} more. ` : '';
    const blocks = [
        { type: 'header', text: { type: 'plain_text', text: (0, limits_1.shorten)(title, limits_1.LIMITS.headerText) } },
        (0, render_result_1.standingTable)(cells, level),
        (0, item_parts_1.context)(`${more}Equal points share a place. The week is counted by the clock of ${board.zone}. \`${command} leaderboard hide\` takes you off boards.`),
        {
            type: 'actions',
            elements: [
                (0, render_answer_1.button)('My place this week', action_ids_1.ACTIONS.leaderboard, JSON.stringify(wish)),
                (0, render_answer_1.button)('Play a round', action_ids_1.ACTIONS.roundForm, 'open'),
            ],
        },
    ];
    return { text, blocks };
}
/** `16 Nov to 22 Nov`. */
function weekWords({ since, until, zone }) {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short' });
    return `${format.format(since)} to ${format.format(until - 1)}`;
}
