"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.elementData = elementData;
exports.chosenValues = chosenValues;
exports.buttonHtml = buttonHtml;
exports.overflowHtml = overflowHtml;
exports.choiceGroupHtml = choiceGroupHtml;
exports.feedbackHtml = feedbackHtml;
exports.iconButtonHtml = iconButtonHtml;
exports.imageHtml = imageHtml;
/** Interactive elements that are pressed: buttons, menus, check and radio groups, feedback. */
const walk_1 = require("../block-kit/walk");
const html_1 = require("./html");
const icons_1 = require("./icons");
const mrkdwn_1 = require("./mrkdwn");
const render_context_1 = require("./render-context");
/** The attributes by which the page's client finds out what was pressed. */
function elementData(element, context) {
    return {
        'data-block-id': context.blockId,
        'data-action-id': (0, render_context_1.textOf)(element.action_id),
        'data-type': (0, render_context_1.textOf)(element.type),
        'data-confirm': confirmData(element, context),
    };
}
/** The confirm dialog as JSON; its text is HTML from here, the rest plain text. */
function confirmData(element, context) {
    const confirm = (0, render_context_1.looseOf)(element.confirm);
    if (!confirm)
        return null;
    return JSON.stringify({
        title: (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(confirm.title)),
        html: (0, mrkdwn_1.textObjectHtml)((0, render_context_1.looseOf)(confirm.text), context),
        confirm: (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(confirm.confirm)),
        deny: (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(confirm.deny)),
        style: (0, render_context_1.textOf)(confirm.style),
    });
}
/** The values an element starts with: what was kept, or else its own initial option or options. */
function chosenValues(element, context) {
    const kept = (0, render_context_1.keptValue)(element, context);
    if (kept !== undefined)
        return kept === null ? [] : typeof kept === 'string' ? [kept] : kept;
    const initial = (0, render_context_1.looseOf)(element.initial_option);
    const options = [...(initial ? [initial] : []), ...(0, walk_1.asList)(element.initial_options).filter(walk_1.isLoose)];
    return options.map((option) => (0, render_context_1.textOf)(option.value));
}
function buttonHtml(element, context) {
    const url = (0, html_1.safeUrl)((0, render_context_1.textOf)(element.url));
    const style = element.style === 'primary' || element.style === 'danger' ? ` btn-${element.style}` : '';
    const rest = (0, html_1.attributes)({
        type: 'button',
        class: `btn${style}`,
        ...elementData(element, context),
        'data-value': (0, render_context_1.textOf)(element.value),
        'data-url': url,
        'aria-label': (0, render_context_1.textOf)(element.accessibility_label) || null,
    });
    const opens = url ? '<span class="opens" aria-hidden="true">↗</span>' : '';
    return `<button${rest}>${(0, mrkdwn_1.textObjectHtml)((0, render_context_1.looseOf)(element.text), context)}${opens}</button>`;
}
function overflowHtml(element, context) {
    const items = (0, walk_1.asList)(element.options)
        .filter(walk_1.isLoose)
        .map((option) => {
        const rest = (0, html_1.attributes)({
            type: 'button',
            role: 'menuitem',
            class: 'menu-item',
            ...elementData(element, context),
            'data-value': (0, render_context_1.textOf)(option.value),
            'data-url': (0, html_1.safeUrl)((0, render_context_1.textOf)(option.url)),
        });
        const description = (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(option.description));
        const hint = description ? `<small>${(0, html_1.escapeHtml)(description)}</small>` : '';
        return `<button${rest}>${(0, mrkdwn_1.textObjectHtml)((0, render_context_1.looseOf)(option.text), context)}${hint}</button>`;
    })
        .join('');
    return `<details class="overflow"><summary class="btn btn-icon" aria-label="More actions">${icons_1.ICONS.more}</summary><div class="menu" role="menu">${items}</div></details>`;
}
/** Check boxes and radio buttons. A form of its own keeps radio groups of equal names apart. */
function choiceGroupHtml(element, context, label = '') {
    const kind = element.type === 'radio_buttons' ? 'radio' : 'checkbox';
    const chosen = new Set(chosenValues(element, context));
    const name = `${context.blockId}:${(0, render_context_1.textOf)(element.action_id)}`;
    const options = (0, walk_1.asList)(element.options)
        .filter(walk_1.isLoose)
        .map((option) => {
        const value = (0, render_context_1.textOf)(option.value);
        const box = (0, html_1.attributes)({ type: kind, name, value, checked: chosen.has(value) });
        const description = (0, render_context_1.looseOf)(option.description);
        const hint = description ? `<small>${(0, mrkdwn_1.textObjectHtml)(description, context)}</small>` : '';
        const text = (0, mrkdwn_1.textObjectHtml)((0, render_context_1.looseOf)(option.text), context);
        return `<label class="choice"><input${box}><span>${text}${hint}</span></label>`;
    })
        .join('');
    const rest = (0, html_1.attributes)({
        class: 'choices',
        role: kind === 'radio' ? 'radiogroup' : 'group',
        'aria-label': label || null,
        ...elementData(element, context),
    });
    return `<form${rest}>${options}</form>`;
}
function feedbackHtml(element, context) {
    const one = (value, icon) => {
        const button = (0, render_context_1.looseOf)(value);
        if (!button)
            return '';
        const text = (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(button.text));
        const rest = (0, html_1.attributes)({
            type: 'button',
            class: 'btn btn-icon btn-quiet',
            ...elementData(element, context),
            'data-value': (0, render_context_1.textOf)(button.value),
            'aria-pressed': 'false',
            'aria-label': (0, render_context_1.textOf)(button.accessibility_label) || text,
            title: text,
        });
        return `<button${rest}>${icon}</button>`;
    };
    const positive = one(element.positive_button, icons_1.ICONS.thumbsUp);
    return `<span class="feedback">${positive}${one(element.negative_button, icons_1.ICONS.thumbsDown)}</span>`;
}
function iconButtonHtml(element, context) {
    const text = (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(element.text));
    const rest = (0, html_1.attributes)({
        type: 'button',
        class: 'btn btn-icon btn-quiet',
        ...elementData(element, context),
        'data-value': (0, render_context_1.textOf)(element.value),
        // Names who sees it; the client hides it from the rest.
        'data-visible-to': (0, walk_1.asList)(element.visible_to_user_ids).map(render_context_1.textOf).join(' ') || null,
        'aria-label': (0, render_context_1.textOf)(element.accessibility_label) || text,
        title: text,
    });
    return `<button${rest}>${element.icon === 'trash' ? icons_1.ICONS.trash : (0, html_1.escapeHtml)((0, render_context_1.textOf)(element.icon))}</button>`;
}
function imageHtml(element, className) {
    const src = (0, html_1.safeUrl)((0, render_context_1.textOf)(element.image_url) || (0, render_context_1.textOf)((0, render_context_1.looseOf)(element.slack_file)?.url));
    const alt = (0, render_context_1.textOf)(element.alt_text);
    if (!src || src.startsWith('mailto:'))
        return `<span class="image-missing ${className}">${icons_1.ICONS.file}<span>${(0, html_1.escapeHtml)(alt || 'Image')}</span></span>`;
    return `<img${(0, html_1.attributes)({ class: className, src, alt, loading: 'lazy', referrerpolicy: 'no-referrer' })}>`;
}
