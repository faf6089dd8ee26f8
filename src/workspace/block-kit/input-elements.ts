/** Elements that a person types into or drops a file on. */
import { z } from 'zod';
import { dispatchActionConfig, plainText } from './composition';
import { richTextBlock } from './rich-text';
import { id, numeral } from './scalars';

const TEXT_INPUT_MAX = 3000;

const common = {
  action_id: id.optional(),
  placeholder: plainText(150).optional(),
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: dispatchActionConfig.optional(),
};

export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...common,
    initial_value: z.string().optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(TEXT_INPUT_MAX).optional(),
    max_length: z.number().int().min(1).max(TEXT_INPUT_MAX).optional(),
  })
  .superRefine((input, context) => {
    if ((input.min_length ?? 0) > (input.max_length ?? TEXT_INPUT_MAX))
      context.addIssue({
        code: 'custom',
        message: 'must be no more than `max_length`',
        path: ['min_length'],
      });
  });

export const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...common,
  initial_value: z.string().optional(),
});

export const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  ...common,
  initial_value: z.string().optional(),
});

export const numberInput = z
  .strictObject({
    type: z.literal('number_input'),
    ...common,
    is_decimal_allowed: z.boolean(),
    initial_value: numeral.optional(),
    min_value: numeral.optional(),
    max_value: numeral.optional(),
  })
  .superRefine((input, context) => {
    const { min_value: min, max_value: max } = input;
    if (min !== undefined && max !== undefined && Number(min) > Number(max))
      context.addIssue({ code: 'custom', message: 'must be no more than `max_value`', path: ['min_value'] });
    if (!input.is_decimal_allowed && input.initial_value?.includes('.'))
      context.addIssue({ code: 'custom', message: 'must be a whole number', path: ['initial_value'] });
  });

export const fileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: id.optional(),
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.number().int().min(1).max(10).optional(),
});

export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...common,
  initial_value: richTextBlock.optional(),
  min_lines: z.number().int().min(1).max(100).optional(),
  max_lines: z.number().int().min(1).max(100).optional(),
});
