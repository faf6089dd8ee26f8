import type { Card } from '../../src/answer/answer';
import { Answerer } from '../../src/answer/answerer';
import { plain } from '../../src/knowledge/topic';
import { shippedBase } from '../support/sample-base';

const answerer = new Answerer(shippedBase());

/** The facts that a reply opens with, as plain text; none where it opens otherwise. */
function openingOf(question: string): string[] {
  const answer = answerer.ask(question);
  expect(answer.kind).toBe('card');
  const [first] = (answer as Card).parts;
  return first?.kind === 'facts' ? first.facts.map(plain) : [];
}

test.each([
  ['alb vs nlb static ip', /^Static IP – ALB \(Application\): No.*; NLB \(Network\): Yes/],
  ['standard vs fifo queue throughput', /^Throughput – Standard queue: .*; FIFO queue: /],
  ['rds vs aurora failover', /^Failover – RDS: .*; Aurora: /],
  // Things that stand in rows, with the attribute as a column.
  ['gp2 vs gp3 iops', /^Max IOPS – gp2: .*; gp3: /],
])('a comparison that names an attribute opens with it: %s', (question, opening) => {
  expect(openingOf(question)[0]).toMatch(opening);
});

test.each([
  ['is nlb or alb faster', /^Latency – NLB \(Network\): .*; ALB \(Application\): /],
  ['which is cheaper nat gateway or nat instance', /^Cost – NAT gateway: .*; NAT instance: /],
])('so does a question for which of two is more of something: %s', (question, opening) => {
  expect(openingOf(question)[0]).toMatch(opening);
});

test.each([
  ['is nlb cheaper than alb', /^Cost.* – NLB \(Network\): .*; ALB \(Application\): /],
  ['is aurora faster than rds', /^Performance – Aurora: .*; RDS: /],
])('and one that measures the first by the second: %s', (question, opening) => {
  expect(openingOf(question)[0]).toMatch(opening);
});

test('what stands instead of what is compared with it as well', () => {
  const answer = answerer.ask('why would i use eks instead of ecs') as Card;
  expect(answer.heading).toBe('Amazon EKS vs Amazon ECS');
});

test('what both sides are called is no attribute that was asked for', () => {
  expect(openingOf('customer managed key vs aws managed key')).toEqual([]);
});

test('an attribute is called by a word of the question; cells that merely say it make none', () => {
  expect(openingOf('ecs vs eks cost of control plane').join('\n')).toMatch(/^Cost – ECS: .*; EKS: /m);
  expect(openingOf('gateway or interface endpoint for s3, costs?').join('\n')).toMatch(
    /^Cost: gateway endpoints are free/,
  );
});
