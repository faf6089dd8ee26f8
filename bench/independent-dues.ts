import type { Recurrence } from '../src/schedule/recurrence';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A stretch of time in which a zone keeps its distance from UTC. Milliseconds UTC, `to` exclusive. */
interface Stretch {
  from: number;
  to: number;
  offset: number;
}

/**
 * Due times by another way than the program's: the zone's clock changes are found by probing Intl, and a date's due
 * time is the first instant at which the local clock shows the wanted time or a later one.
 * @returns due times within [from, to), ascending, milliseconds UTC
 */
export function independentDues(recurrence: Recurrence, from: number, to: number): number[] {
  const stretches = stretchesOf(recurrence.zone, from - 3 * DAY, to + 3 * DAY);
  const dues: number[] = [];
  for (let date = Math.floor(from / DAY) - 2; date * DAY < to + 2 * DAY; date += 1) {
    // The epoch was a Thursday, which ISO counts as 4.
    const weekday = ((((date + 3) % 7) + 7) % 7) + 1;
    if (!recurrence.days.some((day) => day === weekday)) continue;
    const wanted = date * DAY + recurrence.minuteOfDay * MINUTE;
    const stretch = stretches.find((one) => Math.max(one.from, wanted - one.offset) < one.to);
    if (!stretch) continue;
    const due = Math.max(stretch.from, wanted - stretch.offset);
    if (due >= from && due < to) dues.push(due);
  }
  return dues;
}

function stretchesOf(zone: string, from: number, to: number): Stretch[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const offsetAt = (at: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!) - at;
  };
  const start = Math.floor(from / MINUTE) * MINUTE;
  const stretches: Stretch[] = [{ from: start, to, offset: offsetAt(start) }];
  // Two changes within six hours have never been seen.
  const step = 6 * 60 * MINUTE;
  for (let at = start; at < to; at += step) {
    const last = stretches.at(-1)!;
    if (offsetAt(at + step) === last.offset) continue;
    let [low, high] = [at, at + step];
    while (high - low > MINUTE) {
      const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle) === last.offset) low = middle;
      else high = middle;
    }
    last.to = high;
    stretches.push({ from: high, to, offset: offsetAt(high) });
  }
  return stretches;
}
