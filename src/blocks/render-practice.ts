import type { Button, KnownBlock } from '@slack/types';
import { plain, type Span } from '../knowledge/topic';
import type { PracticeReason } from '../quiz/choose-practice';
import type { Asked, Graded, NothingLeft } from '../quiz/practice';
import type { PracticeRecord } from '../quiz/practice-store';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { codePoints, LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import type { PracticeValue } from './practice-value';
import { button, topicButton } from './render-answer';
import { richCode, richParagraph, richQuote } from './rich-text';

const LETTERS = 'ABCDEFGHIJ';

/** Clients cut the text of a button at about 30 characters (docs.slack.dev, button element). */
const BUTTON_SHOWS = 28;

const SNIPPET_CHARACTERS = 2_500;

const REASONS: Record<PracticeReason, string> = {
  due: 'due again',
  weak: 'a weak spot of yours',
  new: 'new to you',
  ahead: 'ahead of time',
};

/** An item to practise, with its choices to press. */
export function renderPracticeItem({ session, question, item, reason, due }: Asked, level: Level): Message {
  const isMultiple = item.choices.filter((choice) => choice.right).length > 1;
  const inButtons =
    !isMultiple &&
    item.choices.every(
      ({ spans }) => codePoints(plain(spans)) <= BUTTON_SHOWS && spans.every((span) => !span.code),
    );
  const left = due > 1 ? ` · ${due} due` : '';
  const about = session.about === '' ? '' : ` · ${escapeMrkdwn(shorten(session.about, 60))}`;
  const blocks: KnownBlock[] = [
    note(`*Practice*${about} · ${escapeMrkdwn(item.area)} · ${item.difficulty} · ${REASONS[reason]}${left}`),
    ...asked(item, level),
    ...(inButtons || isMultiple ? [] : [choiceLines(item, question.order, level, null)]),
    ...(isMultiple
      ? [pickBlock(question.id, item, question.order)]
      : [answerBlock(question.id, item, question.order, inButtons)]),
    { type: 'actions', elements: [stopButton(session.id)] },
  ];
  const choices = question.order.map((index, at) => `${LETTERS[at]}) ${plain(item.choices[index]!.spans)}`);
  const text = escapeMrkdwn([plain(item.question), ...choices].join('\n'));
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
    ...asked(item, level),
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
    ...(item.origin === 'generated' ? [note(escapeMrkdwn(`Made by rule from ${item.source}`))] : []),
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
export function itemBlocks(item: Parameters<typeof asked>[0], level: Level): KnownBlock[] {
  const order = item.choices.map((_, index) => index);
  return [...asked(item, level), choiceLines(item, order, level, []), paragraph(item.explanation, level)];
}

/** A small grey line. */
export function note(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: shorten(text, LIMITS.contextText) }] };
}

function asked({ question, snippet }: Asked['item'], level: Level): KnownBlock[] {
  const bold = question.map((span): Span => (span.code ? span : { ...span, bold: true }));
  if (!snippet) return [paragraph(bold, level)];
  const code = shorten(snippet.code, SNIPPET_CHARACTERS);
  const block: KnownBlock =
    level === 'rich'
      ? richCode(code, snippet.language)
      : {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: `\`\`\`${escapeMrkdwn(shorten(code, 500)).replaceAll('```', "'''")}\`\`\``,
          },
        };
  return [paragraph(bold, level), block];
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

function answerBlock(
  questionId: string,
  item: Asked['item'],
  order: readonly number[],
  inButtons: boolean,
): KnownBlock {
  return {
    type: 'actions',
    block_id: `practice:${questionId}`,
    elements: order.map((index, at) => {
      const text = plain(item.choices[index]!.spans);
      const value: PracticeValue = { q: questionId, c: index };
      return {
        ...button(inButtons ? text : LETTERS[at]!, `${ACTIONS.practiceAnswer}:${at}`, JSON.stringify(value)),
        accessibility_label: shorten(`Answer ${LETTERS[at]}: ${text}`, LIMITS.buttonText),
      };
    }),
  };
}

function pickBlock(questionId: string, item: Asked['item'], order: readonly number[]): KnownBlock {
  const value: PracticeValue = { q: questionId };
  return {
    type: 'actions',
    block_id: `practice:${questionId}`,
    elements: [
      {
        type: 'checkboxes',
        action_id: ACTIONS.practicePick,
        options: order.map((index, at) => ({
          text: {
            type: 'plain_text',
            text: shorten(`${LETTERS[at]}  ${plain(item.choices[index]!.spans)}`, LIMITS.optionText),
          },
          value: String(index),
        })),
      },
      { ...button('Submit', ACTIONS.practiceSubmit, JSON.stringify(value)), style: 'primary' },
    ],
  };
}

function stopButton(sessionId: string): Button {
  return button('Stop', ACTIONS.practiceStop, sessionId);
}

function paragraph(spans: readonly Span[], level: Level): KnownBlock {
  return level === 'rich'
    ? richParagraph(spans)
    : {
        type: 'section',
        text: { type: 'plain_text', text: shorten(plain(spans), LIMITS.sectionText) || ' ' },
      };
}

function spanOfDays(days: number): string {
  if (days < 60) return `${days} days`;
  return days < 730 ? `${Math.round(days / 30)} months` : `${Math.round(days / 365)} years`;
}
