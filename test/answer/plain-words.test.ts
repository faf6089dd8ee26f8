import { Answerer } from '../../src/answer/answerer';
import { flattenAnswer } from '../../src/answer/flatten';
import { shippedBase } from '../support/sample-base';

const answerer = new Answerer(shippedBase());
const answer = (question: string): string => flattenAnswer(answerer.ask(question));

test.each([
  'explain a kubernetes service in simple words',
  'kubernetes service for dummies',
  'k8s service, explain it like im five',
  'what is a kubernetes service to a non technical manager',
  'explain a kubernetes service so that our boss gets it',
])('who wants it simple gets the plain words first: %s', (question) => {
  expect(answer(question)).toMatch(/^Kubernetes Service\n\n• In plain words: /);
});

test('an error too', () => {
  expect(answer('oomkilled eli5')).toMatch(/^OOMKilled.*\n\n• In plain words: [\s\S]*Likely causes/);
});

test('who does not is told what it is', () => {
  expect(answer('explain a kubernetes service')).toMatch(/^Kubernetes Service\n\nA Service gives/);
});

test('how it should be said is not what is asked about', () => {
  const told = answerer.ask('who won the cup, in simple terms for dummies');
  expect(told.kind).toBe('unknown');
});
