"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ASK_FIELD = void 0;
exports.renderHome = renderHome;
exports.homePractice = homePractice;
exports.homeHelp = homeHelp;
exports.renderAskForm = renderAskForm;
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const item_parts_1 = require("./item-parts");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
/** Block and action id of the only field of the ask form. */
exports.ASK_FIELD = 'question';
/**
 * The Home tab: sections one below the other, a line between them. A section that would pass Slack's limit of blocks is
 * left out whole, and those behind it too.
 */
function renderHome(sections) {
    const blocks = [];
    for (const section of sections.filter((one) => one.length > 0)) {
        const divided = blocks.length > 0 ? [{ type: 'divider' }, ...section] : [...section];
        if (blocks.length + divided.length > limits_1.LIMITS.blocksPerHome)
            break;
        blocks.push(...divided);
    }
    return { type: 'home', blocks };
}
/** Practice at a glance: what is due, what was answered, how well by area. */
function homePractice(overview, now) {
    const { due, seen, answered, right, areas, nextDueAt } = overview;
    const days = nextDueAt === null ? 0 : Math.max(1, Math.ceil((nextDueAt - now) / 86_400_000));
    const next = nextDueAt === null ? '' : ` Next in ${days === 1 ? 'a day' : `${days} days`}.`;
    const dueWords = due === 0 ? `Nothing is due.${next}` : `*${due}* due today.`;
    const lines = answered === 0
        ? ['You have not practiced yet. A few questions a day, brought back just before you would forget them.']
        : [dueWords, `${seen} questions seen, ${answered} answered, ${percent(right, answered)} right.`];
    const byArea = areas.map((one) => `${(0, escape_1.escapeMrkdwn)(one.area)} ${percent(one.right, one.answered)} of ${one.answered}`);
    return [
        { type: 'header', text: { type: 'plain_text', text: 'Practice' } },
        { type: 'section', text: { type: 'mrkdwn', text: lines.join('\n') } },
        ...(byArea.length > 0 ? [(0, item_parts_1.context)(`Right by area: ${byArea.slice(0, 10).join(' · ')}`)] : []),
        {
            type: 'actions',
            elements: [
                {
                    ...(0, render_answer_1.button)(due > 0 ? `Practice (${due} due)` : 'Practice', action_ids_1.ACTIONS.practiceStart, ''),
                    style: 'primary',
                },
                (0, render_answer_1.button)('Write a question', action_ids_1.ACTIONS.itemForm, ''),
            ],
        },
    ];
}
/** What there is to type, and a short way to each of it. */
function homeHelp(command) {
    const lines = [
        `*Ask*: \`${command} what is NAT gateway\` answers for you alone; or mention me, or write to me directly.`,
        `*Look around*: \`${command} list\` shows the topics, \`${command} topic <id>\` one of them whole.`,
        `*Quiz*: \`${command} quiz vpc 5\` plays with a channel, \`${command} quiz schedule fridays 15:00\` every week; \`${command} leaderboard\` tells how it goes.`,
        `*Practice*: \`${command} practice [topic or area]\` asks you alone, and again before you would forget.`,
        `*Tips*: \`${command} tip\` gives one, \`${command} tips 09:00 weekdays\` posts one in a channel every day.`,
        `*Write*: \`${command} quiz add\` takes a question of your own. \`${command} help\` shows everything.`,
    ];
    return [
        { type: 'header', text: { type: 'plain_text', text: 'What I can do' } },
        { type: 'section', text: { type: 'mrkdwn', text: lines.join('\n') } },
        {
            type: 'actions',
            elements: [
                (0, render_answer_1.button)('Ask a question', action_ids_1.ACTIONS.homeAsk, ''),
                (0, render_answer_1.button)('All topics', action_ids_1.ACTIONS.list, 'all'),
                (0, render_answer_1.button)('Quiz me', action_ids_1.ACTIONS.homeQuiz, ''),
                (0, render_answer_1.button)('A tip', action_ids_1.ACTIONS.homeTip, ''),
            ],
        },
        (0, item_parts_1.context)('What you press here is answered under *Messages*.'),
    ];
}
/** Asks for a question. */
function renderAskForm() {
    return {
        type: 'modal',
        callback_id: action_ids_1.FORMS.ask,
        title: { type: 'plain_text', text: 'Ask a question' },
        submit: { type: 'plain_text', text: 'Ask' },
        close: { type: 'plain_text', text: 'Cancel' },
        blocks: [
            {
                type: 'input',
                block_id: exports.ASK_FIELD,
                label: { type: 'plain_text', text: 'Your question' },
                hint: { type: 'plain_text', text: 'The answer comes under Messages.' },
                element: {
                    type: 'plain_text_input',
                    action_id: exports.ASK_FIELD,
                    max_length: 500,
                    placeholder: { type: 'plain_text', text: 'alb vs nlb' },
                },
            },
        ],
    };
}
function percent(part, whole) {
    return `${Math.round((100 * part) / Math.max(1, whole))} %`;
}
