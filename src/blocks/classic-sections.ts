import type { SectionBlock } from '@slack/types';
import type { AnswerPart } from '../answer/answer';
import { flattenPart, omittedWords } from '../answer/flatten';
import { escapeMrkdwn } from './escape';
import { LIMITS } from './limits';
import { rowSentences } from './table';

/** Three backticks and a line end, before and behind. */
const FENCE = '```';

/**
 * The parts of a card as blocks that every client has known for years: sections of mrkdwn, each as full as Slack takes it.
 * Nothing is cut: what is too long for one section goes on in the next. Filled this way any two neighbours hold more than
 * one section's text, so a card that was fitted to a message makes fewer blocks than a message may have.
 */
export function classicSections(parts: readonly AnswerPart[]): SectionBlock[] {
  const texts: string[] = [];
  for (const piece of parts.flatMap(pieces)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= LIMITS.sectionText)
      texts[texts.length - 1] = `${last}\n${piece}`;
    else texts.push(piece);
  }
  return texts.map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } }));
}

/** One part as mrkdwn, in pieces that fit a section. */
function pieces(part: AnswerPart): string[] {
  if (part.kind === 'snippet' || part.kind === 'diagram') {
    return cutAtLines(escapeMrkdwn(part.code), LIMITS.sectionText - 2 * FENCE.length).map(
      (code) => `${FENCE}${code.replaceAll(FENCE, "'''")}${FENCE}`,
    );
  }
  const text =
    part.kind === 'table'
      ? flattenPart({ kind: 'facts', facts: rowSentences(part), ordered: false }) + omittedWords(part)
      : flattenPart(part);
  const escaped = escapeMrkdwn(text);
  return cutAtLines(part.kind === 'heading' ? `*${escaped}*` : escaped, LIMITS.sectionText);
}

/** Cuts at line ends where that is possible, and never within an entity; empty text gives nothing. */
function cutAtLines(escaped: string, most: number): string[] {
  const found: string[] = [];
  let piece = '';
  const keep = (): void => {
    if (piece.trim() !== '') found.push(piece);
    piece = '';
  };
  for (const line of escaped.split(/(?<=\n)/)) {
    if (piece.length + line.length > most) keep();
    for (const character of line.match(/&(?:amp|lt|gt);|./gsu) ?? []) {
      if (piece.length + character.length > most) keep();
      piece += character;
    }
  }
  keep();
  return found.map((text) => text.replace(/\n$/, ''));
}
