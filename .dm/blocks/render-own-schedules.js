"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.homeSchedules = homeSchedules;
const describe_1 = require("../schedule/describe");
const escape_1 = require("./escape");
const item_parts_1 = require("./item-parts");
const limits_1 = require("./limits");
const render_schedule_1 = require("./render-schedule");
/** Two blocks each: with the other sections well within what a Home tab holds. */
const SHOWN = 20;
/**
 * The schedules a person set up, for the Home tab: where, what, when next, and buttons.
 * @returns no block at all where there is none
 */
function homeSchedules(listed, command) {
    if (listed.length === 0)
        return [];
    // In the same order whatever their state: what was pressed must not jump, or a second press hits something else.
    const shown = listed.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).slice(0, SHOWN);
    const hidden = listed.length - shown.length;
    return [
        { type: 'header', text: { type: 'plain_text', text: 'Schedules you set up' } },
        ...shown.flatMap(scheduleBlocks),
        (0, item_parts_1.context)(`${hidden > 0 ? `and ${hidden} more. ` : ''}In a channel \`${command} tips list\` shows all that is scheduled there. Each change is said in its channel.`),
    ];
}
function scheduleBlocks({ schedule, dates, last }, index) {
    const { zone } = schedule.recurrence;
    const isOn = schedule.state === 'active';
    const next = dates[0] === undefined ? 'No date to come' : `Next: ${(0, describe_1.describeDate)(dates[0], zone)}`;
    const past = last === null ? '' : (0, render_schedule_1.pastWords)(last, zone);
    const lines = [
        `*${placeWords(schedule.channel)}* · ${(0, escape_1.escapeMrkdwn)((0, render_schedule_1.describePlan)(schedule))}`,
        [isOn ? `🟢 On. ${next}` : `⏸️ ${(0, render_schedule_1.pausedWords)(schedule)}`, past].filter(Boolean).join(' · '),
    ];
    // Ids in one view must differ.
    const at = index * 2;
    return [
        { type: 'section', text: { type: 'mrkdwn', text: (0, limits_1.shorten)(lines.join('\n'), limits_1.LIMITS.sectionText) } },
        {
            type: 'actions',
            elements: [
                isOn
                    ? (0, render_schedule_1.changeButton)('pause', 'Pause', schedule, at)
                    : { ...(0, render_schedule_1.changeButton)('resume', 'Resume', schedule, at), style: 'primary' },
                { ...(0, render_schedule_1.changeButton)('off', 'Turn off', schedule, at + 1), style: 'danger' },
            ],
        },
    ];
}
function orderOf({ schedule }) {
    return `${schedule.channel} ${schedule.kind}`;
}
/** A direct message has no name to link to. */
function placeWords(channel) {
    return channel.startsWith('D') ? 'Your messages with me' : `<#${channel}>`;
}
