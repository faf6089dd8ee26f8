"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.attachmentHtml = attachmentHtml;
/**
 * Attachments, which Slack calls a legacy part of messages: blocks or the old fields behind a coloured bar. What has
 * no renderer (old buttons and menus) shows as a box with its name.
 */
const walk_1 = require("../block-kit/walk");
const element_html_1 = require("./element-html");
const elements_1 = require("./elements");
const html_1 = require("./html");
const mention_1 = require("./mention");
const mrkdwn_1 = require("./mrkdwn");
const render_context_1 = require("./render-context");
/** Slack's names for three colours. */
const NAMED_COLOURS = {
    good: '#2eb67d',
    warning: '#ecb22e',
    danger: '#e01e5a',
};
function colourOf(attachment) {
    const colour = (0, render_context_1.textOf)(attachment.color);
    if (Object.hasOwn(NAMED_COLOURS, colour))
        return NAMED_COLOURS[colour] ?? null;
    const hex = /^#?([0-9a-f]{6})$/i.exec(colour)?.[1];
    return hex ? `#${hex}` : null;
}
/** A picture, because the page's policy allows no inline styles. */
function barHtml(attachment) {
    const fill = colourOf(attachment);
    const rest = (0, html_1.attributes)({ width: '100%', height: '100%', ...(fill && { fill }) });
    return `<svg class="attachment-bar" aria-hidden="true" focusable="false"><rect${rest}/></svg>`;
}
function part(className, html) {
    return html === '' ? '' : `<div class="${className}">${html}</div>`;
}
function fieldsHtml(attachment, context) {
    const fields = (0, walk_1.asList)(attachment.fields)
        .filter(walk_1.isLoose)
        .map((field) => {
        const className = field.short === true ? 'field' : 'field field-wide';
        const title = part('field-title', (0, html_1.withBreaks)((0, render_context_1.textOf)(field.title)));
        return part(className, title + (0, mrkdwn_1.mrkdwnHtml)((0, render_context_1.textOf)(field.value), context));
    });
    return part('fields', fields.join(''));
}
function pictureHtml(url, className, alt) {
    return (0, render_context_1.textOf)(url) === '' ? '' : (0, elements_1.imageHtml)({ image_url: url, alt_text: alt }, className);
}
function footerHtml(attachment) {
    // A number, or one in a string as in a message's ts.
    const seconds = typeof attachment.ts === 'number' ? attachment.ts : Number.parseFloat((0, render_context_1.textOf)(attachment.ts));
    const time = Number.isFinite(seconds) ? (0, mention_1.dateHtml)(seconds, '{date_short_pretty} at {time}', '', '') : '';
    return part('attachment-footer', [(0, html_1.withBreaks)((0, render_context_1.textOf)(attachment.footer)), time].filter(Boolean).join(' | '));
}
/** One attachment; its blocks stand in the place of its old fields, as in Slack. */
function attachmentHtml(attachment, context) {
    if (!(0, walk_1.isLoose)(attachment))
        return (0, element_html_1.unknownBox)('attachment');
    const blocks = (0, walk_1.asList)(attachment.blocks);
    const parts = blocks.length > 0
        ? [`<div class="blocks">${blocks.map((block) => context.renderBlock(block, context)).join('')}</div>`]
        : [
            part('attachment-author', (0, html_1.link)((0, render_context_1.textOf)(attachment.author_link), (0, html_1.escapeHtml)((0, render_context_1.textOf)(attachment.author_name)))),
            part('attachment-title', (0, html_1.link)((0, render_context_1.textOf)(attachment.title_link), (0, html_1.withBreaks)((0, render_context_1.textOf)(attachment.title)))),
            part('attachment-text', (0, mrkdwn_1.mrkdwnHtml)((0, render_context_1.textOf)(attachment.text), context)),
            fieldsHtml(attachment, context),
            pictureHtml(attachment.image_url, 'block-image', 'Image'),
            pictureHtml(attachment.thumb_url, 'accessory-image', 'Thumbnail'),
            footerHtml(attachment),
        ];
    if ((0, walk_1.asList)(attachment.actions).length > 0)
        parts.push((0, element_html_1.unknownBox)('attachment actions'));
    const shown = parts.join('');
    const body = shown === '' ? (0, html_1.withBreaks)((0, render_context_1.textOf)(attachment.fallback)) || (0, element_html_1.unknownBox)('attachment') : shown;
    const pretext = part('attachment-pretext', (0, mrkdwn_1.mrkdwnHtml)((0, render_context_1.textOf)(attachment.pretext), context));
    return `${pretext}<div class="attachment">${barHtml(attachment)}<div class="attachment-body">${body}</div></div>`;
}
