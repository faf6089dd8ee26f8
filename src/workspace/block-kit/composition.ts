/** Composition objects: what blocks and elements are put together from. */
import { z } from 'zod';
import { chars, url } from './scalars';

/** The longest text object anywhere; most places allow less. */
const TEXT_MAX = 3000;

/** Plain text of at most `max` characters, where Slack takes no markup. */
export function plainText(max = TEXT_MAX) {
  return z.strictObject({ type: z.literal('plain_text'), text: chars(max), emoji: z.boolean().optional() });
}

/** Text in Slack's own markup. */
export function mrkdwn(max = TEXT_MAX) {
  return z.strictObject({ type: z.literal('mrkdwn'), text: chars(max), verbatim: z.boolean().optional() });
}

/** A text object of either kind. */
export function textObject(max = TEXT_MAX) {
  return z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);
}

export const colorScheme = z.enum(['primary', 'danger']);

/** Title and buttons may be left out: Slack then uses its own words. */
export const confirmDialog = z.strictObject({
  title: plainText(100).optional(),
  text: textObject(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: colorScheme.optional(),
});

/** Options of selects and overflow menus: plain text only. */
export const plainOption = z.strictObject({
  text: plainText(75),
  value: chars(150),
  description: plainText(75).optional(),
});

/** Overflow menus alone may carry an address. */
export const overflowOption = plainOption.extend({ url: url.optional() });

/** Options of checkboxes and radio buttons may be in mrkdwn. */
export const richOption = z.strictObject({
  text: textObject(75),
  value: chars(150),
  description: textObject(75).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(plainOption).min(1).max(100),
});

export const dispatchActionConfig = z.strictObject({
  trigger_actions_on: z
    .array(z.enum(['on_enter_pressed', 'on_character_entered']))
    .min(1)
    .max(2)
    .optional(),
});

/** At least one of the three fields: an empty filter is refused. */
export const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .superRefine((filter, context) => {
    if (Object.keys(filter).length === 0)
      context.addIssue({ code: 'custom', message: 'must define at least one field of the filter' });
  });

/** Exactly one of `url` and `id`. */
export const slackFile = z
  .strictObject({ url: url.optional(), id: chars(255).optional() })
  .superRefine((file, context) => {
    if ((file.url === undefined) === (file.id === undefined))
      context.addIssue({ code: 'custom', message: 'must define exactly one of `url` or `id`' });
  });

export const workflow = z.strictObject({
  trigger: z.strictObject({
    url,
    customizable_input_parameters: z
      .array(z.strictObject({ name: chars(255), value: z.unknown() }))
      .optional(),
  }),
});
