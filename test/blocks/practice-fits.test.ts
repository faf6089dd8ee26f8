import fc from 'fast-check';
import { LEVELS, type Message } from '../../src/blocks/message';
import { homeHelp, homePractice, renderHome } from '../../src/blocks/render-home';
import { formErrors, readItemForm, renderItemForm } from '../../src/blocks/render-item-form';
import {
  renderGone,
  renderGraded,
  renderNothingLeft,
  renderPracticeEnd,
  renderPracticeItem,
} from '../../src/blocks/render-practice';
import { plainNotice, renderFlagged, renderReview } from '../../src/blocks/render-review';
import type { Item } from '../../src/quiz/item';
import { buildPool } from '../../src/quiz/pool';
import type { Asked, Graded } from '../../src/quiz/practice';
import { reviewed } from '../../src/quiz/practice-card';
import { DRAFT_LIMITS, draftProblems } from '../../src/quiz/team-items';
import { validateMessage, validateView } from '../../src/workspace/block-kit';
import { shippedBase } from '../support/sample-base';

const NOW = Date.UTC(2026, 10, 2);
const session = { id: 's'.repeat(16), team: 'T1', user: 'U1', about: '<!channel> & co', startedAt: NOW };

const complaints = (message: Message): unknown[] =>
  validateMessage({ text: message.text, blocks: message.blocks });

function renderings(item: Item): Message[] {
  const question = {
    id: 'q'.repeat(16),
    sessionId: session.id,
    itemId: item.id,
    topicId: item.topicId,
    area: item.area,
    order: item.choices.map((_, index) => index).reverse(),
    askedAt: NOW,
  };
  const asked: Asked = { kind: 'asked', session, question, item, reason: 'due', due: 12 };
  const graded: Graded = {
    kind: 'graded',
    session,
    question,
    item,
    chosen: [0],
    isRight: item.choices[0]!.right,
    card: reviewed(null, item.id, 'good', NOW),
  };
  return LEVELS.flatMap((level) => [
    renderPracticeItem(asked, level),
    renderGraded(graded, level),
    renderReview(item, 'U1', level),
    renderFlagged(item, 3, true, level),
  ]);
}

test('every item of the pool can be practised, graded, reviewed and flagged within the limits of Slack', () => {
  for (const item of buildPool(shippedBase().topics)) {
    for (const message of renderings(item)) {
      const found = complaints(message);
      if (found.length > 0) expect({ item: item.source, found }).toEqual({ item: item.source, found: [] });
    }
  }
});

const text = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: most / 4 }),
    fc.constantFrom('<!channel>', '&'.repeat(most), '`'.repeat(3), 'x'.repeat(most)),
  );

test('whatever a member writes into the form fits Slack once it passed the check', () => {
  const draft = fc.record({
    topicId: fc.constant('pod'),
    difficulty: fc.constant('easy' as const),
    question: text(DRAFT_LIMITS.question),
    choices: fc.array(fc.record({ text: text(DRAFT_LIMITS.choice), right: fc.boolean() }), {
      minLength: 2,
      maxLength: 5,
    }),
    explanation: text(DRAFT_LIMITS.explanation),
  });
  let sound = 0;
  fc.assert(
    fc.property(draft, (written) => {
      if (draftProblems(written, new Set(['pod'])).length > 0) return;
      sound += 1;
      const item: Item = {
        id: 'abcdef012345',
        kind: 'single',
        origin: 'team',
        topicId: 'pod',
        topicTitle: 'Pod',
        area: 'kubernetes',
        difficulty: 'easy',
        question: [{ text: written.question }],
        snippet: null,
        choices: written.choices.map((choice) => ({ spans: [{ text: choice.text }], right: choice.right })),
        explanation: [{ text: written.explanation }],
        source: 'team item',
      };
      for (const message of renderings(item)) expect(complaints(message)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(sound).toBeGreaterThan(20);
});

test('the form for a question fits Slack with every topic of the base, and gives back what was entered', () => {
  expect(validateView(renderItemForm(shippedBase().topics))).toEqual([]);
  const draft = readItemForm({
    topic: { input: { selected_option: { value: 'pod' } } },
    question: { input: { value: ' Why so? ' } },
    choice1: { input: { value: 'a' } },
    choice2: { input: { value: null } },
    choice3: { input: { value: 'c' } },
    right: { input: { selected_options: [{ value: '2' }] } },
  });
  expect(draft).toEqual({
    topicId: 'pod',
    difficulty: 'medium',
    question: 'Why so?',
    choices: [
      { text: 'a', right: false },
      { text: 'c', right: true },
    ],
    explanation: '',
  });
  expect(
    formErrors([
      { field: 'right', message: 'first' },
      { field: 'right', message: 'second' },
    ]),
  ).toEqual({
    right: 'first',
  });
});

test('the Home tab fits Slack, for a newcomer, for an old hand, and with more sections than there is room for', () => {
  const areas = Array.from({ length: 12 }, (_, index) => ({ area: `area${index}`, answered: 9, right: 5 }));
  const none = { due: 0, seen: 0, nextDueAt: null, answered: 0, right: 0, areas: [] };
  const much = { due: 7, seen: 300, nextDueAt: NOW + 1, answered: 900, right: 700, areas };
  for (const overview of [none, much]) {
    expect(validateView(renderHome([homePractice(overview, NOW), homeHelp('/cloud')]))).toEqual([]);
  }
  const long = Array.from({ length: 60 }, () => homeHelp('/cloud'));
  const view = renderHome([[], ...long]);
  expect(validateView(view)).toEqual([]);
  expect(view.blocks[0]!.type).toBe('header');
  expect(view.blocks.at(-1)!.type).toBe('context');
});

test('notices and summaries fit Slack', () => {
  expect(complaints(plainNotice(`<!channel> ${'x'.repeat(5_000)}`))).toEqual([]);
  expect(complaints(renderNothingLeft({ kind: 'nothing-left', session }))).toEqual([]);
  expect(complaints(renderGone(null))).toEqual([]);
  expect(complaints(renderGone('s'))).toEqual([]);
  expect(complaints(renderPracticeEnd({ answered: 3, right: 2 }, 1))).toEqual([]);
});
