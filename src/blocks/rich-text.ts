import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { Span } from '../knowledge/topic';

/** `language` colours the code; Slack documents it, @slack/types 3.2 lacks it. */
export interface Preformatted {
  type: 'rich_text_preformatted';
  elements: { type: 'text'; text: string }[];
  border?: 0 | 1;
  language?: string;
}

/** Slack's names for languages that people write differently after a fence. */
const LANGUAGES: Readonly<Record<string, string>> = {
  sh: 'bash',
  shell: 'bash',
  yml: 'yaml',
  py: 'python',
  tf: 'hcl',
  ts: 'typescript',
  js: 'javascript',
};

/** Spans as rich text elements; an empty list becomes one space, since Slack refuses empty text. */
export function richElements(spans: readonly Span[]): RichTextElement[] {
  const elements = spans
    .filter((span) => span.text !== '')
    .map((span): RichTextElement => {
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
export function richParagraph(spans: readonly Span[]): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: richElements(spans) }] };
}

/** A bulleted or numbered list. */
export function richList(items: readonly (readonly Span[])[], ordered: boolean): RichTextBlock {
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
export function richQuote(paragraphs: readonly (readonly Span[])[]): RichTextBlock {
  const elements = paragraphs.flatMap((spans, index) => [
    ...(index > 0 ? [{ type: 'text' as const, text: '\n' }] : []),
    ...richElements(spans),
  ]);
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements }] };
}

/** Code in a box, coloured where the language is known to Slack. */
export function richCode(code: string, language: string | null): RichTextBlock {
  const preformatted: Preformatted = {
    type: 'rich_text_preformatted',
    elements: [{ type: 'text', text: code === '' ? ' ' : code }],
    ...(language !== null && { language: LANGUAGES[language] ?? language }),
  };
  return { type: 'rich_text', elements: [preformatted as RichTextBlock['elements'][number]] };
}
