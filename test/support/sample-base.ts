import { type KnowledgeBase, loadKnowledge } from '../../src/knowledge/load-knowledge';
import { parseTopic } from '../../src/knowledge/parse-topic';
import type { Topic } from '../../src/knowledge/topic';

/** The smallest sound topic file; a test replaces the part that it is about. */
export function topicFile(
  parts: { front?: Record<string, string>; body?: string; quiz?: string; tips?: string } = {},
): string {
  const front: Record<string, string> = {
    title: 'Widget',
    group: 'things',
    aliases: '[wdgt]',
    related: '[]',
    sources: '[https://docs.example.com/widget]',
    verified: '2026-11',
    questions: '[what is a widget, how big is a widget, widget limits]',
    ...parts.front,
  };
  const yaml = Object.entries(front)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
  return `---\n${yaml}\n---\n\n${parts.body ?? 'A widget is a small part that does one thing.\n\n## Facts\n\n- **Max size**: 10 cm.\n'}\n${parts.quiz ?? QUIZ}\n${parts.tips ?? TIPS}`;
}

const ITEM = (number: number): string =>
  `### [easy] Question ${number}?\n- [x] right ${number}\n- [ ] wrong ${number}\n\nBecause ${number}.\n`;
export const QUIZ = `## Quiz\n\n${[1, 2, 3].map(ITEM).join('\n')}`;
export const TIPS = '## Tips\n\n- First tip.\n- Second tip.\n';

/** Parses a file that must be sound. */
export function topicFrom(text: string, file = 'knowledge/things/widget.md'): Topic {
  const { topic, problems } = parseTopic(text, file);
  if (!topic) throw new Error(`The sample topic has problems: ${JSON.stringify(problems)}`);
  return topic;
}

/** A base of the given topics. */
export function baseOf(topics: Topic[]): KnowledgeBase {
  return { topics, byId: new Map(topics.map((topic) => [topic.id, topic])) };
}

let shipped: KnowledgeBase | undefined;

/** The knowledge that ships with the app, read once for a test file. */
export function shippedBase(): KnowledgeBase {
  shipped ??= loadKnowledge(['knowledge']).base;
  return shipped;
}
