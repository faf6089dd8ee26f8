import fc from 'fast-check';
import { NOT_THERE, NumberMap } from '../../src/search/number-map';

const NUMBER = fc.oneof(fc.nat(50), fc.nat(0x7fffffff));

test('numbers are found as a Map finds them, and no others', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(NUMBER, NUMBER)), fc.array(NUMBER), (entries, keys) => {
      const map = new Map(entries);
      const numbers = new NumberMap(map);
      for (const key of [...map.keys(), ...keys, NOT_THERE])
        expect(numbers.get(key)).toBe(map.get(key) ?? NOT_THERE);
    }),
  );
});
