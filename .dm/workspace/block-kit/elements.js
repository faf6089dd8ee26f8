"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.imageElement = exports.imageSource = exports.datetimepicker = exports.timepicker = exports.datepicker = exports.radioButtons = exports.checkboxes = exports.overflow = exports.iconButton = exports.feedbackButtons = exports.workflowButton = exports.button = void 0;
exports.checkImageSource = checkImageSource;
/** Buttons, menus and pickers that are not selects; and the image element. */
const zod_1 = require("zod");
const composition_1 = require("./composition");
const scalars_1 = require("./scalars");
const select_elements_1 = require("./select-elements");
const common = { action_id: scalars_1.id.optional(), confirm: composition_1.confirmDialog.optional() };
const focusable = { ...common, focus_on_load: zod_1.z.boolean().optional() };
const placeholder = (0, composition_1.plainText)(150).optional();
const label = (0, scalars_1.chars)(75).optional();
exports.button = zod_1.z.strictObject({
    type: zod_1.z.literal('button'),
    ...common,
    text: (0, composition_1.plainText)(75),
    value: (0, scalars_1.chars)(2000, 0).optional(),
    url: scalars_1.url.optional(),
    style: composition_1.colorScheme.optional(),
    accessibility_label: label,
});
exports.workflowButton = zod_1.z.strictObject({
    type: zod_1.z.literal('workflow_button'),
    ...common,
    text: (0, composition_1.plainText)(75),
    workflow: composition_1.workflow,
    style: composition_1.colorScheme.optional(),
    accessibility_label: label,
});
const feedbackButton = zod_1.z.strictObject({
    text: (0, composition_1.plainText)(75),
    value: (0, scalars_1.chars)(2000),
    accessibility_label: label,
});
exports.feedbackButtons = zod_1.z.strictObject({
    type: zod_1.z.literal('feedback_buttons'),
    action_id: scalars_1.id.optional(),
    positive_button: feedbackButton,
    negative_button: feedbackButton,
});
exports.iconButton = zod_1.z.strictObject({
    type: zod_1.z.literal('icon_button'),
    ...common,
    icon: zod_1.z.enum(['trash']),
    text: (0, composition_1.plainText)(75),
    value: (0, scalars_1.chars)(2000, 0).optional(),
    accessibility_label: label,
    visible_to_user_ids: zod_1.z.array(zod_1.z.string().min(1)).max(10).optional(),
});
exports.overflow = zod_1.z.strictObject({
    type: zod_1.z.literal('overflow'),
    ...common,
    options: zod_1.z.array(composition_1.overflowOption).min(1).max(5),
});
exports.checkboxes = zod_1.z
    .strictObject({
    type: zod_1.z.literal('checkboxes'),
    ...focusable,
    options: zod_1.z.array(composition_1.richOption).min(1).max(10),
    initial_options: zod_1.z.array(composition_1.richOption).min(1).optional(),
})
    .superRefine((element, context) => {
    if (element.initial_options?.some((option) => !(0, select_elements_1.isOffered)(element.options, option)))
        context.addIssue({
            code: 'custom',
            message: 'must match one of the options',
            path: ['initial_options'],
        });
});
exports.radioButtons = zod_1.z
    .strictObject({
    type: zod_1.z.literal('radio_buttons'),
    ...focusable,
    options: zod_1.z.array(composition_1.richOption).min(1).max(10),
    initial_option: composition_1.richOption.optional(),
})
    .superRefine((element, context) => {
    if (element.initial_option && !(0, select_elements_1.isOffered)(element.options, element.initial_option))
        context.addIssue({
            code: 'custom',
            message: 'must match one of the options',
            path: ['initial_option'],
        });
});
exports.datepicker = zod_1.z.strictObject({
    type: zod_1.z.literal('datepicker'),
    ...focusable,
    placeholder,
    initial_date: scalars_1.date.optional(),
});
exports.timepicker = zod_1.z.strictObject({
    type: zod_1.z.literal('timepicker'),
    ...focusable,
    placeholder,
    initial_time: scalars_1.time.optional(),
    timezone: zod_1.z.string().optional(),
});
exports.datetimepicker = zod_1.z.strictObject({
    type: zod_1.z.literal('datetimepicker'),
    ...focusable,
    initial_date_time: scalars_1.unixSeconds.optional(),
});
/** An image block and an image element name their picture in the same way: exactly one of address and file. */
exports.imageSource = {
    alt_text: (0, scalars_1.chars)(2000),
    image_url: scalars_1.webUrl.optional(),
    slack_file: composition_1.slackFile.optional(),
};
/** The check that belongs to `imageSource`. */
function checkImageSource(image, context) {
    if ((image.image_url === undefined) === (image.slack_file === undefined))
        context.addIssue({ code: 'custom', message: 'must define exactly one of `image_url` or `slack_file`' });
}
exports.imageElement = zod_1.z
    .strictObject({ type: zod_1.z.literal('image'), ...exports.imageSource })
    .superRefine(checkImageSource);
