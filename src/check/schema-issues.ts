import type { z } from 'zod';

export interface SchemaIssue {
  path: (string | number)[];
  message: string;
}

/**
 * Says what a schema refused, one issue for each thing. Of alternatives (`text or mapping`) those issues are told that
 * lie deepest: the alternative that came closest is the one the writer meant.
 */
export function schemaIssues(error: z.ZodError): SchemaIssue[] {
  return error.issues.flatMap((issue) => flatten(issue, []));
}

function flatten(issue: z.core.$ZodIssue, before: readonly PropertyKey[]): SchemaIssue[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const alternatives = issue.errors.map((issues) => issues.flatMap((inner) => flatten(inner, path)));
    const depth = (issues: readonly SchemaIssue[]): number =>
      Math.max(...issues.map((one) => one.path.length + (one.message.startsWith('has no field') ? 0.5 : 0)));
    return alternatives.reduce((best, other) => (depth(other) > depth(best) ? other : best));
  }
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...steps, key], message: `has no field "${key}"` }));
  if (issue.code === 'invalid_key') return [{ path: steps, message: 'is no name that may stand here' }];
  return [{ path: steps, message: lowerFirst(issue.message) }];
}

function lowerFirst(text: string): string {
  return `: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** `services.web.ports has no field "x"`, `services.web.image: expected string, …`: path and message as one sentence. */
export function sayIssue({ path, message }: SchemaIssue, whole: string): string {
  const place = (message.startsWith('has no field') ? path.slice(0, -1) : path).join('.') || whole;
  return `${place}${message.startsWith(':') ? '' : ' '}${message}`;
}
