"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openQuizPlanForm = openQuizPlanForm;
exports.onQuizPlanButton = onQuizPlanButton;
exports.onQuizPlanSent = onQuizPlanSent;
const plan_inputs_1 = require("../blocks/plan-inputs");
const render_quiz_plan_form_1 = require("../blocks/render-quiz-plan-form");
const render_round_form_1 = require("../blocks/render-round-form");
const parse_quiz_words_1 = require("../quiz/parse-quiz-words");
const quiz_settings_1 = require("../quiz/quiz-settings");
const scope_1 = require("../quiz/scope");
const answer_sent_form_1 = require("./answer-sent-form");
const change_schedule_1 = require("./change-schedule");
const open_form_on_press_1 = require("./open-form-on-press");
const schedules_reply_1 = require("./schedules-reply");
/** Opens the form, filled in with what is set, or with good defaults and what was said. */
async function openQuizPlanForm(context, client, actor, trigger, said) {
    const [before, zone] = await Promise.all([
        context.tips.book.store.find(actor.team, actor.channel, 'quiz'),
        context.people.zoneOf(actor.user),
    ]);
    const isSaid = Object.values(said).some((value) => value !== null && value !== '');
    const areas = [...new Set(context.answerer.topics.map((topic) => topic.area))].sort();
    const view = (0, render_quiz_plan_form_1.renderQuizPlanForm)({
        channel: actor.channel,
        recurrence: before?.recurrence ?? { ...change_schedule_1.DEFAULT_PLANS.quiz, zone },
        wish: isSaid ? said : (0, quiz_settings_1.readQuizSettings)(before?.settings ?? parse_quiz_words_1.NO_WISH),
        isSet: before !== null && before.state !== 'off',
    }, areas, Intl.supportedValuesOf('timeZone'), context.command);
    await client.views.open({ trigger_id: trigger, view });
}
/** "Change" in a list of schedules, or the offer below a mention. */
function onQuizPlanButton(context, args) {
    return (0, open_form_on_press_1.openFormOnPress)(context, args, 'quiz plan form', (actor, trigger) => openQuizPlanForm(context, args.client, actor, trigger, parse_quiz_words_1.NO_WISH));
}
/** The form was sent: problems stand at their fields, else it closes and the channel is told what changed. */
async function onQuizPlanSent(context, args) {
    const { ack, view, client } = args;
    const plan = (0, plan_inputs_1.readPlanInputs)(view.state.values);
    const { wish } = (0, render_round_form_1.readRoundForm)(view.state.values);
    const errors = plan.kind === 'problem' ? plan.errors : {};
    if ((0, scope_1.findScope)(wish.about, context.answerer.topics) === null)
        errors[render_round_form_1.ROUND_FIELDS.about] = `I know no topic called that. ${context.command} list shows them all.`;
    if (plan.kind === 'problem' || Object.keys(errors).length > 0) {
        await ack({ response_action: 'errors', errors });
        return;
    }
    await ack();
    await (0, answer_sent_form_1.answerSentForm)(context, args, 'quiz plan form', async (actor, tell) => {
        const outcome = await (0, schedules_reply_1.setQuiz)(context, actor, plan, wish);
        if (outcome.kind === 'refused')
            return tell({ text: outcome.text });
        const problem = await (0, change_schedule_1.announceChange)(context, client, outcome);
        return problem ? tell(problem) : undefined;
    });
}
