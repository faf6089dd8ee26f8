"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerSentForm = answerSentForm;
const answer_once_1 = require("./answer-once");
const reply_1 = require("./reply");
/**
 * Does what a form asks for that was sent and acknowledged, once, however often it is delivered.
 * @param surface where it came from, for the log
 * @param work gets who sent it, with the channel that the form keeps (none for a form of the person alone), and a way to
 *   tell them: a form has no address to answer to but the person's own conversation with the app
 */
function answerSentForm(context, { body, view, client }, surface, work) {
    const actor = { team: body.team?.id ?? view.team_id, user: body.user.id, channel: view.private_metadata };
    const tell = (0, reply_1.sendTo)(client, actor.user);
    const id = `view:${view.id}:${view.hash}`;
    return (0, answer_once_1.answerOnce)(context, { id, surface, team: actor.team }, tell, () => work(actor, tell));
}
