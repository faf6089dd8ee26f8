import { Cron } from 'croner';
import type { Recurrence } from './recurrence';

/** Patterns that many channels share (09:00 on weekdays in one zone) are parsed once; bounded, since zones times are many. */
const KEPT_PATTERNS = 500;
const patterns = new Map<string, Cron>();

/**
 * The first due time after an instant. A local time that a clock change leaves out counts as the next that exists;
 * one that comes twice is due the first time alone.
 * @param afterMs milliseconds UTC; the result lies strictly after it
 * @returns milliseconds UTC, on a whole minute
 * @throws where the zone is unknown or no day is named
 */
export function nextDue(recurrence: Recurrence, afterMs: number): number {
  if (recurrence.days.length === 0) throw new RangeError('Recurrence: no day of the week is named.');
  const next = patternOf(recurrence).nextRun(new Date(afterMs));
  if (!next) throw new RangeError(`Recurrence: ${JSON.stringify(recurrence)} never comes.`);
  return next.getTime();
}

/** The next `count` due times, ascending; see `nextDue`. */
export function nextDues(recurrence: Recurrence, afterMs: number, count: number): number[] {
  const dues: number[] = [];
  for (let last = afterMs; dues.length < count; dues.push(last)) last = nextDue(recurrence, last);
  return dues;
}

/** A single minute and hour make croner treat it as a time of day, which is what its rule for clock changes hangs on. */
function patternOf({ minuteOfDay, days, zone }: Recurrence): Cron {
  const pattern = `${minuteOfDay % 60} ${Math.floor(minuteOfDay / 60)} * * ${days.join(',')}`;
  const key = `${pattern} ${zone}`;
  const known = patterns.get(key);
  if (known) return known;
  const made = new Cron(pattern, { timezone: zone, mode: '5-part' });
  if (patterns.size >= KEPT_PATTERNS) patterns.delete(patterns.keys().next().value!);
  patterns.set(key, made);
  return made;
}
