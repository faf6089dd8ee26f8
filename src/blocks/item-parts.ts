import type { KnownBlock } from '@slack/types';
import { plain, type Span } from '../knowledge/topic';
import type { Item } from '../quiz/item';
import { escapeMrkdwn } from './escape';
import { codePoints, LIMITS, shorten } from './limits';
import type { Level } from './message';
import { button } from './render-answer';
import { richCode, richParagraph } from './rich-text';

/** What every message that poses an item is made of, in a round, in practice or below a tip. */

/** Choices by their place on screen. */
export const LETTERS = 'ABCDEFGHIJ';

/** Clients cut the text of a button at about 30 characters (docs.slack.dev, button element). */
const BUTTON_SHOWS = 28;

const SNIPPET_CHARACTERS = 2_500;
/** Escaped, a character may become five; fence and code together stay within a section. */
const CLASSIC_SNIPPET_CHARACTERS = 500;

/** A small grey line. */
export function context(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: shorten(text, LIMITS.contextText) }] };
}

/** Spans with their styles, or plain where the level knows none. */
export function paragraph(spans: readonly Span[], level: Level): KnownBlock {
  return level === 'rich'
    ? richParagraph(spans)
    : {
        type: 'section',
        text: { type: 'plain_text', text: shorten(plain(spans), LIMITS.sectionText) || ' ' },
      };
}

/** Whether a choice can be the words of its button; else the buttons are letters and the choices stand above them. */
export function fitsButton(spans: readonly Span[]): boolean {
  return codePoints(plain(spans)) <= BUTTON_SHOWS && spans.every((span) => !span.code);
}

/** The question in bold, with its snippet. */
export function questionBlocks({ question, snippet }: Item, level: Level): KnownBlock[] {
  const bold = question.map((span): Span => (span.code ? span : { ...span, bold: true }));
  if (!snippet) return [paragraph(bold, level)];
  const code = shorten(snippet.code, SNIPPET_CHARACTERS);
  const classic = escapeMrkdwn(shorten(code, CLASSIC_SNIPPET_CHARACTERS)).replaceAll('```', "'''");
  const block: KnownBlock =
    level === 'rich'
      ? richCode(code, snippet.language)
      : { type: 'section', text: { type: 'mrkdwn', text: `\`\`\`${classic}\`\`\`` } };
  return [paragraph(bold, level), block];
}

/** An item's choices as one message shows and takes them. */
export interface Posed {
  item: Item;
  /** Indexes of the item's choices, as they are shown. */
  order: readonly number[];
  /** The same at every change of the message, so that what somebody has ticked stays ticked. */
  blockId: string;
}

/** `A) Port forwarding`, a line a choice, for the plain text beside the blocks. */
export function choiceTexts({ item, order }: Pick<Posed, 'item' | 'order'>): string[] {
  return order.map((index, at) => `${LETTERS[at]}) ${plain(item.choices[index]!.spans)}`);
}

/**
 * A button for each choice.
 * @param action id of the buttons, numbered
 * @param value what a button carries, by the choice's index in the author's order
 */
export function answerBlock(
  { item, order, blockId }: Posed,
  inButtons: boolean,
  action: string,
  value: (choice: number) => object,
): KnownBlock {
  return {
    type: 'actions',
    block_id: blockId,
    elements: order.map((index, at) => {
      const text = plain(item.choices[index]!.spans);
      return {
        ...button(inButtons ? text : LETTERS[at]!, `${action}:${at}`, JSON.stringify(value(index))),
        accessibility_label: shorten(`Answer ${LETTERS[at]}: ${text}`, LIMITS.buttonText),
      };
    }),
  };
}

/** Boxes to tick where several choices are right, and a button that submits them. */
export function pickBlock(
  { item, order, blockId }: Posed,
  actions: { pick: string; submit: string },
  value: object,
): KnownBlock {
  return {
    type: 'actions',
    block_id: blockId,
    elements: [
      {
        type: 'checkboxes',
        action_id: actions.pick,
        options: order.map((index, at) => ({
          text: {
            type: 'plain_text',
            text: shorten(`${LETTERS[at]}  ${plain(item.choices[index]!.spans)}`, LIMITS.optionText),
          },
          value: String(index),
        })),
      },
      { ...button('Submit', actions.submit, JSON.stringify(value)), style: 'primary' },
    ],
  };
}
