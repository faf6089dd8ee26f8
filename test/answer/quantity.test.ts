import { exceeds, quantitiesIn } from '../../src/answer/quantity';

test.each([
  ['a job of 20 minutes', 'Timeout', '15 minutes', true],
  ['a job of 10 min', 'Timeout', '15 minutes', false],
  ['a job of 20 minutes', 'Timeout', 'None', false],
  ['a job of 20 minutes', 'Startup', '15 seconds', false],
  ['60k iops', 'Max IOPS', '16,000', true],
  ['60000 iops', 'Max IOPS', '256,000', false],
  ['a 200 MB file', 'Max payload', '6 MB', true],
  ['a 200 MB file', 'Max run time', '15 minutes', false],
])('"%s" against %s: %s', (asked, head, cell, expected) => {
  expect(exceeds(quantitiesIn(asked), head, cell)).toBe(expected);
});
