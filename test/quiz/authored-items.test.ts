import { authoredItems } from '../../src/quiz/authored-items';
import { shippedBase, topicFile, topicFrom } from '../support/sample-base';

const quiz = (item: string): string =>
  `## Quiz\n\n${item}\n\n### [easy] Second?\n- [x] yes\n- [ ] no\n\nBecause.\n\n### [easy] Third?\n- [x] yes\n- [ ] no\n\nBecause.\n`;
const first = (item: string, file?: string) =>
  authoredItems([topicFrom(topicFile({ quiz: quiz(item) }), file)])[0]!;

test('every written item of the base can be played, under an id of its own', () => {
  const { topics } = shippedBase();
  const items = authoredItems(topics);
  expect(items).toHaveLength(topics.reduce((sum, topic) => sum + topic.quiz.length, 0));
  expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
});

test('an item keeps its id when its explanation or difficulty is edited, and gets another when a choice is', () => {
  const written = '### [easy] What is a widget?\n- [x] a part\n- [ ] a whole\n\nBecause.';
  const id = first(written).id;
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(first(written.replace('Because', 'A better reason').replace('easy', 'hard')).id).toBe(id);
  expect(first(written.replace('a whole', 'a hole')).id).not.toBe(id);
  expect(first(written.replace('[x] a part\n- [ ]', '[ ] a part\n- [x]')).id).not.toBe(id);
});

test.each([
  ['- [x] True\n- [ ] False', 'true-false'],
  ['- [x] a part\n- [ ] a whole', 'single'],
  ['```yaml\nkind: Widget\n```\n\n- [x] a part\n- [ ] a whole', 'snippet'],
])('an item of the choices %j is of the kind %s', (choices, kind) => {
  expect(first(`### [easy] What is a widget?\n${choices}\n\nBecause.`).kind).toBe(kind);
});
