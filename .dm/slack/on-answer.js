"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onAnswerButton = onAnswerButton;
const action_ids_1 = require("../blocks/action-ids");
const quiz_values_1 = require("../blocks/quiz-values");
const render_quiz_replies_1 = require("../blocks/render-quiz-replies");
const answer_once_1 = require("./answer-once");
const reply_1 = require("./reply");
const slack_round_board_1 = require("./slack-round-board");
/**
 * An answer to an item. It is recorded before Slack is told that the press was taken: the one place where work comes
 * before the acknowledgement. It takes a millisecond, and a press that could not be kept must not look taken.
 * @param replies lets the words to the presser wait, so that in a rush every press is recorded and acknowledged first
 */
async function onAnswerButton(context, args, replies) {
    const { ack, body, action, respond } = args;
    const send = (message) => respond({ ...message, response_type: 'ephemeral', replace_original: false });
    try {
        const value = (0, quiz_values_1.readPressValue)(action.value);
        const chosen = value?.c === undefined ? pickedIn(body, action.block_id) : [value.c];
        if (value !== null && chosen.length === 0) {
            await ack();
            await send({ text: 'Tick what is right first, then submit.' });
            return;
        }
        const ts = String(body.container.message_ts ?? '');
        const pressed = await context.quiz.press({
            team: body.team?.id ?? '',
            channel: body.channel?.id ?? '',
            roundId: value?.r ?? '',
            position: value?.p ?? 0,
            user: body.user.id,
            chosen,
            pressedAt: (0, slack_round_board_1.millisecondsOf)(action.action_ts),
            messageId: ts,
            messageAt: (0, slack_round_board_1.millisecondsOf)(ts),
        });
        await ack();
        // In a direct message the result follows at once and says all.
        const isShown = pressed.outcome === 'counted' && body.channel?.id.startsWith('D');
        const id = (0, answer_once_1.pressId)(body.trigger_id, action);
        if (isShown)
            return;
        await replies.pass(async () => {
            if (!(await context.deliveries.claim(id)))
                return;
            await send((0, render_quiz_replies_1.renderPressed)(pressed, chosen, context.command));
            await context.deliveries.finish(id);
        });
    }
    catch (error) {
        await ack();
        await (0, reply_1.reportFailure)(error, { surface: 'answer', team: body.team?.id }, send, context.logger);
    }
}
/** What is ticked in the message, as Slack tells it with every press. */
function pickedIn(body, blockId) {
    const picked = body.state?.values[blockId]?.[action_ids_1.ACTIONS.pick]?.selected_options ?? [];
    return picked.map((option) => Number(option.value)).filter(Number.isInteger);
}
