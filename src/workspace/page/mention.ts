/** Mentions, dates and broadcasts: the parts of a text that Slack fills in from what it knows. */
import { formatSlackDate } from './format-date';
import { attributes, escapeHtml, link } from './html';
import type { RenderContext } from './render-context';

function nameOf(names: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(names, id) ? names[id] : undefined;
}

/** `@name`; an id nobody knows shows as itself. */
export function userMention(id: string, context: RenderContext, label?: string): string {
  const name = nameOf(context.names.users, id) ?? (label || id);
  return `<span${attributes({ class: 'mention', 'data-user-id': id })}>@${escapeHtml(name)}</span>`;
}

/** `#name`, which the page can open. */
export function channelMention(id: string, context: RenderContext, label?: string): string {
  const name = nameOf(context.names.channels, id) ?? (label || id);
  const rest = attributes({ class: 'mention mention-channel', type: 'button', 'data-channel-id': id });
  return `<button${rest}>#${escapeHtml(name)}</button>`;
}

/** `@here`, `@channel`, `@everyone` and user groups: they address many, so they stand out. */
export function broadcastMention(label: string): string {
  return `<span class="mention mention-broadcast">@${escapeHtml(label)}</span>`;
}

/** A time in Slack's tokens. The page writes it again in the person's own time zone. */
export function dateHtml(seconds: number, template: string, fallback: string, url: string): string {
  const text = Number.isFinite(seconds) ? formatSlackDate(template, seconds, 'UTC', null) : '';
  if (text === '') return escapeHtml(fallback || template);
  const iso = new Date(seconds * 1000).toISOString();
  const rest = attributes({
    datetime: iso,
    'data-seconds': seconds,
    'data-format': template,
    title: fallback,
  });
  const html = `<time${rest}>${escapeHtml(text)}</time>`;
  return url ? link(url, html) : html;
}
