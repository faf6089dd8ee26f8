"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inputElementHtml = inputElementHtml;
const elements_1 = require("./elements");
const html_1 = require("./html");
const mrkdwn_1 = require("./mrkdwn");
const render_context_1 = require("./render-context");
const rich_text_1 = require("./rich-text");
/** The text an element starts with. */
function startText(element, context, initial) {
    const kept = (0, render_context_1.keptValue)(element, context);
    if (kept !== undefined)
        return typeof kept === 'string' ? kept : '';
    return typeof initial === 'number' ? String(initial) : (0, render_context_1.textOf)(initial);
}
function common(element, context, label) {
    const dispatch = (0, render_context_1.looseOf)(element.dispatch_action_config)?.trigger_actions_on;
    return {
        class: 'text-input',
        ...(0, elements_1.elementData)(element, context),
        placeholder: (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(element.placeholder)) || null,
        'aria-label': label || null,
        'data-dispatch': Array.isArray(dispatch) ? dispatch.map(render_context_1.textOf).join(' ') : null,
        'data-focus': element.focus_on_load === true,
    };
}
function count(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}
function field(type, element, context, label, extra = {}) {
    const value = startText(element, context, element.initial_value);
    return `<input${(0, html_1.attributes)({ type, ...common(element, context, label), value, ...extra })}>`;
}
function plainText(element, context, label) {
    const lengths = { minlength: count(element.min_length), maxlength: count(element.max_length) };
    if (element.multiline !== true)
        return field('text', element, context, label, lengths);
    const value = startText(element, context, element.initial_value);
    // A line end right after the tag is dropped by browsers, so one is put there to be dropped.
    return `<textarea${(0, html_1.attributes)({ ...common(element, context, label), ...lengths, rows: 4 })}>\n${(0, html_1.escapeHtml)(value)}</textarea>`;
}
function picker(type, element, context, label, initial) {
    const value = startText(element, context, initial);
    return `<input${(0, html_1.attributes)({ type, ...common(element, context, label), value })}>`;
}
const RENDERERS = {
    plain_text_input: plainText,
    email_text_input: (element, context, label) => field('email', element, context, label),
    url_text_input: (element, context, label) => field('url', element, context, label),
    number_input: (element, context, label) => field('number', element, context, label, {
        min: (0, render_context_1.textOf)(element.min_value) || null,
        max: (0, render_context_1.textOf)(element.max_value) || null,
        step: element.is_decimal_allowed === true ? 'any' : '1',
    }),
    rich_text_input: (element, context, label) => {
        const initial = (0, render_context_1.looseOf)(element.initial_value);
        const value = startText(element, context, initial ? (0, rich_text_1.richTextPlain)(initial) : '');
        const rows = Math.min(Math.max(count(element.min_lines) ?? 3, 1), 20);
        return `<textarea${(0, html_1.attributes)({ ...common(element, context, label), rows })}>\n${(0, html_1.escapeHtml)(value)}</textarea>`;
    },
    file_input: (element, context, label) => {
        const types = Array.isArray(element.filetypes)
            ? element.filetypes.map((one) => `.${(0, render_context_1.textOf)(one)}`).join(',')
            : null;
        const multiple = (count(element.max_files) ?? 10) > 1;
        return `<input${(0, html_1.attributes)({ type: 'file', ...common(element, context, label), accept: types, multiple })}>`;
    },
    datepicker: (element, context, label) => picker('date', element, context, label, element.initial_date),
    timepicker: (element, context, label) => picker('time', element, context, label, element.initial_time),
    /** The time zone is the browser's affair: it gets the seconds and fills in the field. */
    datetimepicker: (element, context, label) => {
        const seconds = startText(element, context, element.initial_date_time);
        const rest = {
            type: 'datetime-local',
            ...common(element, context, label),
            'data-seconds': seconds || null,
        };
        return `<input${(0, html_1.attributes)(rest)}>`;
    },
};
/** A field by its element, or null where the element is none of these. */
function inputElementHtml(element, context, label = '') {
    const type = (0, render_context_1.textOf)(element.type);
    const render = Object.hasOwn(RENDERERS, type) ? RENDERERS[type] : undefined;
    return render ? render(element, context, label) : null;
}
