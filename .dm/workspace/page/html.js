"use strict";
/** Building HTML out of text that nobody has vouched for. Every text goes through `escapeHtml`, every address through `safeUrl`. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.escapeHtml = escapeHtml;
exports.decodeSlackEntities = decodeSlackEntities;
exports.attributes = attributes;
exports.safeUrl = safeUrl;
exports.link = link;
exports.withBreaks = withBreaks;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text as HTML shows it, in content and in quoted attributes alike. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
/** Undoes the three entities that Slack's mrkdwn demands; the result is text again, not HTML. */
function decodeSlackEntities(text) {
    return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
/** Attributes with a leading space; false, null and undefined leave one out, true writes it bare. */
function attributes(pairs) {
    let out = '';
    for (const [name, value] of Object.entries(pairs)) {
        if (value === null || value === undefined || value === false)
            continue;
        out += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
    }
    return out;
}
const OPENABLE = new Set(['http:', 'https:', 'mailto:']);
/** The address if a page may link to it, else null: no script, no data, no local files. */
function safeUrl(url) {
    // What is written must be what was looked at: the URL standard leaves these out before it reads an address.
    const trimmed = url.trim().replace(/^[^!-\uffff]+|[^!-\uffff]+$|[\t\n\r]/g, '');
    if (!URL.canParse(trimmed))
        return null;
    return OPENABLE.has(new URL(trimmed).protocol) ? trimmed : null;
}
/** A link around HTML that is already safe; an address that may not be opened leaves only the label. */
function link(url, labelHtml, className = '') {
    const href = safeUrl(url);
    if (href === null)
        return labelHtml;
    const rest = attributes({
        href,
        class: className || null,
        target: '_blank',
        rel: 'noopener noreferrer',
    });
    return `<a${rest}>${labelHtml}</a>`;
}
/** Escaped text in which line ends show. */
function withBreaks(text) {
    return escapeHtml(text).replace(/\r?\n/g, '<br>');
}
