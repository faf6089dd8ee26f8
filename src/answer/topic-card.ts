import type { KnowledgeBase } from '../knowledge/load-knowledge';
import type { Part, Section, Topic } from '../knowledge/topic';
import { type AnswerPart, type Card, RELATED_LIMIT, type TopicRef, topicRef } from './answer';

/**
 * A whole topic as a card, everything in reading order: for `/cloud topic <id>` and the "more" button.
 * @param from index of the first part wanted, for what did not fit the message before
 */
export function topicCard(topic: Topic, base: KnowledgeBase, from = 0): Card {
  const parts: AnswerPart[] = [
    { kind: 'text', spans: topic.lead },
    ...topic.sections.flatMap((section) => sectionParts(topic, section)),
  ];
  // The topic may have become shorter since.
  const first = from < parts.length ? from : 0;
  return {
    kind: 'card',
    question: topic.title,
    heading: first === 0 ? topic.title : `${topic.title} (continued)`,
    topics: [topicRef(topic)],
    parts: parts.slice(first),
    sources: topic.sources,
    verified: topic.verified,
    related: relatedRefs(topic, base),
    confidence: 1,
    more: first > 0,
    from: first,
  };
}

/** One table of a topic, whole; null where no table starts on that line. */
export function tableCard(topic: Topic, line: number, base: KnowledgeBase): Card | null {
  for (const section of topic.sections) {
    const table = section.parts.find((part) => part.kind === 'table' && part.line === line);
    if (!table) continue;
    const { from: _, ...whole } = topicCard(topic, base);
    return {
      ...whole,
      heading: `${topic.title}: ${section.heading}`,
      parts: [answerPart(topic, table)],
      more: true,
    };
  }
  return null;
}

/** The related topics of a topic, as many as buttons are shown. */
export function relatedRefs(topic: Topic, base: KnowledgeBase): TopicRef[] {
  return topic.related
    .slice(0, RELATED_LIMIT)
    .map((id) => base.byId.get(id))
    .filter((other) => other !== undefined)
    .map(topicRef);
}

function sectionParts(topic: Topic, section: Section): AnswerPart[] {
  return [{ kind: 'heading', text: section.heading }, ...groupFacts(topic, section.parts)];
}

/** Parts as they are shown: neighbouring facts become one list. */
export function groupFacts(topic: Topic, parts: readonly Part[]): AnswerPart[] {
  const grouped: AnswerPart[] = [];
  for (const part of parts) {
    const last = grouped.at(-1);
    if (
      part.kind === 'fact' &&
      last?.kind === 'facts' &&
      last.ordered === (part.step !== null) &&
      part.step !== 1
    ) {
      last.facts.push(part.spans);
    } else {
      grouped.push(answerPart(topic, part));
    }
  }
  return grouped;
}

/** One part of a topic as it is shown alone, whole. */
export function answerPart(topic: Topic, part: Part): AnswerPart {
  switch (part.kind) {
    case 'fact':
      return { kind: 'facts', facts: [part.spans], ordered: part.step !== null };
    case 'table':
      return {
        kind: 'table',
        columns: part.columns,
        rows: part.rows,
        omitted: { rows: 0, columns: 0 },
        home: { topic: topic.id, line: part.line },
      };
    case 'snippet':
      return { kind: 'snippet', language: part.language, code: part.code };
    case 'diagram':
      return { kind: 'diagram', code: part.code };
    case 'callout':
      return { kind: 'callout', tone: part.tone, paragraphs: part.paragraphs };
    case 'paragraph':
      return { kind: 'text', spans: part.spans };
  }
}
