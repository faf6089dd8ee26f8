"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onDirectMessage = onDirectMessage;
const reply_in_thread_1 = require("./reply-in-thread");
/** A message in the direct conversation with the app: answered there, in the thread if it stands in one. */
async function onDirectMessage(context, { event, client, body }) {
    // Edits, joins and deletions are messages too, with a subtype; a file with a comment is a question like any other.
    if (event.channel_type !== 'im' || (event.subtype !== undefined && event.subtype !== 'file_share'))
        return;
    if ('bot_id' in event && event.bot_id !== undefined)
        return;
    await (0, reply_in_thread_1.replyInThread)(context, client, {
        deliveryId: `event:${body.team_id}:${body.event_id}`,
        team: body.team_id,
        user: event.user,
        channel: event.channel,
        thread: event.thread_ts,
        text: event.text ?? '',
        surface: 'message',
    });
}
