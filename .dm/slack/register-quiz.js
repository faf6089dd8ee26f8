"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerQuiz = registerQuiz;
const action_ids_1 = require("../blocks/action-ids");
const on_answer_1 = require("./on-answer");
const on_forget_1 = require("./on-forget");
const on_game_button_1 = require("./on-game-button");
const on_round_form_1 = require("./on-round-form");
const turnstile_1 = require("./turnstile");
/** Replies to answers that are under way at once; hundreds of people may press in the same second. */
const REPLIES_AT_ONCE = 4;
/** The buttons and forms of the quiz. */
function registerQuiz(app, context) {
    const onButton = (action, listener) => {
        app.action((0, action_ids_1.actionPattern)(action), (args) => listener(context, args));
    };
    const replies = new turnstile_1.Turnstile(REPLIES_AT_ONCE);
    onButton(action_ids_1.ACTIONS.answer, (one, args) => (0, on_answer_1.onAnswerButton)(one, args, replies));
    onButton(action_ids_1.ACTIONS.submit, (one, args) => (0, on_answer_1.onAnswerButton)(one, args, replies));
    // Ticking a box is no answer yet, but Slack wants to hear that it arrived.
    app.action(action_ids_1.ACTIONS.pick, ({ ack }) => ack());
    onButton(action_ids_1.ACTIONS.startRound, on_game_button_1.onStartRound);
    onButton(action_ids_1.ACTIONS.stopRound, on_game_button_1.onStopRound);
    onButton(action_ids_1.ACTIONS.roundForm, on_game_button_1.onRoundFormButton);
    onButton(action_ids_1.ACTIONS.leaderboard, on_game_button_1.onLeaderboardButton);
    onButton(action_ids_1.ACTIONS.hide, on_game_button_1.onHideButton);
    onButton(action_ids_1.ACTIONS.practise, on_game_button_1.onPractiseButton);
    app.view(action_ids_1.FORMS.round, (args) => (0, on_round_form_1.onRoundForm)(context, args));
    app.view(action_ids_1.FORMS.forget, (args) => (0, on_forget_1.onForget)(context, args));
}
