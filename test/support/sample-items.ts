import type { Item } from '../../src/quiz/item';

/** An item of the kind that tests are made of; its first choices are right. */
export function sampleItem(id: string, changed: Partial<Item> = {}): Item {
  return {
    id,
    kind: 'single',
    origin: 'authored',
    topicId: 'widget',
    topicTitle: 'Widget',
    area: 'things',
    difficulty: 'easy',
    question: [{ text: `Question ${id}?` }],
    snippet: null,
    choices: ['right', 'wrong', 'worse', 'worst'].map((text, at) => ({
      spans: [{ text: `${text} ${id}` }],
      right: at === 0,
    })),
    explanation: [{ text: `Because ${id}.` }],
    source: 'things/widget.md:1',
    ...changed,
  };
}
