"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderLeaderboard = renderLeaderboard;
exports.renderStats = renderStats;
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const item_parts_1 = require("./item-parts");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const render_item_1 = require("./render-item");
const render_result_1 = require("./render-result");
const PERIOD_WORDS = { week: 'this week', month: 'this month', all: 'all time' };
/** A leaderboard, for the one who asked. */
function renderLeaderboard(board, command, level) {
    const { wish, rows, own, isHidden } = board;
    const where = wish.where === 'channel' ? 'this channel' : 'the workspace';
    const title = `Leaderboard of ${where}, ${PERIOD_WORDS[wish.period]}`;
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: title } }];
    const isOwnShown = rows.some((row) => row.isOwn);
    const shown = own && !isOwnShown && !isHidden ? [...rows, own] : rows;
    if (shown.length > 0) {
        const cells = shown.map((row) => ({
            rank: `${row.rank}`,
            name: (0, limits_1.shorten)(row.isOwn ? `${row.name} (you)` : row.name, 60),
            right: `${row.right}`,
            points: `${row.points}`,
            isOwn: row.isOwn,
        }));
        blocks.push((0, render_result_1.standingTable)(cells, level));
    }
    const ownWords = ownPlace(board, command);
    blocks.push({ type: 'section', text: { type: 'mrkdwn', text: ownWords } });
    const since = board.since === 0
        ? ''
        : ` Since ${(0, render_item_1.dateToken)(board.since, '{date_short}')}, by the clock of ${board.zone.replace('Etc/', '')}.`;
    blocks.push((0, item_parts_1.context)(`Equal points share a place. Private rounds do not count here.${since}`));
    blocks.push({ type: 'actions', elements: boardButtons(wish, isHidden) });
    const lines = shown.slice(0, 10).map((row) => `${row.rank}. ${row.name}: ${row.points}`);
    return {
        text: `${(0, escape_1.escapeMrkdwn)([title, ...lines].join('\n'))}\n${ownWords.replaceAll(/[*`]/g, '')}`,
        blocks,
    };
}
/** Somebody's own figures, for that person alone. */
function renderStats({ areas, streak, weakest }, command) {
    const answered = areas.reduce((sum, area) => sum + area.answered, 0);
    if (answered === 0) {
        const text = `You have not answered a quiz question yet. Start a round with ${command} quiz.`;
        return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
    }
    const right = areas.reduce((sum, area) => sum + area.right, 0);
    const lines = areas.map((area) => `${(0, escape_1.escapeMrkdwn)(area.area)}: *${share(area)}* (${area.right} of ${area.answered})`);
    const text = [
        `*Your quiz answers*: ${share({ answered, right })} right (${right} of ${answered})`,
        ...lines,
        `*Streak*: ${streak} day${streak === 1 ? '' : 's'} in a row; days without a question are skipped.`,
    ].join('\n');
    const blocks = [
        { type: 'section', text: { type: 'mrkdwn', text: (0, limits_1.shorten)(text, limits_1.LIMITS.sectionText) } },
    ];
    if (weakest.length > 0) {
        const words = weakest
            .map((topic) => `${(0, escape_1.escapeMrkdwn)(topic.title)} (${topic.right} of ${topic.answered})`)
            .join(', ');
        blocks.push({
            type: 'section',
            text: { type: 'mrkdwn', text: (0, limits_1.shorten)(`*To practice*: ${words}`, limits_1.LIMITS.sectionText) },
        }, {
            type: 'actions',
            elements: weakest.map((topic, at) => (0, render_answer_1.button)(`Practice ${topic.title}`, `${action_ids_1.ACTIONS.practise}:${at}`, topic.topicId)),
        });
    }
    return { text: (0, limits_1.shorten)(text.replaceAll('*', ''), limits_1.LIMITS.fallbackText), blocks };
}
function ownPlace({ own, isHidden, players }, command) {
    if (own === null)
        return `You have no points here yet; \`${command} quiz\` starts a round.`;
    if (isHidden)
        return `You are hidden from leaderboards; your *${own.points}* points would be place *${own.rank}*.`;
    return `You are at place *${own.rank}* of ${players}, with *${own.points}* points.`;
}
function boardButtons(wish, isHidden) {
    const to = (change) => JSON.stringify({ ...wish, ...change });
    const other = wish.where === 'channel' ? 'workspace' : 'channel';
    const periods = ['week', 'month', 'all'].filter((period) => period !== wish.period);
    return [
        (0, render_answer_1.button)(other === 'channel' ? 'This channel' : 'Workspace', `${action_ids_1.ACTIONS.leaderboard}:0`, to({ where: other })),
        ...periods.map((period, at) => (0, render_answer_1.button)({ week: 'This week', month: 'This month', all: 'All time' }[period], `${action_ids_1.ACTIONS.leaderboard}:${at + 1}`, to({ period }))),
        (0, render_answer_1.button)(isHidden ? 'Show me' : 'Hide me', action_ids_1.ACTIONS.hide, isHidden ? 'show' : 'hide'),
    ];
}
function share({ answered, right }) {
    return `${Math.round((100 * right) / Math.max(1, answered))} %`;
}
