"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onForget = onForget;
const render_quiz_replies_1 = require("../blocks/render-quiz-replies");
/** Somebody confirmed `forget me`: every part that keeps something about people deletes it, and the form says how much. */
async function onForget(context, { ack, body }) {
    const team = body.team?.id ?? '';
    const user = body.user.id;
    let records = 0;
    for (const part of context.personal)
        records += await part.forget(team, user);
    context.people.forget(user);
    await ack({ response_action: 'update', view: (0, render_quiz_replies_1.renderForgotten)(records) });
}
