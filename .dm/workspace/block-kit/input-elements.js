"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.richTextInput = exports.fileInput = exports.numberInput = exports.urlInput = exports.emailInput = exports.plainTextInput = void 0;
/** Elements that a person types into or drops a file on. */
const zod_1 = require("zod");
const composition_1 = require("./composition");
const rich_text_1 = require("./rich-text");
const scalars_1 = require("./scalars");
const TEXT_INPUT_MAX = 3000;
const common = {
    action_id: scalars_1.id.optional(),
    placeholder: (0, composition_1.plainText)(150).optional(),
    focus_on_load: zod_1.z.boolean().optional(),
    dispatch_action_config: composition_1.dispatchActionConfig.optional(),
};
exports.plainTextInput = zod_1.z
    .strictObject({
    type: zod_1.z.literal('plain_text_input'),
    ...common,
    initial_value: zod_1.z.string().optional(),
    multiline: zod_1.z.boolean().optional(),
    min_length: zod_1.z.number().int().min(0).max(TEXT_INPUT_MAX).optional(),
    max_length: zod_1.z.number().int().min(1).max(TEXT_INPUT_MAX).optional(),
})
    .superRefine((input, context) => {
    if ((input.min_length ?? 0) > (input.max_length ?? TEXT_INPUT_MAX))
        context.addIssue({
            code: 'custom',
            message: 'must be no more than `max_length`',
            path: ['min_length'],
        });
});
exports.emailInput = zod_1.z.strictObject({
    type: zod_1.z.literal('email_text_input'),
    ...common,
    initial_value: zod_1.z.string().optional(),
});
exports.urlInput = zod_1.z.strictObject({
    type: zod_1.z.literal('url_text_input'),
    ...common,
    initial_value: zod_1.z.string().optional(),
});
exports.numberInput = zod_1.z
    .strictObject({
    type: zod_1.z.literal('number_input'),
    ...common,
    is_decimal_allowed: zod_1.z.boolean(),
    initial_value: scalars_1.numeral.optional(),
    min_value: scalars_1.numeral.optional(),
    max_value: scalars_1.numeral.optional(),
})
    .superRefine((input, context) => {
    const { min_value: min, max_value: max } = input;
    if (min !== undefined && max !== undefined && Number(min) > Number(max))
        context.addIssue({ code: 'custom', message: 'must be no more than `max_value`', path: ['min_value'] });
    if (!input.is_decimal_allowed && input.initial_value?.includes('.'))
        context.addIssue({ code: 'custom', message: 'must be a whole number', path: ['initial_value'] });
});
exports.fileInput = zod_1.z.strictObject({
    type: zod_1.z.literal('file_input'),
    action_id: scalars_1.id.optional(),
    filetypes: zod_1.z.array(zod_1.z.string().min(1)).min(1).optional(),
    max_files: zod_1.z.number().int().min(1).max(10).optional(),
});
exports.richTextInput = zod_1.z.strictObject({
    type: zod_1.z.literal('rich_text_input'),
    ...common,
    initial_value: rich_text_1.richTextBlock.optional(),
    min_lines: zod_1.z.number().int().min(1).max(100).optional(),
    max_lines: zod_1.z.number().int().min(1).max(100).optional(),
});
