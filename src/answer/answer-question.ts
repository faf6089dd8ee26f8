import type { KnowledgeBase } from '../knowledge/load-knowledge';
import { ANSWER_THRESHOLD, SUGGEST_THRESHOLD } from '../search/confidence';
import type { Found, SearchIndex } from '../search/search-index';
import { ambiguity } from './ambiguity';
import { type Answer, type Card, SUGGESTION_LIMIT, topicRef, type Unknown } from './answer';
import { compare } from './compare';
import { composeCard } from './compose-card';

/**
 * Answers a question out of the base, or says that it does not know. Never throws, whatever is typed.
 * @param raw as typed, without the command or the mention
 */
export function answerQuestion(raw: string, index: SearchIndex, base: KnowledgeBase): Answer {
  const found = index.search(raw);
  const ambiguous = ambiguity(found);
  if (ambiguous) return ambiguous;
  if (found.ranked.length === 0 || found.belonging < ANSWER_THRESHOLD) return unknown(found);
  return answerFound(found, index, base);
}

/** What the base says to a question that is one for it. */
export function answerFound(found: Found, index: SearchIndex, base: KnowledgeBase): Card {
  const comparison = found.question.intent === 'compare' ? compare(found, index, base) : null;
  return comparison ?? composeCard(found, base);
}

function unknown(found: Found): Unknown {
  const plausible = found.confidence >= SUGGEST_THRESHOLD ? found.ranked.slice(0, SUGGESTION_LIMIT) : [];
  return {
    kind: 'unknown',
    question: found.question.text,
    suggestions: plausible.map((ranked) => topicRef(ranked.entry.topic)),
    confidence: found.confidence,
  };
}
