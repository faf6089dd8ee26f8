"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.markdownHtml = markdownHtml;
/** The markdown block: standard Markdown, as far as Slack shows it. Headings have one size; images become links. */
const markdown_it_1 = __importDefault(require("markdown-it"));
const emoji_1 = require("./emoji");
const highlight_1 = require("./highlight");
const html_1 = require("./html");
const markdown = new markdown_it_1.default({ html: false, linkify: true, breaks: true });
markdown.validateLink = (url) => (0, html_1.safeUrl)(url) !== null;
const { rules } = markdown.renderer;
rules.text = (tokens, index) => (0, emoji_1.withEmoji)((0, html_1.escapeHtml)(tokens[index]?.content ?? ''));
rules.heading_open = () => '<p class="md-heading" role="heading" aria-level="4">';
rules.heading_close = () => '</p>\n';
rules.image = (tokens, index) => {
    const token = tokens[index];
    const url = String(token?.attrGet('src') ?? '');
    return (0, html_1.link)(url, (0, html_1.escapeHtml)(token?.content || url));
};
rules.fence = (tokens, index) => {
    const token = tokens[index];
    const language = (token?.info ?? '').trim().split(/\s+/)[0] ?? '';
    return (0, highlight_1.codeBlock)((token?.content ?? '').replace(/\n$/, ''), language);
};
rules.code_block = (tokens, index) => (0, highlight_1.codeBlock)((tokens[index]?.content ?? '').replace(/\n$/, ''));
rules.table_open = () => '<div class="table-scroll" tabindex="0"><table class="slack-table">';
rules.table_close = () => '</table></div>\n';
rules.link_open = (tokens, index, options, _environment, self) => {
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
};
// The library aligns table cells by a style attribute, which a page without inline styles would drop.
for (const rule of ['th_open', 'td_open']) {
    rules[rule] = (tokens, index) => {
        const tag = rule.slice(0, 2);
        const align = String(tokens[index]?.attrGet('style') ?? '').match(/left|center|right/)?.[0];
        return align ? `<${tag} class="align-${align} is-wrapped">` : `<${tag} class="is-wrapped">`;
    };
}
const TASKS = { '[ ] ': '☐ ', '[x] ': '☑ ', '[X] ': '☑ ' };
markdown.core.ruler.push('task_lists', (state) => {
    state.tokens.forEach((token, index) => {
        const first = token.type === 'inline' ? token.children?.[0] : undefined;
        if (state.tokens[index - 2]?.type !== 'list_item_open' || first?.type !== 'text')
            return;
        const box = TASKS[first.content.slice(0, 4)];
        if (box)
            first.content = box + first.content.slice(4);
    });
});
/** Markdown as HTML; raw HTML in it shows as text. */
function markdownHtml(text) {
    return markdown.render(text);
}
