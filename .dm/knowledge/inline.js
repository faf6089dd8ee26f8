"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.inlineToSpans = inlineToSpans;
exports.simpleSpans = simpleSpans;
exports.markdownSpans = markdownSpans;
exports.dropLeading = dropLeading;
const markdown_it_1 = __importDefault(require("markdown-it"));
const markdown = new markdown_it_1.default('commonmark', { html: false });
/**
 * Turns the text of one block into spans; soft and hard breaks become a space.
 * Images leave their alternative text. Adjacent runs of one style are joined.
 */
function inlineToSpans(text) {
    if (text === undefined || text.content === '')
        return [];
    const defined = 'references' in text.references;
    return (defined ? null : simpleSpans(text.content)) ?? markdownSpans(text);
}
/** Every character that can begin a mark in CommonMark, or a break. */
const MARK = /[\n&*<[\\\]_`]/;
/** `**Label**: …` whose label begins and ends with a letter or digit, so that the stars can only be strong emphasis. */
const LABEL = /^\*\*([A-Za-z0-9](?:[^\n&*<[\\\]_`]*[A-Za-z0-9])?)\*\*(?=:)/;
/** `[x] ` before a choice, `[easy] ` before a question: plain words, as long as no link of that name is defined. */
const BOX = /^\[(?: |\w+)\] +(?=[^\s(])/;
/**
 * Reads text that is plain but for a box or a bold label in front and code in single backticks, which is nine tenths
 * of all. Reading that here, without markdown-it's tokens, takes a third off the time that the app needs to start.
 * @param content a block's text, in a file that defines no links by name
 * @returns null where the text needs the whole of CommonMark
 */
function simpleSpans(content) {
    const box = BOX.exec(content)?.[0];
    if (box !== undefined) {
        const rest = simpleSpans(content.slice(box.length));
        const first = rest?.[0];
        if (!rest || !first || first.bold || BOX.test(content.slice(box.length)))
            return null;
        return first.code ? [{ text: box }, ...rest] : [{ text: box + first.text }, ...rest.slice(1)];
    }
    const label = LABEL.exec(content);
    const rest = label ? content.slice(label[0].length) : content;
    // The odd pieces stand between backticks; two in a row would be a longer mark, which is markdown-it's business.
    const pieces = rest.split('`');
    if (pieces.length % 2 === 0)
        return null;
    const spans = label ? [{ text: label[1], bold: true }] : [];
    for (const [index, piece] of pieces.entries()) {
        const code = index % 2 === 1;
        if (code ? piece === '' || piece.includes('\n') : MARK.test(piece))
            return null;
        // An empty piece between two code spans is a pair of backticks.
        if (piece === '' && index > 0 && index < pieces.length - 1)
            return null;
        if (code)
            spans.push({ text: codeText(piece), code: true });
        else if (piece !== '')
            spans.push({ text: piece });
    }
    return spans;
}
/** CommonMark takes one space off both ends, where both are there and something else is. */
function codeText(piece) {
    return /^ .*[^ ].* $/.test(piece) || /^ [^ ] $/.test(piece) ? piece.slice(1, -1) : piece;
}
/** Reads text with all of CommonMark's inline marks. */
function markdownSpans(text) {
    const spans = [];
    let bold = 0;
    let italic = 0;
    const links = [];
    const push = (value, code) => {
        if (value === '')
            return;
        const span = { text: value };
        if (bold > 0)
            span.bold = true;
        if (italic > 0)
            span.italic = true;
        if (code)
            span.code = true;
        const href = links.at(-1);
        if (href !== undefined)
            span.href = href;
        const last = spans.at(-1);
        if (last && sameStyle(last, span))
            last.text += value;
        else
            spans.push(span);
    };
    for (const child of markdown.parseInline(text.content, text.references)[0]?.children ?? []) {
        switch (child.type) {
            case 'strong_open':
                bold += 1;
                break;
            case 'strong_close':
                bold -= 1;
                break;
            case 'em_open':
                italic += 1;
                break;
            case 'em_close':
                italic -= 1;
                break;
            case 'link_open':
                links.push(String(child.attrGet('href') ?? ''));
                break;
            case 'link_close':
                links.pop();
                break;
            case 'code_inline':
                push(child.content, true);
                break;
            case 'softbreak':
            case 'hardbreak':
                push(' ', false);
                break;
            default:
                push(child.content, false);
        }
    }
    return spans;
}
function sameStyle(a, b) {
    return a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href;
}
/** Drops `count` characters from the front of a span list. */
function dropLeading(spans, count) {
    const rest = [];
    let left = count;
    for (const span of spans) {
        if (left >= span.text.length) {
            left -= span.text.length;
            continue;
        }
        rest.push({ ...span, text: span.text.slice(left) });
        left = 0;
    }
    return rest;
}
