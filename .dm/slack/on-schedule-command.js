"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerScheduleCommand = answerScheduleCommand;
exports.scheduleReplyTo = scheduleReplyTo;
const escape_1 = require("../blocks/escape");
const render_schedule_1 = require("../blocks/render-schedule");
const change_reply_1 = require("./change-reply");
const on_quiz_plan_form_1 = require("./on-quiz-plan-form");
const schedules_reply_1 = require("./schedules-reply");
/** `/cloud quiz schedule …` and its like: a form, something for the asker alone, or a change that the channel is told. */
async function answerScheduleCommand(context, said, from) {
    const { command, client, send } = from;
    const actor = { team: command.team_id, user: command.user_id, channel: command.channel_id };
    if (said.kind === 'form')
        return (0, on_quiz_plan_form_1.openQuizPlanForm)(context, client, actor, command.trigger_id, said.wish);
    const reply = await (0, schedules_reply_1.replyAboutSchedules)(context, said, actor);
    return (0, change_reply_1.sendChangeReply)(context, reply, { client, send });
}
/**
 * The same by mention or direct message. The reply stands in the channel, so a change is said there with it.
 * @returns null where the message is about something else
 */
async function scheduleReplyTo(context, message) {
    const said = (0, schedules_reply_1.readScheduleCommand)(context, (0, escape_1.readSlackText)(message.text));
    if (!said)
        return null;
    // A form needs the trigger of a command or a button; a message has none.
    if (said.kind === 'form')
        return () => (0, render_schedule_1.renderScheduleOffer)(message.channel, context.command);
    const reply = await (0, schedules_reply_1.replyAboutSchedules)(context, said, message);
    return (0, change_reply_1.renderOf)(reply);
}
