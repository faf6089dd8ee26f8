"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.richElements = richElements;
exports.richParagraph = richParagraph;
exports.richList = richList;
exports.richQuote = richQuote;
exports.richCode = richCode;
/** Slack's names for languages that people write differently after a fence. */
const LANGUAGES = {
    sh: 'bash',
    shell: 'bash',
    yml: 'yaml',
    py: 'python',
    tf: 'hcl',
    ts: 'typescript',
    js: 'javascript',
};
/** Spans as rich text elements; an empty list becomes one space, since Slack refuses empty text. */
function richElements(spans) {
    const elements = spans
        .filter((span) => span.text !== '')
        .map((span) => {
        const style = {
            ...(span.bold && { bold: true }),
            ...(span.italic && { italic: true }),
            ...(span.code && { code: true }),
        };
        const styled = Object.keys(style).length > 0 ? { style } : {};
        return span.href !== undefined && /^https?:/.test(span.href)
            ? { type: 'link', url: span.href, text: span.text, ...styled }
            : { type: 'text', text: span.text, ...styled };
    });
    return elements.length > 0 ? elements : [{ type: 'text', text: ' ' }];
}
/** One paragraph. */
function richParagraph(spans) {
    return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: richElements(spans) }] };
}
/** A bulleted or numbered list. */
function richList(items, ordered) {
    return {
        type: 'rich_text',
        elements: [
            {
                type: 'rich_text_list',
                style: ordered ? 'ordered' : 'bullet',
                elements: items.map((spans) => ({ type: 'rich_text_section', elements: richElements(spans) })),
            },
        ],
    };
}
/** Paragraphs in a quotation bar. */
function richQuote(paragraphs) {
    const elements = paragraphs.flatMap((spans, index) => [
        ...(index > 0 ? [{ type: 'text', text: '\n' }] : []),
        ...richElements(spans),
    ]);
    return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements }] };
}
/** Code in a box, coloured where the language is known to Slack. */
function richCode(code, language) {
    const preformatted = {
        type: 'rich_text_preformatted',
        elements: [{ type: 'text', text: code === '' ? ' ' : code }],
        ...(language !== null && { language: LANGUAGES[language] ?? language }),
    };
    return { type: 'rich_text', elements: [preformatted] };
}
