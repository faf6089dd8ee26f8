"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderHelp = renderHelp;
exports.renderTopicList = renderTopicList;
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
/** Questions to press in the help. */
const EXAMPLES = [
    'what is NAT gateway',
    'alb vs nlb',
    'multi stage dockerfile',
    'pod stuck in CrashLoopBackOff',
];
/**
 * What the bot can do, with examples to press.
 * @param command the slash command, `/cloud` unless configured otherwise
 * @param note a line to open with, such as what was not understood
 */
function renderHelp(command, note) {
    const lines = [
        `*\`${command} <question>\`* answers for you alone; *Share to channel* posts it.`,
        `*\`${command} list [area or group]\`* shows the topics, *\`${command} topic <id>\`* one of them whole.`,
        `*\`${command} practice [topic or area]\`* asks you, privately, and again when you are about to forget; *\`${command} quiz add\`* takes a question of yours.`,
        '*@mention me* in a channel or a thread, or write to me directly: I answer in the thread.',
        'Slack has no slash commands inside threads: mention me there, or use *More actions › Explain with Cumulus* on a message.',
        `*\`${command} tip [topic]\`* gives a tip, *\`${command} tips\`* posts one here every day (\`${command} tips 09:00 weekdays kubernetes\`).`,
        `*\`${command} quiz vpc 5\`* plays a round with the channel, *\`${command} quiz\`* lets you choose; *\`${command} leaderboard\`* and *\`${command} stats\`* tell how it goes. Add \`hard\`, \`20s\`, \`speed off\`, \`teams\` or \`daily\`; \`${command} quiz stop\` ends it.`,
        `*\`${command} quiz schedule fridays 15:00 vpc 5\`* plays here every week, *\`${command} leaderboard schedule monday 09:00\`* posts last week's board; \`list\`, \`pause\`, \`resume\`, \`skip\` and \`off\` change it. *\`${command} list reviews\`* shows what should be checked again.`,
        'Every answer names its sources and the month a person last checked it. What I do not know I say.',
        `\`${command} forget me\` deletes everything kept about you.`,
    ];
    const text = ['Ask me about Docker, Kubernetes and AWS.', ...lines].join('\n');
    const blocks = [
        ...(note === undefined
            ? []
            : [
                {
                    type: 'section',
                    text: { type: 'plain_text', text: (0, limits_1.shorten)(note, limits_1.LIMITS.sectionText) },
                },
            ]),
        { type: 'section', text: { type: 'mrkdwn', text } },
        {
            type: 'actions',
            elements: EXAMPLES.map((question, index) => (0, render_answer_1.button)(question, `${action_ids_1.ACTIONS.ask}:${index}`, question)),
        },
    ];
    return { text: note === undefined ? text : `${(0, escape_1.escapeMrkdwn)(note)}\n${text}`, blocks };
}
/** Areas to press below the overview. */
const AREA_BUTTONS = 5;
/**
 * What the base knows: areas and groups with their numbers of topics, or the titles of one area or group.
 * @param wish an area or a group; one that does not exist is said so, with the areas that do
 */
function renderTopicList(topics, command, wish) {
    const areas = [...new Set(topics.map((topic) => topic.area))].sort();
    if (wish === undefined)
        return renderOverview(topics, areas, command);
    const own = topicsOf(topics, areas, wish.toLowerCase());
    if (own.length === 0) {
        const text = `There is no area “${(0, limits_1.shorten)(wish, 60)}”. The areas are: ${areas.join(', ')}.`;
        return { text: (0, escape_1.escapeMrkdwn)(text), blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
    }
    const blocks = [];
    let room = limits_1.LIMITS.messageCharacters;
    for (const area of new Set(own.map((topic) => topic.area))) {
        const inArea = own.filter((topic) => topic.area === area);
        blocks.push({
            type: 'header',
            text: {
                type: 'plain_text',
                text: (0, limits_1.shorten)(`${area} (${inArea.length} topic${inArea.length === 1 ? '' : 's'})`, limits_1.LIMITS.headerText),
            },
        });
        for (const section of groupSections(inArea)) {
            if (room < section.length || blocks.length >= limits_1.LIMITS.blocksPerMessage - 2)
                break;
            room -= section.length;
            blocks.push({ type: 'section', text: { type: 'mrkdwn', text: section } });
        }
    }
    blocks.push(hint(`\`${command} <title>\` answers from one of them.`));
    return { text: (0, escape_1.escapeMrkdwn)(`${own.length} topics in ${(0, limits_1.shorten)(wish, 60)}`), blocks };
}
/** One line an area: hundreds of titles at once are read by nobody. */
function renderOverview(topics, areas, command) {
    const lines = areas.map((area) => {
        const own = topics.filter((topic) => topic.area === area);
        const groups = [...new Set(own.map((topic) => topic.group))]
            .sort()
            .map((group) => `${(0, escape_1.escapeMrkdwn)(group)} ${own.filter((topic) => topic.group === group).length}`);
        return (0, limits_1.shorten)(`*${(0, escape_1.escapeMrkdwn)(area)}* (${own.length})\n${groups.join(' · ')}`, limits_1.LIMITS.sectionText);
    });
    const shown = lines.slice(0, limits_1.LIMITS.blocksPerMessage - 3);
    return {
        text: (0, escape_1.escapeMrkdwn)(`${topics.length} topics in ${areas.join(', ')}`),
        blocks: [
            { type: 'section', text: { type: 'mrkdwn', text: `I know *${topics.length}* topics:` } },
            ...shown.map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } })),
            {
                type: 'actions',
                elements: areas
                    .slice(0, AREA_BUTTONS)
                    .map((area, index) => (0, render_answer_1.button)(area, `${action_ids_1.ACTIONS.list}:${index}`, area)),
            },
            hint(`\`${command} list <area or group>\` shows the titles, such as \`${command} list ${areas[0]}\`.`),
        ],
    };
}
/** The topics of an area, else of a group in whatever areas, else of the area whose name begins so. */
function topicsOf(topics, areas, wish) {
    const named = topics.filter((topic) => topic.area.toLowerCase() === wish);
    if (named.length > 0)
        return named;
    const grouped = topics.filter((topic) => topic.group.toLowerCase() === wish);
    if (grouped.length > 0)
        return grouped;
    const begun = areas.find((area) => area.startsWith(wish));
    return topics.filter((topic) => topic.area === begun);
}
function hint(text) {
    return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}
/** One text a group, split where it would pass the limit of a section. */
function groupSections(topics) {
    const groups = new Map();
    for (const topic of topics)
        groups.set(topic.group, [...(groups.get(topic.group) ?? []), (0, escape_1.escapeMrkdwn)(topic.title)]);
    const sections = [];
    for (const [group, entries] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
        let text = `*${(0, escape_1.escapeMrkdwn)(group)}*: `;
        entries.forEach((entry, index) => {
            const next = index === 0 ? entry : `, ${entry}`;
            if (text.length + next.length > limits_1.LIMITS.sectionText) {
                sections.push(text);
                text = entry;
            }
            else {
                text += next;
            }
        });
        sections.push(text);
    }
    return sections;
}
