/** The rich_text block. */
import { asList, isLoose, type Loose } from '../block-kit/walk';
import { emojiHtml, withEmoji } from './emoji';
import { codeBlock } from './highlight';
import { attributes, escapeHtml, link, withBreaks } from './html';
import { broadcastMention, channelMention, dateHtml, userMention } from './mention';
import { looseOf, type RenderContext, textOf } from './render-context';

/** Deepest indentation Slack knows. */
const MAX_INDENT = 8;

const STYLES: readonly (readonly [string, string])[] = [
  ['code', 'code'],
  ['underline', 'u'],
  ['strike', 's'],
  ['italic', 'i'],
  ['bold', 'b'],
  ['highlight', 'mark'],
];

function styled(html: string, element: Loose): string {
  const style = looseOf(element.style);
  if (!style) return html;
  return STYLES.reduce(
    (inner, [name, tag]) => (style[name] === true ? `<${tag}>${inner}</${tag}>` : inner),
    html,
  );
}

function colorSwatch(value: string): string {
  if (!/^#[0-9a-f]{3,8}$/i.test(value)) return escapeHtml(value);
  // A picture, because a page without inline styles cannot colour a box from a value.
  return `<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2"${attributes({ fill: value })}/></svg>${escapeHtml(value)}`;
}

const INLINE: Readonly<Record<string, (element: Loose, context: RenderContext) => string>> = {
  text: (element) => withEmoji(withBreaks(textOf(element.text))),
  link: (element) => {
    const url = textOf(element.url);
    return link(url, escapeHtml(textOf(element.text) || url));
  },
  user: (element, context) => userMention(textOf(element.user_id), context),
  channel: (element, context) => channelMention(textOf(element.channel_id), context),
  usergroup: (element) => broadcastMention(textOf(element.usergroup_id)),
  team: (element) => broadcastMention(textOf(element.team_id)),
  broadcast: (element) => broadcastMention(textOf(element.range)),
  emoji: (element) => emojiHtml(textOf(element.name), textOf(element.unicode)),
  color: (element) => colorSwatch(textOf(element.value)),
  date: (element) =>
    dateHtml(
      typeof element.timestamp === 'number' ? element.timestamp : Number.NaN,
      textOf(element.format),
      textOf(element.fallback),
      textOf(element.url),
    ),
};

function inlineElements(value: unknown, context: RenderContext): string {
  return asList(value)
    .filter(isLoose)
    .map((element) => {
      const type = textOf(element.type);
      const render = Object.hasOwn(INLINE, type) ? INLINE[type] : undefined;
      return render
        ? styled(render(element, context), element)
        : `<span class="unknown-inline">${escapeHtml(type)}</span>`;
    })
    .join('');
}

function list(element: Loose, context: RenderContext): string {
  const tag = element.style === 'ordered' ? 'ol' : 'ul';
  const indent =
    typeof element.indent === 'number' ? Math.min(Math.max(0, Math.floor(element.indent)), MAX_INDENT) : 0;
  const start = tag === 'ol' && typeof element.offset === 'number' ? Math.floor(element.offset) + 1 : null;
  const items = asList(element.elements)
    .filter(isLoose)
    .map((item) => `<li>${inlineElements(item.elements, context)}</li>`)
    .join('');
  const border = Number(element.border) > 0 ? ' bordered' : '';
  return `<${tag}${attributes({ class: `rich-list indent-${indent || 0}${border}`, start: Number.isFinite(start) ? start : null })}>${items}</${tag}>`;
}

function preformatted(element: Loose): string {
  const parts = asList(element.elements).filter(isLoose);
  const language = textOf(element.language);
  const code = parts.map((part) => textOf(part.text) || textOf(part.url)).join('');
  if (!parts.some((part) => part.type === 'link')) return codeBlock(code, language);
  const html = parts
    .map((part) =>
      part.type === 'link'
        ? link(textOf(part.url), escapeHtml(textOf(part.text) || textOf(part.url)))
        : escapeHtml(textOf(part.text)),
    )
    .join('');
  return codeBlock(code, language, html);
}

/** The elements of a rich_text block; also used in table cells and card titles. */
export function richTextHtml(block: Loose, context: RenderContext): string {
  return asList(block.elements)
    .filter(isLoose)
    .map((element) => {
      switch (element.type) {
        case 'rich_text_section':
          return `<div class="rich-section">${inlineElements(element.elements, context)}</div>`;
        case 'rich_text_list':
          return list(element, context);
        case 'rich_text_quote':
          return `<blockquote>${inlineElements(element.elements, context)}</blockquote>`;
        case 'rich_text_preformatted':
          return preformatted(element);
        default:
          return `<span class="unknown-inline">${escapeHtml(textOf(element.type))}</span>`;
      }
    })
    .join('');
}

/** All text of a rich_text value, for sorting a table by it. */
export function richTextPlain(block: Loose): string {
  return asList(block.elements)
    .filter(isLoose)
    .flatMap((element) => asList(element.elements).filter(isLoose))
    .map((part) => textOf(part.text) || textOf(part.name))
    .join('');
}
