/** The markdown block: standard Markdown, as far as Slack shows it. Headings have one size; images become links. */
import MarkdownIt from 'markdown-it';
import { withEmoji } from './emoji';
import { codeBlock } from './highlight';
import { escapeHtml, link, safeUrl } from './html';

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
markdown.validateLink = (url) => safeUrl(url) !== null;

const { rules } = markdown.renderer;

rules.text = (tokens, index) => withEmoji(escapeHtml(tokens[index]?.content ?? ''));
rules.heading_open = () => '<p class="md-heading" role="heading" aria-level="4">';
rules.heading_close = () => '</p>\n';
rules.image = (tokens, index) => {
  const token = tokens[index];
  const url = String(token?.attrGet('src') ?? '');
  return link(url, escapeHtml(token?.content || url));
};
rules.fence = (tokens, index) => {
  const token = tokens[index];
  const language = (token?.info ?? '').trim().split(/\s+/)[0] ?? '';
  return codeBlock((token?.content ?? '').replace(/\n$/, ''), language);
};
rules.code_block = (tokens, index) => codeBlock((tokens[index]?.content ?? '').replace(/\n$/, ''));
rules.table_open = () => '<div class="table-scroll" tabindex="0"><table class="slack-table">';
rules.table_close = () => '</table></div>\n';
rules.link_open = (tokens, index, options, _environment, self) => {
  tokens[index]?.attrSet('target', '_blank');
  tokens[index]?.attrSet('rel', 'noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

// The library aligns table cells by a style attribute, which a page without inline styles would drop.
for (const rule of ['th_open', 'td_open'] as const) {
  rules[rule] = (tokens, index) => {
    const tag = rule.slice(0, 2);
    const align = String(tokens[index]?.attrGet('style') ?? '').match(/left|center|right/)?.[0];
    return align ? `<${tag} class="align-${align} is-wrapped">` : `<${tag} class="is-wrapped">`;
  };
}

const TASKS: Readonly<Record<string, string>> = { '[ ] ': '☐ ', '[x] ': '☑ ', '[X] ': '☑ ' };

markdown.core.ruler.push('task_lists', (state) => {
  state.tokens.forEach((token, index) => {
    const first = token.type === 'inline' ? token.children?.[0] : undefined;
    if (state.tokens[index - 2]?.type !== 'list_item_open' || first?.type !== 'text') return;
    const box = TASKS[first.content.slice(0, 4)];
    if (box) first.content = box + first.content.slice(4);
  });
});

/** Markdown as HTML; raw HTML in it shows as text. */
export function markdownHtml(text: string): string {
  return markdown.render(text);
}
