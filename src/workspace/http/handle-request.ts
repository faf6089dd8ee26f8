/** One request in, one response out: the whole server but the event stream and the sockets. */

import { WORKSPACE_PREFIX } from '../page-api';
import { applyResponse } from '../people/apply-response';
import { Refusal } from '../web-api/arguments';
import type { CallMethod } from '../web-api/call-method';
import { receiveUpload } from '../web-api/file-methods';
import type { Core } from '../world/core';
import { refuseForeign, refuseOversize } from './guards';
import { type PageRoutes, servePageRoute } from './page-routes';
import { addressOf, HttpRefusal, jsonResponse, type PlainRequest, type PlainResponse } from './plain';
import { readArguments, readJson, readToken, readUpload } from './read-arguments';
import { SECURITY_HEADERS, serveFile } from './static-files';

export interface RequestParts extends PageRoutes {
  readonly callMethod: CallMethod;
  readonly pageDir: string | undefined;
  port(): number;
}

export type HandleRequest = (request: PlainRequest) => Promise<PlainResponse>;

/** Never rejects: what goes wrong inside is a 500 that says so, and the server lives on. */
export function createHandleRequest(parts: RequestParts): HandleRequest {
  return async (request) => {
    try {
      refuseForeign(request, parts.port());
      refuseOversize(request.body.length);
      const response = await route(parts, request);
      return { ...response, headers: { ...SECURITY_HEADERS, ...response.headers } };
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** The response for whatever was thrown. */
export function errorResponse(error: unknown): PlainResponse {
  const refusal =
    error instanceof HttpRefusal
      ? error
      : new HttpRefusal(
          500,
          'internal_error',
          `Workspace: ${error instanceof Error ? error.message : String(error)}`,
        );
  const body = { ok: false, error: refusal.code, message: refusal.message };
  return jsonResponse(refusal.status, body, SECURITY_HEADERS);
}

async function route(parts: RequestParts, request: PlainRequest): Promise<PlainResponse> {
  const { core, callMethod } = parts;
  const address = addressOf(request);
  const [, first = '', second = ''] = address.pathname.split('/');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (`/${first}` === WORKSPACE_PREFIX) return servePageRoute(parts, request, address);
  switch (first) {
    case 'api': {
      const args = await readArguments(request, address.searchParams);
      const answer = await callMethod(second, args, readToken(request, args));
      return jsonResponse(answer.status, answer.body, answer.headers);
    }
    case 'response':
      return answerResponseUrl(core, second, request);
    case 'upload': {
      if (!receiveUpload(core, second, await readUpload(request)))
        throw new HttpRefusal(404, 'not_found', 'Nobody asked for this upload.');
      return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: `OK - ${request.body.length}` };
    }
    case 'files':
      return serveUploadedFile(core, second);
    default:
      if (!isRead) throw new HttpRefusal(405, 'method_not_allowed', `${request.method} has no meaning here.`);
      return serveFile(parts.pageDir, address.pathname);
  }
}

function answerResponseUrl(core: Core, name: string, request: PlainRequest): PlainResponse {
  const body = readJson(request);
  const found = core.responseUrls.use(name);
  let error = 'error' in found ? found.error : (null as string | null);
  let status = error === null ? 200 : 404;
  if ('target' in found) {
    try {
      applyResponse(core, found.target, body);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      error = thrown.code;
      status = 400;
    }
  }
  core.journal.record({ type: 'response-url', args: body, status, error });
  return error === null ? jsonResponse(200, { ok: true }) : jsonResponse(status, { ok: false, error });
}

function serveUploadedFile(core: Core, id: string): PlainResponse {
  const file = core.state.files.find((one) => one.id === id && one.complete);
  if (!file) throw new HttpRefusal(404, 'not_found', 'There is no such file.');
  // As a download, never as a page: the app's bytes must not run as this server's own code.
  const headers = {
    'Content-Type': file.mimetype.startsWith('image/') ? file.mimetype : 'text/plain; charset=utf-8',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  };
  return { status: 200, headers, body: Buffer.from(file.content, 'base64') };
}
