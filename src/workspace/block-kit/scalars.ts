/** Strings, ids, numbers and addresses with Slack's limits. Lengths are Unicode code points, as Slack counts them. */
import { z } from 'zod';

/** The length of a text as Slack counts it: an emoji outside the basic plane is one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A string of `min` to `max` code points. */
export function chars(max: number, min = 1): z.ZodType<string> {
  return z.string().superRefine((text, context) => {
    const length = codePoints(text);
    if (length > max)
      context.addIssue({ code: 'custom', message: `must be less than ${max + 1} characters` });
    if (length < min)
      context.addIssue({ code: 'custom', message: `must be more than ${min - 1} characters` });
  });
}

/** `block_id` and `action_id`: 255 characters. */
export const id = chars(255);

/** An absolute address of at most 3000 characters. */
export const url = chars(3000).superRefine((text, context) => {
  if (text.length > 0 && !URL.canParse(text))
    context.addIssue({ code: 'custom', message: 'must be a valid URL' });
});

/** An address that Slack fetches by itself. */
export const webUrl = url.superRefine((text, context) => {
  if (URL.canParse(text) && !/^https?:$/.test(new URL(text).protocol))
    context.addIssue({ code: 'custom', message: 'must be a http or https URL' });
});

export const date = z.string().superRefine((text, context) => {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  if (!real) context.addIssue({ code: 'custom', message: 'must be a date in the format YYYY-MM-DD' });
});

export const time = z.string().superRefine((text, context) => {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text))
    context.addIssue({ code: 'custom', message: 'must be a time in the format HH:mm' });
});

/** Ten digits of seconds: milliseconds are the usual mistake. */
export const unixSeconds = z.number().superRefine((seconds, context) => {
  if (!Number.isInteger(seconds) || seconds < 1e9 || seconds >= 1e10)
    context.addIssue({ code: 'custom', message: 'must be a UNIX timestamp of 10 digits' });
});

/** A number that Slack wants as a string, as in `number_input`. */
export const numeral = z.string().superRefine((text, context) => {
  if (!/^-?\d+(\.\d+)?$/.test(text))
    context.addIssue({ code: 'custom', message: 'must be a numeric string' });
});
