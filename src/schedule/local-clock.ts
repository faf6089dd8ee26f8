const DAY = 24 * 60 * 60_000;

/** Making a formatter costs a thousand times what using it does; there are about 420 zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What a clock in a zone shows, as if it were UTC: milliseconds whose UTC date and time are the local ones. Only for
 * comparing local times with one another.
 * @param at milliseconds UTC
 */
export function localClock(zone: string, at: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
}

/** Days since the epoch of the local date. */
export function localDate(zone: string, at: number): number {
  return Math.floor(localClock(zone, at) / DAY);
}

/** ISO weekday (1 is Monday) of a date counted in days since the epoch, which was a Thursday. */
export function weekdayOf(date: number): number {
  return ((((date + 3) % 7) + 7) % 7) + 1;
}
