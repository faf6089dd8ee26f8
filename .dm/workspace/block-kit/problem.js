"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pointerOf = pointerOf;
exports.shortened = shortened;
exports.problemsOf = problemsOf;
/** One step of a path as RFC 6901 writes it. */
function escapeStep(step) {
    return `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
/** Joins a pointer and a path into a pointer. */
function pointerOf(base, path) {
    return base + path.map(escapeStep).join('');
}
function valueAt(root, path) {
    let value = root;
    for (const step of path) {
        if (typeof value !== 'object' || value === null)
            return undefined;
        value = value[step];
    }
    return value;
}
const PROVIDE = {
    object: 'must provide an object',
    array: 'must provide an array',
    string: 'must provide a string',
    number: 'must provide a number',
    int: 'must provide an integer',
    boolean: 'must provide a boolean',
};
/** A value as a message may quote it; what is no scalar is named by its kind. */
function shortened(value) {
    const text = typeof value === 'object' && value !== null ? 'object' : String(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
/** Turns one zod issue into Slack's sentence; a parent is blamed for a field that is missing, as Slack does. */
function fromIssue(issue, root, base) {
    const at = pointerOf(base, issue.path);
    const absent = issue.path.length > 0 && valueAt(root, issue.path) === undefined;
    if (absent && issue.code !== 'custom') {
        const parent = pointerOf(base, issue.path.slice(0, -1));
        const name = String(issue.path.at(-1));
        return [{ code: 'missing_required_field', message: `missing required field: ${name}`, pointer: parent }];
    }
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => ({
                code: 'additional_property',
                message: `invalid additional property: ${shortened(key)}`,
                pointer: at,
            }));
        case 'too_big': {
            const limit = Number(issue.maximum);
            const message = issue.origin === 'array' ? `no more than ${limit} items allowed` : `must be no more than ${limit}`;
            return [{ code: 'failed_constraint', message, pointer: at }];
        }
        case 'too_small': {
            const limit = Number(issue.minimum);
            const least = issue.inclusive === false ? `must be more than ${limit}` : `must be at least ${limit}`;
            const message = issue.origin === 'array' ? `must provide at least ${limit} items` : least;
            return [{ code: 'failed_constraint', message, pointer: at }];
        }
        case 'invalid_type':
            return [
                {
                    code: 'invalid_type',
                    message: PROVIDE[issue.expected] ?? `must provide ${issue.expected}`,
                    pointer: at,
                },
            ];
        case 'invalid_union': {
            if (issue.path.at(-1) !== 'type')
                return [{ code: 'failed_constraint', message: 'failed to match all allowed schemas', pointer: at }];
            const found = shortened(valueAt(root, issue.path));
            return [{ code: 'unsupported_type', message: `unsupported type: ${found}`, pointer: at }];
        }
        case 'invalid_value':
            if (issue.path.at(-1) === 'type') {
                const found = shortened(valueAt(root, issue.path));
                return [{ code: 'unsupported_type', message: `unsupported type: ${found}`, pointer: at }];
            }
            return [
                {
                    code: 'failed_constraint',
                    message: `must be a valid enum value: ${issue.values.map(String).join(', ')}`,
                    pointer: at,
                },
            ];
        default:
            return [{ code: 'failed_constraint', message: issue.message, pointer: at }];
    }
}
/** Checks a value against a schema and tells every problem; an empty list means that it fits. */
function problemsOf(schema, value, base) {
    const result = schema.safeParse(value);
    if (result.success)
        return [];
    return result.error.issues.flatMap((issue) => fromIssue(issue, value, base));
}
