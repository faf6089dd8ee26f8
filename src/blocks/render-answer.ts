import type { Button, KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { Ambiguous, Answer, AnswerPart, TopicRef, Unknown } from '../answer/answer';
import {
  ambiguousSentence,
  flattenAnswer,
  flattenPart,
  omittedWords,
  TONE_WORDS,
  unknownSentence,
  verifiedWords,
} from '../answer/flatten';
import type { CalloutTone, Span } from '../knowledge/topic';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { type FittedCard, fitCard } from './fit-card';
import { LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import { richCode, richList, richParagraph, richQuote } from './rich-text';
import { drawTable, fitsTableBlock, preformattedTable, tableBlock } from './table';

const TONE_EMOJI: Record<CalloutTone, string> = {
  note: 'ℹ️',
  tip: '💡',
  important: '❗',
  warning: '⚠️',
  caution: '🛑',
};

const SOURCES_SHOWN = 4;

export interface RenderOptions {
  level: Level;
  /** Whether to offer posting this private answer to the channel. */
  share: boolean;
  /** Line of the table, where the answer is that table whole: sharing it posts the same. */
  tableLine?: number;
}

/** An answer as a message; always within Slack's limits, whatever was asked and however long the topic is. */
export function renderAnswer(answer: Answer, options: RenderOptions): Message {
  const fitted = answer.kind === 'card' ? fitCard(answer) : answer;
  const text = shorten(flattenAnswer(fitted), LIMITS.fallbackText);
  if (options.level === 'text') return { text: escapeMrkdwn(text) };
  return { text: escapeMrkdwn(text), blocks: blocksOf(fitted, options) };
}

function blocksOf(answer: FittedCard | Ambiguous | Unknown, options: RenderOptions): KnownBlock[] {
  if (answer.kind === 'card') return cardBlocks(answer, options);
  return answer.kind === 'ambiguous' ? ambiguousBlocks(answer) : unknownBlocks(answer);
}

function cardBlocks(card: FittedCard, options: RenderOptions): KnownBlock[] {
  const blocks: KnownBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: shorten(card.heading, LIMITS.headerText) } },
  ];
  let tables = 0;
  for (const part of card.parts) {
    if (part.kind === 'table') tables += 1;
    const block =
      options.level === 'rich' ? richBlock(part, tables <= LIMITS.tablesPerMessage) : classicBlock(part);
    blocks.push(block);
  }
  blocks.push(contextBlock(card));
  const buttons = cardButtons(card, options);
  if (buttons.length > 0) blocks.push({ type: 'actions', elements: buttons });
  return blocks;
}

function richBlock(part: AnswerPart, mayBeTable: boolean): KnownBlock {
  switch (part.kind) {
    case 'heading':
      return richParagraph([{ text: part.text, bold: true }]);
    case 'text':
      return richParagraph(part.spans);
    case 'facts':
      return richList(part.facts, part.ordered);
    case 'table':
      return mayBeTable && fitsTableBlock(part) ? tableBlock(part) : preformattedTable(part);
    case 'snippet':
      return richCode(part.code, part.language);
    case 'diagram':
      return richCode(part.code, null);
    case 'callout': {
      const mark: Span = { text: `${TONE_EMOJI[part.tone]} ${TONE_WORDS[part.tone]}: `, bold: true };
      const [first, ...rest] = part.paragraphs;
      return richQuote([[mark, ...(first ?? [])], ...rest]);
    }
  }
}

/** Blocks that every client has known for years. */
function classicBlock(part: AnswerPart): KnownBlock {
  const isCode = part.kind === 'snippet' || part.kind === 'diagram' || part.kind === 'table';
  const text = part.kind === 'table' ? drawTable(part) : flattenPart(part);
  // The fence and the escaping must fit too; an entity is at most five characters for one.
  const escaped = escapeMrkdwn(shorten(text, Math.floor(LIMITS.sectionText / 2)));
  const fitting =
    escaped.length > LIMITS.sectionText - 10
      ? escapeMrkdwn(shorten(text, Math.floor(LIMITS.sectionText / 6)))
      : escaped;
  return {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: isCode ? `\`\`\`${fitting.replaceAll('```', "'''")}\`\`\`` : fitting || ' ',
    },
  };
}

function contextBlock(card: FittedCard): KnownBlock {
  const links = card.sources
    .slice(0, SOURCES_SHOWN)
    .map((source) => `<${source.url}|${escapeMrkdwn(shorten(source.title, 80)).replaceAll('|', '¦')}>`);
  const table = card.parts.find((part) => part.kind === 'table');
  const omitted = table ? omittedWords(table).trim() : '';
  const notes = [
    `${verifiedWords(card.verified)} · Sources: ${links.join(', ')}`,
    omitted,
    card.cut ?? '',
  ].filter(Boolean);
  return {
    type: 'context',
    elements: notes.map((note) => ({ type: 'mrkdwn', text: shorten(note, LIMITS.contextText) })),
  };
}

function cardButtons(card: FittedCard, { share, tableLine }: RenderOptions): Button[] {
  const buttons: Button[] = [];
  const [main] = card.topics;
  if (share) {
    const value: ShareValue = {
      q: shorten(card.question, 1_500),
      topic: main!.id,
      ...(tableLine !== undefined && { line: tableLine }),
    };
    buttons.push({ ...button('Share to channel', ACTIONS.share, JSON.stringify(value)), style: 'primary' });
  }
  const cutTable = card.parts.find(
    (part) => part.kind === 'table' && part.home !== null && part.omitted.rows + part.omitted.columns > 0,
  );
  if (cutTable?.kind === 'table')
    buttons.push(button('Full table', ACTIONS.table, `${cutTable.home!.line} ${cutTable.home!.topic}`));
  if (card.more && main) buttons.push(button('Full topic', `${ACTIONS.topic}:0`, main.id));
  card.related.forEach((topic, index) => {
    if (topic.id !== main?.id) buttons.push(topicButton(topic, index + 1));
  });
  return buttons;
}

/**
 * What the Share button carries: the question, asked again when pressed, and the topic it was answered from; for a table
 * shown whole the line it stands on.
 */
export const shareValue = z.object({ q: z.string(), topic: z.string(), line: z.number().optional() });
export type ShareValue = z.infer<typeof shareValue>;

function unknownBlocks(answer: Unknown): KnownBlock[] {
  return [
    { type: 'section', text: { type: 'plain_text', text: unknownSentence(answer) } },
    {
      type: 'actions',
      elements: [
        ...answer.suggestions.map((topic, index) => topicButton(topic, index)),
        button('All topics', ACTIONS.list, 'all'),
      ],
    },
  ];
}

function ambiguousBlocks(answer: Ambiguous): KnownBlock[] {
  return [
    {
      type: 'section',
      text: { type: 'plain_text', text: shorten(ambiguousSentence(answer), LIMITS.sectionText) },
    },
    {
      type: 'actions',
      elements: answer.meanings
        .slice(0, LIMITS.actionsElements)
        .map((meaning, index) =>
          button(meaning.title, `${ACTIONS.ask}:${index}`, shorten(meaning.question, 1_500)),
        ),
    },
  ];
}

/** A button that shows a topic. */
export function topicButton(topic: TopicRef, index: number): Button {
  return button(topic.title, `${ACTIONS.topic}:${index}`, topic.id);
}

/** A plain button within Slack's limits. */
export function button(text: string, actionId: string, value: string): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: shorten(text, LIMITS.buttonText) },
    action_id: actionId,
    value,
  };
}
