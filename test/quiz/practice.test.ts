import fc from 'fast-check';
import { type Accuracy, choosePractice, countDue, type PracticeState } from '../../src/quiz/choose-practice';
import type { Item } from '../../src/quiz/item';
import { type PracticeCard, RATINGS, recallOf, reviewed } from '../../src/quiz/practice-card';
import { rateAnswer } from '../../src/quiz/rate-answer';
import { seededRandom } from '../../src/quiz/seeded-random';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 2, 9);

function item(id: string, topicId = 't', area = 'aws'): Item {
  return {
    id,
    kind: 'single',
    origin: 'authored',
    topicId,
    topicTitle: topicId,
    area,
    difficulty: 'easy',
    question: [{ text: `Question ${id}?` }],
    snippet: null,
    choices: ['one', 'two', 'three', 'four'].map((text, index) => ({
      spans: [{ text }],
      right: index === 0,
    })),
    explanation: [{ text: 'Because.' }],
    source: 'knowledge/aws/t.md:1',
  };
}

const card = (itemId: string, dueInDays: number, now = START): PracticeCard => ({
  ...reviewed(null, itemId, 'good', now - 3 * DAY),
  dueAt: now + dueInDays * DAY,
});

function state(parts: Partial<PracticeState>): PracticeState {
  return {
    items: [],
    cards: new Map(),
    topics: new Map(),
    areas: new Map(),
    now: START,
    random: seededRandom('test'),
    ...parts,
  };
}

describe('what is asked next', () => {
  const items = [item('a'), item('b'), item('c', 'weak-topic'), item('d', 'other', 'docker')];

  test('what is due comes first, and of that what is likeliest forgotten', () => {
    const old = { ...card('b', -1), reviewedAt: START - 30 * DAY };
    const cards = new Map([
      ['a', card('a', -2)],
      ['b', old],
    ]);
    expect(choosePractice(state({ items, cards }))).toMatchObject({ item: { id: 'b' }, reason: 'due' });
    expect(countDue(items, cards, START)).toBe(2);
  });

  test('weak topics come next, then weak areas, then anything new', () => {
    const topics = new Map<string, Accuracy>([['weak-topic', { answered: 3, right: 1 }]]);
    const areas = new Map<string, Accuracy>([['docker', { answered: 10, right: 3 }]]);
    const cards = new Map([['a', card('a', 5)]]);
    expect(choosePractice(state({ items, cards, topics, areas }))).toMatchObject({
      item: { id: 'c' },
      reason: 'weak',
    });
    expect(choosePractice(state({ items, cards, areas }))).toMatchObject({
      item: { id: 'd' },
      reason: 'weak',
    });
    expect(choosePractice(state({ items: [items[0]!, items[1]!], cards, topics, areas }))).toMatchObject({
      item: { id: 'b' },
      reason: 'new',
    });
  });

  test('one wrong answer makes no topic weak', () => {
    const topics = new Map<string, Accuracy>([['weak-topic', { answered: 1, right: 0 }]]);
    expect(choosePractice(state({ items, topics }))!.reason).toBe('new');
  });

  test('with everything seen it goes on ahead of time, but asks nothing twice in a sitting', () => {
    const cards = new Map([['a', card('a', 5)]]);
    expect(choosePractice(state({ items: [items[0]!], cards }))).toMatchObject({ reason: 'ahead' });
    const fresh = new Map([['a', reviewed(null, 'a', 'again', START - 60_000)]]);
    expect(choosePractice(state({ items: [items[0]!], cards: fresh }))).toBeNull();
    expect(choosePractice(state({}))).toBeNull();
  });
});

describe('memory', () => {
  test('a better rating never brings an item back sooner, and a wrong answer brings it back tomorrow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...RATINGS), { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 12, maxLength: 12 }),
        (history, gaps) => {
          let now = START;
          let known: PracticeCard | null = null;
          history.forEach((rating, index) => {
            known = reviewed(known, 'a', rating, now);
            now += gaps[index]! * DAY;
          });
          const next = RATINGS.map((rating) => reviewed(known, 'a', rating, now));
          const days = next.map((one) => one.dueAt - now);
          expect(days).toEqual([...days].sort((a, b) => a - b));
          expect(days[0]).toBeGreaterThanOrEqual(DAY);
          for (const one of next) expect(recallOf(one, one.reviewedAt)).toBeCloseTo(1);
        },
      ),
    );
  });

  test('recall falls with time and is about 90 % on the day an item is due', () => {
    const known = reviewed(reviewed(null, 'a', 'good', START), 'a', 'good', START + 3 * DAY);
    expect(recallOf(known, known.dueAt)).toBeGreaterThan(0.88);
    expect(recallOf(known, known.dueAt)).toBeLessThan(0.92);
    expect(recallOf(known, known.dueAt + 60 * DAY)).toBeLessThan(recallOf(known, known.dueAt));
  });

  test('a clock that was set back breaks nothing', () => {
    const known = reviewed(null, 'a', 'good', START);
    const again = reviewed(known, 'a', 'good', START - 10 * DAY);
    expect(again.reviewedAt).toBe(START);
    expect(again.dueAt).toBeGreaterThan(START);
  });
});

describe('the rating follows from answer and time', () => {
  const asked = item('a');
  test.each([
    [false, 500, 'again'],
    [true, 1_000, 'easy'],
    [true, 5_000, 'good'],
    [true, 60_000, 'hard'],
    [true, 3_600_000, 'good'],
  ] as const)('right: %s after %i ms is "%s"', (isRight, ms, rating) => {
    expect(rateAnswer(asked, isRight, ms)).toBe(rating);
  });

  test('a long snippet grants time to read it', () => {
    const long = {
      ...asked,
      snippet: { kind: 'snippet', language: 'yaml', code: 'x'.repeat(900), line: 1 } as const,
    };
    expect(rateAnswer(asked, true, 20_000)).toBe('hard');
    expect(rateAnswer(long, true, 20_000)).toBe('easy');
  });
});

/**
 * Ten weeks of practice by someone who forgets as the model says: 20 items on each working day out of 300. What is asked
 * is what the rules choose; whether it is recalled is drawn from the true memory, a guess is right one time in four.
 */
test('over ten weeks of practice, recall rises as the model says', () => {
  const items = Array.from({ length: 300 }, (_, index) =>
    item(`i${index}`, `t${index % 40}`, `area${index % 4}`),
  );
  const random = seededRandom('ten weeks');
  const cards = new Map<string, PracticeCard>();
  const topics = new Map<string, Accuracy>();
  const areas = new Map<string, Accuracy>();
  const count = (map: Map<string, Accuracy>, key: string, isRight: boolean): void => {
    const { answered, right } = map.get(key) ?? { answered: 0, right: 0 };
    map.set(key, { answered: answered + 1, right: right + Number(isRight) });
  };
  const weeks: { known: number; predicted: number; recalled: number; reviews: number }[] = [];
  for (let week = 0; week < 10; week += 1) {
    const seen = { predicted: 0, recalled: 0, reviews: 0 };
    for (let day = 0; day < 5; day += 1) {
      let now = START + (week * 7 + day) * DAY;
      for (let turn = 0; turn < 20; turn += 1, now += 30_000) {
        const next = choosePractice({ items, cards, topics, areas, now, random });
        if (!next) break;
        const known = cards.get(next.item.id) ?? null;
        const recall = known ? recallOf(known, now) : 0;
        const isRecalled = random() < recall;
        const isRight = isRecalled || random() < 0.25;
        if (known) {
          seen.predicted += recall;
          seen.recalled += Number(isRecalled);
          seen.reviews += 1;
        }
        // Recalled in good time, guessed slowly.
        const rating = rateAnswer(next.item, isRight, isRecalled ? 5_000 : 40_000);
        cards.set(next.item.id, reviewed(known, next.item.id, rating, now));
        count(topics, next.item.topicId, isRight);
        count(areas, next.item.area, isRight);
      }
    }
    const end = START + (week + 1) * 7 * DAY;
    const known = items.reduce(
      (sum, one) => sum + (cards.has(one.id) ? recallOf(cards.get(one.id)!, end) : 0),
      0,
    );
    weeks.push({ known: known / items.length, ...seen });
  }
  const reviews = weeks.reduce((sum, one) => sum + one.reviews, 0);
  const recalled = weeks.reduce((sum, one) => sum + one.recalled, 0) / reviews;
  const predicted = weeks.reduce((sum, one) => sum + one.predicted, 0) / reviews;
  // As the model says: of several hundred reviews as many are recalled as it predicts.
  expect(reviews).toBeGreaterThan(500);
  expect(Math.abs(recalled - predicted)).toBeLessThan(0.03);
  // And it rises: each week more of the pool is known than the week before, from an eighth of it to more than half.
  weeks.slice(1).forEach((one, index) => {
    expect(one.known).toBeGreaterThan(weeks[index]!.known);
  });
  expect(weeks[0]!.known).toBeLessThan(0.2);
  expect(weeks[9]!.known).toBeGreaterThan(0.5);
});
