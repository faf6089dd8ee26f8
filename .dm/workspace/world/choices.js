"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.describeChoice = describeChoice;
exports.isStateful = isStateful;
exports.initialChoice = initialChoice;
const block_ids_1 = require("./block-ids");
/**
 * The fields that carry the choice, such as `selected_option`; null where the element offers no such choice.
 * `known` are options an app gave later for an external select.
 */
function describeChoice(element, choice, known = []) {
    return DESCRIBE[String(element.type)]?.(element, choice, known) ?? null;
}
/** Whether the element's choice is part of `state.values`. */
function isStateful(element) {
    return !STATELESS.has(String(element.type)) && String(element.type) in DESCRIBE;
}
/** What stands in an element nobody has touched yet. */
function initialChoice(element) {
    for (const [key, value] of Object.entries(element)) {
        if (!key.startsWith('initial_') || value === null)
            continue;
        if (key === 'initial_option')
            return (0, block_ids_1.isRecord)(value) ? String(value.value) : null;
        if (key === 'initial_options')
            return value.map((option) => String(option.value));
        if (Array.isArray(value))
            return value.map(String);
        if (typeof value === 'string' || typeof value === 'number')
            return String(value);
    }
    return null;
}
/** The choice as typed text; an empty field is null, as in Slack. */
function typed(choice) {
    return typeof choice === 'string' && choice !== '' ? choice : null;
}
function listed(choice) {
    if (choice === null)
        return [];
    return typeof choice === 'string' ? [choice] : choice;
}
function optionsOf(element, known) {
    const groups = (element.option_groups ?? []).flatMap((group) => group.options);
    return [
        ...(element.options ?? []),
        ...groups,
        ...initialOptions(element),
        ...known,
    ];
}
function initialOptions(element) {
    if ((0, block_ids_1.isRecord)(element.initial_option))
        return [element.initial_option];
    return element.initial_options ?? [];
}
const oneOption = (element, choice, known) => {
    const value = typed(choice);
    if (value === null)
        return { selected_option: null };
    const option = optionsOf(element, known).find((one) => one.value === value);
    return option ? { selected_option: option } : null;
};
const manyOptions = (element, choice, known) => {
    const offered = optionsOf(element, known);
    const options = listed(choice).map((value) => offered.find((one) => one.value === value));
    return options.includes(undefined) ? null : { selected_options: options };
};
const oneOf = (key) => (_element, choice) => ({ [key]: typed(choice) });
const manyOf = (key) => (_element, choice) => ({ [key]: listed(choice) });
const pressed = (element) => ({
    text: element.text,
    ...(element.value !== undefined && { value: element.value }),
    ...(element.url !== undefined && { url: element.url }),
});
const feedback = (element, choice) => {
    const buttons = [element.positive_button, element.negative_button].filter(block_ids_1.isRecord);
    const button = buttons.find((one) => one.value === choice);
    return button ? { text: button.text, value: button.value } : null;
};
const richText = (_element, choice) => {
    const text = typed(choice);
    if (text === null)
        return { rich_text_value: null };
    const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
    return { rich_text_value: { type: 'rich_text', elements: [section] } };
};
const STATELESS = new Set([
    'button',
    'workflow_button',
    'overflow',
    'feedback_buttons',
    'icon_button',
]);
const DESCRIBE = {
    button: pressed,
    workflow_button: pressed,
    icon_button: (element) => ({ ...pressed(element, null, []), icon: element.icon }),
    feedback_buttons: feedback,
    static_select: oneOption,
    external_select: oneOption,
    overflow: oneOption,
    radio_buttons: oneOption,
    multi_static_select: manyOptions,
    multi_external_select: manyOptions,
    checkboxes: manyOptions,
    users_select: oneOf('selected_user'),
    conversations_select: oneOf('selected_conversation'),
    channels_select: oneOf('selected_channel'),
    multi_users_select: manyOf('selected_users'),
    multi_conversations_select: manyOf('selected_conversations'),
    multi_channels_select: manyOf('selected_channels'),
    datepicker: oneOf('selected_date'),
    timepicker: oneOf('selected_time'),
    datetimepicker: (_element, choice) => ({
        selected_date_time: typed(choice) === null ? null : Number(choice),
    }),
    plain_text_input: oneOf('value'),
    email_text_input: oneOf('value'),
    url_text_input: oneOf('value'),
    number_input: oneOf('value'),
    rich_text_input: richText,
    file_input: () => ({ files: [] }),
};
