/** Trigger ids: what a press gives the app to open one modal with, once, within three seconds. */
import type { WorkspaceClock } from './clock';
import type { Ids } from './ids';

const TRIGGER_LIFE_MS = 3000;

export interface TriggerIds {
  issue(person: string): string;
  /** The person it was issued to, or Slack's error code. */
  exchange(
    trigger: string,
  ):
    | { readonly person: string }
    | { readonly error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };
}

/** With `expire` false a trigger id lives for ever, but still serves once. */
export function createTriggerIds(parts: {
  clock: WorkspaceClock;
  ids: Ids;
  teamId: string;
  expire: boolean;
}): TriggerIds {
  const { clock, ids, teamId, expire } = parts;
  const issued = new Map<string, { person: string; atMs: number; used: boolean }>();

  return {
    issue(person) {
      const trigger = `${Math.floor(clock.now())}.${teamId}.${ids.secret()}`;
      issued.set(trigger, { person, atMs: clock.now(), used: false });
      return trigger;
    },
    exchange(trigger) {
      const known = issued.get(trigger);
      if (!known) return { error: 'invalid_trigger_id' };
      if (known.used) return { error: 'exchanged_trigger_id' };
      if (expire && clock.now() - known.atMs > TRIGGER_LIFE_MS) return { error: 'expired_trigger_id' };
      known.used = true;
      return { person: known.person };
    },
  };
}
