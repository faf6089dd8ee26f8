import type { z } from 'zod';

/** What a button carries as JSON. @returns null where it is not one of ours, or of an older version */
export function readButtonValue<T>(schema: z.ZodType<T>, value: string | undefined): T | null {
  try {
    return schema.parse(JSON.parse(value ?? ''));
  } catch {
    return null;
  }
}
