import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { plain, type QuizItem, type Topic } from '../knowledge/topic';
import type { TipQuestion } from '../tips/tip-desk';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { LETTERS } from './item-parts';
import { codePoints, LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import { button } from './render-answer';
import { richCode, richParagraph } from './rich-text';

/** Phones cut longer words on a button; such choices stand above, and the buttons are letters. */
const BUTTON_CHARACTERS = 32;

/** What an answer button carries: topic, question, and the choice's place in the author's order. */
export const tipAnswerValue = z.object({ t: z.string(), q: z.string(), c: z.number() });
type TipAnswerValue = z.infer<typeof tipAnswerValue>;

/** A question about a tip's topic, with a button for each choice. */
export function renderTipQuestion(question: TipQuestion, level: Level): Message {
  const { item, topic, choices } = question;
  const asked = plain(item.question);
  const lines = choices.map((choice, index) => `${LETTERS[index]}. ${choice.text}`);
  const text = escapeMrkdwn(
    shorten([`Quiz: ${asked}`, item.snippet?.code, ...lines].filter(Boolean).join('\n'), LIMITS.fallbackText),
  );
  if (level === 'text') return { text };
  const code = item.snippet && shorten(item.snippet.code, 1_500);
  const blocks: KnownBlock[] = [
    level === 'rich'
      ? richParagraph([{ text: `${topic.title}: `, bold: true }, ...item.question])
      : section(`*${escapeMrkdwn(topic.title)}*: ${escapeMrkdwn(shorten(asked, 1_000))}`),
  ];
  if (item.snippet && code)
    blocks.push(
      level === 'rich' ? richCode(code, item.snippet.language) : section(`\`\`\`${escapeMrkdwn(code)}\`\`\``),
    );
  const areShort = choices.every((choice) => codePoints(choice.text) <= BUTTON_CHARACTERS);
  if (!areShort)
    blocks.push(
      level === 'rich'
        ? richParagraph(
            choices.flatMap((choice, index) => [
              ...(index > 0 ? [{ text: '\n' }] : []),
              { text: `${LETTERS[index]}. `, bold: true as const },
              ...item.choices[choice.index]!.spans,
            ]),
          )
        : section(escapeMrkdwn(shorten(lines.join('\n'), 1_500))),
    );
  blocks.push({
    type: 'actions',
    elements: choices.map((choice, index) => {
      const value: TipAnswerValue = { t: topic.id, q: question.id, c: choice.index };
      return button(
        areShort ? choice.text : LETTERS[index]!,
        `${ACTIONS.tipAnswer}:${index}`,
        JSON.stringify(value),
      );
    }),
  });
  return { text, blocks };
}

/** What the one who pressed an answer is told: whether it was right, and why. */
export function renderTipVerdict(topic: Topic, item: QuizItem, chosen: number, level: Level): Message {
  const isRight = item.choices[chosen]?.right === true;
  const right = item.choices.find((choice) => choice.right)!;
  const verdict = isRight ? '✅ Right.' : '❌ Not quite.';
  const answer = isRight ? '' : ` The answer is: ${plain(right.spans)}.`;
  const text = escapeMrkdwn(shorten(`${verdict}${answer} ${plain(item.explanation)}`, LIMITS.fallbackText));
  if (level === 'text') return { text };
  const blocks: KnownBlock[] = [
    level === 'rich'
      ? richParagraph([
          { text: `${verdict} `, bold: true },
          ...(isRight ? [] : [{ text: 'The answer is: ' }, ...right.spans, { text: '. ' }]),
          ...item.explanation,
        ])
      : section(shorten(text, LIMITS.sectionText)),
    { type: 'actions', elements: [button(`Read: ${topic.title}`, `${ACTIONS.topic}:0`, topic.id)] },
  ];
  return { text, blocks };
}

function section(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: shorten(text, LIMITS.sectionText) || ' ' } };
}
