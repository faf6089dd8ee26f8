/** Interactive elements that are pressed: buttons, menus, check and radio groups, feedback. */
import { asList, isLoose, type Loose } from '../block-kit/walk';
import type { Choice } from '../page-api';
import { attributes, escapeHtml, safeUrl } from './html';
import { ICONS } from './icons';
import { textObjectHtml, textObjectText } from './mrkdwn';
import { keptValue, looseOf, type RenderContext, textOf } from './render-context';

/** The attributes by which the page's client finds out what was pressed. */
export function elementData(element: Loose, context: RenderContext): Record<string, string | null> {
  return {
    'data-block-id': context.blockId,
    'data-action-id': textOf(element.action_id),
    'data-type': textOf(element.type),
    'data-confirm': confirmData(element, context),
  };
}

/** The confirm dialog as JSON; its text is HTML from here, the rest plain text. */
function confirmData(element: Loose, context: RenderContext): string | null {
  const confirm = looseOf(element.confirm);
  if (!confirm) return null;
  return JSON.stringify({
    title: textObjectText(looseOf(confirm.title)),
    html: textObjectHtml(looseOf(confirm.text), context),
    confirm: textObjectText(looseOf(confirm.confirm)),
    deny: textObjectText(looseOf(confirm.deny)),
    style: textOf(confirm.style),
  });
}

/** The values an element starts with: what was kept, or else its own initial option or options. */
export function chosenValues(element: Loose, context: RenderContext): readonly string[] {
  const kept: Choice | undefined = keptValue(element, context);
  if (kept !== undefined) return kept === null ? [] : typeof kept === 'string' ? [kept] : kept;
  const initial = looseOf(element.initial_option);
  const options = [...(initial ? [initial] : []), ...asList(element.initial_options).filter(isLoose)];
  return options.map((option) => textOf(option.value));
}

export function buttonHtml(element: Loose, context: RenderContext): string {
  const url = safeUrl(textOf(element.url));
  const style = element.style === 'primary' || element.style === 'danger' ? ` btn-${element.style}` : '';
  const rest = attributes({
    type: 'button',
    class: `btn${style}`,
    ...elementData(element, context),
    'data-value': textOf(element.value),
    'data-url': url,
    'aria-label': textOf(element.accessibility_label) || null,
  });
  const opens = url ? '<span class="opens" aria-hidden="true">↗</span>' : '';
  return `<button${rest}>${textObjectHtml(looseOf(element.text), context)}${opens}</button>`;
}

export function overflowHtml(element: Loose, context: RenderContext): string {
  const items = asList(element.options)
    .filter(isLoose)
    .map((option) => {
      const rest = attributes({
        type: 'button',
        role: 'menuitem',
        class: 'menu-item',
        ...elementData(element, context),
        'data-value': textOf(option.value),
        'data-url': safeUrl(textOf(option.url)),
      });
      const description = textObjectText(looseOf(option.description));
      const hint = description ? `<small>${escapeHtml(description)}</small>` : '';
      return `<button${rest}>${textObjectHtml(looseOf(option.text), context)}${hint}</button>`;
    })
    .join('');
  return `<details class="overflow"><summary class="btn btn-icon" aria-label="More actions">${ICONS.more}</summary><div class="menu" role="menu">${items}</div></details>`;
}

/** Check boxes and radio buttons. A form of its own keeps radio groups of equal names apart. */
export function choiceGroupHtml(element: Loose, context: RenderContext, label = ''): string {
  const kind = element.type === 'radio_buttons' ? 'radio' : 'checkbox';
  const chosen = new Set(chosenValues(element, context));
  const name = `${context.blockId}:${textOf(element.action_id)}`;
  const options = asList(element.options)
    .filter(isLoose)
    .map((option) => {
      const value = textOf(option.value);
      const box = attributes({ type: kind, name, value, checked: chosen.has(value) });
      const description = looseOf(option.description);
      const hint = description ? `<small>${textObjectHtml(description, context)}</small>` : '';
      const text = textObjectHtml(looseOf(option.text), context);
      return `<label class="choice"><input${box}><span>${text}${hint}</span></label>`;
    })
    .join('');
  const rest = attributes({
    class: 'choices',
    role: kind === 'radio' ? 'radiogroup' : 'group',
    'aria-label': label || null,
    ...elementData(element, context),
  });
  return `<form${rest}>${options}</form>`;
}

export function feedbackHtml(element: Loose, context: RenderContext): string {
  const one = (value: unknown, icon: string): string => {
    const button = looseOf(value);
    if (!button) return '';
    const text = textObjectText(looseOf(button.text));
    const rest = attributes({
      type: 'button',
      class: 'btn btn-icon btn-quiet',
      ...elementData(element, context),
      'data-value': textOf(button.value),
      'aria-pressed': 'false',
      'aria-label': textOf(button.accessibility_label) || text,
      title: text,
    });
    return `<button${rest}>${icon}</button>`;
  };
  const positive = one(element.positive_button, ICONS.thumbsUp);
  return `<span class="feedback">${positive}${one(element.negative_button, ICONS.thumbsDown)}</span>`;
}

export function iconButtonHtml(element: Loose, context: RenderContext): string {
  const text = textObjectText(looseOf(element.text));
  const rest = attributes({
    type: 'button',
    class: 'btn btn-icon btn-quiet',
    ...elementData(element, context),
    'data-value': textOf(element.value),
    // Names who sees it; the client hides it from the rest.
    'data-visible-to': asList(element.visible_to_user_ids).map(textOf).join(' ') || null,
    'aria-label': textOf(element.accessibility_label) || text,
    title: text,
  });
  return `<button${rest}>${element.icon === 'trash' ? ICONS.trash : escapeHtml(textOf(element.icon))}</button>`;
}

export function imageHtml(element: Loose, className: string): string {
  const src = safeUrl(textOf(element.image_url) || textOf(looseOf(element.slack_file)?.url));
  const alt = textOf(element.alt_text);
  if (!src || src.startsWith('mailto:'))
    return `<span class="image-missing ${className}">${ICONS.file}<span>${escapeHtml(alt || 'Image')}</span></span>`;
  return `<img${attributes({ class: className, src, alt, loading: 'lazy', referrerpolicy: 'no-referrer' })}>`;
}
