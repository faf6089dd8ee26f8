"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openRoundForm = openRoundForm;
exports.onRoundForm = onRoundForm;
const zod_1 = require("zod");
const render_round_form_1 = require("../blocks/render-round-form");
const scope_1 = require("../quiz/scope");
const answer_once_1 = require("./answer-once");
const game_reply_1 = require("./game-reply");
const reply_1 = require("./reply");
const metadata = zod_1.z.object({ team: zod_1.z.string(), channel: zod_1.z.string() });
/** Opens the form for a round in a channel. */
async function openRoundForm(context, client, triggerId, { team, channel }) {
    const areas = [...new Set(context.answerer.topics.map((topic) => topic.area))].sort();
    await client.views.open({
        trigger_id: triggerId,
        view: (0, render_round_form_1.renderRoundForm)(areas, JSON.stringify({ team, channel })),
    });
}
/** The form was sent: what cannot be played is said in the form; the round starts in the channel it was opened in. */
async function onRoundForm(context, { ack, body, view, client }) {
    const place = metadata.parse(JSON.parse(view.private_metadata));
    const { wish, mayStop } = (0, render_round_form_1.readRoundForm)(view.state.values);
    if ((0, scope_1.findScope)(wish.about, context.answerer.topics) === null) {
        await ack({
            response_action: 'errors',
            errors: {
                [render_round_form_1.ROUND_FIELDS.about]: `I know no topic called that. ${context.command} list shows them all.`,
            },
        });
        return;
    }
    await ack();
    const user = body.user.id;
    // A form has no place of its own to answer in; the direct conversation is always open.
    const send = (message) => client.chat.postMessage({ channel: user, text: '', ...message });
    const id = `view:${view.id}`;
    await (0, answer_once_1.answerOnce)(context, { id, surface: 'round-form', team: place.team }, send, async () => {
        const { isStarted, reply } = await (0, game_reply_1.startRound)(context, { ...place, user }, wish, mayStop);
        if (!isStarted)
            await (0, reply_1.sendWithFallback)(reply, send, context.logger);
    });
}
