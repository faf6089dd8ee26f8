import type { Button, KnownBlock } from '@slack/types';
import { z } from 'zod';
import {
  type Ambiguous,
  type Answer,
  type AnswerPart,
  RELATED_LIMIT,
  type TopicRef,
  type Unknown,
} from '../answer/answer';
import {
  ambiguousSentence,
  flattenAnswer,
  omittedWords,
  TONE_WORDS,
  unknownSentence,
  verifiedWords,
} from '../answer/flatten';
import type { CalloutTone, Span } from '../knowledge/topic';
import { ACTIONS } from './action-ids';
import { classicSections } from './classic-sections';
import { escapeMrkdwn } from './escape';
import { type FittedCard, fitCard } from './fit-card';
import { LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import { richCode, richList, richParagraph, richQuote } from './rich-text';
import { rowList, type TablePart, tableBlock } from './table';

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
  const tableBlocks = options.level === 'classic' ? 0 : LIMITS.tablesPerMessage;
  const fitted = answer.kind === 'card' ? fitCard(answer, tableBlocks) : answer;
  const text = shorten(flattenAnswer(fitted), LIMITS.fallbackText);
  if (options.level === 'text') return { text: escapeMrkdwn(text) };
  return { text: escapeMrkdwn(text), blocks: blocksOf(fitted, options) };
}

function blocksOf(answer: FittedCard | Ambiguous | Unknown, options: RenderOptions): KnownBlock[] {
  if (answer.kind === 'card') return cardBlocks(answer, options);
  return answer.kind === 'ambiguous' ? ambiguousBlocks(answer) : unknownBlocks(answer);
}

function cardBlocks(card: FittedCard, options: RenderOptions): KnownBlock[] {
  const isRich = options.level === 'rich';
  // The one that Slack takes as a table; every other is a list.
  const table = isRich ? card.parts.find((part) => part.kind === 'table') : undefined;
  const blocks: KnownBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: shorten(card.heading, LIMITS.headerText) } },
    ...(isRich ? card.parts.map((part) => richBlock(part, part === table)) : classicSections(card.parts)),
    contextBlock(card, table),
  ];
  const buttons = cardButtons(card, options);
  if (buttons.length > 0) blocks.push({ type: 'actions', elements: buttons });
  return blocks;
}

function richBlock(part: AnswerPart, isTableBlock: boolean): KnownBlock {
  switch (part.kind) {
    case 'heading':
      return richParagraph([{ text: part.text, bold: true }]);
    case 'text':
      return richParagraph(part.spans);
    case 'facts':
      return richList(part.facts, part.ordered);
    case 'table':
      return isTableBlock ? tableBlock(part) : rowList(part);
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

function contextBlock(card: FittedCard, table: TablePart | undefined): KnownBlock {
  const links = card.sources
    .slice(0, SOURCES_SHOWN)
    .map((source) => `<${source.url}|${escapeMrkdwn(shorten(source.title, 80)).replaceAll('|', '¦')}>`);
  const notes = [
    `${verifiedWords(card.verified)} · Sources: ${links.join(', ')}`,
    table ? omittedWords(table).trim() : '',
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
      ...(card.from !== undefined && { from: card.from }),
    };
    buttons.push({ ...button('Share to channel', ACTIONS.share, JSON.stringify(value)), style: 'primary' });
  }
  if (card.next !== null && main)
    buttons.push(button('Continue', `${ACTIONS.topic}:${CONTINUE}`, `${main.id} ${card.next}`));
  buttons.push(...tableButtons(card.parts, tableLine));
  if (card.more && main) buttons.push(button('Full topic', `${ACTIONS.topic}:0`, main.id));
  card.related.forEach((topic, index) => {
    if (topic.id !== main?.id) buttons.push(topicButton(topic, index + 1));
  });
  return buttons;
}

/** Number of the button that shows how a topic goes on; related topics have the numbers from 1. */
const CONTINUE = RELATED_LIMIT + 1;

/** A message of a topic has room for few buttons beside those of the related topics. */
const MOST_TABLE_BUTTONS = 5;

/** A button for each table that is not shown whole; where there are several, by the heading that each stands under. */
function tableButtons(parts: readonly AnswerPart[], shownLine: number | undefined): Button[] {
  const cut = parts.flatMap((part, at) => {
    if (part.kind !== 'table' || part.home === null || part.home.line === shownLine) return [];
    if (part.omitted.rows + part.omitted.columns === 0) return [];
    const heading = parts.slice(0, at).findLast((other) => other.kind === 'heading');
    return [{ home: part.home, heading: heading?.kind === 'heading' ? heading.text : null }];
  });
  return cut.slice(0, MOST_TABLE_BUTTONS).map(({ home, heading }, index) => {
    const text = cut.length > 1 && heading !== null ? `Full table: ${heading}` : 'Full table';
    return button(text, `${ACTIONS.table}:${index}`, `${home.line} ${home.topic}`);
  });
}

/**
 * What the Share button carries: the question, asked again when pressed, and the topic it was answered from; for a table
 * shown whole the line it stands on, for a topic shown whole the part that it begins with.
 */
export const shareValue = z.object({
  q: z.string(),
  topic: z.string(),
  line: z.number().optional(),
  from: z.number().optional(),
});
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
