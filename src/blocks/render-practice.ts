import type { Button, KnownBlock } from '@slack/types';
import { plain, type Span } from '../knowledge/topic';
import type { PracticeReason } from '../quiz/choose-practice';
import type { Asked, Graded, NothingLeft } from '../quiz/practice';
import type { PracticeRecord } from '../quiz/practice-store';
import { isMultiple } from '../quiz/round';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import {
  answerBlock,
  choiceTexts,
  context,
  fitsButton,
  LETTERS,
  paragraph,
  pickBlock,
  questionBlocks,
} from './item-parts';
import { LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import type { PracticeValue } from './practice-value';
import { button, topicButton } from './render-answer';
import { richQuote } from './rich-text';

const REASONS: Record<PracticeReason, string> = {
  due: 'due again',
  weak: 'a weak spot of yours',
  new: 'new to you',
  ahead: 'ahead of time',
};

/** An item to practise, with its choices to press. */
export function renderPracticeItem({ session, question, item, reason, due }: Asked, level: Level): Message {
  const severalRight = isMultiple(item);
  const inButtons = !severalRight && item.choices.every(({ spans }) => fitsButton(spans));
  const posed = { item, order: question.order, blockId: `practice:${question.id}` };
  const value: PracticeValue = { q: question.id };
  const left = due > 1 ? ` · ${due} due` : '';
  const about = session.about === '' ? '' : ` · ${escapeMrkdwn(shorten(session.about, 60))}`;
  const blocks: KnownBlock[] = [
    context(
      `*Practice*${about} · ${escapeMrkdwn(item.area)} · ${item.difficulty} · ${REASONS[reason]}${left}`,
    ),
    ...questionBlocks(item, level),
    ...(inButtons || severalRight ? [] : [choiceLines(item, question.order, level, null)]),
    severalRight
      ? pickBlock(posed, { pick: ACTIONS.practicePick, submit: ACTIONS.practiceSubmit }, value)
      : answerBlock(posed, inButtons, ACTIONS.practiceAnswer, (c) => ({ ...value, c })),
    { type: 'actions', elements: [stopButton(session.id)] },
  ];
  const text = escapeMrkdwn([plain(item.question), ...choiceTexts(posed)].join('\n'));
  return { text: shorten(text, LIMITS.fallbackText), ...(level !== 'text' && { blocks }) };
}

/** A graded answer: what was right, why, and when the item comes again. */
export function renderGraded(
  { session, question, item, chosen, isRight, card }: Graded,
  level: Level,
): Message {
  const right = item.choices.filter((choice) => choice.right).map((choice) => plain(choice.spans));
  const again = card.scheduledDays === 1 ? 'tomorrow' : `in ${spanOfDays(card.scheduledDays)}`;
  const verdict = isRight ? ':white_check_mark: *Right.*' : ':x: *Not this time.*';
  const blocks: KnownBlock[] = [
    ...questionBlocks(item, level),
    choiceLines(item, question.order, level, chosen),
    { type: 'section', text: { type: 'mrkdwn', text: `${verdict} Comes again ${again}.` } },
    level === 'rich' ? richQuote([item.explanation]) : paragraph(item.explanation, level),
    {
      type: 'actions',
      elements: [
        { ...button('Next', ACTIONS.practiceNext, session.id), style: 'primary' },
        stopButton(session.id),
        topicButton({ id: item.topicId, title: `Read: ${item.topicTitle}` }, 0),
        flagButton(item.id),
      ],
    },
    ...(item.origin === 'generated' ? [context(escapeMrkdwn(`Made by rule from ${item.source}`))] : []),
  ];
  const text = [
    isRight ? 'Right.' : 'Not this time.',
    `Right: ${right.join('; ')}. ${plain(item.explanation)}`,
    `Comes again ${again}.`,
  ].join('\n');
  return { text: shorten(escapeMrkdwn(text), LIMITS.fallbackText), ...(level !== 'text' && { blocks }) };
}

/** Everything was answered within the last hours. */
export function renderNothingLeft({ session }: NothingLeft): Message {
  const about = session.about === '' ? '' : ` about ${escapeMrkdwn(shorten(session.about, 60))}`;
  const text = `That was everything${about} for today: each question rests some hours before it comes again.`;
  return {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text } },
      {
        type: 'actions',
        elements: [button('Practice everything', ACTIONS.practiceStart, ''), stopButton(session.id)],
      },
    ],
  };
}

/** The question that was pressed is no longer there. */
export function renderGone(sessionId: string | null): Message {
  const text =
    'That question is gone: it was changed or deleted meanwhile. What you answered before is kept.';
  const next =
    sessionId === null
      ? [button('Practice', ACTIONS.practiceStart, '')]
      : [button('Next', ACTIONS.practiceNext, sessionId), stopButton(sessionId)];
  return {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text } },
      { type: 'actions', elements: next },
    ],
  };
}

/** What a session came to. */
export function renderPracticeEnd({ answered, right }: PracticeRecord, due: number): Message {
  const done =
    answered === 0
      ? 'Practice stopped.'
      : `Practice stopped: ${right} of ${answered} right. All of it is kept.`;
  const text = `${done} ${due === 0 ? 'Nothing is due now.' : `${due} due now.`}`;
  return {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text } },
      { type: 'actions', elements: [button('Practice again', ACTIONS.practiceStart, '')] },
    ],
  };
}

/** "Wrong or unclear?": to stand below an item whose answer is shown. */
export function flagButton(itemId: string): Button {
  return button('Wrong or unclear?', ACTIONS.flag, itemId);
}

/** The item itself, for people who judge it: every choice, the right ones marked. */
export function itemBlocks(item: Asked['item'], level: Level): KnownBlock[] {
  const order = item.choices.map((_, index) => index);
  return [
    ...questionBlocks(item, level),
    choiceLines(item, order, level, []),
    paragraph(item.explanation, level),
  ];
}

/** The choices with their letters; with an answer, what was right and what was chosen. */
function choiceLines(
  item: Asked['item'],
  order: readonly number[],
  level: Level,
  chosen: readonly number[] | null,
): KnownBlock {
  const spans = order.flatMap((index, at): Span[] => {
    const choice = item.choices[index]!;
    const mark = chosen === null ? '' : choice.right ? '✅ ' : chosen.includes(index) ? '❌ ' : '▫️ ';
    return [
      ...(at > 0 ? [{ text: '\n' }] : []),
      { text: `${mark}${LETTERS[at]}  `, bold: true },
      ...choice.spans,
      ...(chosen?.includes(index) ? [{ text: '  ← you', italic: true as const }] : []),
    ];
  });
  return paragraph(spans, level);
}

function stopButton(sessionId: string): Button {
  return button('Stop', ACTIONS.practiceStop, sessionId);
}

function spanOfDays(days: number): string {
  if (days < 60) return `${days} days`;
  return days < 730 ? `${Math.round(days / 30)} months` : `${Math.round(days / 365)} years`;
}
