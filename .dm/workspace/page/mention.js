"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.userMention = userMention;
exports.channelMention = channelMention;
exports.broadcastMention = broadcastMention;
exports.dateHtml = dateHtml;
/** Mentions, dates and broadcasts: the parts of a text that Slack fills in from what it knows. */
const format_date_1 = require("./format-date");
const html_1 = require("./html");
function nameOf(names, id) {
    return Object.hasOwn(names, id) ? names[id] : undefined;
}
/** `@name`; an id nobody knows shows as itself. */
function userMention(id, context, label) {
    const name = nameOf(context.names.users, id) ?? (label || id);
    return `<span${(0, html_1.attributes)({ class: 'mention', 'data-user-id': id })}>@${(0, html_1.escapeHtml)(name)}</span>`;
}
/** `#name`, which the page can open. */
function channelMention(id, context, label) {
    const name = nameOf(context.names.channels, id) ?? (label || id);
    const rest = (0, html_1.attributes)({ class: 'mention mention-channel', type: 'button', 'data-channel-id': id });
    return `<button${rest}>#${(0, html_1.escapeHtml)(name)}</button>`;
}
/** `@here`, `@channel`, `@everyone` and user groups: they address many, so they stand out. */
function broadcastMention(label) {
    return `<span class="mention mention-broadcast">@${(0, html_1.escapeHtml)(label)}</span>`;
}
/** A time in Slack's tokens. The page writes it again in the person's own time zone. */
function dateHtml(seconds, template, fallback, url) {
    const text = Number.isFinite(seconds) ? (0, format_date_1.formatSlackDate)(template, seconds, 'UTC', null) : '';
    if (text === '')
        return (0, html_1.escapeHtml)(fallback || template);
    const iso = new Date(seconds * 1000).toISOString();
    const rest = (0, html_1.attributes)({
        datetime: iso,
        'data-seconds': seconds,
        'data-format': template,
        title: fallback,
    });
    const html = `<time${rest}>${(0, html_1.escapeHtml)(text)}</time>`;
    return url ? (0, html_1.link)(url, html) : html;
}
