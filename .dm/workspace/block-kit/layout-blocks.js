"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.videoBlock = exports.markdownBlock = exports.inputBlock = exports.imageBlock = exports.contextActionsBlock = exports.actionsBlock = exports.contextBlock = exports.sectionBlock = exports.dividerBlock = exports.headerBlock = exports.MARKDOWN_MAX = void 0;
/** The long-standing blocks: text, pictures, controls and fields. */
const zod_1 = require("zod");
const composition_1 = require("./composition");
const element_groups_1 = require("./element-groups");
const elements_1 = require("./elements");
const scalars_1 = require("./scalars");
const block_id = scalars_1.id.optional();
/** The sum over all markdown blocks of one message has the same limit as each of them. */
exports.MARKDOWN_MAX = 12_000;
exports.headerBlock = zod_1.z.strictObject({ type: zod_1.z.literal('header'), block_id, text: (0, composition_1.plainText)(150) });
exports.dividerBlock = zod_1.z.strictObject({ type: zod_1.z.literal('divider'), block_id });
exports.sectionBlock = zod_1.z
    .strictObject({
    type: zod_1.z.literal('section'),
    block_id,
    text: (0, composition_1.textObject)(3000).optional(),
    fields: zod_1.z.array((0, composition_1.textObject)(2000)).min(1).max(10).optional(),
    accessory: element_groups_1.accessory.optional(),
    expand: zod_1.z.boolean().optional(),
})
    .superRefine((section, context) => {
    if (section.text === undefined && section.fields === undefined)
        context.addIssue({ code: 'custom', message: 'must define either `text` or `fields`' });
});
exports.contextBlock = zod_1.z.strictObject({
    type: zod_1.z.literal('context'),
    block_id,
    elements: zod_1.z
        .array(zod_1.z.discriminatedUnion('type', [(0, composition_1.plainText)(), (0, composition_1.mrkdwn)(), elements_1.imageElement]))
        .min(1)
        .max(10),
});
exports.actionsBlock = zod_1.z.strictObject({
    type: zod_1.z.literal('actions'),
    block_id,
    elements: zod_1.z.array(element_groups_1.actionsElement).min(1).max(25),
});
exports.contextActionsBlock = zod_1.z.strictObject({
    type: zod_1.z.literal('context_actions'),
    block_id,
    elements: zod_1.z.array(element_groups_1.contextActionsElement).min(1).max(5),
});
exports.imageBlock = zod_1.z
    .strictObject({ type: zod_1.z.literal('image'), block_id, ...elements_1.imageSource, title: (0, composition_1.plainText)(2000).optional() })
    .superRefine(elements_1.checkImageSource);
exports.inputBlock = zod_1.z
    .strictObject({
    type: zod_1.z.literal('input'),
    block_id,
    label: (0, composition_1.plainText)(2000),
    hint: (0, composition_1.plainText)(2000).optional(),
    optional: zod_1.z.boolean().optional(),
    dispatch_action: zod_1.z.boolean().optional(),
    element: element_groups_1.inputElement,
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
exports.markdownBlock = zod_1.z.strictObject({
    type: zod_1.z.literal('markdown'),
    block_id,
    text: (0, scalars_1.chars)(exports.MARKDOWN_MAX),
});
exports.videoBlock = zod_1.z.strictObject({
    type: zod_1.z.literal('video'),
    block_id,
    alt_text: (0, scalars_1.chars)(200),
    title: (0, composition_1.plainText)(200),
    title_url: scalars_1.webUrl.optional(),
    thumbnail_url: scalars_1.webUrl,
    video_url: scalars_1.webUrl.superRefine((text, context) => {
        if (URL.canParse(text) && new URL(text).protocol !== 'https:')
            context.addIssue({ code: 'custom', message: 'must be a https URL' });
    }),
    author_name: (0, scalars_1.chars)(50).optional(),
    description: (0, composition_1.plainText)(200).optional(),
    provider_name: (0, scalars_1.chars)(50).optional(),
    provider_icon_url: scalars_1.webUrl.optional(),
});
