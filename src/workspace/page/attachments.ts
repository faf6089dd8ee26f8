/**
 * Attachments, which Slack calls a legacy part of messages: blocks or the old fields behind a coloured bar. What has
 * no renderer (old buttons and menus) shows as a box with its name.
 */
import { asList, isLoose, type Loose } from '../block-kit/walk';
import { unknownBox } from './element-html';
import { imageHtml } from './elements';
import { attributes, escapeHtml, link, withBreaks } from './html';
import { dateHtml } from './mention';
import { mrkdwnHtml } from './mrkdwn';
import { type RenderContext, textOf } from './render-context';

/** Slack's names for three colours. */
const NAMED_COLOURS: Readonly<Record<string, string>> = {
  good: '#2eb67d',
  warning: '#ecb22e',
  danger: '#e01e5a',
};

function colourOf(attachment: Loose): string | null {
  const colour = textOf(attachment.color);
  if (Object.hasOwn(NAMED_COLOURS, colour)) return NAMED_COLOURS[colour] ?? null;
  const hex = /^#?([0-9a-f]{6})$/i.exec(colour)?.[1];
  return hex ? `#${hex}` : null;
}

/** A picture, because the page's policy allows no inline styles. */
function barHtml(attachment: Loose): string {
  const fill = colourOf(attachment);
  const rest = attributes({ width: '100%', height: '100%', ...(fill && { fill }) });
  return `<svg class="attachment-bar" aria-hidden="true" focusable="false"><rect${rest}/></svg>`;
}

function part(className: string, html: string): string {
  return html === '' ? '' : `<div class="${className}">${html}</div>`;
}

function fieldsHtml(attachment: Loose, context: RenderContext): string {
  const fields = asList(attachment.fields)
    .filter(isLoose)
    .map((field) => {
      const className = field.short === true ? 'field' : 'field field-wide';
      const title = part('field-title', withBreaks(textOf(field.title)));
      return part(className, title + mrkdwnHtml(textOf(field.value), context));
    });
  return part('fields', fields.join(''));
}

function pictureHtml(url: unknown, className: string, alt: string): string {
  return textOf(url) === '' ? '' : imageHtml({ image_url: url, alt_text: alt }, className);
}

function footerHtml(attachment: Loose): string {
  // A number, or one in a string as in a message's ts.
  const seconds =
    typeof attachment.ts === 'number' ? attachment.ts : Number.parseFloat(textOf(attachment.ts));
  const time = Number.isFinite(seconds) ? dateHtml(seconds, '{date_short_pretty} at {time}', '', '') : '';
  return part('attachment-footer', [withBreaks(textOf(attachment.footer)), time].filter(Boolean).join(' | '));
}

/** One attachment; its blocks stand in the place of its old fields, as in Slack. */
export function attachmentHtml(attachment: unknown, context: RenderContext): string {
  if (!isLoose(attachment)) return unknownBox('attachment');
  const blocks = asList(attachment.blocks);
  const parts =
    blocks.length > 0
      ? [`<div class="blocks">${blocks.map((block) => context.renderBlock(block, context)).join('')}</div>`]
      : [
          part(
            'attachment-author',
            link(textOf(attachment.author_link), escapeHtml(textOf(attachment.author_name))),
          ),
          part('attachment-title', link(textOf(attachment.title_link), withBreaks(textOf(attachment.title)))),
          part('attachment-text', mrkdwnHtml(textOf(attachment.text), context)),
          fieldsHtml(attachment, context),
          pictureHtml(attachment.image_url, 'block-image', 'Image'),
          pictureHtml(attachment.thumb_url, 'accessory-image', 'Thumbnail'),
          footerHtml(attachment),
        ];
  if (asList(attachment.actions).length > 0) parts.push(unknownBox('attachment actions'));
  const shown = parts.join('');
  const body = shown === '' ? withBreaks(textOf(attachment.fallback)) || unknownBox('attachment') : shown;
  const pretext = part('attachment-pretext', mrkdwnHtml(textOf(attachment.pretext), context));
  return `${pretext}<div class="attachment">${barHtml(attachment)}<div class="attachment-body">${body}</div></div>`;
}
