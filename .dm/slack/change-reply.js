"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tell = tell;
exports.fromOutcome = fromOutcome;
exports.replyToAction = replyToAction;
exports.sendChangeReply = sendChangeReply;
exports.renderOf = renderOf;
const render_schedule_1 = require("../blocks/render-schedule");
const change_schedule_1 = require("./change-schedule");
const reply_1 = require("./reply");
function tell(message) {
    return { kind: 'tell', render: () => message };
}
/** A refusal is for the one who asked alone. */
function fromOutcome(outcome) {
    return outcome.kind === 'changed' ? outcome : tell({ text: outcome.text });
}
/** `list`, `pause`, `resume`, `skip` and `off` of a kind of schedule. */
async function replyToAction(context, actor, { job, action }) {
    if (action === 'list')
        return tell((0, render_schedule_1.renderScheduleList)(await (0, change_schedule_1.listSchedules)(context, actor), context.command));
    const schedule = await context.tips.book.store.find(actor.team, actor.channel, job);
    if (!schedule || (schedule.state === 'off' && action !== 'resume'))
        return tell({ text: (0, render_schedule_1.nothingScheduled)(job, context.command) });
    return fromOutcome(await (0, change_schedule_1.changeSchedule)(context, actor, schedule, action));
}
/** Answers a slash command: the asker through `send`, the channel by a message of its own. */
async function sendChangeReply(context, reply, { client, send }) {
    if (reply.kind === 'tell')
        return (0, reply_1.sendWithFallback)(reply.render, send, context.logger);
    const problem = await (0, change_schedule_1.announceChange)(context, client, reply);
    if (problem)
        await (0, reply_1.sendWithFallback)(() => problem, send, context.logger);
}
/** What a mention or direct message is answered with: it stands in the channel, so a change is said there with it. */
function renderOf(reply) {
    return reply.kind === 'tell' ? reply.render : () => reply.announcement;
}
