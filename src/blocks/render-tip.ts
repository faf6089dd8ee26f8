import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { verifiedWords } from '../answer/flatten';
import { DIFFICULTIES, type Difficulty, plain, type Span } from '../knowledge/topic';
import type { PoolTip } from '../tips/tip-pool';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import { button } from './render-answer';
import { richCode, richParagraph } from './rich-text';

/** A tip is read in ten seconds; what is longer than this is a page, and its topic has it. */
const SNIPPET_CHARACTERS = 1_500;
const TEXT_CHARACTERS = 1_200;

/** What the button "Quiz me on this" carries. */
export const tipQuizValue = z.object({
  topic: z.string(),
  /** Level of the question; null for any. */
  difficulty: z.enum(DIFFICULTIES).nullable(),
});
type TipQuizValue = z.infer<typeof tipQuizValue>;

/**
 * A tip as a message: words, snippet, where it comes from, what to do with it.
 * @param options `heading` stands above it in mrkdwn, such as `Tip of the day`; `share` offers to post a private one to the channel
 */
export function renderTip(
  tip: PoolTip,
  options: { level: Level; heading: string; difficulty: Difficulty | null; share?: boolean },
): Message {
  const { level, heading, difficulty } = options;
  const words = shorten(plain(tip.spans), TEXT_CHARACTERS);
  const code = tip.snippet && shorten(tip.snippet.code, SNIPPET_CHARACTERS);
  const origin = `${tip.topicTitle} · ${verifiedWords(tip.verified)}`;
  const told = escapeMrkdwn([words, code, origin].filter(Boolean).join('\n'));
  const text = `💡 ${heading}: ${told}`;
  if (level === 'text') return { text: shorten(text, LIMITS.fallbackText) };

  const head = `💡 *${heading}* · ${escapeMrkdwn(origin)}`;
  const blocks: KnownBlock[] = [
    { type: 'context', elements: [{ type: 'mrkdwn', text: shorten(head, LIMITS.contextText) }] },
  ];
  if (level === 'rich') {
    blocks.push(richParagraph(shortSpans(tip.spans)));
    if (tip.snippet && code) blocks.push(richCode(code, tip.snippet.language));
  } else {
    blocks.push(plainSection(escapeMrkdwn(words)));
    if (code) blocks.push(plainSection(`\`\`\`${escapeMrkdwn(code).replaceAll('```', "'''")}\`\`\``));
  }
  const quiz: TipQuizValue = { topic: tip.topicId, difficulty };
  blocks.push({
    type: 'actions',
    elements: [
      ...(options.share
        ? [{ ...button('Share to channel', ACTIONS.tipShare, tip.id), style: 'primary' as const }]
        : []),
      button(`More: ${tip.topicTitle}`, `${ACTIONS.topic}:0`, tip.topicId),
      ...(tip.difficulties.length > 0
        ? [button('Quiz me on this', ACTIONS.tipQuiz, JSON.stringify(quiz))]
        : []),
      ...(level === 'rich'
        ? []
        : [
            button('👍', `${ACTIONS.tipVote}:0`, `+${tip.id}`),
            button('👎', `${ACTIONS.tipVote}:1`, `-${tip.id}`),
          ]),
    ],
  });
  if (level === 'rich') blocks.push(feedback(tip.id));
  return { text: shorten(text, LIMITS.fallbackText), blocks };
}

function feedback(tip: string): KnownBlock {
  const one = (text: string, sign: '+' | '-', label: string) => ({
    text: { type: 'plain_text' as const, text },
    value: `${sign}${tip}`,
    accessibility_label: label,
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTIONS.tipVote,
        positive_button: one('Good tip', '+', 'This tip is good'),
        negative_button: one('Not useful', '-', 'This tip is not useful'),
      },
    ],
  };
}

/** Spans up to the length of a tip, styles kept. */
function shortSpans(spans: readonly Span[]): Span[] {
  let room = TEXT_CHARACTERS;
  const kept: Span[] = [];
  for (const span of spans) {
    if (room <= 0) break;
    kept.push({ ...span, text: shorten(span.text, room) });
    room -= span.text.length;
  }
  return kept;
}

/** Escaping makes text longer: an entity is up to five characters for one. */
function plainSection(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: shorten(text, LIMITS.sectionText) || ' ' } };
}
