"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.richTextBlock = void 0;
/** The rich_text block and the elements it nests: section, list, quote, preformatted. */
const zod_1 = require("zod");
const scalars_1 = require("./scalars");
const style = zod_1.z
    .strictObject({
    bold: zod_1.z.boolean().optional(),
    italic: zod_1.z.boolean().optional(),
    strike: zod_1.z.boolean().optional(),
    code: zod_1.z.boolean().optional(),
    underline: zod_1.z.boolean().optional(),
    highlight: zod_1.z.boolean().optional(),
    client_highlight: zod_1.z.boolean().optional(),
    unlink: zod_1.z.boolean().optional(),
})
    .optional();
/** No published upper limit holds for rich text; only an empty text is refused. */
const someText = zod_1.z.string().superRefine((text, context) => {
    if (text.length === 0)
        context.addIssue({ code: 'custom', message: 'must be more than 0 characters' });
});
const text = zod_1.z.strictObject({ type: zod_1.z.literal('text'), text: someText, style });
const link = zod_1.z.strictObject({
    type: zod_1.z.literal('link'),
    url: scalars_1.url,
    text: zod_1.z.string().optional(),
    unsafe: zod_1.z.boolean().optional(),
    style,
});
const inline = zod_1.z.discriminatedUnion('type', [
    text,
    link,
    zod_1.z.strictObject({ type: zod_1.z.literal('user'), user_id: someText, style }),
    zod_1.z.strictObject({ type: zod_1.z.literal('channel'), channel_id: someText, style }),
    zod_1.z.strictObject({ type: zod_1.z.literal('usergroup'), usergroup_id: someText, style }),
    zod_1.z.strictObject({ type: zod_1.z.literal('team'), team_id: someText, style }),
    zod_1.z.strictObject({ type: zod_1.z.literal('broadcast'), range: zod_1.z.enum(['here', 'channel', 'everyone']), style }),
    zod_1.z.strictObject({
        type: zod_1.z.literal('color'),
        value: zod_1.z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a hex color'),
        style,
    }),
    zod_1.z.strictObject({
        type: zod_1.z.literal('emoji'),
        name: (0, scalars_1.chars)(255),
        unicode: zod_1.z.string().optional(),
        url: scalars_1.url.optional(),
        style,
    }),
    zod_1.z.strictObject({
        type: zod_1.z.literal('date'),
        timestamp: zod_1.z.number().int(),
        format: someText,
        url: scalars_1.url.optional(),
        fallback: zod_1.z.string().optional(),
        style,
    }),
]);
const border = zod_1.z.number().int().min(0).optional();
const section = zod_1.z.strictObject({ type: zod_1.z.literal('rich_text_section'), elements: zod_1.z.array(inline) });
const list = zod_1.z.strictObject({
    type: zod_1.z.literal('rich_text_list'),
    style: zod_1.z.enum(['bullet', 'ordered']),
    elements: zod_1.z.array(section).min(1),
    indent: zod_1.z.number().int().min(0).max(8).optional(),
    offset: zod_1.z.number().int().min(0).optional(),
    border,
});
const quote = zod_1.z.strictObject({ type: zod_1.z.literal('rich_text_quote'), elements: zod_1.z.array(inline), border });
const preformatted = zod_1.z.strictObject({
    type: zod_1.z.literal('rich_text_preformatted'),
    elements: zod_1.z.array(zod_1.z.discriminatedUnion('type', [text, link])).min(1),
    border,
    language: (0, scalars_1.chars)(64).optional(),
});
exports.richTextBlock = zod_1.z.strictObject({
    type: zod_1.z.literal('rich_text'),
    block_id: scalars_1.id.optional(),
    elements: zod_1.z.array(zod_1.z.discriminatedUnion('type', [section, list, quote, preformatted])).min(1),
});
