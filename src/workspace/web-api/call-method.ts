/** The door of the Web API: token, faults, rate limit, then the method; every answer is one of Slack's. */
import type { Core } from '../world/core';
import type { Json } from '../world/state';
import { createAppMethods } from './app-methods';
import { type Args, optionalText, Refusal } from './arguments';
import { chatMethods } from './chat-methods';
import { conversationMethods } from './conversation-methods';
import { fileMethods } from './file-methods';
import type { Methods, Needs } from './method';
import { peopleMethods } from './people-methods';
import { createPostRate } from './post-rate';
import { viewMethods } from './view-methods';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** `token` is from the Authorization header or the arguments, undefined where there was none. */
export type CallMethod = (method: string, args: Args, token: string | undefined) => Promise<ApiAnswer>;

export function createCallMethod(core: Core, openSocket: (() => string) | null): CallMethod {
  const methods: Methods = {
    ...createAppMethods(openSocket),
    ...chatMethods,
    ...conversationMethods,
    ...fileMethods,
    ...peopleMethods,
    ...viewMethods,
  };
  const postRate = createPostRate(core.clock);

  function run(name: string, args: Args, token: string | undefined): Json {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) throw new Refusal('unknown_method', { req_method: name });
    checkToken(core, method.needs, token);
    if (core.rules.rateLimit && name === 'chat.postMessage') limitPosts(args);
    return method.run(core, args);
  }

  function limitPosts(args: Args): void {
    const waitS = postRate.take(optionalText(args, 'channel') ?? '');
    if (waitS !== null) throw tooMany(waitS);
  }

  function answer(name: string, args: Args, token: string | undefined): ApiAnswer {
    try {
      const fault = core.faults.strike(name);
      if (fault?.retryAfterS !== undefined) throw tooMany(fault.retryAfterS);
      if (fault) throw new Refusal('internal_error', {}, fault.status);
      return { status: 200, headers: {}, body: { ok: true, ...run(name, args, token) } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        status: error.status,
        headers: error.headers,
        body: { ok: false, error: error.code, ...error.extra },
      };
    }
  }

  return async (name, args, token) => {
    const { latencyMs } = core.faults.current();
    if (latencyMs > 0) await core.clock.wait(latencyMs);
    const result = answer(name, args, token);
    const { token: _secret, ...shown } = args;
    core.journal.record({
      type: 'api-call',
      method: name,
      args: shown,
      answer: result.body,
      status: result.status,
    });
    return result;
  };
}

function tooMany(retryAfterS: number): Refusal {
  return new Refusal('ratelimited', {}, 429, { 'Retry-After': String(retryAfterS) });
}

function checkToken({ app }: Core, needs: Needs, token: string | undefined): void {
  if (needs === 'nothing') return;
  if (!token) throw new Refusal('not_authed');
  if (token !== app.botToken && token !== app.appToken) throw new Refusal('invalid_auth');
  const isAppToken = token === app.appToken;
  if (isAppToken !== (needs === 'app')) throw new Refusal('not_allowed_token_type');
}
