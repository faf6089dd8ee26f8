"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PLAN_FIELDS = void 0;
exports.planInputs = planInputs;
exports.readPlanInputs = readPlanInputs;
exports.input = input;
exports.option = option;
exports.plainText = plainText;
const recurrence_1 = require("../schedule/recurrence");
const limits_1 = require("./limits");
/** Block ids of the fields that every plan has; each holds one element with the action id `value`. */
exports.PLAN_FIELDS = { time: 'time', days: 'days', zone: 'zone' };
const DAY_LABELS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/**
 * Time of day, days and time zone.
 * @param zones IANA names to choose from
 */
function planInputs({ minuteOfDay, days, zone }, zones) {
    const dayOptions = recurrence_1.WEEKDAYS.map((day) => option(String(day), DAY_LABELS[day - 1]));
    const chosenDays = dayOptions.filter((_, index) => days.includes(recurrence_1.WEEKDAYS[index]));
    return [
        input(exports.PLAN_FIELDS.time, 'Time of day', {
            type: 'timepicker',
            action_id: 'value',
            initial_time: (0, recurrence_1.clockTime)(minuteOfDay),
        }),
        input(exports.PLAN_FIELDS.days, 'Days', {
            type: 'checkboxes',
            action_id: 'value',
            options: dayOptions,
            ...(chosenDays.length > 0 && { initial_options: chosenDays }),
        }),
        input(exports.PLAN_FIELDS.zone, 'Time zone', {
            type: 'static_select',
            action_id: 'value',
            option_groups: zoneGroups(zones, zone),
            initial_option: option(zone),
        }, { hint: 'Clock changes in summer and winter are followed.' }),
    ];
}
/** Reads the fields as they were sent. */
function readPlanInputs(values) {
    const field = (name) => values[name]?.value;
    const time = /^(\d{2}):(\d{2})$/.exec(field(exports.PLAN_FIELDS.time)?.selected_time ?? '');
    const named = field(exports.PLAN_FIELDS.days)?.selected_options?.flatMap((one) => one.value ?? []) ?? [];
    const days = recurrence_1.WEEKDAYS.filter((day) => named.includes(String(day)));
    const zone = field(exports.PLAN_FIELDS.zone)?.selected_option?.value ?? '';
    const errors = {};
    if (!time)
        errors[exports.PLAN_FIELDS.time] = 'Choose a time of day.';
    if (days.length === 0)
        errors[exports.PLAN_FIELDS.days] = 'Choose at least one day.';
    if (!(0, recurrence_1.isZone)(zone))
        errors[exports.PLAN_FIELDS.zone] = 'Choose a time zone.';
    if (!time || Object.keys(errors).length > 0)
        return { kind: 'problem', errors };
    return { kind: 'plan', minuteOfDay: Number(time[1]) * 60 + Number(time[2]), days, zone };
}
/** The person's own zone first, the others by continent, in groups that Slack takes. */
function zoneGroups(zones, own) {
    const groups = new Map([['Chosen', [own]]]);
    for (const zone of ['UTC', ...zones]) {
        if (zone === own || (zone === 'UTC' && zones.includes('UTC')))
            continue;
        const region = zone.includes('/') ? zone.split('/')[0] : 'Others';
        groups.set(region, [...(groups.get(region) ?? []), zone]);
    }
    return [...groups].flatMap(([region, members]) => {
        const parts = Math.ceil(members.length / limits_1.LIMITS.optionsPerGroup);
        const size = Math.ceil(members.length / parts);
        return Array.from({ length: parts }, (_, part) => ({
            label: plainText(parts > 1 ? `${region} (${part + 1} of ${parts})` : region),
            options: members.slice(part * size, (part + 1) * size).map((zone) => option(zone)),
        }));
    });
}
/** A field of a form; its element has the action id `value`. */
function input(blockId, label, element, more = {}) {
    return {
        type: 'input',
        block_id: blockId,
        label: plainText(label),
        element,
        optional: more.optional ?? false,
        ...(more.hint !== undefined && { hint: plainText(more.hint) }),
    };
}
/** A choice of a menu or a list of boxes. */
function option(value, text = value, description) {
    return {
        value,
        text: plainText((0, limits_1.shorten)(text, limits_1.LIMITS.optionText)),
        ...(description !== undefined && { description: plainText((0, limits_1.shorten)(description, limits_1.LIMITS.optionText)) }),
    };
}
function plainText(text) {
    return { type: 'plain_text', text };
}
