"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.selectHtml = selectHtml;
/** Select menus and multi-selects. One choice is a native select; several are a list of check boxes that folds out. */
const walk_1 = require("../block-kit/walk");
const elements_1 = require("./elements");
const html_1 = require("./html");
const mrkdwn_1 = require("./mrkdwn");
const render_context_1 = require("./render-context");
function staticOptions(value) {
    return (0, walk_1.asList)(value)
        .filter(walk_1.isLoose)
        .map((option) => ({ text: (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(option.text)), value: (0, render_context_1.textOf)(option.value) }));
}
function fromNames(names, sign) {
    return Object.entries(names).map(([value, name]) => ({ text: sign + name, value }));
}
/** What there is to choose from; external sources are asked by the client and start with what is chosen. */
function groupsOf(element, context) {
    const { users, channels } = context.names;
    const one = (options) => [{ label: '', options }];
    switch ((0, render_context_1.textOf)(element.type).replace(/^multi_/, '')) {
        case 'static_select':
            if (!Array.isArray(element.option_groups))
                return one(staticOptions(element.options));
            return element.option_groups.filter(walk_1.isLoose).map((group) => ({
                label: (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(group.label)),
                options: staticOptions(group.options),
            }));
        case 'users_select':
            return one(fromNames(users, '@'));
        case 'channels_select':
            return one(fromNames(channels, '#'));
        case 'conversations_select':
            return [
                { label: 'Channels', options: fromNames(channels, '#') },
                { label: 'People', options: fromNames(users, '@') },
            ];
        default: {
            const initial = element.initial_option ? [element.initial_option] : element.initial_options;
            return one(staticOptions(initial));
        }
    }
}
/** The values chosen at the start, whichever of Slack's initial fields holds them. */
function startValues(element, context) {
    const values = (0, elements_1.chosenValues)(element, context);
    if (values.length > 0 || (0, render_context_1.keptValue)(element, context) !== undefined)
        return values;
    const single = element.initial_user ?? element.initial_channel ?? element.initial_conversation;
    const several = element.initial_users ?? element.initial_channels ?? element.initial_conversations;
    return [...(typeof single === 'string' ? [single] : []), ...(0, walk_1.asList)(several).map(render_context_1.textOf)];
}
function placeholderOf(element, otherwise) {
    return (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(element.placeholder)) || otherwise;
}
function singleHtml(element, context, label) {
    const chosen = startValues(element, context)[0];
    const option = ({ text, value }) => `<option${(0, html_1.attributes)({ value, selected: value === chosen })}>${(0, html_1.escapeHtml)(text)}</option>`;
    const options = groupsOf(element, context)
        .map((group) => {
        const inner = group.options.map(option).join('');
        return group.label ? `<optgroup${(0, html_1.attributes)({ label: group.label })}>${inner}</optgroup>` : inner;
    })
        .join('');
    const placeholder = placeholderOf(element, 'Select an option');
    const rest = (0, html_1.attributes)({
        class: 'select',
        ...(0, elements_1.elementData)(element, context),
        'aria-label': label || placeholder,
    });
    return `<select${rest}><option value="">${(0, html_1.escapeHtml)(placeholder)}</option>${options}</select>`;
}
function multiHtml(element, context, label) {
    const chosen = new Set(startValues(element, context));
    const groups = groupsOf(element, context);
    const placeholder = placeholderOf(element, 'Select options');
    const box = ({ text, value }) => {
        const input = (0, html_1.attributes)({ type: 'checkbox', value, checked: chosen.has(value), 'data-text': text });
        return `<label class="choice"><input${input}><span>${(0, html_1.escapeHtml)(text)}</span></label>`;
    };
    const list = groups
        .map((group) => {
        const head = group.label ? `<p class="group-label">${(0, html_1.escapeHtml)(group.label)}</p>` : '';
        return head + group.options.map(box).join('');
    })
        .join('');
    const names = groups
        .flatMap((group) => group.options)
        .filter((option) => chosen.has(option.value))
        .map((option) => option.text);
    const rest = (0, html_1.attributes)({
        class: 'multi-select',
        ...(0, elements_1.elementData)(element, context),
        'data-placeholder': placeholder,
        'data-max': typeof element.max_selected_items === 'number' ? element.max_selected_items : null,
    });
    const summary = (0, html_1.attributes)({ class: 'select', 'aria-label': label || placeholder });
    const shown = names.length > 0 ? names.join(', ') : placeholder;
    return `<details${rest}><summary${summary}><span class="multi-shown">${(0, html_1.escapeHtml)(shown)}</span></summary><div class="menu multi-menu" role="group">${externalSearch(element)}<div class="multi-options">${list}</div></div></details>`;
}
function externalSearch(element) {
    if (!(0, render_context_1.textOf)(element.type).includes('external'))
        return '';
    return '<input type="search" class="text-input external-search" placeholder="Search" aria-label="Search options" autocomplete="off">';
}
/** An external select with one choice: a field to search in and the list the app answers with. */
function externalHtml(element, context, label) {
    const initial = (0, render_context_1.looseOf)(element.initial_option);
    const value = startValues(element, context)[0] ?? '';
    const placeholder = placeholderOf(element, 'Search');
    const wrap = (0, html_1.attributes)({
        class: 'combo',
        ...(0, elements_1.elementData)(element, context),
        'data-value': value,
        'data-min-query': typeof element.min_query_length === 'number' ? element.min_query_length : 3,
    });
    const input = (0, html_1.attributes)({
        type: 'text',
        class: 'text-input external-search',
        role: 'combobox',
        'aria-expanded': 'false',
        'aria-autocomplete': 'list',
        'aria-label': label || placeholder,
        placeholder,
        autocomplete: 'off',
        value: initial ? (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(initial.text)) : value,
    });
    return `<div${wrap}><input${input}><div class="menu combo-menu" role="listbox" hidden></div></div>`;
}
/** Any select or multi-select; `label` names it for a screen reader where no visible label belongs to it. */
function selectHtml(element, context, label = '') {
    const type = (0, render_context_1.textOf)(element.type);
    if (type.startsWith('multi_'))
        return multiHtml(element, context, label);
    if (type === 'external_select')
        return externalHtml(element, context, label);
    return singleHtml(element, context, label);
}
