"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.headerHtml = headerHtml;
exports.dividerHtml = dividerHtml;
exports.sectionHtml = sectionHtml;
exports.contextHtml = contextHtml;
exports.actionsHtml = actionsHtml;
exports.imageBlockHtml = imageBlockHtml;
exports.inputHtml = inputHtml;
exports.videoHtml = videoHtml;
/** The long-standing blocks: header, section, context, actions, divider, image, input, video. */
const walk_1 = require("../block-kit/walk");
const element_html_1 = require("./element-html");
const elements_1 = require("./elements");
const html_1 = require("./html");
const icons_1 = require("./icons");
const mrkdwn_1 = require("./mrkdwn");
const render_context_1 = require("./render-context");
function headerHtml(block, context) {
    return `<h3 class="block-header">${(0, mrkdwn_1.textObjectHtml)((0, render_context_1.looseOf)(block.text), context)}</h3>`;
}
function dividerHtml() {
    return '<hr class="block-divider">';
}
function sectionHtml(block, context) {
    const text = (0, render_context_1.looseOf)(block.text);
    const fields = (0, walk_1.asList)(block.fields)
        .filter(walk_1.isLoose)
        .map((field) => `<div class="field">${(0, mrkdwn_1.textObjectHtml)(field, context)}</div>`)
        .join('');
    const accessory = (0, render_context_1.looseOf)(block.accessory);
    const label = (0, mrkdwn_1.textObjectText)(text);
    const body = [
        text ? `<div class="section-text">${(0, mrkdwn_1.textObjectHtml)(text, context)}</div>` : '',
        fields ? `<div class="fields">${fields}</div>` : '',
    ].join('');
    if (!accessory)
        return `<div class="section">${body}</div>`;
    const side = (0, element_html_1.elementHtml)(accessory, context, label.slice(0, 80));
    return `<div class="section has-accessory"><div class="section-body">${body}</div><div class="accessory">${side}</div></div>`;
}
function contextHtml(block, context) {
    const elements = (0, walk_1.asList)(block.elements)
        .filter(walk_1.isLoose)
        .map((element) => element.type === 'image'
        ? (0, elements_1.imageHtml)(element, 'context-image')
        : `<span class="context-text">${(0, element_html_1.elementHtml)(element, context)}</span>`);
    return `<div class="context">${elements.join('')}</div>`;
}
function actionsHtml(block, context) {
    const elements = (0, walk_1.asList)(block.elements)
        .filter(walk_1.isLoose)
        .map((element) => (0, element_html_1.elementHtml)(element, context));
    const kind = block.type === 'context_actions' ? 'context-actions' : 'actions';
    return `<div class="${kind}">${elements.join('')}</div>`;
}
function imageBlockHtml(block, context) {
    const title = (0, render_context_1.looseOf)(block.title);
    const caption = title ? `<figcaption>${(0, mrkdwn_1.textObjectHtml)(title, context)}</figcaption>` : '';
    return `<figure class="image-block">${caption}${(0, elements_1.imageHtml)(block, 'block-image')}</figure>`;
}
/** Groups of boxes are labelled as a group; a single control sits inside its label. */
function inputHtml(block, context) {
    const element = (0, render_context_1.looseOf)(block.element) ?? {};
    const optional = block.optional === true ? ' <span class="optional">(optional)</span>' : '';
    const label = (0, mrkdwn_1.textObjectText)((0, render_context_1.looseOf)(block.label));
    const heading = `<span class="input-label">${(0, mrkdwn_1.textObjectHtml)((0, render_context_1.looseOf)(block.label), context)}${optional}</span>`;
    const hint = (0, render_context_1.looseOf)(block.hint);
    const below = hint ? `<p class="input-hint">${(0, mrkdwn_1.textObjectHtml)(hint, context)}</p>` : '';
    const error = `<p class="input-error" role="alert" hidden></p>`;
    const control = (0, element_html_1.elementHtml)(element, context, label);
    const rest = (0, html_1.attributes)({
        class: 'input-block',
        'data-block-id': context.blockId,
        'data-dispatch-action': block.dispatch_action === true,
        'data-required': block.optional !== true,
    });
    return `<div${rest}>${heading}${control}${error}${below}</div>`;
}
/** A page that loads nothing from elsewhere shows a video as its title and a way to open it. */
function videoHtml(block, context) {
    const title = (0, mrkdwn_1.textObjectHtml)((0, render_context_1.looseOf)(block.title), context);
    const url = (0, render_context_1.textOf)(block.title_url) || (0, render_context_1.textOf)(block.video_url);
    const author = [(0, render_context_1.textOf)(block.provider_name), (0, render_context_1.textOf)(block.author_name)].filter(Boolean).join(' · ');
    const description = (0, render_context_1.looseOf)(block.description);
    return `<div class="video"><div class="video-head">${author ? `<small>${(0, html_1.escapeHtml)(author)}</small>` : ''}<b>${(0, html_1.link)(url, title)}</b>${description ? `<p>${(0, mrkdwn_1.textObjectHtml)(description, context)}</p>` : ''}</div><div class="video-frame">${icons_1.ICONS.play}<span>${(0, html_1.escapeHtml)((0, render_context_1.textOf)(block.alt_text))}</span></div></div>`;
}
