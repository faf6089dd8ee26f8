"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openFormOnPress = openFormOnPress;
const reply_1 = require("./reply");
/**
 * A button that opens the form of a channel, whose id is the button's value. What fails is told the presser alone.
 * @param surface what failed, for the log
 */
async function openFormOnPress(context, { ack, body, action, respond }, surface, open) {
    await ack();
    const actor = { team: body.team?.id ?? '', user: body.user.id, channel: action.value ?? '' };
    try {
        await open(actor, body.trigger_id);
    }
    catch (error) {
        const send = (message) => respond({ ...message, response_type: 'ephemeral', replace_original: false });
        await (0, reply_1.reportFailure)(error, { surface, team: actor.team }, send, context.logger);
    }
}
