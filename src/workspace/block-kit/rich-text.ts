/** The rich_text block and the elements it nests: section, list, quote, preformatted. */
import { z } from 'zod';
import { chars, id, url } from './scalars';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
    highlight: z.boolean().optional(),
    client_highlight: z.boolean().optional(),
    unlink: z.boolean().optional(),
  })
  .optional();

/** No published upper limit holds for rich text; only an empty text is refused. */
const someText = z.string().superRefine((text, context) => {
  if (text.length === 0) context.addIssue({ code: 'custom', message: 'must be more than 0 characters' });
});

const text = z.strictObject({ type: z.literal('text'), text: someText, style });
const link = z.strictObject({
  type: z.literal('link'),
  url,
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
  style,
});

const inline = z.discriminatedUnion('type', [
  text,
  link,
  z.strictObject({ type: z.literal('user'), user_id: someText, style }),
  z.strictObject({ type: z.literal('channel'), channel_id: someText, style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: someText, style }),
  z.strictObject({ type: z.literal('team'), team_id: someText, style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
  z.strictObject({
    type: z.literal('color'),
    value: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a hex color'),
    style,
  }),
  z.strictObject({
    type: z.literal('emoji'),
    name: chars(255),
    unicode: z.string().optional(),
    url: url.optional(),
    style,
  }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.number().int(),
    format: someText,
    url: url.optional(),
    fallback: z.string().optional(),
    style,
  }),
]);

const border = z.number().int().min(0).optional();

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline) });

const list = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(section).min(1),
  indent: z.number().int().min(0).max(8).optional(),
  offset: z.number().int().min(0).optional(),
  border,
});

const quote = z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline), border });

const preformatted = z.strictObject({
  type: z.literal('rich_text_preformatted'),
  elements: z.array(z.discriminatedUnion('type', [text, link])).min(1),
  border,
  language: chars(64).optional(),
});

export const richTextBlock = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id.optional(),
  elements: z.array(z.discriminatedUnion('type', [section, list, quote, preformatted])).min(1),
});
