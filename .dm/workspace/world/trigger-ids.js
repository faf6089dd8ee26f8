"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createTriggerIds = createTriggerIds;
const TRIGGER_LIFE_MS = 3000;
/** With `expire` false a trigger id lives for ever, but still serves once. */
function createTriggerIds(parts) {
    const { clock, ids, teamId, expire } = parts;
    const issued = new Map();
    return {
        issue(person) {
            const trigger = `${Math.floor(clock.now())}.${teamId}.${ids.secret()}`;
            issued.set(trigger, { person, atMs: clock.now(), used: false });
            return trigger;
        },
        exchange(trigger) {
            const known = issued.get(trigger);
            if (!known)
                return { error: 'invalid_trigger_id' };
            if (known.used)
                return { error: 'exchanged_trigger_id' };
            if (expire && clock.now() - known.atMs > TRIGGER_LIFE_MS)
                return { error: 'expired_trigger_id' };
            known.used = true;
            return { person: known.person };
        },
    };
}
