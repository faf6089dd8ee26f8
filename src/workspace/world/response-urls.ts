/** Response URLs: five answers in thirty minutes to whoever typed a command or pressed an element. */
import type { WorkspaceClock } from './clock';
import type { Ids } from './ids';

const RESPONSE_URL_LIFE_MS = 30 * 60 * 1000;
const RESPONSE_URL_USES = 5;

/** Where the answers of one response URL go. */
export interface ResponseTarget {
  readonly person: string;
  readonly channel: string;
  /** The message `replace_original` and `delete_original` mean; of a command, the last answer given through it. */
  originalTs: string | null;
}

export interface ResponseUrls {
  /** The address's last part. */
  issue(target: ResponseTarget): string;
  /** Counts one use, or says in Slack's words why there is none. */
  use(
    name: string,
  ): { readonly target: ResponseTarget } | { readonly error: 'used_url' | 'expired_url' | 'not_found' };
}

export function createResponseUrls(parts: { clock: WorkspaceClock; ids: Ids }): ResponseUrls {
  const { clock, ids } = parts;
  const issued = new Map<string, { target: ResponseTarget; atMs: number; uses: number }>();

  return {
    issue(target) {
      const name = ids.secret();
      issued.set(name, { target, atMs: clock.now(), uses: 0 });
      return name;
    },
    use(name) {
      const known = issued.get(name);
      if (!known) return { error: 'not_found' };
      if (clock.now() - known.atMs > RESPONSE_URL_LIFE_MS) return { error: 'expired_url' };
      if (known.uses >= RESPONSE_URL_USES) return { error: 'used_url' };
      known.uses += 1;
      return { target: known.target };
    },
  };
}
