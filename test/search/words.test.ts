import fc from 'fast-check';
import { allowedSlips, editDistance } from '../../src/search/edit-distance';
import { stem } from '../../src/search/stem';
import { normalizeText, tokenize } from '../../src/search/tokenize';

test.each([
  ['caching', 'cache'],
  ['caches', 'cached'],
  ['policies', 'policy'],
  ['routing', 'routes'],
  ['scaled', 'scaling'],
  ['boxes', 'box'],
  ['running', 'run'],
  ['gateways', 'gateway'],
  ['labelled', 'label'],
  ['cancelling', 'cancel'],
  ['installed', 'install'],
])('"%s" and "%s" meet in one stem', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test.each(['sqs', 'dns', 'ecs', 'redis', 'class', 'status', 'need', 'string', 's3', 'k8s'])(
  '"%s" keeps its form',
  (word) => {
    expect(stem(word)).toBe(word);
  },
);

test('what a phone does to text is undone', () => {
  expect(normalizeText('  what’s the “alb” — nlb… difference  ')).toBe(
    `what's the "alb" - nlb... difference`,
  );
  expect(tokenize('what’s load‑balancer').map((token) => token.word)).toEqual(['what', 'load', 'balancer']);
});

test('versions, sizes and shares stay one word', () => {
  expect(tokenize('t3.micro has 99.99 and v1.2.3').map((token) => token.word)).toEqual([
    't3.micro',
    'has',
    '99.99',
    'and',
    'v1.2.3',
  ]);
});

test('no text makes the tokenizer throw, and stems are never empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      tokenize(text).every((token) => token.stem.length > 0),
    ),
  );
});

const word = fc.stringMatching(/^[a-e]{0,8}$/);

test('edit distance is symmetric, zero only for equals, and a swap of neighbours counts one', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b, 9);
      expect(distance).toBe(editDistance(b, a, 9));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
  expect(editDistance('gatewya', 'gateway', 2)).toBe(1);
});

test('a distance beyond the bound is told as just beyond it', () => {
  fc.assert(
    fc.property(
      word,
      word,
      fc.integer({ min: 0, max: 3 }),
      (a, b, most) => editDistance(a, b, most) === Math.min(editDistance(a, b, 9), most + 1),
    ),
  );
});

test('short words are granted no slip: ecs and eks are two things', () => {
  expect(allowedSlips(3)).toBe(0);
});
