import fc from 'fast-check';
import { independentDues } from '../../bench/independent-dues';
import { walk } from '../../bench/schedule-walk';
import { nextDue, nextDues } from '../../src/schedule/next-due';
import { WEEKDAYS, type Weekday } from '../../src/schedule/recurrence';

const DAY = 24 * 60 * 60_000;
const daily = (time: string, zone: string, days: readonly Weekday[] = WEEKDAYS) => {
  const [hour, minute] = time.split(':').map(Number);
  return { minuteOfDay: hour! * 60 + minute!, days, zone };
};
const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

test.each([
  [
    'a time that does not exist is due at the next that does',
    '02:30',
    'America/New_York',
    '2027-03-14T05:00Z',
    '2027-03-14T07:00',
  ],
  [
    'one that comes twice is due the first time',
    '01:30',
    'America/New_York',
    '2026-11-01T04:00Z',
    '2026-11-01T05:30',
  ],
  ['and not again an hour later', '01:30', 'America/New_York', '2026-11-01T05:30Z', '2026-11-02T06:30'],
  ['a gap at midnight moves to its end', '00:30', 'Africa/Cairo', '2027-04-29T12:00Z', '2027-04-29T22:00'],
  [
    'a gap that ends at midnight moves to the first minute of the next date',
    '23:30',
    'America/Nuuk',
    '2027-03-27T12:00Z',
    '2027-03-28T01:00',
  ],
  ['a clock change of half an hour', '02:15', 'Australia/Lord_Howe', '2027-10-02T12:00Z', '2027-10-02T15:30'],
  ['a clock change of two hours', '02:00', 'Antarctica/Troll', '2027-03-27T12:00Z', '2027-03-28T01:00'],
  ['a zone a quarter of an hour off', '09:00', 'Asia/Kathmandu', '2027-01-01T00:00Z', '2027-01-01T03:15'],
])('%s', (_, time, zone, after, due) => {
  expect(iso(nextDue(daily(time, zone), Date.parse(after)))).toBe(due);
});

test('the date lost over midnight comes on its weekday alone', () => {
  const saturdays = daily('23:30', 'America/Nuuk', [6]);
  const dues = nextDues(saturdays, Date.parse('2027-03-21T12:00Z'), 2).map(iso);
  expect(dues).toEqual(['2027-03-28T01:00', '2027-04-04T00:30']);
});

test('asked between the two times that a clock shows the same, yesterday is not due again', () => {
  // 01:50 is past, the clock was set back, and shows 01:30.
  expect(iso(nextDue(daily('01:50', 'America/New_York'), Date.parse('2026-11-01T06:30Z')))).toBe(
    '2026-11-02T06:50',
  );
});

test('walking a year and more through zones with odd clock changes, no date is missed or doubled', () => {
  const result = walk({
    zones: [
      'Africa/Cairo',
      'America/Nuuk',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/Santiago',
      'Atlantic/Azores',
    ],
    days: 400,
    times: [0, 150, 540, 1_410],
    dayLists: [WEEKDAYS, [5, 6, 7]],
    from: Date.UTC(2026, 10, 24),
  });
  expect(result.differences).toEqual([]);
  expect(result.dues).toBeGreaterThan(10_000);
  expect(result.clockChanges).toBeGreaterThan(50);
});

test('in any zone, at any time, on any days, due times are those of an independent computation', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: 0, max: 1_439 }),
      fc.subarray([...WEEKDAYS], { minLength: 1 }),
      fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2035, 0) }),
      (zone, minuteOfDay, days, from) => {
        const recurrence = { minuteOfDay, days, zone };
        const expected = independentDues(recurrence, from + 1, from + 30 * DAY);
        expect(nextDues(recurrence, from, expected.length)).toEqual(expected);
      },
    ),
    { numRuns: 150 },
  );
});

test('a plan without days, and a zone that does not exist, are refused', () => {
  expect(() => nextDue(daily('09:00', 'Europe/London', []), 0)).toThrow('no day');
  expect(() => nextDue(daily('09:00', 'Mars/Olympus'), 0)).toThrow();
});
