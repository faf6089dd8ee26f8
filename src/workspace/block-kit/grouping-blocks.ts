/** Blocks of 2026 and those that hold other blocks: alert, card, carousel, container, plan and task card. */
import { z } from 'zod';
import { plainText, textObject } from './composition';
import { button, imageElement } from './elements';
import {
  actionsBlock,
  contextBlock,
  dividerBlock,
  headerBlock,
  imageBlock,
  inputBlock,
  sectionBlock,
  videoBlock,
} from './layout-blocks';
import { richTextBlock } from './rich-text';
import { chars, id } from './scalars';
import { urlSource } from './select-elements';
import { tableBlock } from './tables';

const block_id = id.optional();

export const alertBlock = z.strictObject({
  type: z.literal('alert'),
  block_id,
  text: textObject(200),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

export const cardBlock = z
  .strictObject({
    type: z.literal('card'),
    block_id,
    hero_image: imageElement.optional(),
    icon: imageElement.optional(),
    slack_icon: z.strictObject({ type: z.literal('icon'), name: chars(255) }).optional(),
    title: textObject(150).optional(),
    subtitle: textObject(150).optional(),
    body: textObject(200).optional(),
    subtext: textObject(200).optional(),
    actions: z.array(button).min(1).max(3).optional(),
  })
  .superRefine((card, context) => {
    if (!card.hero_image && !card.title && !card.actions && !card.body)
      context.addIssue({
        code: 'custom',
        message: 'must define at least one of `hero_image`, `title`, `actions` or `body`',
      });
  });

export const carouselBlock = z.strictObject({
  type: z.literal('carousel'),
  block_id,
  elements: z.array(cardBlock).min(1).max(10),
});

export const containerBlock = z
  .strictObject({
    type: z.literal('container'),
    block_id,
    title: plainText(150).optional(),
    rich_text_title: richTextBlock.optional(),
    subtitle: textObject(150).optional(),
    icon: imageElement.optional(),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
    child_blocks: z
      .array(
        z.discriminatedUnion('type', [
          actionsBlock,
          contextBlock,
          dividerBlock,
          headerBlock,
          imageBlock,
          inputBlock,
          richTextBlock,
          sectionBlock,
          tableBlock,
          videoBlock,
        ]),
      )
      .min(1)
      .max(10),
  })
  .superRefine((container, context) => {
    if ((container.title === undefined) === (container.rich_text_title === undefined))
      context.addIssue({
        code: 'custom',
        message: 'must define exactly one of `title` or `rich_text_title`',
      });
    if (container.default_collapsed && !container.is_collapsible)
      context.addIssue({
        code: 'custom',
        message: 'must set `is_collapsible` to use `default_collapsed`',
        path: ['default_collapsed'],
      });
  });

const task = {
  block_id,
  task_id: chars(255),
  title: chars(3000),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
  details: richTextBlock.optional(),
  output: richTextBlock.optional(),
  sources: z.array(urlSource).optional(),
};

export const taskCardBlock = z.strictObject({ type: z.literal('task_card'), ...task });

export const planBlock = z.strictObject({
  type: z.literal('plan'),
  block_id,
  title: chars(3000),
  /** Inside a plan the type may be left out. */
  tasks: z.array(z.strictObject({ type: z.literal('task_card').optional(), ...task })).optional(),
});
