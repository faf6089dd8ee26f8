import type { KnownBlock } from '@slack/types';
import { plain } from '../knowledge/topic';
import type { Item } from '../quiz/item';
import { FLAGS_TO_REST } from '../quiz/item-flags';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import { button } from './render-answer';
import { itemBlocks } from './render-practice';

/** An item that somebody wrote, for an admin to decide on. */
export function renderReview(item: Item, author: string, level: Level): Message {
  const intro = `<@${author}> wrote a question about *${escapeMrkdwn(item.topicTitle)}* (${item.difficulty}). Shall it be played?`;
  return framed(intro, item, level, [
    { ...button('Approve', ACTIONS.approveItem, item.id), style: 'primary' },
    { ...button('Reject', ACTIONS.rejectItem, item.id), style: 'danger' },
  ]);
}

/** What takes the review's place once it is decided. */
export function renderReviewed(
  item: Item,
  state: 'approved' | 'rejected',
  by: string,
  level: Level,
): Message {
  return framed(`${state === 'approved' ? 'Approved' : 'Rejected'} by <@${by}>.`, item, level, []);
}

/** An item that players flagged, for an admin to decide on. */
export function renderFlagged(item: Item, flags: number, isResting: boolean, level: Level): Message {
  const count = `*${flags}* ${flags === 1 ? 'player says' : 'players say'} "wrong or unclear"`;
  const rest = isResting
    ? 'It rests: nobody is asked until you bring it back.'
    : `At ${FLAGS_TO_REST} it rests.`;
  return framed(`${count}: ${escapeMrkdwn(item.source)}. ${rest}`, item, level, [
    { ...button('Take it out', ACTIONS.restItem, item.id), style: 'danger' },
    button('It is fine', ACTIONS.keepItem, item.id),
  ]);
}

/** What takes the flag's place once it is decided. */
export function renderFlagDecided(item: Item, verdict: 'rest' | 'keep', by: string, level: Level): Message {
  const words = verdict === 'rest' ? 'Taken out' : 'Brought back, its flags cleared,';
  return framed(`${words} by <@${by}>: ${escapeMrkdwn(item.source)}.`, item, level, []);
}

/** One line. */
export function plainNotice(text: string): Message {
  const escaped = escapeMrkdwn(text);
  return {
    text: escaped,
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: shorten(escaped, LIMITS.sectionText) } }],
  };
}

function framed(
  intro: string,
  item: Item,
  level: Level,
  buttons: Extract<KnownBlock, { type: 'actions' }>['elements'],
): Message {
  const text = shorten(`${intro}\n${escapeMrkdwn(plain(item.question))}`, LIMITS.fallbackText);
  if (level === 'text') return { text };
  return {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: intro } },
      ...itemBlocks(item, level),
      ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
    ],
  };
}
