"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerLearning = registerLearning;
const action_ids_1 = require("../blocks/action-ids");
const on_app_home_1 = require("./on-app-home");
const on_home_button_1 = require("./on-home-button");
const on_item_form_1 = require("./on-item-form");
const on_practice_button_1 = require("./on-practice-button");
const on_review_button_1 = require("./on-review-button");
/** Practice, the Home tab, items of the team, flags. */
function registerLearning(app, context) {
    const onButton = (action, listener) => {
        app.action((0, action_ids_1.actionPattern)(action), listener);
    };
    app.event('app_home_opened', (args) => (0, on_app_home_1.onAppHome)(context, args));
    onButton(action_ids_1.ACTIONS.homeAsk, (args) => (0, on_home_button_1.onHomeAsk)(context, args));
    onButton(action_ids_1.ACTIONS.homeQuiz, (args) => (0, on_home_button_1.onHomeQuiz)(context, args));
    onButton(action_ids_1.ACTIONS.homeTip, (args) => (0, on_home_button_1.onHomeTip)(context, args));
    app.view(action_ids_1.FORMS.ask, (args) => (0, on_home_button_1.onAskForm)(context, args));
    onButton(action_ids_1.ACTIONS.practiceAnswer, (args) => (0, on_practice_button_1.onPracticeAnswer)(context, args));
    onButton(action_ids_1.ACTIONS.practiceSubmit, (args) => (0, on_practice_button_1.onPracticeAnswer)(context, args));
    // Ticking a box is no answer yet, but Slack wants to hear that it arrived.
    app.action(action_ids_1.ACTIONS.practicePick, ({ ack }) => ack());
    onButton(action_ids_1.ACTIONS.practiceNext, (args) => (0, on_practice_button_1.onPracticeNext)(context, args));
    onButton(action_ids_1.ACTIONS.practiceStop, (args) => (0, on_practice_button_1.onPracticeStop)(context, args));
    onButton(action_ids_1.ACTIONS.practiceStart, (args) => (0, on_practice_button_1.onPracticeStart)(context, args));
    onButton(action_ids_1.ACTIONS.flag, (args) => (0, on_review_button_1.onFlagButton)(context, args));
    onButton(action_ids_1.ACTIONS.restItem, (args) => (0, on_review_button_1.onFlagDecision)(context, args, 'rest'));
    onButton(action_ids_1.ACTIONS.keepItem, (args) => (0, on_review_button_1.onFlagDecision)(context, args, 'keep'));
    onButton(action_ids_1.ACTIONS.approveItem, (args) => (0, on_review_button_1.onReviewButton)(context, args, 'approved'));
    onButton(action_ids_1.ACTIONS.rejectItem, (args) => (0, on_review_button_1.onReviewButton)(context, args, 'rejected'));
    onButton(action_ids_1.ACTIONS.itemForm, (args) => (0, on_review_button_1.onItemFormButton)(context, args));
    app.view(action_ids_1.ITEM_FORM, (args) => (0, on_item_form_1.onItemForm)(context, args));
}
