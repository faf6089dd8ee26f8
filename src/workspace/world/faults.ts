/** Faults switched on by request, for tests and for people who want to see how an app bears them. */
import type { Faults, FaultsRequest } from '../page-api';

export interface FaultBox {
  current(): Faults;
  set(request: FaultsRequest): void;
  /** What the next call of a Web API method must suffer, if anything; counts it as suffered. */
  strike(method: string): { readonly status: number; readonly retryAfterS?: number } | null;
}

const NONE: Faults = { latencyMs: 0, rateLimit: null, serverError: null, duplicateDeliveries: 0 };

export function createFaultBox(): FaultBox {
  let faults = NONE;

  function hits(fault: { times: number; method?: string } | null, method: string): boolean {
    return fault !== null && fault.times > 0 && (fault.method === undefined || fault.method === method);
  }

  return {
    current: () => faults,
    set({ clear, dropSockets: _, ...changes }) {
      faults = { ...(clear ? NONE : faults), ...changes };
    },
    strike(method) {
      const { rateLimit, serverError } = faults;
      if (rateLimit && hits(rateLimit, method)) {
        faults = { ...faults, rateLimit: { ...rateLimit, times: rateLimit.times - 1 } };
        return { status: 429, retryAfterS: rateLimit.retryAfterS };
      }
      if (serverError && hits(serverError, method)) {
        faults = { ...faults, serverError: { ...serverError, times: serverError.times - 1 } };
        return { status: serverError.status };
      }
      return null;
    },
  };
}
