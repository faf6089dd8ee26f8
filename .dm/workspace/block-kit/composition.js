"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workflow = exports.slackFile = exports.conversationFilter = exports.dispatchActionConfig = exports.optionGroup = exports.richOption = exports.overflowOption = exports.plainOption = exports.confirmDialog = exports.colorScheme = void 0;
exports.plainText = plainText;
exports.mrkdwn = mrkdwn;
exports.textObject = textObject;
/** Composition objects: what blocks and elements are put together from. */
const zod_1 = require("zod");
const scalars_1 = require("./scalars");
/** The longest text object anywhere; most places allow less. */
const TEXT_MAX = 3000;
/** Plain text of at most `max` characters, where Slack takes no markup. */
function plainText(max = TEXT_MAX) {
    return zod_1.z.strictObject({ type: zod_1.z.literal('plain_text'), text: (0, scalars_1.chars)(max), emoji: zod_1.z.boolean().optional() });
}
/** Text in Slack's own markup. */
function mrkdwn(max = TEXT_MAX) {
    return zod_1.z.strictObject({ type: zod_1.z.literal('mrkdwn'), text: (0, scalars_1.chars)(max), verbatim: zod_1.z.boolean().optional() });
}
/** A text object of either kind. */
function textObject(max = TEXT_MAX) {
    return zod_1.z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);
}
exports.colorScheme = zod_1.z.enum(['primary', 'danger']);
/** Title and buttons may be left out: Slack then uses its own words. */
exports.confirmDialog = zod_1.z.strictObject({
    title: plainText(100).optional(),
    text: textObject(300),
    confirm: plainText(30).optional(),
    deny: plainText(30).optional(),
    style: exports.colorScheme.optional(),
});
/** Options of selects and overflow menus: plain text only. */
exports.plainOption = zod_1.z.strictObject({
    text: plainText(75),
    value: (0, scalars_1.chars)(150),
    description: plainText(75).optional(),
});
/** Overflow menus alone may carry an address. */
exports.overflowOption = exports.plainOption.extend({ url: scalars_1.url.optional() });
/** Options of checkboxes and radio buttons may be in mrkdwn. */
exports.richOption = zod_1.z.strictObject({
    text: textObject(75),
    value: (0, scalars_1.chars)(150),
    description: textObject(75).optional(),
});
exports.optionGroup = zod_1.z.strictObject({
    label: plainText(75),
    options: zod_1.z.array(exports.plainOption).min(1).max(100),
});
exports.dispatchActionConfig = zod_1.z.strictObject({
    trigger_actions_on: zod_1.z
        .array(zod_1.z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .max(2)
        .optional(),
});
/** At least one of the three fields: an empty filter is refused. */
exports.conversationFilter = zod_1.z
    .strictObject({
    include: zod_1.z
        .array(zod_1.z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
    exclude_external_shared_channels: zod_1.z.boolean().optional(),
    exclude_bot_users: zod_1.z.boolean().optional(),
})
    .superRefine((filter, context) => {
    if (Object.keys(filter).length === 0)
        context.addIssue({ code: 'custom', message: 'must define at least one field of the filter' });
});
/** Exactly one of `url` and `id`. */
exports.slackFile = zod_1.z
    .strictObject({ url: scalars_1.url.optional(), id: (0, scalars_1.chars)(255).optional() })
    .superRefine((file, context) => {
    if ((file.url === undefined) === (file.id === undefined))
        context.addIssue({ code: 'custom', message: 'must define exactly one of `url` or `id`' });
});
exports.workflow = zod_1.z.strictObject({
    trigger: zod_1.z.strictObject({
        url: scalars_1.url,
        customizable_input_parameters: zod_1.z
            .array(zod_1.z.strictObject({ name: (0, scalars_1.chars)(255), value: zod_1.z.unknown() }))
            .optional(),
    }),
});
