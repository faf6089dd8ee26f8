import type { Topic } from '../knowledge/topic';
import type { Entity } from './names';
import type { Token } from './tokenize';

/** What a question wavers between, as it is worded: what stands on either side of "or", "vs", "than" and "instead of". */

/** One of the things that such a word parts, topic or not. */
export interface Alternative {
  /** Content stems as worded, those next to the parting word: the last few before it, or the first few after it. */
  words: string[];
  before: boolean;
  /** Whether the words are a name, and not just what stands there. */
  named: boolean;
  /** The topic that is named right there; null where none is. */
  topic: Topic | null;
}

/** After these the circumstances begin: "ebs or efs for shared files". */
export const CIRCUMSTANCES = new Set([
  'for',
  'in',
  'on',
  'when',
  'if',
  'at',
  'by',
  'under',
  'during',
  'which',
  'what',
  'how',
]);

/** A side is named in few words; what stands further off belongs to the question around it. */
export const MOST_SIDE_WORDS = 3;

const PARTS_ALTERNATIVES = new Set(['or', 'vs', 'versus', 'than']);

/** Whether a word parts alternatives: "eks instead of ecs" as "eks or ecs" does. */
export function isParting(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  return PARTS_ALTERNATIVES.has(word) || (word === 'instead' && tokens[at + 1]?.word === 'of');
}

/** "Cheaper", "more secure": how things measure up stands before "than", after the name. */
const COMPARATIVE =
  /^(?:(?!(?:other|server|docker|container|cluster|controller|balancer|user|worker|number|layer|order|trigger|driver|provider|under|over|after|never|ever)$)\w+er|more|less|worse)$/;
const MOST_MEASURE_WORDS = 3;

/** What asks for a choice beside naming what to choose from, or for a situation to choose in. */
const ASKS_TO_CHOOSE =
  /\b(?:which|should|better|best|use|pick|choose|take|prefer|need|needs|want|wants|for|if|when|while|where|without|but|because|enough|worth|we|our|team)\b/;
/** "Which keeps messages longer" asks for two measures. */
const MEASURES = /\b(?:longer|shorter|faster|slower|quicker|bigger|larger|smaller|higher|older|newer)\b/;
const ASKS_TO_EXPLAIN = /\b(?:what|how|why|diff\w*|explain)\b/;

/** Whether one of them is to be chosen: "alb vs nlb cost" and "is gp3 or io2 faster" ask how they measure up. */
export function isChoice(lower: string, tokens: readonly Token[]): boolean {
  if (MEASURES.test(lower)) return false;
  // "My pods land on fargate instead of ec2" states a fault.
  if (/\binstead of\b/.test(lower))
    return /\b(?:which|should|better|best|use|pick|choose|would|why)\b/.test(lower);
  if (ASKS_TO_EXPLAIN.test(lower)) return /\b(?:which|should|better|best|use|pick|choose)\b/.test(lower);
  return ASKS_TO_CHOOSE.test(lower) || !tokens.some(({ word }) => word === 'vs' || word === 'versus');
}

/** What stands on either side of each parting word: a name, or the words next to it. */
export function alternativesOf(tokens: readonly Token[], entities: readonly Entity[]): Alternative[][] {
  const partings = tokens.flatMap((_, at) => (isParting(tokens, at) ? [at] : []));
  const runs = [...(partings.length > 1 ? [partings] : []), ...partings.map((at) => [at])];
  return runs.flatMap((run) => {
    const found = run.flatMap((parting, index) => {
      const after = alternativeAfter(tokens, entities, parting, run[index + 1] ?? tokens.length);
      return index === 0 ? [alternativeBefore(tokens, entities, parting), after] : [after];
    });
    return found.every((one) => one !== null) ? [partsOfOne(found)] : [];
  });
}

/** "secrets manager or parameter store" may be two names of one topic: then they are parts of it. */
function partsOfOne(alternatives: readonly Alternative[]): Alternative[] {
  return alternatives.map((one, at) =>
    alternatives.some((other, place) => place !== at && other.topic === one.topic)
      ? { ...one, topic: null }
      : one,
  );
}

function alternativeBefore(
  tokens: readonly Token[],
  entities: readonly Entity[],
  parting: number,
): Alternative | null {
  const end = tokens[parting]!.word === 'than' ? nameEnd(tokens, entities, parting) : parting;
  const entity = entities.find((candidate) => candidate.end === end);
  if (entity) return { words: [...entity.stems], before: true, named: true, topic: entity.topics[0] ?? null };
  const content = tokens.slice(0, end).filter((token) => !token.pads);
  const words = content.slice(-MOST_SIDE_WORDS).map((token) => token.stem);
  return words.length === 0 ? null : { words, before: true, named: false, topic: null };
}

/** Where the name ends that stands before "than": "alb better than nlb", "nlb have lower latency than alb", "sns rather than sqs". */
function nameEnd(tokens: readonly Token[], entities: readonly Entity[], parting: number): number {
  const named = entities.findLast(({ end }) => end <= parting);
  const end = named?.end ?? parting - 1;
  const between = tokens.slice(end, parting).filter(({ word, pads }) => !pads || COMPARATIVE.test(word));
  const isMeasure =
    between.length <= MOST_MEASURE_WORDS && between.some(({ word }) => COMPARATIVE.test(word));
  return isMeasure ? end : parting;
}

/** Whether one named thing is measured by another and nothing else is asked: "is nlb cheaper than alb". */
export function isMeasured(tokens: readonly Token[], entities: readonly Entity[]): boolean {
  const parting = tokens.findIndex(({ word }) => word === 'than');
  if (parting === -1 || tokens[parting - 1]?.word === 'rather') return false;
  const end = nameEnd(tokens, entities, parting);
  const start = tokens.findIndex((token, at) => at > parting && !token.pads);
  const one = entities.find((entity) => entity.end === end && end < parting);
  const other = entities.find((entity) => entity.start === start);
  if (!one || !other || one.topics[0] === other.topics[0]) return false;
  const [next] = tokens.slice(other.end).filter(({ word, pads }) => !pads || CIRCUMSTANCES.has(word));
  return next === undefined || CIRCUMSTANCES.has(next.word);
}

function alternativeAfter(
  tokens: readonly Token[],
  entities: readonly Entity[],
  parting: number,
  end: number,
): Alternative | null {
  const start = tokens.findIndex((token, at) => at > parting && !token.pads);
  const entity = entities.find((candidate) => candidate.start === start && candidate.end <= end);
  if (entity)
    return { words: [...entity.stems], before: false, named: true, topic: entity.topics[0] ?? null };
  const rest = tokens.slice(parting + 1, end);
  const cut = rest.findIndex((token) => CIRCUMSTANCES.has(token.word));
  const content = (cut === -1 ? rest : rest.slice(0, cut)).filter((token) => !token.pads);
  const words = content.slice(0, MOST_SIDE_WORDS).map((token) => token.stem);
  return words.length === 0 ? null : { words, before: false, named: false, topic: null };
}
