"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.People = void 0;
const recurrence_1 = require("../schedule/recurrence");
/** A name changes rarely, and a wrong one for an hour does no harm. */
const KEEP_MS = 60 * 60 * 1_000;
/** One that could not be read is asked for again soon. */
const KEEP_FAILED_MS = 60_000;
/** A form must open within three seconds of the command; what Slack cannot say in one it need not say. */
const PATIENCE_MS = 1_000;
/** Used where a person's zone cannot be learnt; every plan is read back with its zone. */
const FALLBACK_ZONE = 'UTC';
/** What Slack says about people (scope users:read), remembered for a while and never stored. */
class People {
    client;
    now;
    logger;
    #known = new Map();
    constructor(client, now, logger) {
        this.client = client;
        this.now = now;
        this.logger = logger;
    }
    /** Null where Slack does not tell: the scope is missing, or it is slow. */
    find(user) {
        const known = this.#known.get(user);
        if (known && known.until > this.now())
            return known.person;
        const person = this.#read(user);
        this.#known.set(user, { person, until: this.now() + KEEP_MS });
        return person;
    }
    /** Names by id; who cannot be read is left out. */
    async names(users) {
        const found = await Promise.all([...new Set(users)].map(async (user) => [user, await this.find(user)]));
        return new Map(found.flatMap(([user, person]) => (person ? [[user, person.name]] : [])));
    }
    /** The IANA zone of a person's profile; `UTC` where Slack does not say in time. Never rejects. */
    async zoneOf(user) {
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(() => resolve(null), PATIENCE_MS);
        });
        const person = await Promise.race([this.find(user), late]);
        clearTimeout(timer);
        return person?.zone && (0, recurrence_1.isZone)(person.zone) ? person.zone : FALLBACK_ZONE;
    }
    forget(user) {
        this.#known.delete(user);
    }
    async #read(user) {
        try {
            const { user: found } = await this.client.users.info({ user });
            if (!found)
                return null;
            return {
                name: found.profile?.display_name || found.real_name || found.name || user,
                zone: found.tz ?? null,
                isGone: found.deleted === true,
            };
        }
        catch (error) {
            this.#known.set(user, { person: Promise.resolve(null), until: this.now() + KEEP_FAILED_MS });
            this.logger.warn({ err: error }, 'A person could not be looked up');
            return null;
        }
    }
}
exports.People = People;
