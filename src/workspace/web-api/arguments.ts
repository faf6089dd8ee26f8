/** Arguments of Web API calls: form fields and JSON alike, objects sometimes as JSON inside a form field. */
import type { Json } from '../world/state';

export type Args = Json;

/** Thrown by a method to answer `{ ok: false, error }` in Slack's own codes. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    /** Further fields of the answer, such as response_metadata. */
    readonly extra: Json = {},
    readonly status = 200,
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}

/** Slack's refusal of arguments, with its reasons in response_metadata.messages. */
export function invalidArguments(...messages: string[]): Refusal {
  return new Refusal('invalid_arguments', {
    response_metadata: { messages: messages.map((one) => `[ERROR] ${one}`) },
  });
}

export function optionalText(args: Args, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw invalidArguments(`must be a string [json-pointer:/${name}]`);
}

export function requiredText(args: Args, name: string): string {
  const value = optionalText(args, name);
  if (value === undefined || value === '') throw invalidArguments(`missing required field: ${name}`);
  return value;
}

export function flag(args: Args, name: string): boolean {
  const value = args[name];
  return value === true || value === 'true' || value === '1' || value === 1;
}

export function optionalNumber(args: Args, name: string): number | undefined {
  const text = optionalText(args, name);
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  if (!Number.isFinite(number)) throw invalidArguments(`must be a number [json-pointer:/${name}]`);
  return number;
}

/** An array or object, given as such or as JSON text; `code` is the refusal of what does not parse. */
export function optionalJson(args: Args, name: string, code: string): unknown {
  const value = args[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Refusal(code);
  }
}

/** A list given as an array or as comma-separated text. */
export function textList(args: Args, name: string): string[] {
  const value = args[name];
  if (Array.isArray(value)) return value.map(String);
  const text = optionalText(args, name) ?? '';
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string;
}

const LARGEST_PAGE = 1000;

/** One page of a list by Slack's `cursor` and `limit`; the cursor is opaque to the app. */
export function pageOf<T>(args: Args, all: readonly T[], defaultLimit = 100): Page<T> {
  const limit = optionalNumber(args, 'limit') ?? defaultLimit;
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) throw new Refusal('invalid_limit');
  const cursor = optionalText(args, 'cursor') ?? '';
  const start =
    cursor === ''
      ? 0
      : Number(/^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1] ?? Number.NaN);
  if (Number.isNaN(start)) throw new Refusal('invalid_cursor');
  const end = start + limit;
  const nextCursor = end < all.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: all.slice(start, end), nextCursor };
}

export function cursorMetadata(page: Page<unknown>): Json {
  return { response_metadata: { next_cursor: page.nextCursor } };
}
