/** ISO weekdays: 1 is Monday, 7 is Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When something repeats: a local time on some days of the week, in a time zone. */
export interface Recurrence {
  /** Minutes after local midnight, 0 to 1439. */
  minuteOfDay: number;
  /** At least one, ascending. */
  days: readonly Weekday[];
  /** IANA name, such as `Europe/London`. */
  zone: string;
}

/** Whether this machine's time zone database knows the name. Offsets (`+02:00`) are no zones: they know no summer. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `9:00` from 540. */
export function clockTime(minuteOfDay: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}
