import { matchTopic, share } from '../search/match';
import type { Entity } from '../search/names';
import type { RankedTopic } from '../search/rank-topics';
import type { Found } from '../search/search-index';
import { tokenize } from '../search/tokenize';
import { type Ambiguous, topicRef } from './answer';

/** The words around a short form decide where one meaning speaks of this much more of them than the other. */
const DECIDING_SHARE = 0.2;

/**
 * An abbreviation that stands for several topics ("ACL") is asked back, unless the words around it decide.
 * @returns null where nothing is ambiguous
 */
export function ambiguity(found: Found): Ambiguous | null {
  const { question } = found;
  if (question.intent === 'compare' || question.entities.length !== 1) return null;
  const entity = question.entities[0]!;
  if (entity.kind !== 'abbreviation' || entity.topics.length < 2) return null;
  const meanings = found.ranked.filter((ranked) => entity.topics.includes(ranked.entry.topic));
  if (meanings.length < 2 || meanings[0] !== found.ranked[0]) return null;
  const around = question.terms.filter((term) => !term.named);
  const speaks = (ranked: RankedTopic): number => share(around, (term) => matchTopic(term, ranked.entry));
  const [first, ...others] = meanings.map((ranked) => (around.length === 0 ? 1 : speaks(ranked)));
  if (others.every((other) => other < first! - DECIDING_SHARE)) return null;
  const word = wordOf(question.text, entity);
  return {
    kind: 'ambiguous',
    question: question.text,
    word,
    meanings: meanings.map(({ entry }) => ({
      ...topicRef(entry.topic),
      question: question.text.replace(word, entry.topic.title),
    })),
    confidence: found.confidence,
  };
}

/** The short form as it was typed. */
function wordOf(text: string, entity: Entity): string {
  const words = text.match(/[A-Za-z0-9]+/g) ?? [];
  return words.find((word) => entity.stems.includes(tokenize(word)[0]?.stem ?? '')) ?? entity.stems.join(' ');
}
