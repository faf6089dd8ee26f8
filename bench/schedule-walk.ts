/** Walks every IANA zone with a simulated clock and compares each due time with an independent computation. */
import { nextDue } from '../src/schedule/next-due';
import { clockTime, type Weekday } from '../src/schedule/recurrence';
import { independentDues } from './independent-dues';

const DAY = 24 * 60 * 60_000;
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** What one walk covers; the small form runs in the tests, the full one by command. */
export interface WalkSize {
  zones: readonly string[];
  days: number;
  /** Minutes after midnight to walk each zone with. */
  times: readonly number[];
  dayLists: readonly (readonly Weekday[])[];
  /** Milliseconds UTC. */
  from: number;
}

export interface WalkResult {
  dues: number;
  /** Due times that fell on another distance from UTC than the one before: clock changes passed. */
  clockChanges: number;
  differences: string[];
}

/** Steps from due time to due time as the scheduler does, and notes where the independent computation differs. */
export function walk(size: WalkSize): WalkResult {
  const result: WalkResult = { dues: 0, clockChanges: 0, differences: [] };
  for (const zone of size.zones) {
    for (const minuteOfDay of size.times) {
      for (const days of size.dayLists) {
        const recurrence = { minuteOfDay, days, zone };
        const to = size.from + size.days * DAY;
        const expected = independentDues(recurrence, size.from, to);
        const got: number[] = [];
        for (let due = nextDue(recurrence, size.from - 1); due < to; due = nextDue(recurrence, due))
          got.push(due);
        result.dues += got.length;
        got.forEach((due, index) => {
          if (index > 0 && (due - got[index - 1]!) % DAY !== 0) result.clockChanges += 1;
        });
        if (got.join() !== expected.join()) {
          const at = expected.findIndex((due, index) => due !== got[index]);
          const show = (due: number | undefined): string =>
            due === undefined ? 'nothing' : new Date(due).toISOString();
          result.differences.push(
            `${zone} ${clockTime(minuteOfDay)} on ${days.join('')}: expected ${show(expected[at])}, got ${show(got[at])}`,
          );
        }
      }
    }
  }
  return result;
}

if (require.main === module) {
  const zones = Intl.supportedValuesOf('timeZone');
  const started = performance.now();
  const result = walk({
    zones,
    days: 400,
    // The hours in which clocks change, their edges, and an ordinary morning.
    times: [0, 1, 30, 59, 60, 90, 119, 120, 150, 180, 540, 1380, 1410, 1439],
    dayLists: [EVERY_DAY, [1, 2, 3, 4, 5], [5, 6, 7]],
    from: Date.UTC(2026, 10, 24),
  });
  process.stdout.write(
    `${zones.length} zones, time zone data ${process.versions.tz}: ${result.dues} due times over 400 days, ` +
      `${result.clockChanges} clock changes passed, ${result.differences.length} differences, ` +
      `${((performance.now() - started) / 1000).toFixed(0)} s\n`,
  );
  for (const difference of result.differences.slice(0, 40)) process.stdout.write(`  ${difference}\n`);
  if (result.differences.length > 0) process.exitCode = 1;
}
