/** Everything under /_workspace but the event stream. */
import { z } from 'zod';
import { type FaultsRequest, WORKSPACE_PATHS } from '../page-api';
import { actor, visibleChannel } from '../people/payload-parts';
import { suggestOptions } from '../people/press-element';
import { Refused } from '../people/refused';
import { isRecord } from '../world/block-ids';
import type { Core } from '../world/core';
import { findPerson, type Json, type Person } from '../world/state';
import { runPageCommand } from './page-commands';
import { messagesFor, PAGE_LENGTH, type Rendering, snapshotFor } from './page-shapes';
import { HttpRefusal, jsonResponse, type PlainRequest, type PlainResponse } from './plain';
import { mediaType, readJson } from './read-arguments';

const times = z.number().int().min(0).max(1_000_000);
const faults = z.object({
  clear: z.boolean().optional(),
  latencyMs: z.number().min(0).max(600_000).optional(),
  rateLimit: z
    .object({ times, retryAfterS: z.number().int().min(0).max(3600), method: z.string().optional() })
    .nullable()
    .optional(),
  serverError: z
    .object({ times, status: z.number().int().min(500).max(599), method: z.string().optional() })
    .nullable()
    .optional(),
  duplicateDeliveries: z.number().int().min(0).max(10).optional(),
  dropSockets: z.enum(['cut', 'refresh_requested', 'warning']).optional(),
});

export interface PageRoutes {
  readonly core: Core;
  readonly rendering: Rendering;
  /** Ends the app's sockets; does nothing where it has none. */
  readonly dropSockets: (how: 'cut' | 'refresh_requested' | 'warning') => void;
}

export async function servePageRoute(
  routes: PageRoutes,
  request: PlainRequest,
  address: URL,
): Promise<PlainResponse> {
  const { core, rendering } = routes;
  const query = address.searchParams;
  switch (`${request.method} ${address.pathname}`) {
    case `GET ${WORKSPACE_PATHS.state}`:
      return jsonResponse(200, snapshotFor(core, rendering, viewer(core, query)));
    case `GET ${WORKSPACE_PATHS.messages}`: {
      const me = viewer(core, query);
      const channel = refusedAs404(() => visibleChannel(core, me, query.get('channel') ?? '').id);
      const limit = Math.min(Math.max(Number(query.get('limit')) || PAGE_LENGTH, 1), 1000);
      const wanted = { channel, threadTs: query.get('thread_ts'), before: query.get('before'), limit };
      return jsonResponse(200, messagesFor(core, rendering, me, wanted));
    }
    case `GET ${WORKSPACE_PATHS.options}`:
      return jsonResponse(200, await optionsFor(core, viewer(core, query), query));
    case `POST ${WORKSPACE_PATHS.commands}`:
      return jsonResponse(200, await runPageCommand(core, jsonBody(request)));
    case `GET ${WORKSPACE_PATHS.faults}`:
      return jsonResponse(200, core.faults.current());
    case `POST ${WORKSPACE_PATHS.faults}`:
      return jsonResponse(200, setFaults(routes, jsonBody(request)));
    default:
      throw new HttpRefusal(
        404,
        'not_found',
        `${request.method} ${address.pathname.slice(0, 100)} is no part of the workspace.`,
      );
  }
}

/** The person `as` names; the first one where it is left out. */
export function viewer(core: Core, query: URLSearchParams): Person {
  const asked = query.get('as');
  const person = asked === null ? core.state.people.find((one) => !one.isApp) : findPerson(core.state, asked);
  return refusedAs404(() => actor(core, person?.id ?? asked ?? ''));
}

function setFaults({ core, dropSockets }: PageRoutes, body: Json) {
  const parsed = faults.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new HttpRefusal(
      400,
      'invalid_faults',
      `Faults: ${issue?.message ?? 'they cannot be read'} at "${issue?.path.join('.') ?? ''}".`,
    );
  }
  const request = parsed.data as FaultsRequest;
  core.faults.set(request);
  if (request.dropSockets) dropSockets(request.dropSockets);
  return core.faults.current();
}

async function optionsFor(core: Core, me: Person, query: URLSearchParams) {
  const text = (name: string) => query.get(name) ?? '';
  const container = query.has('view')
    ? ({ type: 'view', viewId: text('view') } as const)
    : ({ type: 'message', channel: text('channel'), ts: text('ts') } as const);
  const asked = {
    as: me.id,
    container,
    blockId: text('block_id'),
    actionId: text('action_id'),
    query: text('q'),
  };
  const options = await suggestOptions(core, asked).catch((error: unknown) =>
    refusedAs404(() => {
      throw error;
    }),
  );
  return {
    options: options.map((one) => ({
      text: isRecord(one.text) ? String(one.text.text) : '',
      value: String(one.value),
    })),
  };
}

function refusedAs404<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) throw new HttpRefusal(404, error.code, error.message);
    throw error;
  }
}

/** A form of another site can send text but not JSON without asking first, so nothing else is taken. */
function jsonBody(request: PlainRequest): Json {
  if (mediaType(request) !== 'application/json') {
    throw new HttpRefusal(415, 'unsupported_media_type', 'Send JSON with Content-Type: application/json.');
  }
  return readJson(request);
}
