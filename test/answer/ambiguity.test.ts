import { Answerer } from '../../src/answer/answerer';
import { shippedBase } from '../support/sample-base';

const answerer = new Answerer(shippedBase());

test('a short form with two meanings is asked back, each meaning with the question in full', () => {
  const answer = answerer.ask('what is an ACL?');
  expect(answer).toMatchObject({ kind: 'ambiguous', word: 'ACL' });
  if (answer.kind !== 'ambiguous') throw new Error('unreachable');
  expect(answer.meanings.map((meaning) => meaning.id).sort()).toEqual(['network-acl', 'waf-shield']);
  expect(answer.meanings.map((meaning) => meaning.question)).toContain('what is an Network ACL?');
  for (const meaning of answer.meanings)
    expect(answerer.ask(meaning.question)).toMatchObject({
      kind: 'card',
      topics: [expect.objectContaining({ id: meaning.id })],
    });
});

test.each([
  ['acl on a subnet, is it stateless', 'network-acl'],
  ['sts headless service volume claim template', 'statefulset'],
  ['sts assume role session duration', 'iam-role'],
])('the words around it decide: %s', (question, topic) => {
  const answer = answerer.ask(question);
  expect(answer.kind === 'card' && answer.topics.map(({ id }) => id)).toContain(topic);
});

test('a short form with one meaning is answered', () => {
  expect(answerer.ask('what is a SG')).toMatchObject({ kind: 'card' });
});
