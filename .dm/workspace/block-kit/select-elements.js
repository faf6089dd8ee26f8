"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.urlSource = exports.multiChannelsSelect = exports.channelsSelect = exports.multiConversationsSelect = exports.conversationsSelect = exports.multiUsersSelect = exports.usersSelect = exports.multiExternalSelect = exports.externalSelect = exports.multiStaticSelect = exports.staticSelect = void 0;
exports.isOffered = isOffered;
/** Select menus and multi-selects, each with its five sources of options. */
const zod_1 = require("zod");
const composition_1 = require("./composition");
const scalars_1 = require("./scalars");
const common = {
    action_id: scalars_1.id.optional(),
    placeholder: (0, composition_1.plainText)(150).optional(),
    confirm: composition_1.confirmDialog.optional(),
    focus_on_load: zod_1.z.boolean().optional(),
};
const several = { max_selected_items: zod_1.z.number().int().min(1).optional() };
const ids = zod_1.z.array(zod_1.z.string().min(1));
const staticSource = {
    options: zod_1.z.array(composition_1.plainOption).min(1).max(100).optional(),
    option_groups: zod_1.z.array(composition_1.optionGroup).min(1).max(100).optional(),
};
const minQueryLength = zod_1.z.number().int().min(0).optional();
const responseUrl = zod_1.z.boolean().optional();
/** Whether an option that stands preselected is one of those on offer, word for word. */
function isOffered(offered, initial) {
    return offered.some((option) => option.value === initial.value && option.text.text === initial.text.text);
}
function checkSource(source, initial, field, context) {
    if ((source.options === undefined) === (source.option_groups === undefined)) {
        context.addIssue({ code: 'custom', message: 'must define exactly one of `options` or `option_groups`' });
        return;
    }
    const offered = source.options ?? source.option_groups?.flatMap((group) => group.options) ?? [];
    if (initial.some((option) => !isOffered(offered, option)))
        context.addIssue({ code: 'custom', message: 'must match one of the options', path: [field] });
}
exports.staticSelect = zod_1.z
    .strictObject({
    type: zod_1.z.literal('static_select'),
    ...common,
    ...staticSource,
    initial_option: composition_1.plainOption.optional(),
})
    .superRefine((select, context) => checkSource(select, select.initial_option ? [select.initial_option] : [], 'initial_option', context));
exports.multiStaticSelect = zod_1.z
    .strictObject({
    type: zod_1.z.literal('multi_static_select'),
    ...common,
    ...several,
    ...staticSource,
    initial_options: zod_1.z.array(composition_1.plainOption).min(1).optional(),
})
    .superRefine((select, context) => checkSource(select, select.initial_options ?? [], 'initial_options', context));
exports.externalSelect = zod_1.z.strictObject({
    type: zod_1.z.literal('external_select'),
    ...common,
    initial_option: composition_1.plainOption.optional(),
    min_query_length: minQueryLength,
});
exports.multiExternalSelect = zod_1.z.strictObject({
    type: zod_1.z.literal('multi_external_select'),
    ...common,
    ...several,
    initial_options: zod_1.z.array(composition_1.plainOption).min(1).optional(),
    min_query_length: minQueryLength,
});
exports.usersSelect = zod_1.z.strictObject({
    type: zod_1.z.literal('users_select'),
    ...common,
    initial_user: zod_1.z.string().optional(),
});
exports.multiUsersSelect = zod_1.z.strictObject({
    type: zod_1.z.literal('multi_users_select'),
    ...common,
    ...several,
    initial_users: ids.optional(),
});
exports.conversationsSelect = zod_1.z.strictObject({
    type: zod_1.z.literal('conversations_select'),
    ...common,
    initial_conversation: zod_1.z.string().optional(),
    default_to_current_conversation: zod_1.z.boolean().optional(),
    filter: composition_1.conversationFilter.optional(),
    response_url_enabled: responseUrl,
});
exports.multiConversationsSelect = zod_1.z.strictObject({
    type: zod_1.z.literal('multi_conversations_select'),
    ...common,
    ...several,
    initial_conversations: ids.optional(),
    default_to_current_conversation: zod_1.z.boolean().optional(),
    filter: composition_1.conversationFilter.optional(),
});
exports.channelsSelect = zod_1.z.strictObject({
    type: zod_1.z.literal('channels_select'),
    ...common,
    initial_channel: zod_1.z.string().optional(),
    response_url_enabled: responseUrl,
});
exports.multiChannelsSelect = zod_1.z.strictObject({
    type: zod_1.z.literal('multi_channels_select'),
    ...common,
    ...several,
    initial_channels: ids.optional(),
});
exports.urlSource = zod_1.z.strictObject({ type: zod_1.z.literal('url'), url: scalars_1.url, text: zod_1.z.string().min(1) });
