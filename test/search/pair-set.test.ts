import { PairSet } from '../../src/search/pair-set';

test('a pair set holds every pair that it was given, and none of as many others', () => {
  const pairs = new PairSet();
  const each = (visit: (first: number, second: number) => void): void => {
    for (let first = 0; first < 300; first += 1)
      for (let second = 0; second < 50; second += 1) visit(first, 7 * second);
  };
  each((first, second) => pairs.add(first, second));
  each((first, second) => pairs.add(first, second));
  let missed = 0;
  let invented = 0;
  each((first, second) => {
    if (!pairs.has(first, second)) missed += 1;
    if (pairs.has(1_000 + second, first)) invented += 1;
  });
  expect({ missed, invented }).toEqual({ missed: 0, invented: 0 });
});
