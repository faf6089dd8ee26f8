import type { BoardWish } from '../blocks/quiz-values';
import { parseQuizWords, type QuizWords } from '../quiz/parse-quiz-words';

/** What the text behind the slash command asks for. */
export type Command =
  | { kind: 'help' }
  | { kind: 'thanks' }
  | { kind: 'list'; area: string | undefined }
  | { kind: 'topic'; id: string }
  | { kind: 'quiz'; words: QuizWords }
  | { kind: 'leaderboard'; wish: BoardWish }
  | { kind: 'hide'; isHidden: boolean }
  | { kind: 'stats' }
  | { kind: 'forget' }
  | { kind: 'question'; text: string };

/** A round is about a thing with a name; longer words after `quiz` are a question. */
const LONGEST_ABOUT = 4;

/** Words that are also the start of questions count as commands only in their exact form. */
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => Command | null])[] = [
  [/^(?:help|\?|hi|hello|what can (?:you|i) (?:do|ask)(?: you)?\??|)$/i, () => ({ kind: 'help' })],
  // In a thread it would be taken for a follow-up, and the whole answer would come again.
  [/^(?:(?:many )?thanks(?: a lot)?|thank you(?: very much)?|thx|ty)[\s!.]*$/i, () => ({ kind: 'thanks' })],
  [/^(?:list|topics)(?:\s+([a-z0-9-]+))?$/i, (match) => ({ kind: 'list', area: match[1] })],
  [/^topic\s+([a-z0-9-]+)$/i, (match) => ({ kind: 'topic', id: match[1]!.toLowerCase() })],
  [/^quiz(?:\s+([^?]*))?$/i, (match) => readQuiz(match[1] ?? '')],
  [
    /^leaderboards?((?:\s+(?:channel|workspace|week|month|all))*)$/i,
    (match) => ({ kind: 'leaderboard', wish: readBoard(match[1]!.toLowerCase()) }),
  ],
  [
    /^leaderboards?\s+(hide|show)(?:\s+me)?$/i,
    (match) => ({ kind: 'hide', isHidden: /hide/i.test(match[1]!) }),
  ],
  [/^(?:my\s+)?stats$/i, () => ({ kind: 'stats' })],
  [/^forget\s+me$/i, () => ({ kind: 'forget' })],
];

/** Reads command text, already freed from Slack's escaping: `list aws`, `topic nat-gateway`, or a question. */
export function parseCommand(text: string): Command {
  const trimmed = text.trim();
  for (const [form, read] of FORMS) {
    const match = form.exec(trimmed);
    const command = match && read(match);
    if (command) return command;
  }
  return { kind: 'question', text: trimmed };
}

function readQuiz(rest: string): Command | null {
  const words = parseQuizWords(rest);
  const isQuestion = words.kind === 'start' && words.wish.about.split(' ').length > LONGEST_ABOUT;
  return isQuestion ? null : { kind: 'quiz', words };
}

function readBoard(words: string): BoardWish {
  return {
    where: words.includes('workspace') ? 'workspace' : 'channel',
    period: words.includes('all') ? 'all' : words.includes('month') ? 'month' : 'week',
  };
}
