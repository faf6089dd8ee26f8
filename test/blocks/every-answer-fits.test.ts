import fc from 'fast-check';
import type { Answer, AnswerPart, Card } from '../../src/answer/answer';
import { Answerer } from '../../src/answer/answerer';
import { fitCard } from '../../src/blocks/fit-card';
import { LEVELS, type Message } from '../../src/blocks/message';
import { renderAnswer } from '../../src/blocks/render-answer';
import { renderHelp, renderTopicList } from '../../src/blocks/render-help';
import { renderShared } from '../../src/blocks/render-shared';
import { validateMessage } from '../../src/workspace/block-kit';
import { shippedBase } from '../support/sample-base';

const answerer = new Answerer(shippedBase());

/** What Slack would say against a message; empty where it would post it. */
function complaints(message: Message): unknown[] {
  return validateMessage({ text: message.text, blocks: message.blocks });
}

function everyRendering(answer: Answer): Message[] {
  return LEVELS.flatMap((level) => [
    renderAnswer(answer, { level, share: false }),
    renderAnswer(answer, { level, share: true }),
    renderShared(answer, answer.question, 'U123', level),
  ]);
}

test('every topic of the base fits Slack whole, at every level', () => {
  for (const topic of answerer.topics) {
    for (const message of everyRendering(answerer.topic(topic.id)!))
      expect({ topic: topic.id, complaints: complaints(message) }).toEqual({
        topic: topic.id,
        complaints: [],
      });
  }
});

test('the answer to every example question fits Slack, at every level', () => {
  for (const topic of answerer.topics) {
    for (const { text: question } of topic.questions) {
      for (const message of everyRendering(answerer.ask(question)))
        expect({ question, complaints: complaints(message) }).toEqual({ question, complaints: [] });
    }
  }
});

test('help and every list of topics fit Slack', () => {
  const areas = [...new Set(answerer.topics.map((topic) => topic.area))];
  const groups = new Set(answerer.topics.map((topic) => topic.group));
  for (const area of [undefined, ...areas, ...groups, 'nowhere', '<!channel>']) {
    expect(complaints(renderTopicList(answerer.topics, '/cloud', area))).toEqual([]);
  }
  expect(complaints(renderHelp('/cloud', 'x'.repeat(5_000)))).toEqual([]);
});

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constant(''),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 }),
  fc.constantFrom('<!channel>', '&&&&', '```', 'x'.repeat(4_000)),
);
const spans = fc.array(fc.record({ text }, { requiredKeys: ['text'] }), { maxLength: 3 });
const row = (width: number): fc.Arbitrary<{ text: string }[][]> =>
  fc.array(spans, { minLength: width, maxLength: width });
const table = fc.integer({ min: 1, max: 25 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    columns: row(width),
    rows: fc.array(row(width), { minLength: 1, maxLength: 30 }),
    omitted: fc.constant({ rows: 0, columns: 0 }),
    home: fc.constantFrom(null, { topic: 'alb', line: 40 }),
  }),
);
const part: fc.Arbitrary<AnswerPart> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), spans }),
  fc.record({ kind: fc.constant('heading' as const), text: fc.string({ minLength: 1, maxLength: 100 }) }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(spans, { minLength: 1, maxLength: 20 }),
    ordered: fc.boolean(),
  }),
  table,
  fc.record({
    kind: fc.constant('snippet' as const),
    language: fc.constantFrom('yaml', 'sh', 'hcl'),
    code: fc.oneof(text, fc.constant('line\n'.repeat(2_000))),
  }),
  fc.record({ kind: fc.constant('diagram' as const), code: text }),
  fc.record({
    kind: fc.constant('callout' as const),
    tone: fc.constantFrom('note' as const, 'warning' as const),
    paragraphs: fc.array(spans, { minLength: 1, maxLength: 4 }),
  }),
);
const card: fc.Arbitrary<Card> = fc.record({
  kind: fc.constant('card' as const),
  question: text,
  heading: fc.string({ minLength: 1, maxLength: 400 }),
  topics: fc.constant([{ id: 'a', title: 'A' }]),
  parts: fc.array(part, { maxLength: 70 }),
  sources: fc.array(fc.record({ url: fc.webUrl(), title: fc.string({ minLength: 1, maxLength: 300 }) }), {
    minLength: 1,
    maxLength: 9,
  }),
  verified: fc.constant('2026-11'),
  related: fc.array(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 40 }),
      title: fc.string({ minLength: 1, maxLength: 200 }),
    }),
    { maxLength: 4 },
  ),
  confidence: fc.constant(1),
  more: fc.boolean(),
});

test('no card that an author could write makes a message that Slack refuses', () => {
  fc.assert(
    fc.property(card, (value) => {
      for (const message of everyRendering(value)) expect(complaints(message)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('what is cut is cut between facts, rows and lines, and the message says so', () => {
  const facts = Array.from({ length: 300 }, (_, index) => [
    { text: `Fact ${index} ${'word '.repeat(20)}end.` },
  ]);
  const whole: Card = {
    ...answerer.topic(answerer.topics[0]!.id)!,
    parts: [{ kind: 'facts', facts, ordered: false }],
  };
  const [kept] = fitCard(whole).parts;
  expect(kept?.kind === 'facts' && kept.facts.length).toBeLessThan(300);
  expect(kept?.kind === 'facts' && kept.facts.every((fact) => fact[0]!.text.endsWith('end.'))).toBe(true);
  expect(JSON.stringify(renderAnswer(whole, { level: 'rich', share: false }).blocks)).toContain(
    'Shortened to fit',
  );
});
