"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderResult = renderResult;
exports.renderRescored = renderRescored;
exports.renderTwin = renderTwin;
exports.standingTable = standingTable;
const topic_1 = require("../knowledge/topic");
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const item_parts_1 = require("./item-parts");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const render_item_1 = require("./render-item");
const MEDALS = ['🥇', '🥈', '🥉'];
/** Lines of the podium, where many share its places. */
const PODIUM_SHOWN = 6;
/** Rows of the table; the note below counts the rest. */
const PLAYERS_SHOWN = 50;
/** The end of a round: podium, every player's points, what the team missed most. */
function renderResult(view, names, level) {
    const { round, played, missed, sides } = view;
    const about = (0, limits_1.shorten)(round.settings.about, 80);
    const again = againButton(view);
    if (played === 0 || view.standings.length === 0) {
        const text = round.ending === 'nobody'
            ? `Nobody is answering, so I stop here. The quiz about ${about} can be started again any time.`
            : `The quiz about ${about} was stopped before a question counted.`;
        return {
            text: (0, escape_1.escapeMrkdwn)(text),
            blocks: [
                { type: 'section', text: { type: 'plain_text', text } },
                { type: 'actions', elements: [again] },
            ],
        };
    }
    // Who has no points is not named: a board is there to cheer.
    const scorers = view.standings.filter((player) => player.points > 0);
    const silent = view.standings.length - scorers.length;
    const title = `Results: ${about}`;
    const podium = podiumOf(scorers, names, played);
    const blocks = [
        { type: 'header', text: { type: 'plain_text', text: (0, limits_1.shorten)(title, limits_1.LIMITS.headerText) } },
    ];
    const say = (text) => {
        if (text !== '')
            blocks.push({ type: 'section', text: { type: 'mrkdwn', text: (0, limits_1.shorten)(text, limits_1.LIMITS.sectionText) } });
    };
    say(endingWords(view));
    if (round.isPrivate) {
        const own = view.standings[0];
        say(`*${own.right} of ${played}* right.`);
    }
    else {
        say(sideWords(view));
        say(podium.length > 0 ? podium.join('\n') : 'No points this time: a hard round.');
        // Where everybody stands on the podium, a table would say the same again.
        if (scorers.length > podium.length)
            blocks.push(playerTable(scorers, names, level));
        if (scorers.length > PLAYERS_SHOWN)
            blocks.push((0, item_parts_1.context)(`And ${scorers.length - PLAYERS_SHOWN} more players with points.`));
        if (silent > 0)
            blocks.push((0, item_parts_1.context)(joinedWords(silent, scorers.length > 0)));
        const note = tieNote(scorers, names);
        if (note !== '')
            blocks.push((0, item_parts_1.context)(note));
    }
    if (missed.length > 0) {
        const lines = missed.map(({ item, answered, right }) => `• ${(0, escape_1.escapeMrkdwn)((0, limits_1.shorten)((0, topic_1.plain)(item.question), 250))}${round.isPrivate ? '' : ` (${right} of ${answered} right)`}`);
        say(`*${round.isPrivate ? 'To look at again' : 'Missed most'}*\n${lines.join('\n')}`);
    }
    const topics = [...new Map(missed.map(({ item }) => [item.topicId, item])).values()];
    blocks.push({
        type: 'actions',
        elements: [
            again,
            ...topics.map((item, index) => (0, render_answer_1.topicButton)({ id: item.topicId, title: `Read: ${item.topicTitle}` }, index)),
        ],
    });
    const best = (0, render_item_1.listNames)(scorers.filter(({ rank }) => rank === 1).map(({ user }) => (0, render_item_1.nameOf)(names, user)));
    const sidesText = sides.length > 0 ? ` ${sideWords(view).replaceAll('*', '')}` : '';
    return {
        text: (0, escape_1.escapeMrkdwn)(`${title}. ${best === '' ? 'No points this time.' : `${best} won.`}`) + sidesText,
        blocks,
    };
}
/** An item was found wrong after it had counted. */
function renderRescored({ item, round, result }, names) {
    const question = (0, escape_1.escapeMrkdwn)((0, limits_1.shorten)((0, topic_1.plain)(item.question), 300));
    const about = (0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(round.settings.about, 80));
    const said = `The question “${question}” of the quiz about ${about} (${(0, render_item_1.dateToken)(round.createdAt, '{date_short}')}) was wrong or unclear. It counts for nobody now; all scores were added up again.`;
    const scorers = (result?.standings ?? []).filter((player) => player.points > 0);
    const podium = round.isPrivate || !result ? [] : podiumOf(scorers, names, result.played);
    const sides = result && !round.isPrivate ? sideWords(result) : '';
    const text = [said, sides, podium.length > 0 ? ['The places now:', ...podium].join('\n') : '']
        .filter(Boolean)
        .join('\n');
    return {
        text: (0, limits_1.shorten)(text, limits_1.LIMITS.fallbackText),
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: (0, limits_1.shorten)(text, limits_1.LIMITS.sectionText) } }],
    };
}
/** What an earlier message of an item that was posted twice becomes. */
function renderTwin() {
    return {
        text: 'This question was posted a second time after a restart; your answer counted there all the same.',
    };
}
/** The first three places, a line a player. */
function podiumOf(scorers, names, played) {
    const medals = scorers.filter((player) => player.rank <= MEDALS.length);
    const lines = medals.slice(0, PODIUM_SHOWN).map((player) => medalLine(player, names, played));
    if (medals.length > PODIUM_SHOWN)
        lines.push(`… and ${medals.length - PODIUM_SHOWN} more share these places.`);
    return lines;
}
function medalLine(player, names, played) {
    const name = (0, escape_1.escapeMrkdwn)((0, render_item_1.nameOf)(names, player.user));
    return `${MEDALS[player.rank - 1]} *${name}*, ${player.points} points (${player.right} of ${played} right)`;
}
function endingWords({ round, played }) {
    if (round.ending === 'stopped')
        return `Stopped after ${played} question${played === 1 ? '' : 's'}.`;
    if (round.ending === 'nobody')
        return 'Nobody is answering any more, so I stop here.';
    return '';
}
function joinedWords(count, isMore) {
    if (count === 1)
        return `One ${isMore ? 'more ' : ''}person joined in.`;
    return `${count} ${isMore ? 'more ' : ''}people joined in.`;
}
function sideWords({ sides }) {
    if (sides.length === 0)
        return '';
    const scores = sides.map(({ name, points, players }) => `*${name}* ${points} (${players} player${players === 1 ? '' : 's'})`);
    const [first, second] = sides;
    const verdict = second === undefined || first.points === second.points
        ? 'The teams are level'
        : `Team ${first.name} wins`;
    return `${verdict}: ${scores.join(', ')}; points are averages, so that team sizes do not matter.`;
}
function playerTable(scorers, names, level) {
    const rows = scorers.slice(0, PLAYERS_SHOWN).map((player) => ({
        rank: `${player.rank}`,
        name: (0, limits_1.shorten)((0, render_item_1.nameOf)(names, player.user), 60),
        right: `${player.right}`,
        points: `${player.points}`,
    }));
    return standingTable(rows, level);
}
/** A table of places; drawn as lines where Slack refuses tables. */
function standingTable(rows, level) {
    if (level !== 'rich') {
        const lines = rows.map(({ rank, name, right, points }) => `${rank}. ${(0, escape_1.escapeMrkdwn)(name)}: ${points} points, ${right} right`);
        return { type: 'section', text: { type: 'mrkdwn', text: (0, limits_1.shorten)(lines.join('\n'), limits_1.LIMITS.sectionText) } };
    }
    const cell = (text, isBold) => isBold
        ? {
            type: 'rich_text',
            elements: [
                {
                    type: 'rich_text_section',
                    elements: [{ type: 'text', text, style: { bold: true } }],
                },
            ],
        }
        : { type: 'raw_text', text };
    return {
        type: 'table',
        column_settings: [{ align: 'right' }, { is_wrapped: true }, { align: 'right' }, { align: 'right' }],
        rows: [
            ['Place', 'Player', 'Right', 'Points'].map((text) => cell(text, true)),
            ...rows.map(({ rank, name, right, points, isOwn }) => [rank, name || '–', right, points].map((text) => cell(text, isOwn === true))),
        ],
    };
}
function tieNote(scorers, names) {
    const notes = [];
    const told = scorers.filter((player) => player.isBehindOnTime);
    for (const player of told.slice(0, 3)) {
        const before = scorers[scorers.indexOf(player) - 1];
        notes.push(`${(0, render_item_1.nameOf)(names, before.user)} and ${(0, render_item_1.nameOf)(names, player.user)} have the same points; the right answers of ${(0, render_item_1.nameOf)(names, before.user)} were faster.`);
    }
    if (scorers.some((player, at) => scorers[at - 1]?.rank === player.rank))
        notes.push('Equal players share a place.');
    return (0, escape_1.escapeMrkdwn)(notes.join(' '));
}
function againButton({ round, planned }) {
    const { about, difficulty, seconds, speedBonus, pace, teams } = round.settings;
    const wish = { about, items: planned, seconds, difficulty, speedBonus, pace, teams };
    return (0, render_answer_1.button)('Play again', action_ids_1.ACTIONS.startRound, JSON.stringify({ ...wish, about: about === 'everything' ? '' : about }));
}
