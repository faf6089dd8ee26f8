"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.numeral = exports.unixSeconds = exports.time = exports.date = exports.webUrl = exports.url = exports.id = void 0;
exports.codePoints = codePoints;
exports.chars = chars;
/** Strings, ids, numbers and addresses with Slack's limits. Lengths are Unicode code points, as Slack counts them. */
const zod_1 = require("zod");
/** The length of a text as Slack counts it: an emoji outside the basic plane is one. */
function codePoints(text) {
    let count = 0;
    for (const _ of text)
        count += 1;
    return count;
}
/** A string of `min` to `max` code points. */
function chars(max, min = 1) {
    return zod_1.z.string().superRefine((text, context) => {
        const length = codePoints(text);
        if (length > max)
            context.addIssue({ code: 'custom', message: `must be less than ${max + 1} characters` });
        if (length < min)
            context.addIssue({ code: 'custom', message: `must be more than ${min - 1} characters` });
    });
}
/** `block_id` and `action_id`: 255 characters. */
exports.id = chars(255);
/** An absolute address of at most 3000 characters. */
exports.url = chars(3000).superRefine((text, context) => {
    if (text.length > 0 && !URL.canParse(text))
        context.addIssue({ code: 'custom', message: 'must be a valid URL' });
});
/** An address that Slack fetches by itself. */
exports.webUrl = exports.url.superRefine((text, context) => {
    if (URL.canParse(text) && !/^https?:$/.test(new URL(text).protocol))
        context.addIssue({ code: 'custom', message: 'must be a http or https URL' });
});
exports.date = zod_1.z.string().superRefine((text, context) => {
    const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
    if (!real)
        context.addIssue({ code: 'custom', message: 'must be a date in the format YYYY-MM-DD' });
});
exports.time = zod_1.z.string().superRefine((text, context) => {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text))
        context.addIssue({ code: 'custom', message: 'must be a time in the format HH:mm' });
});
/** Ten digits of seconds: milliseconds are the usual mistake. */
exports.unixSeconds = zod_1.z.number().superRefine((seconds, context) => {
    if (!Number.isInteger(seconds) || seconds < 1e9 || seconds >= 1e10)
        context.addIssue({ code: 'custom', message: 'must be a UNIX timestamp of 10 digits' });
});
/** A number that Slack wants as a string, as in `number_input`. */
exports.numeral = zod_1.z.string().superRefine((text, context) => {
    if (!/^-?\d+(\.\d+)?$/.test(text))
        context.addIssue({ code: 'custom', message: 'must be a numeric string' });
});
