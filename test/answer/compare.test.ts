import type { AnswerPart, Card } from '../../src/answer/answer';
import { Answerer } from '../../src/answer/answerer';
import { plain } from '../../src/knowledge/topic';
import { shippedBase } from '../support/sample-base';

const answerer = new Answerer(shippedBase());

function compared(question: string): Card {
  const answer = answerer.ask(question);
  if (answer.kind !== 'card') throw new Error(`${question} was not answered`);
  return answer;
}

type Table = Extract<AnswerPart, { kind: 'table' }>;
const tableOf = (card: Card): Table => card.parts.find((part) => part.kind === 'table') as Table;
const heads = (card: Card): string[] => tableOf(card).columns.map(plain);
const firstCells = (card: Card): string[] => tableOf(card).rows.map((row) => plain(row[0]!));

test('alb vs nlb shows the two columns that matter, and says how many it left out', () => {
  const card = compared('alb vs nlb');
  expect(heads(card)).toEqual(['Attribute', expect.stringMatching(/^ALB/), expect.stringMatching(/^NLB/)]);
  expect(tableOf(card).omitted.columns).toBeGreaterThan(0);
});

test('the whole table of a cut one can be had', () => {
  const table = tableOf(compared('alb vs nlb'));
  const whole = answerer.table(table.home!)!;
  expect(heads(whole).length).toBe(table.columns.length + table.omitted.columns);
  expect(answerer.table({ topic: 'alb', line: 1 })).toBeNull();
  expect(answerer.table({ topic: 'gone', line: 1 })).toBeNull();
});

test('three things are set side by side, by their exact names', () => {
  const card = compared('ebs vs efs vs s3');
  expect(heads(card)).toEqual(['Attribute', 'EBS', 'EFS', 'S3']);
});

test('things that are no topics of their own are compared from a table that holds both', () => {
  expect(heads(compared('standard vs fifo queue'))).toEqual(['Attribute', 'Standard queue', 'FIFO queue']);
  const table = compared('spot vs on-demand');
  const named = [...heads(table), ...firstCells(table)];
  expect(named).toEqual(
    expect.arrayContaining([expect.stringMatching(/Spot/), expect.stringMatching(/On-Demand/)]),
  );
  expect(heads(compared('cordon vs drain'))).toEqual(['Attribute', 'cordon', 'drain']);
});

test('two topics that no author compared are aligned by the labels their facts share', () => {
  const card = compared('lambda vs configmap');
  expect(heads(card)).toEqual(['Attribute', 'Lambda', 'ConfigMap']);
  expect(firstCells(card)).toContain('Purpose');
});

test('where not even an attribute is shared, it says so and shows both leads', () => {
  const card = compared('imagepullbackoff vs bridge network');
  const text = card.parts.map((part) => (part.kind === 'text' ? plain(part.spans) : part.kind));
  expect(text[0]).toMatch(/different kinds of things/);
  expect(text.length).toBe(3);
});

test('what stands behind "for" is the situation, and no side of the comparison', () => {
  expect(heads(compared('iam role vs user for an app on ec2'))).toEqual([
    'Attribute',
    'IAM role',
    'IAM user',
  ]);
});
