"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FORM_FIELDS = void 0;
exports.renderTipsForm = renderTipsForm;
const topic_1 = require("../knowledge/topic");
const action_ids_1 = require("./action-ids");
const limits_1 = require("./limits");
const plan_inputs_1 = require("./plan-inputs");
/** Block ids of the form; each holds one element with the action id `value`. */
exports.FORM_FIELDS = {
    ...plan_inputs_1.PLAN_FIELDS,
    posting: 'posting',
    areas: 'areas',
    difficulty: 'difficulty',
    digest: 'digest',
};
/**
 * The form of a channel's daily tips.
 * @param areas of the knowledge base
 * @param zones IANA names to choose from
 */
function renderTipsForm(form, areas, zones) {
    const areaOptions = areas.slice(0, limits_1.LIMITS.optionsPerGroup).map((area) => (0, plan_inputs_1.option)(area));
    const chosenAreas = areaOptions.filter((one) => form.areas.includes(one.value));
    const levels = topic_1.DIFFICULTIES.map((level) => (0, plan_inputs_1.option)(level));
    const postings = [(0, plan_inputs_1.option)('on', 'Post tips in this channel'), (0, plan_inputs_1.option)('off', 'Off')];
    const digest = (0, plan_inputs_1.option)('weekly', 'Also post a digest of the week, Mondays at the same time', DIGEST_HINT);
    const blocks = [
        (0, plan_inputs_1.input)(exports.FORM_FIELDS.posting, 'Daily tips', {
            type: 'radio_buttons',
            action_id: 'value',
            options: postings,
            initial_option: postings[form.isOn ? 0 : 1],
        }),
        ...(0, plan_inputs_1.planInputs)(form, zones),
        ...(areaOptions.length > 0
            ? [
                (0, plan_inputs_1.input)(exports.FORM_FIELDS.areas, 'Areas', {
                    type: 'multi_static_select',
                    action_id: 'value',
                    placeholder: (0, plan_inputs_1.plainText)('All areas'),
                    options: areaOptions,
                    ...(chosenAreas.length > 0 && { initial_options: chosenAreas }),
                }, { optional: true }),
            ]
            : []),
        (0, plan_inputs_1.input)(exports.FORM_FIELDS.difficulty, 'Difficulty', {
            type: 'static_select',
            action_id: 'value',
            placeholder: (0, plan_inputs_1.plainText)('Any'),
            options: levels,
            ...(form.difficulty && { initial_option: (0, plan_inputs_1.option)(form.difficulty) }),
        }, {
            optional: true,
            hint: 'Of the question behind “Quiz me on this”; tips without one of that level are left out.',
        }),
        (0, plan_inputs_1.input)(exports.FORM_FIELDS.digest, 'Weekly digest', {
            type: 'checkboxes',
            action_id: 'value',
            options: [digest],
            ...(form.digest && { initial_options: [digest] }),
        }, { optional: true }),
    ];
    return {
        type: 'modal',
        callback_id: action_ids_1.TIPS_FORM,
        private_metadata: form.channel,
        title: (0, plan_inputs_1.plainText)('Daily tips'),
        submit: (0, plan_inputs_1.plainText)('Save'),
        close: (0, plan_inputs_1.plainText)('Cancel'),
        blocks,
    };
}
const DIGEST_HINT = 'What was asked most, what had no answer, who won';
