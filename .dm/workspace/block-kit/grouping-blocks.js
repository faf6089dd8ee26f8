"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planBlock = exports.taskCardBlock = exports.containerBlock = exports.carouselBlock = exports.cardBlock = exports.alertBlock = void 0;
/** Blocks of 2026 and those that hold other blocks: alert, card, carousel, container, plan and task card. */
const zod_1 = require("zod");
const composition_1 = require("./composition");
const elements_1 = require("./elements");
const layout_blocks_1 = require("./layout-blocks");
const rich_text_1 = require("./rich-text");
const scalars_1 = require("./scalars");
const select_elements_1 = require("./select-elements");
const tables_1 = require("./tables");
const block_id = scalars_1.id.optional();
exports.alertBlock = zod_1.z.strictObject({
    type: zod_1.z.literal('alert'),
    block_id,
    text: (0, composition_1.textObject)(200),
    level: zod_1.z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});
exports.cardBlock = zod_1.z
    .strictObject({
    type: zod_1.z.literal('card'),
    block_id,
    hero_image: elements_1.imageElement.optional(),
    icon: elements_1.imageElement.optional(),
    slack_icon: zod_1.z.strictObject({ type: zod_1.z.literal('icon'), name: (0, scalars_1.chars)(255) }).optional(),
    title: (0, composition_1.textObject)(150).optional(),
    subtitle: (0, composition_1.textObject)(150).optional(),
    body: (0, composition_1.textObject)(200).optional(),
    subtext: (0, composition_1.textObject)(200).optional(),
    actions: zod_1.z.array(elements_1.button).min(1).max(3).optional(),
})
    .superRefine((card, context) => {
    if (!card.hero_image && !card.title && !card.actions && !card.body)
        context.addIssue({
            code: 'custom',
            message: 'must define at least one of `hero_image`, `title`, `actions` or `body`',
        });
});
exports.carouselBlock = zod_1.z.strictObject({
    type: zod_1.z.literal('carousel'),
    block_id,
    elements: zod_1.z.array(exports.cardBlock).min(1).max(10),
});
exports.containerBlock = zod_1.z
    .strictObject({
    type: zod_1.z.literal('container'),
    block_id,
    title: (0, composition_1.plainText)(150).optional(),
    rich_text_title: rich_text_1.richTextBlock.optional(),
    subtitle: (0, composition_1.textObject)(150).optional(),
    icon: elements_1.imageElement.optional(),
    width: zod_1.z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    is_collapsible: zod_1.z.boolean().optional(),
    default_collapsed: zod_1.z.boolean().optional(),
    has_header_divider: zod_1.z.boolean().optional(),
    child_blocks: zod_1.z
        .array(zod_1.z.discriminatedUnion('type', [
        layout_blocks_1.actionsBlock,
        layout_blocks_1.contextBlock,
        layout_blocks_1.dividerBlock,
        layout_blocks_1.headerBlock,
        layout_blocks_1.imageBlock,
        layout_blocks_1.inputBlock,
        rich_text_1.richTextBlock,
        layout_blocks_1.sectionBlock,
        tables_1.tableBlock,
        layout_blocks_1.videoBlock,
    ]))
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
    task_id: (0, scalars_1.chars)(255),
    title: (0, scalars_1.chars)(3000),
    status: zod_1.z.enum(['pending', 'in_progress', 'complete', 'error']),
    details: rich_text_1.richTextBlock.optional(),
    output: rich_text_1.richTextBlock.optional(),
    sources: zod_1.z.array(select_elements_1.urlSource).optional(),
};
exports.taskCardBlock = zod_1.z.strictObject({ type: zod_1.z.literal('task_card'), ...task });
exports.planBlock = zod_1.z.strictObject({
    type: zod_1.z.literal('plan'),
    block_id,
    title: (0, scalars_1.chars)(3000),
    /** Inside a plan the type may be left out. */
    tasks: zod_1.z.array(zod_1.z.strictObject({ type: zod_1.z.literal('task_card').optional(), ...task })).optional(),
});
