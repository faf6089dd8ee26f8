import fc from 'fast-check';
import { drawItems } from '../../src/quiz/deck';
import type { Item } from '../../src/quiz/item';
import { seededRandom } from '../../src/quiz/seeded-random';

const pool = (count: number): Item[] => Array.from({ length: count }, (_, id) => ({ id: `${id}` }) as Item);

/** What a channel sees over some rounds of given lengths. */
function seen(items: readonly Item[], rounds: readonly number[], seed: string): string[] {
  const laps = new Map<string, number>();
  const random = seededRandom(seed);
  return rounds.flatMap((count) =>
    drawItems(items, laps, count, random).map(({ item, lap }) => {
      laps.set(item.id, lap);
      return item.id;
    }),
  );
}

const rounds = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 30 });

test('no item is seen again before the pool is used up, however long the rounds are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), rounds, fc.string(), (size, lengths, seed) => {
      const order = seen(pool(size), lengths, seed);
      for (let from = 0; from + size <= order.length; from += size)
        expect(new Set(order.slice(from, from + size)).size).toBe(size);
    }),
  );
});

test('no item comes twice in one round, and a small pool gives what it has', () => {
  expect(new Set(seen(pool(3), [10], 'a'))).toEqual(new Set(['0', '1', '2']));
});

test('a narrow round and a wide one share the deck: what one has shown the other shows last', () => {
  const wide = pool(6);
  const laps = new Map<string, number>();
  const random = seededRandom('shared');
  for (const { item, lap } of drawItems(wide.slice(0, 2), laps, 2, random)) laps.set(item.id, lap);
  const next = drawItems(wide, laps, 6, random).map(({ item }) => item.id);
  expect(new Set(next.slice(0, 4))).toEqual(new Set(['2', '3', '4', '5']));
});

test('an item that is added later is seen once, and then waits its turn like the others', () => {
  const laps = new Map(pool(5).map((item) => [item.id, 7]));
  const random = seededRandom('later');
  const [first] = drawItems(pool(6), laps, 1, random);
  expect(first).toEqual({ item: { id: '5' }, lap: 7 });
  laps.set('5', 7);
  const lap = drawItems(pool(6), laps, 6, random);
  expect(lap.every((drawn) => drawn.lap === 8)).toBe(true);
});

test('another seed draws in another order', () => {
  const orders = ['a', 'b', 'c'].map((seed) => seen(pool(20), [20], seed).join());
  expect(new Set(orders).size).toBe(3);
});
