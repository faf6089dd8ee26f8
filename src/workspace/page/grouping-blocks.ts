/** Blocks with a frame around them: alert, card, carousel, container, plan and task card, and charts as numbers. */
import { asList, isLoose, type Loose } from '../block-kit/walk';
import { buttonHtml, imageHtml } from './elements';
import { attributes, escapeHtml, link } from './html';
import { ICONS } from './icons';
import { textObjectHtml } from './mrkdwn';
import { looseOf, type RenderContext, textOf } from './render-context';
import { richTextHtml } from './rich-text';

const ALERTS: Readonly<Record<string, string>> = {
  default: ICONS.info,
  info: ICONS.info,
  warning: ICONS.warning,
  error: ICONS.warning,
  success: ICONS.check,
};

export function alertHtml(block: Loose, context: RenderContext): string {
  const level = Object.hasOwn(ALERTS, textOf(block.level)) ? textOf(block.level) : 'default';
  return `<div class="alert alert-${level}" role="note">${ALERTS[level]}<div>${textObjectHtml(looseOf(block.text), context)}</div></div>`;
}

function line(value: unknown, className: string, context: RenderContext): string {
  const text = looseOf(value);
  return text ? `<div class="${className}">${textObjectHtml(text, context)}</div>` : '';
}

export function cardHtml(block: Loose, context: RenderContext): string {
  const hero = looseOf(block.hero_image);
  const icon = looseOf(block.icon);
  const buttons = asList(block.actions)
    .filter(isLoose)
    .map((button) => buttonHtml(button, context))
    .join('');
  const head = `<div class="card-titles">${line(block.title, 'card-title', context)}${line(block.subtitle, 'card-subtitle', context)}</div>`;
  return [
    '<article class="card">',
    hero ? imageHtml(hero, 'card-hero') : '',
    `<div class="card-head">${icon ? imageHtml(icon, 'card-icon') : ''}${head}</div>`,
    line(block.body, 'card-body', context),
    line(block.subtext, 'card-subtext', context),
    buttons ? `<div class="actions">${buttons}</div>` : '',
    '</article>',
  ].join('');
}

export function carouselHtml(block: Loose, context: RenderContext): string {
  const cards = asList(block.elements)
    .filter(isLoose)
    .map((card) => cardHtml(card, context));
  return `<div class="carousel" tabindex="0" role="region" aria-label="Cards">${cards.join('')}</div>`;
}

const WIDTHS = new Set(['narrow', 'standard', 'wide', 'full']);

export function containerHtml(block: Loose, context: RenderContext): string {
  const rich = looseOf(block.rich_text_title);
  const title = rich ? richTextHtml(rich, context) : textObjectHtml(looseOf(block.title), context);
  const icon = looseOf(block.icon);
  const width = WIDTHS.has(textOf(block.width)) ? textOf(block.width) : 'standard';
  const head = `${icon ? imageHtml(icon, 'context-image') : ''}<div class="container-titles"><div class="container-title">${title}</div>${line(block.subtitle, 'container-subtitle', context)}</div>`;
  const children = asList(block.child_blocks)
    .map((child) => context.renderBlock(child, { ...context, depth: context.depth + 1 }))
    .join('');
  const className = `container width-${width}${block.has_header_divider === true ? ' has-header-divider' : ''}`;
  const body = `<div class="container-body">${children}</div>`;
  if (block.is_collapsible !== true)
    return `<section${attributes({ class: className })}><div class="container-head">${head}</div>${body}</section>`;
  const open = block.default_collapsed !== true;
  return `<details${attributes({ class: className, open })}><summary class="container-head">${head}</summary>${body}</details>`;
}

const STATUS: Readonly<Record<string, string>> = {
  pending: 'Pending',
  in_progress: 'In progress',
  complete: 'Complete',
  error: 'Error',
};

export function taskHtml(block: Loose, context: RenderContext): string {
  const status = Object.hasOwn(STATUS, textOf(block.status)) ? textOf(block.status) : 'pending';
  const part = (value: unknown): string => {
    const rich = looseOf(value);
    return rich ? `<div class="task-part">${richTextHtml(rich, context)}</div>` : '';
  };
  const sources = asList(block.sources)
    .filter(isLoose)
    .map((source) => link(textOf(source.url), escapeHtml(textOf(source.text)), 'task-source'));
  return `<div class="task task-${status}"><div class="task-head"><span class="task-mark" role="img" aria-label="${STATUS[status]}"></span><span>${escapeHtml(textOf(block.title))}</span></div>${part(block.details)}${part(block.output)}${sources.length > 0 ? `<div class="task-sources">${sources.join('')}</div>` : ''}</div>`;
}

export function planHtml(block: Loose, context: RenderContext): string {
  const tasks = asList(block.tasks)
    .filter(isLoose)
    .map((task) => taskHtml(task, context));
  return `<section class="plan"><div class="plan-title">${escapeHtml(textOf(block.title))}</div>${tasks.join('')}</section>`;
}

/** A chart's numbers as a table: what it says, if not how it looks. */
export function chartHtml(block: Loose): string {
  const chart = looseOf(block.chart) ?? {};
  const series = Array.isArray(chart.segments) ? [{ name: '', data: chart.segments }] : asList(chart.series);
  const rows = series
    .filter(isLoose)
    .flatMap((one) =>
      asList(one.data)
        .filter(isLoose)
        .map((point) => ({ name: textOf(one.name), point })),
    )
    .map(
      ({ name, point }) =>
        `<tr><th scope="row">${escapeHtml([name, textOf(point.label)].filter(Boolean).join(' · '))}</th><td class="align-right">${escapeHtml(String(Number(point.value)))}</td></tr>`,
    );
  return `<div class="unknown-block"><p><code>data_visualization</code> shown as its numbers (${escapeHtml(textOf(chart.type))})</p><table class="slack-table"><caption>${escapeHtml(textOf(block.title))}</caption><tbody>${rows.join('')}</tbody></table></div>`;
}
