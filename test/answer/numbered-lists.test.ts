import type { AnswerPart, Card } from '../../src/answer/answer';
import { Answerer } from '../../src/answer/answerer';
import { plain } from '../../src/knowledge/topic';
import { baseOf, topicFile, topicFrom } from '../support/sample-base';

/** Numbered lists in answers: procedures whole and in order, causes alone where one is meant. */

const QUESTIONS = [
  'what is a widget',
  'move my widgets to the new warehouse -> Move to another warehouse',
  'widget jams -> Likely causes',
  'sand in the widget -> Dirt',
];

const BODY = `A widget is a small part that does one thing.

## Facts

- **Purpose**: does one thing.
- **Max size**: 10 cm.

## Move to another warehouse

1. **Count** all of them.
2. **Pack** them in straw.
3. **Load** the lorry, heaviest first.
4. **Unload** at the new place and count again.

## Likely causes

1. **Wrong size**: it is too large for its hole.
2. **Dirt**: sand or dust has come in.
3. **Wear**: it is older than ten years.

## Find out

\`\`\`bash
widget inspect --all
\`\`\`
`;

const answerer = new Answerer(
  baseOf([
    topicFrom(
      topicFile({
        front: {
          questions: `[${QUESTIONS.map((question) => JSON.stringify(question)).join(', ')}]`,
          aliases: '[wdgt, SpindleBlocked]',
        },
        body: BODY,
      }),
    ),
  ]),
);

function partsOf(question: string): AnswerPart[] {
  return (answerer.answerAnyhow(question) as Card).parts;
}

/** Each list of a reply by its first words: "1. Count", or "•" before a bullet. */
function listsOf(question: string): string[][] {
  return partsOf(question).flatMap((part) =>
    part.kind === 'facts'
      ? [part.facts.map((fact, at) => `${part.ordered ? `${at + 1}.` : '•'} ${fact[0]!.text}`)]
      : [],
  );
}

const headingsOf = (question: string): string[] =>
  partsOf(question).flatMap((part) => (part.kind === 'heading' ? [part.text] : []));

const PROCEDURE = ['1. Count', '2. Pack', '3. Load', '4. Unload'];
const CAUSES = ['1. Wrong size', '2. Dirt', '3. Wear'];

test('a question that is pointed at a procedure gets all of its steps in order, under its heading', () => {
  const question = 'move my widgets to the new warehouse';
  expect(headingsOf(question)[0]).toBe('Move to another warehouse');
  expect(listsOf(question)[0]).toEqual(PROCEDURE);
});

test('a question that is like one step of a procedure gets the others too', () => {
  expect(listsOf('how do I pack a widget in straw')[0]).toEqual(PROCEDURE);
});

test('no step stands alone among the facts', () => {
  for (const question of ['widget straw', 'heaviest widget first', 'how big is a widget', 'what is a widget'])
    for (const list of listsOf(question).filter(([first]) => first!.startsWith('•')))
      expect(list.filter((fact) => PROCEDURE.some((step) => step.endsWith(fact.slice(1))))).toEqual([]);
});

test('what may be behind an error is a list, likeliest first', () => {
  expect(listsOf('widget jams')[0]).toEqual(CAUSES);
});

test('an error asked for by its name alone opens with what it means, then its causes and how to find out', () => {
  const parts = partsOf('SpindleBlocked');
  expect(parts.map((part) => part.kind)).toEqual(['text', 'heading', 'facts', 'heading', 'snippet']);
  expect(plain((parts[0] as Extract<AnswerPart, { kind: 'text' }>).spans)).toMatch(/^A widget is/);
  expect(listsOf('SpindleBlocked')[0]).toEqual(CAUSES);
});

test('a cause that is clearly meant stands first by itself', () => {
  expect(listsOf('sand in the widget')[0]![0]).toBe('• Dirt');
});

test('a snippet out of its section has the heading that says what it does', () => {
  const parts = partsOf('widget inspect command');
  const at = parts.findIndex((part) => part.kind === 'snippet');
  expect(parts[at - 1]).toEqual({ kind: 'heading', text: 'Find out' });
});
