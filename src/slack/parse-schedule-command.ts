import { NO_WISH, parseQuizWords, type RoundWish } from '../quiz/parse-quiz-words';
import { parsePlanWords } from '../schedule/parse-plan-words';
import {
  readAction,
  type ScheduleAction,
  type SpokenPlan,
  startsWithTime,
  unknownWords,
  wrongTimeWords,
} from './schedule-words';

/** The kinds of schedule that these words are about; tips and digests have words of their own. */
export type WordedJob = 'quiz' | 'leaderboard' | 'review';

export type ScheduleCommand =
  /** The form, filled in with what was said. */
  | { kind: 'form'; wish: RoundWish }
  /** `wish` is null where nothing was said about the round, so it stays as it is. */
  | { kind: 'set-quiz'; plan: SpokenPlan; wish: RoundWish | null }
  | { kind: 'set'; job: 'leaderboard' | 'review'; plan: SpokenPlan }
  | { kind: 'change'; job: WordedJob; action: ScheduleAction }
  /** How a leaderboard is scheduled. */
  | { kind: 'usage' }
  /** The topics to review, now. */
  | { kind: 'reviews' }
  | { kind: 'unknown-topic'; about: string }
  | { kind: 'wrong'; problem: string };

/** A round is about a thing with a name; longer words are a question. */
const LONGEST_ABOUT = 4;

/**
 * Reads `quiz schedule fridays 15:00 vpc 5`, `leaderboard schedule monday 09:00`, `list reviews monday 10:00`, each also
 * with `list`, `pause`, `resume`, `skip` and `off`.
 * @param isTopic whether something is called that
 * @returns null where the words do not fit such a form and so are something else, such as `quiz schedule of a course?`
 */
export function parseScheduleCommand(
  text: string,
  isTopic: (about: string) => boolean,
): ScheduleCommand | null {
  const match =
    /^(quiz\s+schedule|leaderboards?\s+schedule|(?:list|topics)\s+reviews?)(?:\s+([^?]*))?$/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const head = match[1]!.toLowerCase();
  const job = head.startsWith('quiz') ? 'quiz' : head.startsWith('leader') ? 'leaderboard' : 'review';
  // All of it repeats by the week.
  const words = (match[2] ?? '').replace(/\bweekly\b/gi, ' ').trim();
  const action = readAction(words);
  if (action) return { kind: 'change', job, action };
  return job === 'quiz' ? readQuiz(words, isTopic) : readPlain(words, job);
}

function readPlain(words: string, job: 'leaderboard' | 'review'): ScheduleCommand | null {
  if (words === '') return { kind: job === 'review' ? 'reviews' : 'usage' };
  const { rest, wrongTime, ...plan } = parsePlanWords(words);
  const isMeant = wrongTime !== null || startsWithTime(words) || plan.minuteOfDay !== null;
  if (rest.length > 0)
    return isMeant ? { kind: 'wrong', problem: unknownWords(rest, 'a day, a time and a time zone') } : null;
  if (wrongTime !== null) return { kind: 'wrong', problem: wrongTimeWords(wrongTime) };
  return plan.minuteOfDay !== null || plan.days !== null ? { kind: 'set', job, plan } : null;
}

function readQuiz(words: string, isTopic: (about: string) => boolean): ScheduleCommand | null {
  // The bonus is on by default, and "on" alone joins words of a plan.
  const { rest, wrongTime, ...plan } = parsePlanWords(words.replace(/\b(?:speed|bonus)\s+on\b/gi, ' '));
  const said = parseQuizWords(rest.join(' '));
  // "Every day" is a plan here; a round of one question a day is called slow.
  const wish = said.kind === 'start' ? said.wish : NO_WISH;
  const isPlan = plan.minuteOfDay !== null || plan.days !== null;
  const isMeant = wrongTime !== null || plan.minuteOfDay !== null;
  if (said.kind === 'stop' || wish.about.split(' ').length > LONGEST_ABOUT || !isTopic(wish.about))
    return isMeant ? { kind: 'unknown-topic', about: wish.about || rest.join(' ') } : null;
  if (wrongTime !== null) return { kind: 'wrong', problem: wrongTimeWords(wrongTime) };
  if (!isPlan) return { kind: 'form', wish };
  return { kind: 'set-quiz', plan, wish: said.kind === 'form' ? null : wish };
}
