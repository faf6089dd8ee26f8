import { monthsSinceVerified, oldestFirst, topicsToReview } from '../../src/knowledge/topic-reviews';
import { topicFile, topicFrom } from '../support/sample-base';

const verified = (month: string) => ({ ...topicFrom(topicFile()), title: month, verified: month });
const NOW = Date.UTC(2026, 10, 24);

test('months are counted by the calendar, over the turn of a year', () => {
  expect(monthsSinceVerified(verified('2026-11'), NOW)).toBe(0);
  expect(monthsSinceVerified(verified('2025-11'), NOW)).toBe(12);
  expect(monthsSinceVerified(verified('2024-12'), NOW)).toBe(23);
});

test('a topic is due after more than twelve months, the oldest first', () => {
  const topics = ['2026-01', '2025-10', '2025-11', '2024-02'].map(verified);
  expect(topicsToReview(topics, NOW).map((topic) => topic.verified)).toEqual(['2024-02', '2025-10']);
  expect(oldestFirst(topics)[0]!.verified).toBe('2024-02');
  expect(topicsToReview([], NOW)).toEqual([]);
});
