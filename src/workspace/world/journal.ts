/**
 * Everything that happens in the workspace, in order. The page's event stream and every waiting test read it:
 * a waiter sees what is already there and then what comes, so nobody has to poll and nothing is missed.
 */
import type { Json, StoredMessage, StoredView } from './state';

export type Happening =
  | {
      readonly type: 'message-posted' | 'message-changed' | 'message-deleted';
      readonly message: StoredMessage;
    }
  | {
      readonly type: 'reaction-added' | 'reaction-removed';
      readonly message: StoredMessage;
      readonly name: string;
      readonly user: string;
    }
  | { readonly type: 'view-opened'; readonly view: StoredView }
  | { readonly type: 'view-updated'; readonly view: StoredView; readonly replacedId: string }
  | { readonly type: 'view-closed'; readonly person: string; readonly closed: readonly StoredView[] }
  | {
      readonly type: 'view-errors';
      readonly person: string;
      readonly viewId: string;
      readonly errors: Readonly<Record<string, string>>;
    }
  | { readonly type: 'home-published'; readonly view: StoredView }
  | { readonly type: 'read'; readonly person: string; readonly channel: string }
  | { readonly type: 'channel-changed'; readonly channel: string }
  | {
      readonly type: 'suggested-prompts';
      readonly channel: string;
      readonly threadTs: string | null;
      readonly title: string;
      readonly prompts: readonly { readonly title: string; readonly message: string }[];
    }
  | {
      readonly type: 'assistant-status';
      readonly channel: string;
      readonly threadTs: string;
      readonly status: string;
    }
  | { readonly type: 'clock-changed' }
  | { readonly type: 'app-connection'; readonly connected: boolean }
  | {
      readonly type: 'delivery-failed';
      readonly person: string;
      readonly where: 'command' | 'action' | 'view' | 'shortcut' | 'options';
      readonly code: string;
      readonly message: string;
      readonly channel: string | null;
    }
  | {
      readonly type: 'delivered';
      readonly kind: string;
      readonly attempt: number;
      readonly outcome: string;
      readonly payload: Json;
    }
  | {
      readonly type: 'api-call';
      readonly method: string;
      readonly args: Json;
      readonly answer: Json;
      readonly status: number;
    }
  | {
      readonly type: 'response-url';
      readonly args: Json;
      readonly status: number;
      readonly error: string | null;
    };

export type Recorded = Happening & { readonly seq: number };

export interface Journal {
  record(happening: Happening): void;
  /** The number of the newest entry; 0 before the first. */
  seq(): number;
  /** Entries after `seq`, or null where older ones than that were already dropped. */
  after(seq: number): readonly Recorded[] | null;
  /** Calls `listener` for every entry from now on; returns the way to stop. */
  subscribe(listener: (entry: Recorded) => void): () => void;
  /**
   * The first entry after `since` for which `pick` gives something. Rejects after `patienceMs` of real time with the
   * list of what did happen: a guard for tests that would otherwise hang without a reason, never a pause.
   */
  waitFor<T>(
    what: string,
    pick: (entry: Recorded) => T | undefined,
    since: number,
    patienceMs: number,
  ): Promise<T>;
}

// Enough for the longest test and for a page that was asleep; older entries are answered with `resync`.
const KEPT_ENTRIES = 5000;

export function createJournal(): Journal {
  let entries: Recorded[] = [];
  let lastSeq = 0;
  const listeners = new Set<(entry: Recorded) => void>();

  function subscribe(listener: (entry: Recorded) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function after(seq: number): readonly Recorded[] | null {
    const oldest = entries[0]?.seq ?? lastSeq + 1;
    if (seq > lastSeq || seq < oldest - 1) return null;
    return entries.filter((entry) => entry.seq > seq);
  }

  return {
    record(happening) {
      lastSeq += 1;
      // A message goes on changing after it was recorded; the entry keeps what it was at this moment.
      const entry: Recorded = { ...structuredClone(happening), seq: lastSeq };
      entries.push(entry);
      if (entries.length > KEPT_ENTRIES * 2) entries = entries.slice(-KEPT_ENTRIES);
      for (const listener of [...listeners]) listener(entry);
    },
    seq: () => lastSeq,
    after,
    subscribe,
    waitFor(what, pick, since, patienceMs) {
      for (const entry of after(since) ?? entries) {
        const found = pick(entry);
        if (found !== undefined) return Promise.resolve(found);
      }
      return new Promise((resolve, reject) => {
        const stop = subscribe((entry) => {
          const found = pick(entry);
          if (found === undefined) return;
          stop();
          clearTimeout(guard);
          resolve(found);
        });
        const guard = setTimeout(() => {
          stop();
          const seen = (after(since) ?? entries).map(describe).slice(-30);
          reject(
            new Error(
              `Workspace: waited ${patienceMs} ms for ${what}. What happened instead:\n${seen.join('\n') || '(nothing)'}`,
            ),
          );
        }, patienceMs);
        guard.unref();
      });
    },
  };
}

function describe(entry: Recorded): string {
  const { seq, type, ...rest } = entry;
  return `  ${seq} ${type} ${JSON.stringify(rest).slice(0, 300)}`;
}
