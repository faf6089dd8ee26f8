import type { KnownBlock } from '@slack/types';
import type { Topic } from '../knowledge/topic';
import { monthsSinceVerified, oldestFirst, topicsToReview } from '../knowledge/topic-reviews';
import { escapeMrkdwn } from './escape';
import { context } from './item-parts';
import { LIMITS, shorten } from './limits';
import type { Message } from './message';
import { topicButton } from './render-answer';

const SHOWN = 20;
/** Shown where nothing is due, so that whoever has an hour knows where to begin. */
const NEXT_SHOWN = 5;
const BUTTONS = 5;

/** The topics that somebody should hold against their sources again; where there is none, those that come next. */
export function renderTopicReviews(topics: readonly Topic[], now: number, command: string): Message {
  const due = topicsToReview(topics, now);
  const next = oldestFirst(topics).filter((topic) => monthsSinceVerified(topic, now) > 0);
  const shown = due.length > 0 ? due.slice(0, SHOWN) : next.slice(0, NEXT_SHOWN);
  const heading =
    due.length > 0
      ? `${due.length} topic${due.length === 1 ? ' was' : 's were'} last checked more than a year ago.`
      : next.length > 0
        ? 'Every topic was checked within the last year. The oldest:'
        : 'Every topic was checked this month: there is nothing to review.';
  const lines = shown.map(
    (topic) => `• *${escapeMrkdwn(topic.title)}* (${escapeMrkdwn(topic.area)}): ${ageWords(topic, now)}`,
  );
  if (due.length > shown.length) lines.push(`and ${due.length - shown.length} more`);
  const text = shorten(lines.join('\n'), LIMITS.sectionText);
  const blocks: KnownBlock[] = [
    { type: 'section', text: { type: 'mrkdwn', text: `*${heading}*` } },
    ...(shown.length > 0
      ? [
          { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
          {
            type: 'actions' as const,
            elements: shown.slice(0, BUTTONS).map((topic, index) => topicButton(topic, index)),
          },
        ]
      : []),
    context(
      `Hold a page against its sources, mend it, set \`verified\` to the month. \`${command} list reviews monday 10:00\` posts this weekly while something is due.`,
    ),
  ];
  return { text: shorten(`${heading}\n${text.replaceAll('*', '')}`, LIMITS.fallbackText), blocks };
}

function ageWords(topic: Topic, now: number): string {
  const months = monthsSinceVerified(topic, now);
  const ago = months <= 0 ? 'this month' : months === 1 ? 'a month ago' : `${months} months ago`;
  return `verified ${topic.verified}, ${ago}`;
}
