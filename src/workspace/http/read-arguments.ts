/** Bodies as the official clients send them: forms, JSON, or multipart where bytes go along. */
import { isRecord } from '../world/block-ids';
import type { Json } from '../world/state';
import { HttpRefusal, header, type PlainRequest } from './plain';

/** Arguments of a Web API call, from the query and the body. */
export async function readArguments(request: PlainRequest, query: URLSearchParams): Promise<Json> {
  const fromQuery = Object.fromEntries(query);
  if (request.body.length === 0) return fromQuery;
  const type = mediaType(request);
  if (type === 'application/json') return { ...fromQuery, ...readJson(request) };
  if (type === 'multipart/form-data') return { ...fromQuery, ...textFields(await readMultipart(request)) };
  return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(request.body.toString('utf8'))) };
}

/** The body as one JSON object; anything else is a 400. */
export function readJson(request: PlainRequest): Json {
  let value: unknown;
  try {
    value = JSON.parse(request.body.toString('utf8'));
  } catch {
    throw new HttpRefusal(400, 'invalid_json', 'The body is not JSON.');
  }
  if (!isRecord(value)) throw new HttpRefusal(400, 'json_not_object', 'The body must be one JSON object.');
  return value;
}

/** The bytes of an upload: the file of a multipart form, or the body itself. */
export async function readUpload(request: PlainRequest): Promise<Buffer> {
  if (mediaType(request) !== 'multipart/form-data') return request.body;
  for (const value of (await readMultipart(request)).values()) {
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  }
  throw new HttpRefusal(400, 'no_file', 'The form holds no file.');
}

/** The token of the Authorization header, else of the arguments. */
export function readToken(request: PlainRequest, args: Json): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(header(request, 'authorization') ?? '')?.[1];
  return bearer ?? (typeof args.token === 'string' && args.token !== '' ? args.token : undefined);
}

export function mediaType(request: PlainRequest): string {
  return (header(request, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

async function readMultipart(request: PlainRequest): Promise<FormData> {
  try {
    const headers = { 'content-type': header(request, 'content-type') ?? '' };
    return await new Response(new Uint8Array(request.body), { headers }).formData();
  } catch {
    throw new HttpRefusal(400, 'invalid_form_data', 'The multipart form cannot be read.');
  }
}

function textFields(form: FormData): Json {
  return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
}
