/** Building HTML out of text that nobody has vouched for. Every text goes through `escapeHtml`, every address through `safeUrl`. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in content and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Undoes the three entities that Slack's mrkdwn demands; the result is text again, not HTML. */
export function decodeSlackEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

type Attribute = string | number | boolean | null | undefined;

/** Attributes with a leading space; false, null and undefined leave one out, true writes it bare. */
export function attributes(pairs: Readonly<Record<string, Attribute>>): string {
  let out = '';
  for (const [name, value] of Object.entries(pairs)) {
    if (value === null || value === undefined || value === false) continue;
    out += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  return out;
}

const OPENABLE = new Set(['http:', 'https:', 'mailto:']);

/** The address if a page may link to it, else null: no script, no data, no local files. */
export function safeUrl(url: string): string | null {
  // What is written must be what was looked at: the URL standard leaves these out before it reads an address.
  const trimmed = url.trim().replace(/^[^!-\uffff]+|[^!-\uffff]+$|[\t\n\r]/g, '');
  if (!URL.canParse(trimmed)) return null;
  return OPENABLE.has(new URL(trimmed).protocol) ? trimmed : null;
}

/** A link around HTML that is already safe; an address that may not be opened leaves only the label. */
export function link(url: string, labelHtml: string, className = ''): string {
  const href = safeUrl(url);
  if (href === null) return labelHtml;
  const rest = attributes({
    href,
    class: className || null,
    target: '_blank',
    rel: 'noopener noreferrer',
  });
  return `<a${rest}>${labelHtml}</a>`;
}

/** Escaped text in which line ends show. */
export function withBreaks(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
}
