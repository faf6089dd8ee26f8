/**
 * Slack's messages and views as HTML that looks like Slack's. Pure: the same payload gives the same text, no text
 * in a payload becomes markup, and nothing throws, whatever the payload. What a browser must add (paging, local
 * times, presses) hangs on data attributes.
 */
import { asList, isLoose, type Loose } from '../block-kit/walk';
import type { Names, StateValues } from '../page-api';
import { attachmentHtml } from './attachments';
import { unknownBox } from './element-html';
import * as group from './grouping-blocks';
import { attributes } from './html';
import * as layout from './layout-blocks';
import { markdownHtml } from './markdown';
import { mrkdwnHtml } from './mrkdwn';
import { type RenderContext, textOf } from './render-context';
import { richTextHtml } from './rich-text';
import { dataTableHtml, tableHtml } from './tables';

/** Slack nests one level; more than this is no payload of Slack's. */
const DEEPEST = 4;

const RENDERERS: Readonly<Record<string, (block: Loose, context: RenderContext) => string>> = {
  actions: layout.actionsHtml,
  alert: group.alertHtml,
  card: group.cardHtml,
  carousel: group.carouselHtml,
  container: group.containerHtml,
  context: layout.contextHtml,
  context_actions: layout.actionsHtml,
  data_table: dataTableHtml,
  data_visualization: group.chartHtml,
  divider: layout.dividerHtml,
  header: layout.headerHtml,
  image: layout.imageBlockHtml,
  input: layout.inputHtml,
  markdown: (block) => `<div class="markdown">${markdownHtml(textOf(block.text))}</div>`,
  plan: group.planHtml,
  rich_text: richTextHtml,
  section: layout.sectionHtml,
  table: tableHtml,
  task_card: group.taskHtml,
  video: layout.videoHtml,
};

function renderBlock(block: unknown, context: RenderContext): string {
  const type = isLoose(block) ? textOf(block.type) : '';
  const render = Object.hasOwn(RENDERERS, type) && context.depth <= DEEPEST ? RENDERERS[type] : undefined;
  const blockId = isLoose(block) ? textOf(block.block_id) : '';
  const html = isLoose(block) && render ? render(block, { ...context, blockId }) : unknownBox(type);
  return `<div${attributes({ class: 'block', 'data-block': type })}>${html}</div>`;
}

function contextOf(names: Names, values: StateValues): RenderContext {
  return { names, values, blockId: '', depth: 0, renderBlock };
}

function blocksHtml(blocks: readonly unknown[], context: RenderContext): string {
  return `<div class="blocks">${blocks.map((block) => renderBlock(block, context)).join('')}</div>`;
}

/** A message's body: its blocks, or its text in mrkdwn where it has none; then its attachments. */
export function renderMessage(
  message: {
    readonly text?: string;
    readonly blocks?: readonly unknown[];
    readonly attachments?: readonly unknown[];
  },
  names: Names,
): string {
  const context = contextOf(names, {});
  const blocks = asList(message.blocks);
  const text = textOf(message.text);
  const attachments = asList(message.attachments)
    .map((one) => attachmentHtml(one, context))
    .join('');
  if (blocks.length > 0) return blocksHtml(blocks, context) + attachments;
  if (text === '' && attachments !== '') return attachments;
  return `<div class="message-text">${mrkdwnHtml(text, context)}</div>${attachments}`;
}

/** A modal's or Home tab's body; `values` are what a person chose or typed before an update. */
export function renderView(view: unknown, names: Names, values: StateValues = {}): string {
  const blocks = isLoose(view) ? asList(view.blocks) : [];
  return blocksHtml(blocks, contextOf(names, values));
}
