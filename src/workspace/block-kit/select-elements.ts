/** Select menus and multi-selects, each with its five sources of options. */
import { z } from 'zod';
import { confirmDialog, conversationFilter, optionGroup, plainOption, plainText } from './composition';
import { id, url } from './scalars';

const common = {
  action_id: id.optional(),
  placeholder: plainText(150).optional(),
  confirm: confirmDialog.optional(),
  focus_on_load: z.boolean().optional(),
};
const several = { max_selected_items: z.number().int().min(1).optional() };
const ids = z.array(z.string().min(1));
const staticSource = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const minQueryLength = z.number().int().min(0).optional();
const responseUrl = z.boolean().optional();

type Option = z.infer<typeof plainOption>;
interface StaticSource {
  readonly options?: readonly Option[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly Option[] }[] | undefined;
}

/** Whether an option that stands preselected is one of those on offer, word for word. */
export function isOffered(
  offered: readonly { readonly value: string; readonly text: { readonly text: string } }[],
  initial: { readonly value: string; readonly text: { readonly text: string } },
): boolean {
  return offered.some((option) => option.value === initial.value && option.text.text === initial.text.text);
}

function checkSource(
  source: StaticSource,
  initial: readonly Option[],
  field: string,
  context: z.RefinementCtx,
): void {
  if ((source.options === undefined) === (source.option_groups === undefined)) {
    context.addIssue({ code: 'custom', message: 'must define exactly one of `options` or `option_groups`' });
    return;
  }
  const offered = source.options ?? source.option_groups?.flatMap((group) => group.options) ?? [];
  if (initial.some((option) => !isOffered(offered, option)))
    context.addIssue({ code: 'custom', message: 'must match one of the options', path: [field] });
}

export const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...common,
    ...staticSource,
    initial_option: plainOption.optional(),
  })
  .superRefine((select, context) =>
    checkSource(select, select.initial_option ? [select.initial_option] : [], 'initial_option', context),
  );

export const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...common,
    ...several,
    ...staticSource,
    initial_options: z.array(plainOption).min(1).optional(),
  })
  .superRefine((select, context) =>
    checkSource(select, select.initial_options ?? [], 'initial_options', context),
  );

export const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...common,
  initial_option: plainOption.optional(),
  min_query_length: minQueryLength,
});

export const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...common,
  ...several,
  initial_options: z.array(plainOption).min(1).optional(),
  min_query_length: minQueryLength,
});

export const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...common,
  initial_user: z.string().optional(),
});

export const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...common,
  ...several,
  initial_users: ids.optional(),
});

export const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...common,
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
  response_url_enabled: responseUrl,
});

export const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  ...common,
  ...several,
  initial_conversations: ids.optional(),
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
});

export const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...common,
  initial_channel: z.string().optional(),
  response_url_enabled: responseUrl,
});

export const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  ...common,
  ...several,
  initial_channels: ids.optional(),
});

export const urlSource = z.strictObject({ type: z.literal('url'), url, text: z.string().min(1) });
