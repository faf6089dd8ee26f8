"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerOnce = answerOnce;
exports.pressId = pressId;
const reply_1 = require("./reply");
/**
 * Does what a delivery asks for, once, however often it is delivered. What fails is logged and told.
 * @param tell reaches the one who asked, where `work` throws
 */
async function answerOnce(context, { id, ...where }, tell, work) {
    if (!(await context.deliveries.claim(id)))
        return;
    try {
        await work();
    }
    catch (error) {
        await (0, reply_1.reportFailure)(error, where, tell, context.logger);
    }
    await context.deliveries.finish(id);
}
/** Names the press of a button; a double click is two. */
function pressId(trigger, { action_id: button, action_ts: at }) {
    return `action:${trigger}:${button}:${at}`;
}
