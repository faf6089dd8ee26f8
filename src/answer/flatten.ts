import { plain } from '../knowledge/topic';
import type { Ambiguous, Answer, AnswerPart, Card, Unknown } from './answer';

/** Marks before a callout in plain text. */
export const TONE_WORDS = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
} as const;

/** An answer as plain text, tables and snippets included: for notifications, screen readers and `ask --batch`. */
export function flattenAnswer(answer: Answer): string {
  if (answer.kind === 'card') return flattenCard(answer);
  return answer.kind === 'ambiguous' ? flattenAmbiguous(answer) : flattenUnknown(answer);
}

/** What is said where the base does not know. */
export function unknownSentence(answer: Unknown): string {
  return answer.suggestions.length > 0
    ? "I don't know. Did you mean one of these?"
    : "I don't know: nothing in my knowledge base answers that. Try other words, or look at the list of topics.";
}

/** What is asked back where a short form has several meanings. */
export function ambiguousSentence(answer: Ambiguous): string {
  return `"${answer.word}" has several meanings. Which one is it?`;
}

/** `Verified November 2026`, from `2026-11`. */
export function verifiedWords(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return `Verified ${date.toLocaleString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })}`;
}

function flattenUnknown(answer: Unknown): string {
  return [unknownSentence(answer), ...answer.suggestions.map((topic) => `• ${topic.title}`)].join('\n');
}

function flattenAmbiguous(answer: Ambiguous): string {
  return [ambiguousSentence(answer), ...answer.meanings.map((topic) => `• ${topic.title}`)].join('\n');
}

function flattenCard(card: Card): string {
  const sources = card.sources.map((source) => `${source.title} <${source.url}>`).join(', ');
  return [
    card.heading,
    ...card.parts.map(flattenPart),
    `${verifiedWords(card.verified)}. Sources: ${sources}`,
  ].join('\n\n');
}

/** One part as plain text. */
export function flattenPart(part: AnswerPart): string {
  switch (part.kind) {
    case 'heading':
      return part.text;
    case 'text':
      return plain(part.spans);
    case 'facts':
      return part.facts
        .map((fact, index) => `${part.ordered ? `${index + 1}.` : '•'} ${plain(fact)}`)
        .join('\n');
    case 'table':
      return (
        [part.columns, ...part.rows].map((row) => row.map(plain).join(' | ')).join('\n') + omittedWords(part)
      );
    case 'snippet':
    case 'diagram':
      return part.code;
    case 'callout':
      return `${TONE_WORDS[part.tone]}: ${part.paragraphs.map(plain).join('\n')}`;
  }
}

/** What a cut table says of itself; empty where nothing was cut. */
export function omittedWords(table: Extract<AnswerPart, { kind: 'table' }>): string {
  const { rows, columns } = table.omitted;
  const cut = [
    rows > 0 ? `${rows} more row${rows === 1 ? '' : 's'}` : '',
    columns > 0 ? `${columns} more column${columns === 1 ? '' : 's'}` : '',
  ].filter(Boolean);
  return cut.length > 0 ? `\n(${cut.join(' and ')} in the full table)` : '';
}
