import { plain, type Topic } from '../../src/knowledge/topic';
import { claimOf } from '../../src/quiz/generate/claim-rules';
import { generateItems } from '../../src/quiz/generate/generate-items';
import type { Item } from '../../src/quiz/item';
import { topicFile, topicFrom } from '../support/sample-base';

/** A topic with one table of a name and a cell for each row. */
function topicWith(header: string, rows: Readonly<Record<string, string>>): Topic {
  const lines = Object.entries(rows).map(([name, cell]) => `| ${name} | ${cell} |`);
  const table = [`| Widget | ${header} |`, '|---|---|', ...lines].join('\n');
  return topicFrom(topicFile({ body: `A widget is a part.\n\n## Kinds\n\n${table}\n` }));
}

function itemOf(header: string, rows: Readonly<Record<string, string>>): Item | undefined {
  return generateItems([topicWith(header, rows)])[0];
}

const words = (item: Item | undefined): string => (item ? plain(item.question) : 'none');
const choices = (item: Item | undefined, right: boolean): string[] =>
  (item?.choices ?? [])
    .filter((choice) => choice.right === right)
    .map((choice) => plain(choice.spans))
    .sort();

test.each([
  ['Survives the Pod', 'survives the Pod', 'survive the Pod'],
  ['Reaches the internet', 'reaches the internet', 'reach the internet'],
  ['Can be moved', 'can be moved', 'can be moved'],
  ['WAF', 'supports WAF', 'support WAF'],
  ['Static IP', 'supports static IP addresses', 'support static IP addresses'],
  ['Built into kubectl', 'is built into kubectl', 'are built into kubectl'],
  ['Pub/sub', 'supports pub/sub', 'support pub/sub'],
])('the header "%s" reads as a sentence', (header, one, many) => {
  expect(claimOf(header)).toEqual({ one, many });
});

test('a header that nobody has read makes no statement', () => {
  expect(claimOf('Price per month')).toBeNull();
  expect(itemOf('Frobnicates', { Alpha: 'Yes', Beta: 'No', Gamma: 'No', Delta: 'No' })).toBeUndefined();
});

test('where several rows say yes they are ticked together; what is neither yes nor no is no choice', () => {
  const item = itemOf('Caching', {
    Alpha: 'Yes',
    Beta: 'Yes, for an hour',
    Gamma: 'No',
    Delta: 'Yes, if switched on',
  });
  expect(words(item)).toBe('Widget: which of these support caching?');
  expect(item!.kind).toBe('multiple');
  expect(choices(item, true)).toEqual(['Alpha', 'Beta']);
  expect(choices(item, false)).toEqual(['Gamma']);
  expect(plain(item!.explanation)).toMatch(/^Caching: .*Gamma: no/);
});

test('where one row alone says yes it is one of four', () => {
  const item = itemOf('Caching', {
    Alpha: 'No',
    Beta: 'Yes',
    Gamma: 'No, never',
    Delta: 'No',
    Epsilon: 'Beta',
  });
  expect(words(item)).toBe('Widget: which of these supports caching?');
  expect([item!.kind, choices(item, true), choices(item, false)]).toEqual([
    'single',
    ['Beta'],
    ['Alpha', 'Delta', 'Gamma'],
  ]);
});

test('of two rows one is stated about, and the statement is true exactly where its cell says yes', () => {
  const item = itemOf('Caching', { Alpha: 'Yes', Beta: 'No' })!;
  expect(item.kind).toBe('true-false');
  const isTrue = choices(item, true)[0] === 'True';
  expect(words(item)).toBe(`Widget: true or false? ${isTrue ? 'Alpha' : 'Beta'} supports caching.`);
});

test.each([
  ['a yes that is taken back', { Alpha: 'Yes, unless it is small', Beta: 'No' }],
  ['a no that is a yes elsewhere', { Alpha: 'Yes', Beta: 'No (in clusters: yes)' }],
  ['a name that gives the answer away', { 'Caching proxy': 'Yes', Beta: 'No' }],
  ['a preview', { Alpha: 'Beta since 2026', Gamma: 'No' }],
])('%s is not asked about', (_, rows) => {
  expect(itemOf('Caching', rows)).toBeUndefined();
});

test('amounts are stated of their row; one that holds for others too, such as "up to 5", is not', () => {
  const item = itemOf('Max size', { Alpha: '10 GB', Beta: '1 GB' })!;
  expect(words(item)).toMatch(/^Widget: true or false\? The max size of (?:Alpha|Beta) is (?:10|1) GB\.$/);
  expect(itemOf('Max size', { Alpha: 'Up to 10 GB', Beta: '1 GB' })).toBeUndefined();
  expect(itemOf('Max size', { Alpha: '1 day', Beta: '24 hours' })).toBeUndefined();
});
