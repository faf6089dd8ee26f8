"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerTipsCommand = answerTipsCommand;
exports.tipsReplyTo = tipsReplyTo;
const escape_1 = require("../blocks/escape");
const change_reply_1 = require("./change-reply");
const on_tips_form_1 = require("./on-tips-form");
const tips_reply_1 = require("./tips-reply");
/** `/cloud tips …`: a form, something for the asker alone, or a change that the channel is told. */
async function answerTipsCommand(context, tips, from) {
    const { id, command, client, send } = from;
    const actor = { team: command.team_id, user: command.user_id, channel: command.channel_id };
    if (tips.kind === 'form')
        return (0, on_tips_form_1.openTipsForm)(context, client, actor, command.trigger_id, tips);
    const reply = await (0, tips_reply_1.replyAboutTips)(context, tips, actor, { cause: id, place: actor.user });
    return (0, change_reply_1.sendChangeReply)(context, reply, { client, send });
}
/**
 * The same by mention or direct message. The reply stands in the channel, so a change is said there with it.
 * @returns null where the message is not about tips
 */
async function tipsReplyTo(context, message) {
    const tips = (0, tips_reply_1.readTipsCommand)(context, (0, escape_1.readSlackText)(message.text));
    if (!tips)
        return null;
    if (tips.kind === 'form') {
        // A form needs the trigger of a command or a button; a message has none.
        const { command } = context;
        const text = `\`${command} tips\` opens the form. Or write the plan: \`tips 09:00 weekdays kubernetes\`.`;
        return () => ({ text });
    }
    const where = { cause: message.deliveryId, place: message.channel };
    const reply = await (0, tips_reply_1.replyAboutTips)(context, tips, message, where);
    return (0, change_reply_1.renderOf)(reply);
}
