"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.describePlan = describePlan;
exports.describeDates = describeDates;
exports.renderScheduleChange = renderScheduleChange;
exports.renderScheduleList = renderScheduleList;
exports.nothingScheduled = nothingScheduled;
exports.scheduleUsage = scheduleUsage;
exports.renderScheduleOffer = renderScheduleOffer;
exports.renderPausedNotice = renderPausedNotice;
exports.renderGaveUpNotice = renderGaveUpNotice;
exports.pauseReason = pauseReason;
exports.pausedWords = pausedWords;
exports.changeButton = changeButton;
exports.pastWords = pastWords;
const quiz_settings_1 = require("../quiz/quiz-settings");
const describe_1 = require("../schedule/describe");
const tip_settings_1 = require("../tips/tip-settings");
const action_ids_1 = require("./action-ids");
const escape_1 = require("./escape");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
const OWNER_UNKNOWN = 'Whoever set it up is no longer known';
const KIND_NAMES = {
    tip: 'Daily tips',
    quiz: 'Quiz',
    leaderboard: "Last week's leaderboard",
    digest: 'Weekly digest',
    review: 'Topics to review',
};
/** The words that change a kind of schedule, and those that start it. */
const WORDS = {
    tip: { change: 'tips', start: 'tips 09:00 weekdays' },
    digest: { change: 'tips digest', start: 'tips digest monday 09:00' },
    quiz: { change: 'quiz schedule', start: 'quiz schedule fridays 15:00 vpc 5' },
    leaderboard: { change: 'leaderboard schedule', start: 'leaderboard schedule monday 09:00' },
    review: { change: 'list reviews', start: 'list reviews monday 10:00' },
};
/** Kinds that have a form. */
const FORM_BUTTONS = {
    tip: action_ids_1.ACTIONS.tipsForm,
    quiz: action_ids_1.ACTIONS.quizPlanForm,
};
/** Slack's words for why a schedule paused itself, in ours, with what mends it. */
const PAUSE_REASONS = {
    not_in_channel: 'I am not a member of the channel any more: type `/invite @Cumulus` there',
    channel_not_found: 'I cannot see the channel: in a private one, type `/invite @Cumulus` there',
    is_archived: 'the channel is archived: bring it back, or switch this off',
    account_inactive: 'my account in this workspace is switched off: ask an admin to install me again',
    channel_closed: 'I cannot write there any more: type `/invite @Cumulus` there, or bring the channel back from the archive',
    restricted_action: 'an admin restricts who may post there: ask to let me',
    unknown_zone: 'its time zone is not known to this machine: choose another',
};
/** Why a date brought nothing, by the word of its kind. */
const NOTHING_REASONS = {
    round_running: 'since a round was being played',
    unknown_topic: 'since its topic is gone',
    no_items: 'since there were no questions for it',
    nobody_played: 'since nobody had played',
    nothing_to_review: 'since every topic was checked within a year',
    quiet_week: 'since the week was quiet',
};
/** `Daily tips on weekdays at 09:00 (Europe/London), about kubernetes, with easy questions`. */
function describePlan(schedule) {
    if (schedule.kind === 'quiz')
        return `${KIND_NAMES.quiz} ${(0, describe_1.describeRecurrence)(schedule.recurrence)}: ${(0, quiz_settings_1.describeWish)((0, quiz_settings_1.readQuizSettings)(schedule.settings))}`;
    const { areas, difficulty } = schedule.kind === 'tip' ? (0, tip_settings_1.readTipSettings)(schedule.settings) : (0, tip_settings_1.readTipSettings)(null);
    return [
        `${KIND_NAMES[schedule.kind]} ${(0, describe_1.describeRecurrence)(schedule.recurrence)}`,
        areas.length > 0 ? `about ${(0, describe_1.listWords)(areas)}` : '',
        difficulty ? `with ${difficulty} questions` : '',
    ]
        .filter(Boolean)
        .join(', ');
}
/** `Next: Thu 26 Nov at 09:00, …`. */
function describeDates(dates, zone) {
    return `Next: ${dates.map((at) => (0, describe_1.describeDate)(at, zone)).join(', ')}`;
}
/** What a channel is told when somebody changes a schedule of it. `change` is what the person did, in the past tense. */
function renderScheduleChange(user, change, schedule, dates, command) {
    const lines = [
        `<@${user}> ${(0, escape_1.escapeMrkdwn)(change)}.`,
        dates.length > 0 ? `*${(0, escape_1.escapeMrkdwn)(describePlan(schedule))}.*` : '',
        dates.length > 0 ? `${describeDates(dates, schedule.recurrence.zone)}.` : '',
    ].filter(Boolean);
    const text = lines.join('\n');
    const words = WORDS[schedule.kind].change;
    const list = schedule.kind === 'digest' ? 'tips' : words;
    const hint = schedule.state === 'active'
        ? `Anyone here may change this: \`${command} ${list} list\``
        : `\`${command} ${words} resume\` brings it back`;
    return {
        text,
        blocks: [
            { type: 'section', text: { type: 'mrkdwn', text } },
            { type: 'context', elements: [{ type: 'mrkdwn', text: hint }] },
        ],
    };
}
/** The schedules of a channel, for one of its members, each with buttons. */
function renderScheduleList(listed, command) {
    if (listed.length === 0) {
        const text = `Nothing is scheduled here. \`${command} ${WORDS.tip.start}\` posts a tip every working day, \`${command} ${WORDS.quiz.start}\` plays a quiz every week; \`${command} tips\` and \`${command} quiz schedule\` open forms.`;
        return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] };
    }
    const text = listed.map(({ schedule }) => describePlan(schedule)).join('\n');
    return { text: (0, escape_1.escapeMrkdwn)(text), blocks: listed.flatMap((one, index) => scheduleBlocks(one, index)) };
}
/** How a schedule of a kind is set up, for where there is none. */
function nothingScheduled(kind, command) {
    if (kind === 'tip')
        return `There are no daily tips here. \`${command} tips 09:00 weekdays\` starts them, \`${command} tips\` opens a form.`;
    if (kind === 'digest')
        return `There is no weekly digest here. \`${command} tips digest monday 09:00\` starts it.`;
    const what = {
        quiz: 'There is no scheduled quiz here',
        leaderboard: 'There is no weekly leaderboard here',
        review: 'No list of topics to review is posted here',
    }[kind];
    const form = kind === 'quiz' ? `, \`${command} quiz schedule\` opens a form` : '';
    return `${what}. \`${command} ${WORDS[kind].start}\` starts it${form}.`;
}
/** How a kind of schedule is worded. */
function scheduleUsage(kind, command) {
    return `\`${command} ${WORDS[kind].start}\` posts last week's leaderboard here every week; \`list\`, \`pause\`, \`resume\`, \`skip\` and \`off\` in place of the time change it.`;
}
/** For where a form cannot be opened by words: a mention. */
function renderScheduleOffer(channel, command) {
    const text = `Write the plan: \`${WORDS.quiz.start}\`, with days, a time, a time zone if it is not yours, and what is played. Or choose it in a form: \`${command} quiz schedule\` opens it too.`;
    return {
        text,
        blocks: [
            { type: 'section', text: { type: 'mrkdwn', text } },
            { type: 'actions', elements: [(0, render_answer_1.button)('Open the form', action_ids_1.ACTIONS.quizPlanForm, channel)] },
        ],
    };
}
/** To the owner, when a schedule paused itself. */
function renderPausedNotice(schedule, reason) {
    const text = `I paused *${(0, escape_1.escapeMrkdwn)(describePlan(schedule))}* in <#${schedule.channel}>: ${pauseReason(reason)}. Then resume it here.`;
    return {
        text,
        blocks: [
            { type: 'section', text: { type: 'mrkdwn', text } },
            { type: 'actions', elements: [{ ...changeButton('resume', 'Resume', schedule, 0), style: 'primary' }] },
        ],
    };
}
/** To the owner, when a date was given up. */
function renderGaveUpNotice(schedule, dueAt, reason) {
    const when = (0, describe_1.describeDate)(dueAt, schedule.recurrence.zone);
    return {
        text: `I could not post *${(0, escape_1.escapeMrkdwn)(describePlan(schedule))}* in <#${schedule.channel}> for ${when}: Slack kept refusing (\`${(0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(reason, 80))}\`). The next date is tried as planned.`,
    };
}
/** Slack's word for why we may not post, as half a sentence with what to do. */
function pauseReason(reason) {
    return PAUSE_REASONS[reason] ?? `Slack says \`${(0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(reason, 80))}\``;
}
/** `Paused`, with Slack's reason where there is one. */
function pausedWords({ pausedBecause }) {
    return pausedBecause === null ? 'Paused' : `Paused: ${pauseReason(pausedBecause)}`;
}
function scheduleBlocks({ schedule, dates, last }, index) {
    const { zone } = schedule.recurrence;
    const state = schedule.state === 'active' ? describeDates(dates, zone) : pausedWords(schedule);
    const past = last && pastWords(last, zone);
    const notes = [
        `${state}${past ? ` · ${past}` : ''}`,
        schedule.owner === null ? OWNER_UNKNOWN : `Set up by <@${schedule.owner}>`,
    ];
    return [
        {
            type: 'section',
            text: {
                type: 'mrkdwn',
                text: (0, limits_1.shorten)(`*${(0, escape_1.escapeMrkdwn)(describePlan(schedule))}*`, limits_1.LIMITS.sectionText),
            },
        },
        {
            type: 'context',
            elements: notes.map((note) => ({ type: 'mrkdwn', text: (0, limits_1.shorten)(note, limits_1.LIMITS.contextText) })),
        },
        { type: 'actions', elements: listButtons(schedule, index) },
    ];
}
function listButtons(schedule, index) {
    const buttons = [];
    const form = FORM_BUTTONS[schedule.kind];
    if (form)
        buttons.push((0, render_answer_1.button)('Change', `${form}:${index}`, schedule.channel));
    const at = index * 4;
    if (schedule.state === 'active') {
        buttons.push(changeButton('skip', 'Skip the next', schedule, at));
        buttons.push(changeButton('pause', 'Pause', schedule, at + 1));
    }
    else {
        buttons.push({ ...changeButton('resume', 'Resume', schedule, at + 2), style: 'primary' });
    }
    buttons.push({ ...changeButton('off', 'Switch off', schedule, at + 3), style: 'danger' });
    return buttons;
}
function changeButton(action, text, schedule, at) {
    return (0, render_answer_1.button)(text, `${action_ids_1.ACTIONS.scheduleChange}:${at}`, `${action}:${schedule.id}`);
}
/** Empty where the last date was posted and nothing is worth saying. */
function pastWords({ dueAt, state, reason }, zone) {
    const when = (0, describe_1.describeDate)(dueAt, zone);
    switch (state) {
        case 'skipped':
            if (reason === 'missed' || reason === 'too_late')
                return `${when} was missed, since I was not running`;
            if (reason === 'skipped_by_member')
                return `${when} is left out`;
            return `Nothing was posted for ${when}${reasonWords(reason)}`;
        case 'failed':
            return `${when} failed: ${pauseReason(reason ?? 'unknown')}`;
        default:
            return '';
    }
}
function reasonWords(reason) {
    const words = NOTHING_REASONS[reason ?? ''];
    return words === undefined ? '' : `, ${words}`;
}
