import type { Span } from '../knowledge/topic';
import type { Found } from '../search/search-index';
import type { Unit, UnitKind } from '../search/units';
import type { AnswerPart } from './answer';
import { rowSentence } from './row-sentence';
import { answerPart } from './topic-card';

/** The next topic must come this near, against the best one's score, to be mentioned. */
const CLOSE_CALL = 0.8;

/** Where two topics are nearly as likely, the other one's answer in a line: who meant that need not ask again. */
export function runnerUp(found: Found): AnswerPart[] {
  const [best, next] = found.ranked;
  if (!best || !next || next.score < best.score * CLOSE_CALL) return [];
  const unit = next.units.find((ranked) => runnerUpKinds(found).includes(ranked.unit.kind))?.unit;
  if (!unit) return [];
  const name: Span = { text: `Or did you mean ${next.entry.topic.title}? `, bold: true };
  if (unit.part?.kind === 'snippet')
    return [{ kind: 'text', spans: [name] }, answerPart(unit.topic, unit.part)];
  return [{ kind: 'text', spans: [name, ...unitSentence(unit)] }];
}

/** Who asks what something is wants to know the same of the other one. */
function runnerUpKinds({ question: { intent } }: Found): UnitKind[] {
  if (intent === 'code') return ['snippet'];
  return intent === 'define' ? ['lead'] : ['fact', 'row', 'lead'];
}

function unitSentence(unit: Unit): Span[] {
  if (unit.part?.kind === 'fact') return unit.part.spans;
  return unit.part?.kind === 'table' ? rowSentence(unit.part, unit.row) : unit.topic.lead;
}
