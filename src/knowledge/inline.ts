import type MarkdownIt from 'markdown-it';
import type { Span } from './topic';

/**
 * Turns the inline tokens of one block into spans; soft and hard breaks become a space.
 * Images leave their alternative text. Adjacent runs of one style are joined.
 */
export function inlineToSpans(token: MarkdownIt.Token | undefined): Span[] {
  const spans: Span[] = [];
  let bold = 0;
  let italic = 0;
  const links: string[] = [];

  const push = (text: string, code: boolean): void => {
    if (text === '') return;
    const span: Span = { text };
    if (bold > 0) span.bold = true;
    if (italic > 0) span.italic = true;
    if (code) span.code = true;
    const href = links.at(-1);
    if (href !== undefined) span.href = href;
    const last = spans.at(-1);
    if (last && sameStyle(last, span)) last.text += text;
    else spans.push(span);
  };

  for (const child of token?.children ?? []) {
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

function sameStyle(a: Span, b: Span): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href;
}

/** Drops `count` characters from the front of a span list. */
export function dropLeading(spans: readonly Span[], count: number): Span[] {
  const rest: Span[] = [];
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
