import type { Difficulty } from '../knowledge/topic';
import { parsePlanWords } from '../schedule/parse-plan-words';
import { isDifficulty } from '../tips/tip-settings';
import {
  readAction,
  type ScheduleAction,
  type SpokenPlan,
  startsWithTime,
  unknownWords,
  wrongTimeWords,
} from './schedule-words';

/** What the words behind the command ask for, where they are about tips. */
export type TipsCommand =
  /** One tip now; `topics` are ids, null for any. */
  | { kind: 'tip'; topics: readonly string[] | null }
  /** The form, filled in with what was said. */
  | { kind: 'form'; areas: string[]; difficulty: Difficulty | null }
  | { kind: 'set'; plan: SpokenPlan; areas: string[]; difficulty: Difficulty | null }
  | { kind: 'digest'; plan: SpokenPlan }
  | { kind: 'change'; job: 'tip' | 'digest'; action: ScheduleAction }
  | { kind: 'wrong'; problem: string };

/** What the parser must know of the knowledge base. */
export interface KnownNames {
  areas: readonly string[];
  /** Ids of the topics of that name, alias or area; none where it is no name. */
  topicsNamed: (name: string) => readonly string[];
}

/**
 * Reads `tip`, `tip nat gateway`, `tips`, `tips 09:00 weekdays kubernetes`, `tips pause`, `tips digest friday 16:00`.
 * @returns null where the words do not fit such a form and so are a question, such as `tips for cutting nat cost`
 */
export function parseTipsCommand(text: string, known: KnownNames): TipsCommand | null {
  const match = /^(tips?)(?:\s+(.*))?$/is.exec(text.trim());
  if (!match) return null;
  const rest = (match[2] ?? '').trim();
  return match[1]!.toLowerCase() === 'tip' ? readTip(rest, known) : readTips(rest, known);
}

function readTip(rest: string, { topicsNamed }: KnownNames): TipsCommand | null {
  if (rest === '') return { kind: 'tip', topics: null };
  const topics = topicsNamed(rest.replace(/^(?:on|about)\s+/i, ''));
  return topics.length > 0 ? { kind: 'tip', topics } : null;
}

function readTips(rest: string, known: KnownNames): TipsCommand | null {
  if (rest === '') return { kind: 'form', areas: [], difficulty: null };
  const digest = /^(?:weekly\s+)?digest(?:\s+(.*))?$/is.exec(rest);
  const words = (digest ? (digest[1] ?? '') : rest).trim();
  const action = readAction(words);
  if (action) return { kind: 'change', job: digest ? 'digest' : 'tip', action };

  const { rest: others, wrongTime, ...plan } = parsePlanWords(words);
  const areas: string[] = [];
  let difficulty: Difficulty | null = null;
  const unknown: string[] = [];
  for (const word of others) {
    const area = digest ? undefined : areaOf(word.toLowerCase(), known.areas);
    if (area !== undefined) areas.push(area);
    else if (!digest && isDifficulty(word.toLowerCase()) && difficulty === null)
      difficulty = word.toLowerCase() as Difficulty;
    else unknown.push(word);
  }
  const isMeant = wrongTime !== null || startsWithTime(words);
  if (unknown.length > 0) {
    return isMeant
      ? { kind: 'wrong', problem: unknownWords(unknown, knownWords(known.areas, digest !== null)) }
      : null;
  }
  if (wrongTime !== null) return { kind: 'wrong', problem: wrongTimeWords(wrongTime) };
  if (digest) return { kind: 'digest', plan };
  const isPlan = plan.minuteOfDay !== null || plan.days !== null;
  if (isPlan) return { kind: 'set', plan, areas, difficulty };
  // A zone alone is neither a plan nor worth a form.
  return plan.zone === null ? { kind: 'form', areas, difficulty } : null;
}

function areaOf(word: string, areas: readonly string[]): string | undefined {
  const name = word === 'k8s' ? 'kubernetes' : word;
  return areas.find((area) => area === name);
}

function knownWords(areas: readonly string[], isDigest: boolean): string {
  return isDigest
    ? 'a day, a time and a time zone'
    : `time, days, time zone, ${areas.join(', ')}, easy, medium and hard`;
}
