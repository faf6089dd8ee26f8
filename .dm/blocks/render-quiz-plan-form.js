"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderQuizPlanForm = renderQuizPlanForm;
const action_ids_1 = require("./action-ids");
const item_parts_1 = require("./item-parts");
const plan_inputs_1 = require("./plan-inputs");
const render_round_form_1 = require("./render-round-form");
/** The form of a channel's quiz: when, and what is played. */
function renderQuizPlanForm(form, areas, zones, command) {
    return {
        type: 'modal',
        callback_id: action_ids_1.FORMS.quizPlan,
        private_metadata: form.channel,
        title: (0, plan_inputs_1.plainText)('Scheduled quiz'),
        submit: (0, plan_inputs_1.plainText)('Save'),
        close: (0, plan_inputs_1.plainText)('Cancel'),
        blocks: [
            ...(0, plan_inputs_1.planInputs)(form.recurrence, zones),
            ...(0, render_round_form_1.roundInputs)(areas, form.wish),
            ...(form.isSet
                ? [(0, item_parts_1.context)(`\`${command} quiz schedule off\` ends it, \`${command} quiz schedule pause\` rests it.`)]
                : []),
        ],
    };
}
