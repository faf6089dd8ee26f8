import type { WebClient } from '@slack/web-api';
import { isZone } from '../schedule/recurrence';
import type { Logger } from './logger';

/** People move seldom; an hour keeps a form from asking Slack each time. */
const KEEP_MS = 60 * 60_000;

/** A form must open within three seconds of the command; what Slack cannot say in one it need not say. */
const PATIENCE_MS = 1_000;

/** Used where a person's zone cannot be learnt; every plan is read back with its zone. */
export const FALLBACK_ZONE = 'UTC';

/** People's time zones, as set in their Slack profile (`users.info`, scope `users:read`). */
export class TimeZones {
  readonly #known = new Map<string, { zone: string; at: number }>();

  constructor(
    /** Milliseconds UTC. */
    private readonly now: () => number,
    private readonly logger: Logger,
  ) {}

  /** The IANA zone of a person; `UTC` where Slack does not say in time. Never rejects. */
  async of(client: WebClient, user: string): Promise<string> {
    const known = this.#known.get(user);
    if (known && this.now() - known.at < KEEP_MS) return known.zone;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    });
    try {
      const zone = await Promise.race([client.users.info({ user }).then((answer) => answer.user?.tz), late]);
      if (zone === undefined || !isZone(zone)) return FALLBACK_ZONE;
      this.#known.set(user, { zone, at: this.now() });
      return zone;
    } catch (error) {
      this.logger.warn({ err: error }, 'A time zone could not be read from Slack');
      return FALLBACK_ZONE;
    } finally {
      clearTimeout(timer);
    }
  }
}
