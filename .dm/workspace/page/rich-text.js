"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.richTextHtml = richTextHtml;
exports.richTextPlain = richTextPlain;
/** The rich_text block. */
const walk_1 = require("../block-kit/walk");
const emoji_1 = require("./emoji");
const highlight_1 = require("./highlight");
const html_1 = require("./html");
const mention_1 = require("./mention");
const render_context_1 = require("./render-context");
/** Deepest indentation Slack knows. */
const MAX_INDENT = 8;
const STYLES = [
    ['code', 'code'],
    ['underline', 'u'],
    ['strike', 's'],
    ['italic', 'i'],
    ['bold', 'b'],
    ['highlight', 'mark'],
];
function styled(html, element) {
    const style = (0, render_context_1.looseOf)(element.style);
    if (!style)
        return html;
    return STYLES.reduce((inner, [name, tag]) => (style[name] === true ? `<${tag}>${inner}</${tag}>` : inner), html);
}
function colorSwatch(value) {
    if (!/^#[0-9a-f]{3,8}$/i.test(value))
        return (0, html_1.escapeHtml)(value);
    // A picture, because a page without inline styles cannot colour a box from a value.
    return `<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2"${(0, html_1.attributes)({ fill: value })}/></svg>${(0, html_1.escapeHtml)(value)}`;
}
const INLINE = {
    text: (element) => (0, emoji_1.withEmoji)((0, html_1.withBreaks)((0, render_context_1.textOf)(element.text))),
    link: (element) => {
        const url = (0, render_context_1.textOf)(element.url);
        return (0, html_1.link)(url, (0, html_1.escapeHtml)((0, render_context_1.textOf)(element.text) || url));
    },
    user: (element, context) => (0, mention_1.userMention)((0, render_context_1.textOf)(element.user_id), context),
    channel: (element, context) => (0, mention_1.channelMention)((0, render_context_1.textOf)(element.channel_id), context),
    usergroup: (element) => (0, mention_1.broadcastMention)((0, render_context_1.textOf)(element.usergroup_id)),
    team: (element) => (0, mention_1.broadcastMention)((0, render_context_1.textOf)(element.team_id)),
    broadcast: (element) => (0, mention_1.broadcastMention)((0, render_context_1.textOf)(element.range)),
    emoji: (element) => (0, emoji_1.emojiHtml)((0, render_context_1.textOf)(element.name), (0, render_context_1.textOf)(element.unicode)),
    color: (element) => colorSwatch((0, render_context_1.textOf)(element.value)),
    date: (element) => (0, mention_1.dateHtml)(typeof element.timestamp === 'number' ? element.timestamp : Number.NaN, (0, render_context_1.textOf)(element.format), (0, render_context_1.textOf)(element.fallback), (0, render_context_1.textOf)(element.url)),
};
function inlineElements(value, context) {
    return (0, walk_1.asList)(value)
        .filter(walk_1.isLoose)
        .map((element) => {
        const type = (0, render_context_1.textOf)(element.type);
        const render = Object.hasOwn(INLINE, type) ? INLINE[type] : undefined;
        return render
            ? styled(render(element, context), element)
            : `<span class="unknown-inline">${(0, html_1.escapeHtml)(type)}</span>`;
    })
        .join('');
}
function list(element, context) {
    const tag = element.style === 'ordered' ? 'ol' : 'ul';
    const indent = typeof element.indent === 'number' ? Math.min(Math.max(0, Math.floor(element.indent)), MAX_INDENT) : 0;
    const start = tag === 'ol' && typeof element.offset === 'number' ? Math.floor(element.offset) + 1 : null;
    const items = (0, walk_1.asList)(element.elements)
        .filter(walk_1.isLoose)
        .map((item) => `<li>${inlineElements(item.elements, context)}</li>`)
        .join('');
    const border = Number(element.border) > 0 ? ' bordered' : '';
    return `<${tag}${(0, html_1.attributes)({ class: `rich-list indent-${indent || 0}${border}`, start: Number.isFinite(start) ? start : null })}>${items}</${tag}>`;
}
function preformatted(element) {
    const parts = (0, walk_1.asList)(element.elements).filter(walk_1.isLoose);
    const language = (0, render_context_1.textOf)(element.language);
    const code = parts.map((part) => (0, render_context_1.textOf)(part.text) || (0, render_context_1.textOf)(part.url)).join('');
    if (!parts.some((part) => part.type === 'link'))
        return (0, highlight_1.codeBlock)(code, language);
    const html = parts
        .map((part) => part.type === 'link'
        ? (0, html_1.link)((0, render_context_1.textOf)(part.url), (0, html_1.escapeHtml)((0, render_context_1.textOf)(part.text) || (0, render_context_1.textOf)(part.url)))
        : (0, html_1.escapeHtml)((0, render_context_1.textOf)(part.text)))
        .join('');
    return (0, highlight_1.codeBlock)(code, language, html);
}
/** The elements of a rich_text block; also used in table cells and card titles. */
function richTextHtml(block, context) {
    return (0, walk_1.asList)(block.elements)
        .filter(walk_1.isLoose)
        .map((element) => {
        switch (element.type) {
            case 'rich_text_section':
                return `<div class="rich-section">${inlineElements(element.elements, context)}</div>`;
            case 'rich_text_list':
                return list(element, context);
            case 'rich_text_quote':
                return `<blockquote>${inlineElements(element.elements, context)}</blockquote>`;
            case 'rich_text_preformatted':
                return preformatted(element);
            default:
                return `<span class="unknown-inline">${(0, html_1.escapeHtml)((0, render_context_1.textOf)(element.type))}</span>`;
        }
    })
        .join('');
}
/** All text of a rich_text value, for sorting a table by it. */
function richTextPlain(block) {
    return (0, walk_1.asList)(block.elements)
        .filter(walk_1.isLoose)
        .flatMap((element) => (0, walk_1.asList)(element.elements).filter(walk_1.isLoose))
        .map((part) => (0, render_context_1.textOf)(part.text) || (0, render_context_1.textOf)(part.name))
        .join('');
}
