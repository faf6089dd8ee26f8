"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FORM_OPENED = void 0;
exports.learningReply = learningReply;
const escape_1 = require("../blocks/escape");
const render_review_1 = require("../blocks/render-review");
const on_item_form_1 = require("./on-item-form");
const parse_practice_1 = require("./parse-practice");
const practice_reply_1 = require("./practice-reply");
/** A form was opened, which says enough. */
exports.FORM_OPENED = 'form-opened';
/** The slash command's words about practice and items of one's own. @returns null where they are about something else */
async function learningReply(context, client, command) {
    const text = (0, escape_1.readSlackText)(command.text ?? '');
    const asker = { team: command.team_id, user: command.user_id, channel: command.channel_id };
    if ((0, parse_practice_1.parsePractice)(text, asker.channel.startsWith('D'))?.kind !== 'add-item')
        return (0, practice_reply_1.practiceReply)(context, text, asker, true);
    const instead = await (0, on_item_form_1.openItemForm)(context, client, command.trigger_id);
    return instead === null ? exports.FORM_OPENED : () => (0, render_review_1.plainNotice)(instead);
}
