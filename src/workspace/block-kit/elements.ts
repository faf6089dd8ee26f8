/** Buttons, menus and pickers that are not selects; and the image element. */
import { z } from 'zod';
import {
  colorScheme,
  confirmDialog,
  overflowOption,
  plainText,
  richOption,
  slackFile,
  workflow,
} from './composition';
import { chars, date, id, time, unixSeconds, url, webUrl } from './scalars';
import { isOffered } from './select-elements';

const common = { action_id: id.optional(), confirm: confirmDialog.optional() };
const focusable = { ...common, focus_on_load: z.boolean().optional() };
const placeholder = plainText(150).optional();
const label = chars(75).optional();

export const button = z.strictObject({
  type: z.literal('button'),
  ...common,
  text: plainText(75),
  value: chars(2000, 0).optional(),
  url: url.optional(),
  style: colorScheme.optional(),
  accessibility_label: label,
});

export const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  ...common,
  text: plainText(75),
  workflow,
  style: colorScheme.optional(),
  accessibility_label: label,
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: chars(2000),
  accessibility_label: label,
});

export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: id.optional(),
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...common,
  icon: z.enum(['trash']),
  text: plainText(75),
  value: chars(2000, 0).optional(),
  accessibility_label: label,
  visible_to_user_ids: z.array(z.string().min(1)).max(10).optional(),
});

export const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...common,
  options: z.array(overflowOption).min(1).max(5),
});

export const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...focusable,
    options: z.array(richOption).min(1).max(10),
    initial_options: z.array(richOption).min(1).optional(),
  })
  .superRefine((element, context) => {
    if (element.initial_options?.some((option) => !isOffered(element.options, option)))
      context.addIssue({
        code: 'custom',
        message: 'must match one of the options',
        path: ['initial_options'],
      });
  });

export const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...focusable,
    options: z.array(richOption).min(1).max(10),
    initial_option: richOption.optional(),
  })
  .superRefine((element, context) => {
    if (element.initial_option && !isOffered(element.options, element.initial_option))
      context.addIssue({
        code: 'custom',
        message: 'must match one of the options',
        path: ['initial_option'],
      });
  });

export const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...focusable,
  placeholder,
  initial_date: date.optional(),
});

export const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...focusable,
  placeholder,
  initial_time: time.optional(),
  timezone: z.string().optional(),
});

export const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...focusable,
  initial_date_time: unixSeconds.optional(),
});

/** An image block and an image element name their picture in the same way: exactly one of address and file. */
export const imageSource = {
  alt_text: chars(2000),
  image_url: webUrl.optional(),
  slack_file: slackFile.optional(),
};

/** The check that belongs to `imageSource`. */
export function checkImageSource(
  image: { readonly image_url?: unknown; readonly slack_file?: unknown },
  context: z.RefinementCtx,
): void {
  if ((image.image_url === undefined) === (image.slack_file === undefined))
    context.addIssue({ code: 'custom', message: 'must define exactly one of `image_url` or `slack_file`' });
}

export const imageElement = z
  .strictObject({ type: z.literal('image'), ...imageSource })
  .superRefine(checkImageSource);
