/** Times as Slack writes them, in the time zone of the person on screen. */
import { formatSlackDate } from '../format-date.js';

/** Milliseconds of a message's ts. */
export function msOf(ts: string): number {
  return Number(ts) * 1000;
}

function format(ms: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(ms);
}

/** `2:39 PM`. */
export function clockTime(ms: number, timeZone: string): string {
  return format(ms, timeZone, { hour: 'numeric', minute: '2-digit' });
}

/** A key that is the same for all times of one day there. */
export function dayKey(ms: number, timeZone: string): string {
  return format(ms, timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** `Today`, `Yesterday` or `Tuesday, November 24th`. */
export function dayName(ms: number, timeZone: string, nowMs: number): string {
  const text = formatSlackDate('{date_long_pretty}', ms / 1000, timeZone, nowMs);
  const isThisYear = dayKey(ms, timeZone).slice(-4) === dayKey(nowMs, timeZone).slice(-4);
  const short = isThisYear ? text.replace(/, \d{4}$/, '') : text;
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** `Today at 2:39 PM`, for tooltips and thread lines. */
export function dayAndTime(ms: number, timeZone: string, nowMs: number): string {
  return `${dayName(ms, timeZone, nowMs)} at ${clockTime(ms, timeZone)}`;
}

/** Writes the times inside rendered blocks again, now that zone and day are known. */
export function localizeTimes(root: ParentNode, timeZone: string, nowMs: number): void {
  for (const element of root.querySelectorAll<HTMLTimeElement>('time[data-format]')) {
    const seconds = Number(element.dataset.seconds);
    const text = formatSlackDate(element.dataset.format ?? '', seconds, timeZone, nowMs);
    if (text) element.textContent = text;
    element.title = dayAndTime(seconds * 1000, timeZone, nowMs);
  }
}
