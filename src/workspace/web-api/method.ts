import type { Core } from '../world/core';
import type { Json } from '../world/state';
import type { Args } from './arguments';

/** Which token a method wants. */
export type Needs = 'bot' | 'app' | 'nothing';

/** One Web API method: its answer without `ok`, or a thrown Refusal. */
export interface Method {
  readonly needs: Needs;
  readonly run: (core: Core, args: Args) => Json;
}

export type Methods = Readonly<Record<string, Method>>;

export function botMethod(run: Method['run']): Method {
  return { needs: 'bot', run };
}
