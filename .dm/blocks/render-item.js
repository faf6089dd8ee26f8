"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderOpenItem = renderOpenItem;
exports.secondsWords = secondsWords;
exports.renderClosedItem = renderClosedItem;
exports.choiceWords = choiceWords;
exports.listNames = listNames;
exports.nameOf = nameOf;
exports.seconds = seconds;
exports.dateToken = dateToken;
const topic_1 = require("../knowledge/topic");
const round_1 = require("../quiz/round");
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const item_parts_1 = require("./item-parts");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const rich_text_1 = require("./rich-text");
/** Names in one line; more are counted. */
const NAMES_SHOWN = 12;
/** An item that can be answered: its question, its choices as buttons, how many have answered. */
function renderOpenItem(view, level) {
    const { round, item, answered } = view;
    const { item: asked, order } = item;
    const inButtons = order.every((index) => (0, item_parts_1.fitsButton)(asked.choices[index].spans)) && !(0, round_1.isMultiple)(asked);
    const heading = headingOf(view);
    const pressValue = { r: round.id, p: item.position };
    const until = round.settings.pace === 'daily' && item.dueAt !== null
        ? `open until ${dateToken(item.dueAt)}`
        : secondsWords(round);
    const count = round.isPrivate ? '' : `*${answered}* answered`;
    const hint = (0, round_1.isMultiple)(asked) ? 'several are right' : round.isPrivate ? '' : 'your last answer counts';
    const blocks = [
        (0, item_parts_1.context)(heading),
        ...(0, item_parts_1.questionBlocks)(asked, level),
        // Boxes and buttons with words are the choices themselves.
        ...(inButtons || (0, round_1.isMultiple)(asked) ? [] : [choiceList(item, level)]),
        (0, round_1.isMultiple)(asked)
            ? (0, item_parts_1.pickBlock)(posed(round, item), action_ids_1.ACTIONS, pressValue)
            : (0, item_parts_1.answerBlock)(posed(round, item), inButtons, action_ids_1.ACTIONS.answer, (c) => ({ ...pressValue, c })),
        ...([until, count, hint].some(Boolean)
            ? [(0, item_parts_1.context)([until, count, hint].filter(Boolean).join(' · '))]
            : []),
    ];
    const text = [
        heading.replaceAll('*', ''),
        (0, escape_1.escapeMrkdwn)([(0, topic_1.plain)(asked.question), ...(0, item_parts_1.choiceTexts)(item)].join('\n')),
    ];
    return { text: (0, limits_1.shorten)(text.join('\n'), limits_1.LIMITS.fallbackText), blocks };
}
/** Whoever plays alone has all the time there is, unless they said how much. */
function secondsWords({ isPrivate, settings }) {
    return isPrivate && settings.seconds === round_1.ROUND_LIMITS.mostSeconds ? '' : `${settings.seconds} s`;
}
/** A closed item: what was right and why, who was right and who was fastest. Who was wrong is nowhere by name. */
function renderClosedItem(view, names, level) {
    const { item, answers } = view;
    const { item: asked } = item;
    const right = asked.choices.filter((choice) => choice.right).map((choice) => (0, topic_1.plain)(choice.spans));
    const verdict = item.isVoid ? '*This question does not count.*' : verdictOf(view, names);
    const heading = `${headingOf(view)} · ${item.isVoid ? 'taken out' : 'closed'}`;
    const blocks = [
        (0, item_parts_1.context)(heading),
        ...(0, item_parts_1.questionBlocks)(asked, level),
        choiceList(item, level, answers),
        level === 'rich' ? (0, rich_text_1.richQuote)([asked.explanation]) : (0, item_parts_1.paragraph)(asked.explanation, level),
        { type: 'section', text: { type: 'mrkdwn', text: (0, limits_1.shorten)(verdict, limits_1.LIMITS.sectionText) } },
        {
            type: 'actions',
            elements: [
                (0, render_answer_1.topicButton)({ id: asked.topicId, title: `Read: ${asked.topicTitle}` }, 0),
                (0, render_answer_1.button)('Wrong or unclear?', action_ids_1.ACTIONS.flag, asked.id),
            ],
        },
        ...(asked.origin === 'generated' ? [(0, item_parts_1.context)((0, escape_1.escapeMrkdwn)(`Made by rule from ${asked.source}`))] : []),
    ];
    const text = [
        heading.replaceAll('*', ''),
        (0, escape_1.escapeMrkdwn)(`${(0, topic_1.plain)(asked.question)}\nRight: ${right.join('; ')}. ${(0, topic_1.plain)(asked.explanation)}`),
        verdict.replaceAll('*', ''),
    ].join('\n');
    return { text: (0, limits_1.shorten)(text, limits_1.LIMITS.fallbackText), blocks };
}
/** The choices as a person reads them where they are talked about: `B) Port forwarding`, without the letter where buttons show none. */
function choiceWords(item, chosen) {
    const { choices } = item.item;
    const areWords = !(0, round_1.isMultiple)(item.item) && choices.every(({ spans }) => (0, item_parts_1.fitsButton)(spans));
    const texts = areWords ? item.order.map((index) => (0, topic_1.plain)(choices[index].spans)) : (0, item_parts_1.choiceTexts)(item);
    return texts.filter((_, at) => chosen.includes(item.order[at])).join(', ');
}
/** `Ada, Grace and 3 others` */
function listNames(people, most = NAMES_SHOWN) {
    const shown = people.slice(0, most);
    const others = people.length - shown.length;
    if (others > 0)
        return `${shown.join(', ')} and ${others} other${others === 1 ? '' : 's'}`;
    return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
function nameOf(names, user) {
    return names.get(user) ?? 'somebody';
}
function seconds(ms) {
    return ms >= 60_000
        ? `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`
        : `${(ms / 1_000).toFixed(1)} s`;
}
function headingOf({ round, item, itemCount }) {
    const about = (0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(round.settings.about, 60));
    return `*Question ${item.position + 1} of ${itemCount}* · ${about} · ${item.item.difficulty}`;
}
function verdictOf({ round, answers }, names) {
    const winners = answers.filter((answer) => answer.isRight);
    if (round.isPrivate)
        return winners.length > 0
            ? ':white_check_mark: *Right!*'
            : answers.length > 0
                ? 'Not this time.'
                : 'No answer.';
    if (answers.length === 0)
        return 'Nobody answered.';
    if (winners.length === 0)
        return answers.length === 1
            ? 'The one answer was not right: a hard one.'
            : `None of the ${answers.length} answers was right: a hard one.`;
    const people = listNames(winners.map(({ user }) => (0, escape_1.escapeMrkdwn)(nameOf(names, user))));
    const lines = [`*Right* (${winners.length} of ${answers.length}): ${people}`];
    if (winners.length > 1 && round.settings.pace === 'quick')
        lines.push(`*Fastest*: ${(0, escape_1.escapeMrkdwn)(nameOf(names, winners[0].user))}, ${seconds(winners[0].elapsedMs)}`);
    return lines.join('\n');
}
/** The choices with their letters; with answers, also which were right and how many chose each. */
function choiceList({ item, order }, level, answers) {
    const lines = order.map((index, at) => {
        const { spans, right } = item.choices[index];
        const mark = answers === undefined ? '' : right ? '✅ ' : '▫️ ';
        const count = answers?.filter((answer) => answer.chosen.includes(index)).length ?? 0;
        return [
            { text: `${mark}${item_parts_1.LETTERS[at]}  `, bold: true },
            ...spans,
            ...(count > 0 ? [{ text: ` · ${count}`, italic: true }] : []),
        ];
    });
    if (level !== 'rich')
        return (0, item_parts_1.paragraph)(lines.flatMap((line, at) => [...(at > 0 ? [{ text: '\n' }] : []), ...line]), level);
    const elements = lines.flatMap((line, at) => [
        ...(at > 0 ? [{ type: 'text', text: '\n' }] : []),
        ...(0, rich_text_1.richElements)(line),
    ]);
    return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
function posed(round, { item, order, position }) {
    return { item, order, blockId: `item:${round.id}:${position}` };
}
/** Slack shows it in each reader's own time zone. */
function dateToken(at, format = '{date_short_pretty} {time}') {
    return `<!date^${Math.floor(at / 1_000)}^${format}|${new Date(at).toISOString().slice(0, 16)} UTC>`;
}
