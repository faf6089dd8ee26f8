import { isRecord } from '../world/block-ids';

/** An acknowledgement as the app wrote it: JSON where it is JSON, else its text; null where there is nothing in it. */
export function readAckBody(raw: string): unknown {
  if (raw.trim() === '') return null;
  try {
    return emptyToNull(JSON.parse(raw));
  } catch {
    return raw;
  }
}

/** Socket Mode clients send `{}` where HTTP sends an empty body. */
export function emptyToNull(body: unknown): unknown {
  if (body === undefined || body === null || body === '') return null;
  return isRecord(body) && Object.keys(body).length === 0 ? null : body;
}
