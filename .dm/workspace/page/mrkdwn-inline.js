"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inlineMrkdwn = inlineMrkdwn;
/** Slack's inline markup: bold, italic, strike, code, links, mentions, dates, emoji. */
const emoji_1 = require("./emoji");
const html_1 = require("./html");
const mention_1 = require("./mention");
/** How far a closing mark is looked for, so that a text full of stars costs no more than its length. */
const REACH = 2000;
const DEEPEST = 6;
const MARKS = { '*': 'b', _: 'i', '~': 's' };
const BROADCASTS = new Set(['here', 'channel', 'everyone']);
function splitLabel(inner) {
    const bar = inner.indexOf('|');
    return bar < 0 ? [inner, undefined] : [inner.slice(0, bar), inner.slice(bar + 1)];
}
/** `<!…>`: broadcasts, user groups and dates. */
function command(inner) {
    const [head, label] = splitLabel(inner.slice(1));
    if (head.startsWith('date^')) {
        const [, seconds = '', template = '', url = ''] = head.split('^');
        const fallback = (0, html_1.decodeSlackEntities)(label ?? '');
        return (0, mention_1.dateHtml)(/^-?\d+$/.test(seconds) ? Number(seconds) : Number.NaN, template, fallback, url);
    }
    if (head.startsWith('subteam^'))
        return (0, mention_1.broadcastMention)((label ?? head.slice(8)).replace(/^@/, ''));
    if (BROADCASTS.has(head))
        return (0, mention_1.broadcastMention)(head);
    return label === undefined ? null : (0, html_1.escapeHtml)((0, html_1.decodeSlackEntities)(label));
}
/** What stands between angle brackets; null where it is no markup at all. */
function bracketed(inner, context, depth) {
    const [head, label] = splitLabel(inner);
    if (/^@[UWB][A-Z0-9]+$/.test(head))
        return (0, mention_1.userMention)(head.slice(1), context, label);
    if (/^#[CGD][A-Z0-9]+$/.test(head))
        return (0, mention_1.channelMention)(head.slice(1), context, label);
    if (head.startsWith('!'))
        return command(inner);
    if (!/^(https?:\/\/|mailto:)/i.test(head))
        return null;
    const url = (0, html_1.decodeSlackEntities)(head);
    const shown = label === undefined || label === '' ? (0, html_1.escapeHtml)(url.replace(/^mailto:/i, '')) : null;
    return (0, html_1.link)(url, shown ?? inlineMrkdwn(label ?? '', context, depth + 1));
}
/** Plain characters: entities, bare addresses and emoji. */
function plainRun(run) {
    let out = '';
    let from = 0;
    for (const match of run.matchAll(/https?:\/\/[^\s<>"|]+/g)) {
        const address = match[0].replace(/[).,;:!?'*_~]+$/, '');
        out += (0, emoji_1.withEmoji)((0, html_1.escapeHtml)((0, html_1.decodeSlackEntities)(run.slice(from, match.index))));
        const url = (0, html_1.decodeSlackEntities)(address);
        out += (0, html_1.link)(url, (0, html_1.escapeHtml)(url));
        from = match.index + address.length;
    }
    return out + (0, emoji_1.withEmoji)((0, html_1.escapeHtml)((0, html_1.decodeSlackEntities)(run.slice(from))));
}
const WORD = /[\p{L}\p{N}]/u;
/** The index of the mark that closes the one at `open`, or -1. */
function closingMark(line, open, mark) {
    if (open > 0 && WORD.test(line[open - 1] ?? ''))
        return -1;
    if (/\s/.test(line[open + 1] ?? ' ') || line[open + 1] === mark)
        return -1;
    let at = open;
    while (true) {
        at = line.indexOf(mark, at + 1);
        if (at < 0 || at - open > REACH)
            return -1;
        if (!/\s/.test(line[at - 1] ?? ' ') && !WORD.test(line[at + 1] ?? ''))
            return at;
    }
}
/** A run of text in mrkdwn without line structure; line ends must have been taken off before. */
function inlineMrkdwn(line, context, depth = 0) {
    if (depth > DEEPEST)
        return (0, html_1.escapeHtml)((0, html_1.decodeSlackEntities)(line));
    let out = '';
    let from = 0;
    let at = 0;
    const flush = (until) => {
        out += plainRun(line.slice(from, until));
    };
    while (at < line.length) {
        const char = line[at] ?? '';
        let html = null;
        let end = -1;
        if (char === '`') {
            end = line.indexOf('`', at + 1);
            if (end > at + 1)
                html = `<code>${(0, html_1.escapeHtml)((0, html_1.decodeSlackEntities)(line.slice(at + 1, end)))}</code>`;
        }
        else if (char === '<') {
            end = line.indexOf('>', at + 1);
            if (end > at + 1 && end - at < 4000)
                html = bracketed(line.slice(at + 1, end), context, depth);
        }
        else if (MARKS[char]) {
            end = closingMark(line, at, char);
            if (end > at) {
                const tag = MARKS[char];
                html = `<${tag}>${inlineMrkdwn(line.slice(at + 1, end), context, depth + 1)}</${tag}>`;
            }
        }
        if (html === null) {
            at += 1;
            continue;
        }
        flush(at);
        out += html;
        at = end + 1;
        from = at;
    }
    flush(line.length);
    return out;
}
