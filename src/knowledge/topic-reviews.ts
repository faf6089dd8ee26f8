import type { Topic } from './topic';

/** A page that nobody held against its sources for so long is due: clouds change faster. */
export const REVIEW_AFTER_MONTHS = 12;

/** Whole months since a topic was last verified. */
export function monthsSinceVerified(topic: Topic, now: number): number {
  const date = new Date(now);
  const [year, month] = topic.verified.split('-').map(Number);
  return date.getUTCFullYear() * 12 + date.getUTCMonth() - (year! * 12 + month! - 1);
}

/** Topics that were verified more than twelve months ago, the longest ago first. */
export function topicsToReview(topics: readonly Topic[], now: number): Topic[] {
  return oldestFirst(topics).filter((topic) => monthsSinceVerified(topic, now) > REVIEW_AFTER_MONTHS);
}

/** By the month of their last check, then by area and title. */
export function oldestFirst(topics: readonly Topic[]): Topic[] {
  const key = (topic: Topic): string => `${topic.verified} ${topic.area} ${topic.title}`;
  return topics.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
