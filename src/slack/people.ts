import type { WebClient } from '@slack/web-api';
import { isZone } from '../schedule/recurrence';
import type { Logger } from './logger';

export interface Person {
  /** As others see it. */
  name: string;
  /** IANA time zone; null where Slack does not tell. */
  zone: string | null;
  /** Has left the workspace. */
  isGone: boolean;
}

/** A name changes rarely, and a wrong one for an hour does no harm. */
const KEEP_MS = 60 * 60 * 1_000;

/** One that could not be read is asked for again soon. */
const KEEP_FAILED_MS = 60_000;

/** A form must open within three seconds of the command; what Slack cannot say in one it need not say. */
const PATIENCE_MS = 1_000;

/** Used where a person's zone cannot be learnt; every plan is read back with its zone. */
const FALLBACK_ZONE = 'UTC';

/** What Slack says about people (scope users:read), remembered for a while and never stored. */
export class People {
  readonly #known = new Map<string, { person: Promise<Person | null>; until: number }>();

  constructor(
    private readonly client: WebClient,
    private readonly now: () => number,
    private readonly logger: Logger,
  ) {}

  /** Null where Slack does not tell: the scope is missing, or it is slow. */
  find(user: string): Promise<Person | null> {
    const known = this.#known.get(user);
    if (known && known.until > this.now()) return known.person;
    const person = this.#read(user);
    this.#known.set(user, { person, until: this.now() + KEEP_MS });
    return person;
  }

  /** Names by id; who cannot be read is left out. */
  async names(users: Iterable<string>): Promise<Map<string, string>> {
    const found = await Promise.all(
      [...new Set(users)].map(async (user) => [user, await this.find(user)] as const),
    );
    return new Map(found.flatMap(([user, person]) => (person ? [[user, person.name] as const] : [])));
  }

  /** The IANA zone of a person's profile; `UTC` where Slack does not say in time. Never rejects. */
  async zoneOf(user: string): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), PATIENCE_MS);
    });
    const person = await Promise.race([this.find(user), late]);
    clearTimeout(timer);
    return person?.zone && isZone(person.zone) ? person.zone : FALLBACK_ZONE;
  }

  forget(user: string): void {
    this.#known.delete(user);
  }

  async #read(user: string): Promise<Person | null> {
    try {
      const { user: found } = await this.client.users.info({ user });
      if (!found) return null;
      return {
        name: found.profile?.display_name || found.real_name || found.name || user,
        zone: found.tz ?? null,
        isGone: found.deleted === true,
      };
    } catch (error) {
      this.#known.set(user, { person: Promise.resolve(null), until: this.now() + KEEP_FAILED_MS });
      this.logger.warn({ err: error }, 'A person could not be looked up');
      return null;
    }
  }
}
