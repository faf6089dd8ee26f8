import fc from 'fast-check';
import type { Item } from '../../src/quiz/item';
import { mostBonus, ranked, scoreAnswers, standings, totals } from '../../src/quiz/score-round';

const item = {
  choices: [
    { spans: [{ text: 'right' }], right: true },
    { spans: [{ text: 'wrong' }], right: false },
  ],
} as Item;
const rules = { speedBonus: true, itemCount: 5, limitMs: 30_000 };
const answer = (chosen: number, elapsedMs: number, user = 'ada') => ({ user, chosen: [chosen], elapsedMs });
const points = (chosen: number, elapsedMs: number, changed = {}): number =>
  scoreAnswers(item, [answer(chosen, elapsedMs)], { ...rules, ...changed })[0]!.points;

test.each([
  ['a right answer at once earns the most', points(0, 0), 119],
  ['halfway, half the bonus', points(0, 15_000), 109],
  ['at the last moment, no bonus', points(0, 30_000), 100],
  ['a press while the message was still arriving counts as at once', points(0, -20), 119],
  ['without the speed bonus all right answers are equal', points(0, 0, { speedBonus: false }), 100],
  ['a wrong answer earns nothing and costs nothing', points(1, 0), 0],
])('%s', (_, got, expected) => {
  expect(got).toBe(expected);
});

test('several right choices must all be picked, and nothing else', () => {
  const several = {
    choices: [true, true, false].map((right, index) => ({ spans: [{ text: `${index}` }], right })),
  } as Item;
  const right = (chosen: number[]): boolean =>
    scoreAnswers(several, [{ user: 'ada', chosen, elapsedMs: 0 }], rules)[0]!.isRight;
  expect([[0, 1], [1, 0], [0], [0, 1, 2], []].map(right)).toEqual([true, true, false, false, false]);
});

test('who knows one item more always stands before who is faster, in a round of any length', () => {
  const round = fc.integer({ min: 1, max: 20 }).chain((itemCount) =>
    fc.record({
      itemCount: fc.constant(itemCount),
      fast: fc.integer({ min: 0, max: itemCount - 1 }),
    }),
  );
  fc.assert(
    fc.property(round, ({ itemCount, fast }) => {
      const ofRound = { ...rules, itemCount };
      const answers = Array.from({ length: itemCount }, (_, at) => [
        answer(at < fast ? 0 : 1, 0, 'fast'),
        answer(at < fast + 1 ? 0 : 1, 30_000, 'slow'),
      ]).flatMap((both) => scoreAnswers(item, both, ofRound));
      return standings(totals(answers), true)[0]!.user === 'slow';
    }),
  );
  expect(mostBonus(20) * 20).toBeLessThan(100);
});

test('equal points: the faster stands first and it is said so; equal times share the place', () => {
  const player = (user: string, timeMs: number) => ({ user, points: 200, right: 2, answered: 3, timeMs });
  const rows = (speed: boolean) =>
    standings(
      [player('c', 9), player('b', 5), player('a', 5), { ...player('d', 1), points: 100 }],
      speed,
    ).map(({ user, rank, isBehindOnTime }) => [user, rank, isBehindOnTime]);
  expect(rows(true)).toEqual([
    ['a', 1, false],
    ['b', 1, false],
    ['c', 3, true],
    ['d', 4, false],
  ]);
  expect(rows(false)).toEqual([
    ['a', 1, false],
    ['b', 1, false],
    ['c', 1, false],
    ['d', 4, false],
  ]);
});

test('on a leaderboard ties share their place and the places after them stay empty', () => {
  expect(ranked([5, 9, 5, 1].map((points) => ({ points }))).map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
});
