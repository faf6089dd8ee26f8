import { describeDate, describeDays, describeRecurrence } from '../../src/schedule/describe';
import type { Weekday } from '../../src/schedule/recurrence';

test.each<[Weekday[], string]>([
  [[1, 2, 3, 4, 5, 6, 7], 'every day'],
  [[1, 2, 3, 4, 5], 'on weekdays'],
  [[6, 7], 'on weekends'],
  [[1], 'on Mondays'],
  [[2, 4], 'on Tuesdays and Thursdays'],
  [[1, 3, 5], 'on Mondays, Wednesdays and Fridays'],
])('%j is "%s"', (days, words) => {
  expect(describeDays(days)).toBe(words);
});

test('a plan names its zone, since nobody knows whose nine o’clock it is otherwise', () => {
  const plan = { minuteOfDay: 545, days: [5] as const, zone: 'America/New_York' };
  expect(describeRecurrence(plan)).toBe('on Fridays at 09:05 (America/New_York)');
});

test('a date is told as a clock there shows it, also on a day when the planned time does not exist', () => {
  expect(describeDate(Date.parse('2026-11-26T09:00Z'), 'Europe/London')).toBe('Thu 26 Nov at 09:00');
  expect(describeDate(Date.parse('2027-03-14T07:00Z'), 'America/New_York')).toBe('Sun 14 Mar at 03:00');
  expect(describeDate(Date.parse('2027-01-01T00:00Z'), 'UTC')).toBe('Fri 1 Jan at 00:00');
});
