"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openTipsForm = openTipsForm;
exports.onTipsFormButton = onTipsFormButton;
exports.onTipsFormSent = onTipsFormSent;
const plan_inputs_1 = require("../blocks/plan-inputs");
const render_schedule_1 = require("../blocks/render-schedule");
const tips_form_1 = require("../blocks/tips-form");
const tip_settings_1 = require("../tips/tip-settings");
const answer_sent_form_1 = require("./answer-sent-form");
const change_schedule_1 = require("./change-schedule");
const open_form_on_press_1 = require("./open-form-on-press");
/** Opens the form, filled in with what is set, or with good defaults and what was said. */
async function openTipsForm(context, client, actor, trigger, said) {
    const { book, desk } = context.tips;
    const [tips, digest, zone] = await Promise.all([
        book.store.find(actor.team, actor.channel, 'tip'),
        book.store.find(actor.team, actor.channel, 'digest'),
        context.people.zoneOf(actor.user),
    ]);
    const settings = (0, tip_settings_1.readTipSettings)(tips?.settings);
    const view = (0, tips_form_1.renderTipsForm)({
        channel: actor.channel,
        // Whoever opens the form where nothing is set, or tips are paused, wants them.
        isOn: tips?.state !== 'off',
        minuteOfDay: tips?.recurrence.minuteOfDay ?? change_schedule_1.DEFAULT_PLANS.tip.minuteOfDay,
        days: tips?.recurrence.days ?? change_schedule_1.DEFAULT_PLANS.tip.days,
        zone: tips?.recurrence.zone ?? zone,
        areas: said.areas.length > 0 ? said.areas : settings.areas,
        difficulty: said.difficulty ?? settings.difficulty,
        digest: digest?.state === 'active',
    }, desk.areas, Intl.supportedValuesOf('timeZone'));
    await client.views.open({ trigger_id: trigger, view });
}
/** The button "Change" in a list of schedules. */
function onTipsFormButton(context, args) {
    return (0, open_form_on_press_1.openFormOnPress)(context, args, 'tips form', (actor, trigger) => openTipsForm(context, args.client, actor, trigger, { areas: [], difficulty: null }));
}
/** The form was sent: problems stand at their fields, else it closes and the channel is told what changed. */
async function onTipsFormSent(context, args) {
    const { ack, view, client } = args;
    const entered = readForm(view.state.values);
    if (entered.kind === 'problem') {
        await ack({ response_action: 'errors', errors: entered.errors });
        return;
    }
    await ack();
    await (0, answer_sent_form_1.answerSentForm)(context, args, 'tips form', async (actor, tell) => {
        for (const outcome of await applyForm(context, actor, entered)) {
            const problem = await (0, change_schedule_1.announceChange)(context, client, outcome);
            if (problem)
                await tell(problem);
        }
    });
}
/** Makes the changes that the form asks for; what is already so is no change and is not announced. */
async function applyForm(context, actor, entered) {
    const { store } = context.tips.book;
    const tips = await store.find(actor.team, actor.channel, 'tip');
    const digest = await store.find(actor.team, actor.channel, 'digest');
    const { minuteOfDay, days, zone, areas, difficulty } = entered;
    const outcomes = [];
    if (entered.isOn) {
        const settings = { areas, difficulty };
        const isSame = tips?.state === 'active' &&
            (0, render_schedule_1.describePlan)(tips) === (0, render_schedule_1.describePlan)({ ...tips, recurrence: { minuteOfDay, days, zone }, settings });
        outcomes.push(isSame
            ? null
            : await (0, change_schedule_1.setSchedule)(context, actor, {
                kind: 'tip',
                spoken: { minuteOfDay, days, zone },
                settings,
            }));
    }
    else if (isOn(tips))
        outcomes.push(await (0, change_schedule_1.changeSchedule)(context, actor, tips, 'off'));
    if (entered.digest && digest?.state !== 'active') {
        const spoken = { minuteOfDay, days: digest?.recurrence.days.slice() ?? [1], zone };
        outcomes.push(await (0, change_schedule_1.setSchedule)(context, actor, { kind: 'digest', spoken, settings: {} }));
    }
    else if (!entered.digest && digest?.state === 'active')
        outcomes.push(await (0, change_schedule_1.changeSchedule)(context, actor, digest, 'off'));
    return outcomes.filter((outcome) => outcome?.kind === 'changed');
}
function isOn(schedule) {
    return schedule !== null && schedule.state !== 'off';
}
function readForm(values) {
    const field = (name) => values[name]?.value;
    const chosen = (name) => field(name)?.selected_options?.flatMap((one) => one.value ?? []) ?? [];
    const plan = (0, plan_inputs_1.readPlanInputs)(values);
    if (plan.kind === 'problem')
        return plan;
    const level = field(tips_form_1.FORM_FIELDS.difficulty)?.selected_option?.value;
    return {
        ...plan,
        areas: chosen(tips_form_1.FORM_FIELDS.areas),
        difficulty: (0, tip_settings_1.isDifficulty)(level) ? level : null,
        isOn: field(tips_form_1.FORM_FIELDS.posting)?.selected_option?.value !== 'off',
        digest: chosen(tips_form_1.FORM_FIELDS.digest).length > 0,
    };
}
