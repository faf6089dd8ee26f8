/** The long-standing blocks: text, pictures, controls and fields. */
import { z } from 'zod';
import { mrkdwn, plainText, textObject } from './composition';
import { accessory, actionsElement, contextActionsElement, inputElement } from './element-groups';
import { checkImageSource, imageElement, imageSource } from './elements';
import { chars, id, webUrl } from './scalars';

const block_id = id.optional();

/** The sum over all markdown blocks of one message has the same limit as each of them. */
export const MARKDOWN_MAX = 12_000;

export const headerBlock = z.strictObject({ type: z.literal('header'), block_id, text: plainText(150) });

export const dividerBlock = z.strictObject({ type: z.literal('divider'), block_id });

export const sectionBlock = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: textObject(3000).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .superRefine((section, context) => {
    if (section.text === undefined && section.fields === undefined)
      context.addIssue({ code: 'custom', message: 'must define either `text` or `fields`' });
  });

export const contextBlock = z.strictObject({
  type: z.literal('context'),
  block_id,
  elements: z
    .array(z.discriminatedUnion('type', [plainText(), mrkdwn(), imageElement]))
    .min(1)
    .max(10),
});

export const actionsBlock = z.strictObject({
  type: z.literal('actions'),
  block_id,
  elements: z.array(actionsElement).min(1).max(25),
});

export const contextActionsBlock = z.strictObject({
  type: z.literal('context_actions'),
  block_id,
  elements: z.array(contextActionsElement).min(1).max(5),
});

export const imageBlock = z
  .strictObject({ type: z.literal('image'), block_id, ...imageSource, title: plainText(2000).optional() })
  .superRefine(checkImageSource);

export const inputBlock = z
  .strictObject({
    type: z.literal('input'),
    block_id,
    label: plainText(2000),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
  })
  .superRefine((input, context) => {
    if (input.element.type === 'file_input' && input.dispatch_action)
      context.addIssue({
        code: 'custom',
        message: 'cannot be used with a `file_input` element',
        path: ['dispatch_action'],
      });
  });

/** Slack ignores a markdown block's block_id but takes it. */
export const markdownBlock = z.strictObject({
  type: z.literal('markdown'),
  block_id,
  text: chars(MARKDOWN_MAX),
});

export const videoBlock = z.strictObject({
  type: z.literal('video'),
  block_id,
  alt_text: chars(200),
  title: plainText(200),
  title_url: webUrl.optional(),
  thumbnail_url: webUrl,
  video_url: webUrl.superRefine((text, context) => {
    if (URL.canParse(text) && new URL(text).protocol !== 'https:')
      context.addIssue({ code: 'custom', message: 'must be a https URL' });
  }),
  author_name: chars(50).optional(),
  description: plainText(200).optional(),
  provider_name: chars(50).optional(),
  provider_icon_url: webUrl.optional(),
});
