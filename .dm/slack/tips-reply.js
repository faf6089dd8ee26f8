"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readTipsCommand = readTipsCommand;
exports.replyAboutTips = replyAboutTips;
const escape_1 = require("../blocks/escape");
const render_tip_1 = require("../blocks/render-tip");
const tip_pool_1 = require("../tips/tip-pool");
const tip_settings_1 = require("../tips/tip-settings");
const change_reply_1 = require("./change-reply");
const change_schedule_1 = require("./change-schedule");
const parse_tips_command_1 = require("./parse-tips-command");
/** Reads words as a command about tips; null where they are a question. */
function readTipsCommand(context, text) {
    const { desk, names } = context.tips;
    return (0, parse_tips_command_1.parseTipsCommand)(text, { areas: desk.areas, topicsNamed: (name) => names.named(name) });
}
/**
 * Does what a command about tips says.
 * @param cause names the delivery, so that a tip given once counts once
 * @param place whose history a tip is chosen from and counts in: the channel, or the person alone
 */
async function replyAboutTips(context, command, actor, { cause, place }) {
    switch (command.kind) {
        case 'wrong':
            return (0, change_reply_1.tell)({ text: (0, escape_1.escapeMrkdwn)(command.problem) });
        case 'tip':
            return giveTip(context, command.topics, actor, cause, place);
        case 'set':
            return (0, change_reply_1.fromOutcome)(await (0, change_schedule_1.setSchedule)(context, actor, {
                kind: 'tip',
                spoken: command.plan,
                settings: { areas: command.areas, difficulty: command.difficulty },
            }));
        case 'digest':
            return (0, change_reply_1.fromOutcome)(await (0, change_schedule_1.setSchedule)(context, actor, { kind: 'digest', spoken: command.plan, settings: {} }));
        case 'change':
            return (0, change_reply_1.replyToAction)(context, actor, command);
    }
}
async function giveTip(context, topics, actor, cause, place) {
    const { desk, book } = context.tips;
    const schedule = await book.store.find(actor.team, actor.channel, 'tip');
    // Whoever names a topic wants it whatever the channel is set to.
    const filter = topics === null && schedule ? (0, tip_settings_1.readTipSettings)(schedule.settings) : tip_pool_1.ANY_TIP;
    const tip = await desk.next(actor.team, place, filter, topics ?? undefined);
    if (!tip)
        return (0, change_reply_1.tell)({ text: `There is no tip about that. \`${context.command} tip\` gives any other.` });
    // Given to one person alone, in a place where others could read it.
    const share = place === actor.user && !actor.channel.startsWith('D');
    await desk.store.recordGiven({ team: actor.team, place, cause, tip: tip.id, at: context.now() });
    return {
        kind: 'tell',
        render: (level) => (0, render_tip_1.renderTip)(tip, { level, heading: 'Tip', difficulty: filter.difficulty, share }),
    };
}
