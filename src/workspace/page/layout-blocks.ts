/** The long-standing blocks: header, section, context, actions, divider, image, input, video. */
import { asList, isLoose, type Loose } from '../block-kit/walk';
import { elementHtml } from './element-html';
import { imageHtml } from './elements';
import { attributes, escapeHtml, link } from './html';
import { ICONS } from './icons';
import { textObjectHtml, textObjectText } from './mrkdwn';
import { looseOf, type RenderContext, textOf } from './render-context';

export function headerHtml(block: Loose, context: RenderContext): string {
  return `<h3 class="block-header">${textObjectHtml(looseOf(block.text), context)}</h3>`;
}

export function dividerHtml(): string {
  return '<hr class="block-divider">';
}

export function sectionHtml(block: Loose, context: RenderContext): string {
  const text = looseOf(block.text);
  const fields = asList(block.fields)
    .filter(isLoose)
    .map((field) => `<div class="field">${textObjectHtml(field, context)}</div>`)
    .join('');
  const accessory = looseOf(block.accessory);
  const label = textObjectText(text);
  const body = [
    text ? `<div class="section-text">${textObjectHtml(text, context)}</div>` : '',
    fields ? `<div class="fields">${fields}</div>` : '',
  ].join('');
  if (!accessory) return `<div class="section">${body}</div>`;
  const side = elementHtml(accessory, context, label.slice(0, 80));
  return `<div class="section has-accessory"><div class="section-body">${body}</div><div class="accessory">${side}</div></div>`;
}

export function contextHtml(block: Loose, context: RenderContext): string {
  const elements = asList(block.elements)
    .filter(isLoose)
    .map((element) =>
      element.type === 'image'
        ? imageHtml(element, 'context-image')
        : `<span class="context-text">${elementHtml(element, context)}</span>`,
    );
  return `<div class="context">${elements.join('')}</div>`;
}

export function actionsHtml(block: Loose, context: RenderContext): string {
  const elements = asList(block.elements)
    .filter(isLoose)
    .map((element) => elementHtml(element, context));
  const kind = block.type === 'context_actions' ? 'context-actions' : 'actions';
  return `<div class="${kind}">${elements.join('')}</div>`;
}

export function imageBlockHtml(block: Loose, context: RenderContext): string {
  const title = looseOf(block.title);
  const caption = title ? `<figcaption>${textObjectHtml(title, context)}</figcaption>` : '';
  return `<figure class="image-block">${caption}${imageHtml(block, 'block-image')}</figure>`;
}

/** Groups of boxes are labelled as a group; a single control sits inside its label. */
export function inputHtml(block: Loose, context: RenderContext): string {
  const element = looseOf(block.element) ?? {};
  const optional = block.optional === true ? ' <span class="optional">(optional)</span>' : '';
  const label = textObjectText(looseOf(block.label));
  const heading = `<span class="input-label">${textObjectHtml(looseOf(block.label), context)}${optional}</span>`;
  const hint = looseOf(block.hint);
  const below = hint ? `<p class="input-hint">${textObjectHtml(hint, context)}</p>` : '';
  const error = `<p class="input-error" role="alert" hidden></p>`;
  const control = elementHtml(element, context, label);
  const rest = attributes({
    class: 'input-block',
    'data-block-id': context.blockId,
    'data-dispatch-action': block.dispatch_action === true,
    'data-required': block.optional !== true,
  });
  return `<div${rest}>${heading}${control}${error}${below}</div>`;
}

/** A page that loads nothing from elsewhere shows a video as its title and a way to open it. */
export function videoHtml(block: Loose, context: RenderContext): string {
  const title = textObjectHtml(looseOf(block.title), context);
  const url = textOf(block.title_url) || textOf(block.video_url);
  const author = [textOf(block.provider_name), textOf(block.author_name)].filter(Boolean).join(' · ');
  const description = looseOf(block.description);
  return `<div class="video"><div class="video-head">${author ? `<small>${escapeHtml(author)}</small>` : ''}<b>${link(url, title)}</b>${description ? `<p>${textObjectHtml(description, context)}</p>` : ''}</div><div class="video-frame">${ICONS.play}<span>${escapeHtml(textOf(block.alt_text))}</span></div></div>`;
}
