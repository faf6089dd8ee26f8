/**
 * Brings payloads to the app and watches the clock: three seconds to acknowledge, and for events up to three more
 * tries. How a payload travels is the transport's business; what an acknowledgement means is the caller's.
 */
import type { WorkspaceClock } from '../world/clock';
import type { FaultBox } from '../world/faults';
import type { Journal } from '../world/journal';
import type { Json } from '../world/state';

export interface Parcel {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Json;
}

export interface Retry {
  readonly num: number;
  readonly reason: string;
}

export type TransportAnswer =
  /** `body` is the app's acknowledgement: parsed JSON, a plain text, or null where it was empty. */
  | { readonly outcome: 'acked'; readonly status: number; readonly body: unknown }
  | { readonly outcome: 'refused'; readonly status: number; readonly noRetry: boolean }
  | { readonly outcome: 'unreachable'; readonly reason: string };

/** How the app took one payload, and after how many milliseconds on the workspace's clock. */
export type Outcome = (TransportAnswer | { readonly outcome: 'timeout' }) & { readonly tookMs: number };

export interface Transport {
  readonly mode: 'socket' | 'http';
  connected(): boolean;
  /** Resolves when the app can be reached. */
  whenConnected(): Promise<void>;
  /** Never rejects. `signal` ends the wait for an answer nobody wants any more. */
  send(parcel: Parcel, retry: Retry | null, signal: AbortSignal): Promise<TransportAnswer>;
  close(): void;
}

export interface Courier {
  readonly mode: 'socket' | 'http';
  connected(): boolean;
  whenConnected(): Promise<void>;
  /** One try, for commands and interactions. */
  deliver(parcel: Parcel): Promise<Outcome>;
  /** Resolves with the first try; further ones follow on the clock. */
  deliverEvent(payload: Json): Promise<Outcome>;
  close(): void;
}

/** Slack's deadline for every acknowledgement. */
export const ACK_DEADLINE_MS = 3000;
/** Pauses before the first, second and third retry of an event. */
const RETRY_PAUSES_MS = [0, 60_000, 300_000] as const;

export function createCourier(parts: {
  transport: Transport;
  clock: WorkspaceClock;
  journal: Journal;
  faults: FaultBox;
  ackDeadline: boolean;
}): Courier {
  const { transport, clock, journal, faults, ackDeadline } = parts;
  const underWay = new Set<AbortController>();
  let closed = false;

  async function attempt(parcel: Parcel, retry: Retry | null): Promise<Outcome> {
    const sentAt = clock.now();
    const abort = new AbortController();
    underWay.add(abort);
    const timedOut = new Promise<{ outcome: 'timeout' }>((resolve) => {
      if (!ackDeadline) return;
      const timer = clock.after(ACK_DEADLINE_MS, () => resolve({ outcome: 'timeout' }));
      abort.signal.addEventListener('abort', () => timer.cancel(), { once: true });
    });
    const answer = await Promise.race([transport.send(parcel, retry, abort.signal), timedOut]);
    abort.abort();
    underWay.delete(abort);
    return { ...answer, tookMs: clock.now() - sentAt };
  }

  function record(parcel: Parcel, attemptNum: number, { outcome }: Outcome): void {
    journal.record({
      type: 'delivered',
      kind: parcel.kind,
      attempt: attemptNum,
      outcome,
      payload: parcel.payload,
    });
  }

  /** One try of an event. The next one is on the clock before anybody hears that this one failed. */
  async function tryEvent(parcel: Parcel, retry: Retry | null): Promise<Outcome> {
    const outcome = await attempt(parcel, retry);
    const num = retry?.num ?? 0;
    const pauseMs = RETRY_PAUSES_MS[num];
    const isDone = outcome.outcome === 'acked' || (outcome.outcome === 'refused' && outcome.noRetry);
    if (!isDone && !closed && pauseMs !== undefined) {
      void pauseBeforeRetry(pauseMs).then(() => {
        if (!closed) void tryEvent(parcel, { num: num + 1, reason: retryReason(outcome) });
      });
    }
    record(parcel, num, outcome);
    return outcome;
  }

  /** An app with no socket open is given until the next pause's end, or is served as soon as it is back. */
  async function pauseBeforeRetry(pauseMs: number): Promise<void> {
    if (transport.connected()) {
      if (pauseMs > 0) await clock.wait(pauseMs);
      return;
    }
    const patience = clock.wait(Math.max(pauseMs, RETRY_PAUSES_MS[1]));
    await Promise.race([patience, transport.whenConnected()]);
  }

  function retryReason(last: Outcome): string {
    if (last.outcome === 'timeout') return transport.mode === 'socket' ? 'timeout' : 'http_timeout';
    return last.outcome === 'unreachable' ? 'connection_failed' : 'http_error';
  }

  return {
    mode: transport.mode,
    connected: transport.connected,
    whenConnected: transport.whenConnected,
    async deliver(parcel) {
      const outcome = await attempt(parcel, null);
      record(parcel, 0, outcome);
      return outcome;
    },
    async deliverEvent(payload) {
      const parcel: Parcel = { kind: 'events_api', payload };
      const first = await tryEvent(parcel, null);
      for (let copies = faults.current().duplicateDeliveries; copies > 0; copies -= 1)
        void attempt(parcel, null);
      return first;
    },
    close() {
      closed = true;
      for (const abort of underWay) abort.abort();
      transport.close();
    },
  };
}
