import type { Difficulty, Snippet, Span, Topic } from '../../knowledge/topic';
import { plain } from '../../knowledge/topic';
import { itemId } from '../authored-items';
import type { Item, ItemKind } from '../item';
import { seedOf } from './choose-wrong';

export interface GeneratedParts {
  kind: ItemKind;
  difficulty: Difficulty;
  question: Span[];
  snippet: Snippet | null;
  /** One, or several where boxes are ticked. */
  right: readonly string[];
  wrong: readonly string[];
  /** Whether choices are commands or code. */
  areCode: boolean;
  explanation: Span[];
}

/** A generated item: its choices in an order that says nothing, its source the line it was made from. */
export function buildItem(topic: Topic, line: number, parts: GeneratedParts): Item {
  const spans = (text: string): Span[] => [parts.areCode ? { text, code: true } : { text }];
  const choices = [
    ...parts.right.map((text) => ({ spans: spans(text), right: true })),
    ...parts.wrong.map((text) => ({ spans: spans(text), right: false })),
  ];
  const seed = plain(parts.question);
  choices.sort((a, b) => seedOf(`${seed} ${plain(a.spans)}`) - seedOf(`${seed} ${plain(b.spans)}`));
  return {
    // Two snippets of a topic may have the same thing wrong with them.
    id: itemId(topic.id, parts.snippet ? `${seed} ${parts.snippet.code}` : seed, choices),
    kind: parts.kind,
    origin: 'generated',
    topicId: topic.id,
    topicTitle: topic.title,
    area: topic.area,
    difficulty: parts.difficulty,
    question: parts.question,
    snippet: parts.snippet,
    choices,
    explanation: parts.explanation,
    source: `${topic.file}:${line}`,
  };
}
