import type { KnowledgeBase } from '../knowledge/load-knowledge';
import { ANSWER_THRESHOLD, SUGGEST_THRESHOLD } from '../search/confidence';
import type { Found, SearchIndex } from '../search/search-index';
import type { Question } from '../search/understand-question';
import { ambiguity } from './ambiguity';
import {
  type Answer,
  type AnswerPart,
  type Card,
  RELATED_LIMIT,
  SUGGESTION_LIMIT,
  topicRef,
  type Unknown,
} from './answer';
import { askedOfPair } from './asked-attributes';
import { compare } from './compare';
import { composeCard } from './compose-card';
import { verdictOf } from './verdict';
import type { Verdict } from './weigh-evidence';

/**
 * Answers a question out of the base, or says that it does not know. Never throws, whatever is typed.
 * @param raw as typed, without the command or the mention
 */
export function answerQuestion(raw: string, index: SearchIndex, base: KnowledgeBase): Answer {
  const found = index.search(raw);
  const ambiguous = ambiguity(found);
  if (ambiguous) return ambiguous;
  if (found.ranked.length === 0) return unknown(found);
  if (found.belonging >= ANSWER_THRESHOLD) return answerFound(found, index, base);
  const verdict = verdictOnNamed(found, index, base);
  return verdict ? answerFound(found, index, base, verdict) : unknown(found);
}

/** Two topics are named and the base decides between them: whatever else the question speaks of, it is one for us. */
function verdictOnNamed(found: Found, index: SearchIndex, base: KnowledgeBase): Verdict | null {
  const named = found.question.alternatives.some(areTopics);
  return named && found.belonging >= SUGGEST_THRESHOLD ? verdictOf(found, index, base) : null;
}

/**
 * What the base says to a question that is one for it.
 * @param decided the verdict, where it is known already
 */
export function answerFound(
  found: Found,
  index: SearchIndex,
  base: KnowledgeBase,
  decided: Verdict | null = null,
): Card {
  const { intent } = found.question;
  const canDecide = intent !== 'code' && intent !== 'troubleshoot';
  const verdict = canDecide ? (decided ?? verdictOf(found, index, base)) : null;
  const comparison =
    intent === 'compare' || (canDecide && isOpenChoice(found.question)) ? compare(found, index, base) : null;
  const card = comparison ?? composeCard(found, base);
  const opening = verdict ?? (canDecide && !comparison ? askedOfPair(found, index, base) : null);
  return opening ? withVerdict(card, opening) : card;
}

/** "Peering or transit gateway for 12 VPCs": nothing is said that could decide between the two. */
function isOpenChoice({ alternatives, terms }: Question): boolean {
  return alternatives.some((run) => {
    const named = new Set(run.flatMap(({ words }) => words));
    return areTopics(run) && terms.every(({ stem }) => named.has(stem) || /^\d/.test(stem));
  });
}

function areTopics(run: Question['alternatives'][number]): boolean {
  return run.every(({ topic }) => topic !== null);
}

/** A card that opens with the verdict, or what is said of an attribute that was asked for; where that stands in another topic, with its table and sources too. */
function withVerdict(card: Card, { table, facts }: Verdict): Card {
  const opening: AnswerPart = { kind: 'facts', facts, ordered: false };
  const { home } = table;
  const isAtHome = (part: AnswerPart): part is Extract<AnswerPart, { kind: 'table' }> =>
    part.kind === 'table' && part.home?.topic === home.id;
  if (card.topics.some((topic) => topic.id === home.id) || card.parts.some(isAtHome)) {
    // What was not named has no place in the table that decides.
    const isDeciding = (part: AnswerPart): boolean =>
      isAtHome(part) && part.home?.line === table.part.home?.line;
    return { ...card, parts: [opening, ...card.parts.map((part) => (isDeciding(part) ? table.part : part))] };
  }
  const related = [...card.topics, ...card.related].filter(({ id }) => id !== home.id);
  return {
    ...card,
    heading: home.title,
    topics: [topicRef(home), ...card.topics],
    parts: [
      opening,
      table.part,
      { kind: 'text', spans: home.lead },
      ...card.parts.filter((part) => part.kind === 'facts').slice(0, 1),
    ],
    sources: [
      ...home.sources,
      ...card.sources.filter(({ url }) => !home.sources.some((own) => own.url === url)),
    ],
    verified: [home.verified, card.verified].sort()[0]!,
    related: related
      .filter((ref, at) => related.findIndex(({ id }) => id === ref.id) === at)
      .slice(0, RELATED_LIMIT),
  };
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
