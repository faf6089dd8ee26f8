"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerTips = registerTips;
const action_ids_1 = require("../blocks/action-ids");
const on_quiz_plan_form_1 = require("./on-quiz-plan-form");
const on_schedule_button_1 = require("./on-schedule-button");
const on_tip_button_1 = require("./on-tip-button");
const on_tips_form_1 = require("./on-tips-form");
/** What tips and schedules listen to, beside the words that `on-command` and `reply-in-thread` pass on. */
function registerTips(app, context) {
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.tipQuiz), (args) => (0, on_tip_button_1.onTipQuizButton)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.tipAnswer), (args) => (0, on_tip_button_1.onTipAnswerButton)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.tipShare), (args) => (0, on_tip_button_1.onTipShareButton)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.tipVote), (args) => (0, on_tip_button_1.onTipVoteButton)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.scheduleChange), (args) => (0, on_schedule_button_1.onScheduleButton)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.tipsForm), (args) => (0, on_tips_form_1.onTipsFormButton)(context, args));
    app.view(action_ids_1.TIPS_FORM, (args) => (0, on_tips_form_1.onTipsFormSent)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.quizPlanForm), (args) => (0, on_quiz_plan_form_1.onQuizPlanButton)(context, args));
    app.view(action_ids_1.FORMS.quizPlan, (args) => (0, on_quiz_plan_form_1.onQuizPlanSent)(context, args));
}
