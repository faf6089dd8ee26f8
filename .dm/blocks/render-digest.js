"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderDigest = renderDigest;
const escape_1 = require("./escape");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const SHOWN = 5;
const QUESTION_CHARACTERS = 200;
const NAME_CHARACTERS = 60;
const MEDALS = ['🥇', '🥈', '🥉'];
/**
 * The digest of a channel's week: asked most, without an answer, the podium. Nobody is pinged: people appear by name
 * only on the podium.
 * @param titleOf a topic's title; null where it is gone, and then it is left out
 */
function renderDigest(week, podium, titleOf, options) {
    const asked = week.asked.flatMap(({ topic, times }) => {
        const title = titleOf(topic);
        return title === null ? [] : [{ id: topic, title, times }];
    });
    const shown = asked.slice(0, SHOWN);
    const parts = [];
    if (shown.length > 0) {
        const lines = shown.map(({ title, times }) => `• ${(0, escape_1.escapeMrkdwn)(title)} (${times}×)`);
        parts.push(`*Asked most*\n${lines.join('\n')}`);
    }
    const open = week.unanswered.slice(0, SHOWN);
    if (open.length > 0 || week.unansweredAlone > 0) {
        const lines = open.map((question) => `• ${(0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(question.replace(/\s+/g, ' '), QUESTION_CHARACTERS))}`);
        const more = week.unanswered.length - open.length + week.unansweredAlone;
        if (more > 0)
            lines.push(`• ${open.length > 0 ? 'and ' : ''}${more} more`);
        parts.push(`*No answer yet*\n${lines.join('\n')}`);
    }
    if (podium.length > 0) {
        const lines = podium
            .slice(0, SHOWN)
            .map(({ rank, name, points }) => `${MEDALS[rank - 1] ?? `${rank}.`} ${(0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(name, NAME_CHARACTERS))} · ${points} points`);
        parts.push(`*Quiz podium*\n${lines.join('\n')}`);
    }
    const heading = `The week here: ${week.questions} question${week.questions === 1 ? '' : 's'}`;
    const text = (0, limits_1.shorten)([heading, ...parts].join('\n\n'), limits_1.LIMITS.fallbackText);
    if (options.level === 'text')
        return { text };
    const blocks = [
        { type: 'header', text: { type: 'plain_text', text: heading } },
        ...parts.map((part) => ({
            type: 'section',
            text: { type: 'mrkdwn', text: (0, limits_1.shorten)(part, limits_1.LIMITS.sectionText) },
        })),
    ];
    if (shown.length > 0)
        blocks.push({ type: 'actions', elements: shown.map((topic, index) => (0, render_answer_1.topicButton)(topic, index)) });
    blocks.push({
        type: 'context',
        elements: [{ type: 'mrkdwn', text: `\`${options.command} tips digest off\` ends this` }],
    });
    return { text, blocks };
}
