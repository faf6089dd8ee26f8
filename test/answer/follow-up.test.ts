import type { Answer } from '../../src/answer/answer';
import { Answerer } from '../../src/answer/answerer';
import { Conversations } from '../../src/answer/conversations';
import { flattenAnswer } from '../../src/answer/flatten';
import { shippedBase } from '../support/sample-base';

const HOUR = 60 * 60 * 1_000;
const answerer = new Answerer(shippedBase());

/** A conversation whose clock the test moves. */
function conversation(): { ask: (question: string) => Answer; wait: (ms: number) => void } {
  let now = Date.UTC(2026, 10, 1);
  const conversations = new Conversations(() => now);
  return {
    ask: (question) => {
      const answer = answerer.ask(question, conversations.recall('thread'));
      conversations.remember('thread', answer);
      return answer;
    },
    wait: (ms) => {
      now += ms;
    },
  };
}

const topicOf = (answer: Answer): string | null => (answer.kind === 'card' ? answer.topics[0]!.id : null);

test('"and its limits?" asks for the limits of what was asked about before', () => {
  const { ask } = conversation();
  ask('what is nat gateway');
  const answer = ask('and its limits?');
  expect(topicOf(answer)).toBe('nat-gateway');
  expect(flattenAnswer(answer).slice(0, 300)).toMatch(/5 NAT gateways per Availability Zone/);
});

test('"cost?" alone asks for the cost of what was asked about before, not for the topic on costs', () => {
  const { ask } = conversation();
  ask('what is an nlb');
  const answer = ask('cost?');
  expect(topicOf(answer)).toBe('nlb');
  expect(flattenAnswer(answer).slice(0, 400)).toMatch(/\$0\.0\d+/);
});

test('"what about nlb" asks the last question again about the NLB', () => {
  const { ask } = conversation();
  ask('idle timeout of the alb');
  const answer = ask('what about nlb');
  expect(topicOf(answer)).toBe('nlb');
  expect(flattenAnswer(answer).slice(0, 400)).toMatch(/350/);
});

test('"show me yaml" shows the snippet of what was asked about before', () => {
  const { ask } = conversation();
  ask('what is a network policy');
  const answer = ask('show me yaml');
  expect(flattenAnswer(answer)).toContain('kind: NetworkPolicy');
});

test('"vs fargate" compares with what was asked about before', () => {
  const { ask } = conversation();
  ask('what is lambda');
  const answer = ask('vs fargate');
  expect(answer.kind === 'card' && answer.topics.map((topic) => topic.id)).toEqual(
    expect.arrayContaining(['lambda', 'fargate']),
  );
});

test('a question that stands on its own is not bent to the last one', () => {
  const { ask } = conversation();
  ask('what is nat gateway');
  expect(topicOf(ask('what is etcd'))).toBe('etcd');
});

test('talk that is no question stays unanswered in context too', () => {
  const { ask } = conversation();
  ask('what is nat gateway');
  expect(ask('what is for lunch today').kind).toBe('unknown');
  expect(ask('haha nice').kind).toBe('unknown');
});

test('an unknown answer in between does not break the thread', () => {
  const { ask } = conversation();
  ask('what is nat gateway');
  ask('who won the world cup');
  expect(topicOf(ask('and its limits?'))).toBe('nat-gateway');
});

test('after an hour nothing is leant on any more', () => {
  const { ask, wait } = conversation();
  ask('what is nat gateway');
  wait(HOUR + 1);
  expect(topicOf(ask('and its limits?'))).not.toBe('nat-gateway');
});

test('two conversations do not mix', () => {
  const conversations = new Conversations(() => 0);
  conversations.remember('one', answerer.ask('what is nat gateway'));
  expect(conversations.recall('two')).toBeNull();
  expect(conversations.recall('one')?.subject).toBe('NAT gateway');
});
