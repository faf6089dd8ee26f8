"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onStartRound = onStartRound;
exports.onStopRound = onStopRound;
exports.onLeaderboardButton = onLeaderboardButton;
exports.onHideButton = onHideButton;
exports.onPractiseButton = onPractiseButton;
exports.onRoundFormButton = onRoundFormButton;
const quiz_values_1 = require("../blocks/quiz-values");
const render_quiz_replies_1 = require("../blocks/render-quiz-replies");
const answer_once_1 = require("./answer-once");
const game_reply_1 = require("./game-reply");
const leaderboard_reply_1 = require("./leaderboard-reply");
const on_round_form_1 = require("./on-round-form");
const reply_1 = require("./reply");
/** "Play again", "Quiz about …", "Start". */
function onStartRound(context, args) {
    return onGameButton(context, args, async (asker) => {
        const wish = (0, quiz_values_1.readWishValue)(args.action.value);
        return wish ? (await (0, game_reply_1.startRound)(context, asker, wish)).reply : outdated(context);
    });
}
function onStopRound(context, args) {
    return onGameButton(context, args, (asker) => (0, game_reply_1.stopRound)(context, asker));
}
/** Another leaderboard takes the place of the one whose button was pressed. */
function onLeaderboardButton(context, args) {
    return onGameButton(context, args, async (asker) => {
        const wish = (0, quiz_values_1.readBoardValue)(args.action.value);
        return wish ? (0, leaderboard_reply_1.leaderboard)(context, asker, wish) : outdated(context);
    }, true);
}
/** "Hide me" and "Show me". */
function onHideButton(context, args) {
    return onGameButton(context, args, async (asker) => {
        const isHidden = args.action.value === 'hide';
        return (await (0, game_reply_1.gameReply)(context, { kind: 'hide', isHidden }, asker));
    });
}
/** A weak topic in the statistics. */
async function onPractiseButton(context, args) {
    await onGameButton(context, args, async (asker, send) => {
        await context.practice({ ...asker, about: args.action.value ?? '' }, send);
        return null;
    });
}
/** "Choose…": opens the form. */
async function onRoundFormButton(context, { ack, body, client }) {
    await ack();
    const asker = askerOf(body);
    await (0, on_round_form_1.openRoundForm)(context, client, body.trigger_id, asker);
}
/** Acknowledges, does it once, and tells the presser alone. */
async function onGameButton(context, { ack, body, action, respond }, work, isReplaced = false) {
    await ack();
    // Only a private message may be replaced: others may be reading a public one.
    const send = (message) => respond({
        ...message,
        response_type: 'ephemeral',
        replace_original: isReplaced && body.container.is_ephemeral === true,
    });
    const id = (0, answer_once_1.pressId)(body.trigger_id, action);
    await (0, answer_once_1.answerOnce)(context, { id, surface: 'quiz-button', team: body.team?.id }, send, async () => {
        const reply = await work(askerOf(body), send);
        if (reply)
            await (0, reply_1.sendWithFallback)(reply, send, context.logger);
    });
}
function askerOf(body) {
    return { team: body.team?.id ?? '', user: body.user.id, channel: body.channel?.id ?? '' };
}
function outdated(context) {
    return () => (0, render_quiz_replies_1.say)(`That button is from an older version of me. Type ${context.command} quiz.`);
}
