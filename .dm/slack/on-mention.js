"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onMention = onMention;
const reply_in_thread_1 = require("./reply-in-thread");
/** `@Cumulus …` in a channel or a thread: answered in the thread of the message. */
async function onMention(context, { event, client, body }) {
    // Another bot's mention could start a conversation that never ends.
    if (event.bot_id !== undefined)
        return;
    await (0, reply_in_thread_1.replyInThread)(context, client, {
        deliveryId: `event:${body.team_id}:${body.event_id}`,
        team: body.team_id,
        user: event.user ?? '',
        channel: event.channel,
        thread: event.thread_ts ?? event.ts,
        text: event.text,
        surface: 'mention',
    });
}
