"use strict";
/** Slack's markup with its lines: fences, quotes, list lines and paragraphs. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.mrkdwnHtml = mrkdwnHtml;
exports.textObjectHtml = textObjectHtml;
exports.textObjectText = textObjectText;
const emoji_1 = require("./emoji");
const highlight_1 = require("./highlight");
const html_1 = require("./html");
const mrkdwn_inline_1 = require("./mrkdwn-inline");
const render_context_1 = require("./render-context");
const QUOTE = /^(?:>|&gt;) ?/;
const QUOTE_REST = /^(?:>>>|&gt;&gt;&gt;) ?/;
const LIST_LINE = /^(\s*)(•|◦|▪|–|-|\d{1,3}[.)])\s+(.*)$/;
function listLine(match, context) {
    const [, indent = '', mark = '', rest = ''] = match;
    const level = Math.min(Math.floor(indent.length / 2), 8);
    const shown = mark === '-' ? '•' : mark;
    return `<span class="list-line indent-${level}"><span class="list-mark">${shown}</span><span>${(0, mrkdwn_inline_1.inlineMrkdwn)(rest, context)}</span></span>`;
}
/** Lines without a quote mark: list lines hang, the rest flows with its breaks. */
function plainLines(lines, context) {
    let out = '';
    let needsBreak = false;
    for (const line of lines) {
        const item = line.match(LIST_LINE);
        if (item) {
            out += listLine(item, context);
            needsBreak = false;
        }
        else {
            if (needsBreak)
                out += '<br>';
            out += (0, mrkdwn_inline_1.inlineMrkdwn)(line, context);
            needsBreak = true;
        }
    }
    return out;
}
function quotedLines(text, context) {
    const lines = text.split('\n');
    let out = '';
    let index = 0;
    while (index < lines.length) {
        const line = lines[index] ?? '';
        if (QUOTE_REST.test(line)) {
            const rest = [line.replace(QUOTE_REST, ''), ...lines.slice(index + 1)];
            return `${out}<blockquote>${plainLines(rest, context)}</blockquote>`;
        }
        const quoted = QUOTE.test(line);
        const run = [];
        while (index < lines.length && QUOTE.test(lines[index] ?? '') === quoted) {
            if (QUOTE_REST.test(lines[index] ?? ''))
                break;
            run.push((lines[index] ?? '').replace(QUOTE, ''));
            index += 1;
        }
        const html = plainLines(run, context);
        out += quoted ? `<blockquote>${html}</blockquote>` : html;
    }
    return out;
}
/** Text in Slack's mrkdwn as HTML. */
function mrkdwnHtml(text, context) {
    // Odd pieces lie between fences; a fence that never closes is text.
    const pieces = text.replaceAll('\r\n', '\n').split('```');
    if (pieces.length % 2 === 0) {
        const last = pieces.pop() ?? '';
        pieces.push(`${pieces.pop() ?? ''}\`\`\`${last}`);
    }
    return pieces
        .map((piece, index) => {
        if (index % 2 === 1)
            return (0, highlight_1.codeBlock)((0, html_1.decodeSlackEntities)(piece.replace(/^\n/, '').replace(/\n$/, '')));
        const trimmed = piece
            .replace(index > 0 ? /^\n/ : /^/, '')
            .replace(index < pieces.length - 1 ? /\n$/ : /$/, '');
        return trimmed === '' ? '' : quotedLines(trimmed, context);
    })
        .join('');
}
/** A text object of either kind as HTML. */
function textObjectHtml(object, context) {
    if (!object)
        return '';
    const text = (0, render_context_1.textOf)(object.text);
    if (object.type === 'mrkdwn')
        return mrkdwnHtml(text, context);
    return object.emoji === false ? (0, html_1.withBreaks)(text) : (0, emoji_1.withEmoji)((0, html_1.withBreaks)(text));
}
/** A text object as bare text, for attributes and option lists. */
function textObjectText(object) {
    return (0, render_context_1.textOf)(object?.text);
}
