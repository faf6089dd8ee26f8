import fc from 'fast-check';
import { Lexicon } from '../../src/search/lexicon';
import { tokenize } from '../../src/search/tokenize';

/** Words, what joins and parts them, and what phones make of them. */
const TEXTS = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'B', '9', '.', "'", '’', ' ', '-', '\n', 'é', 'ａ', '`', '<@U1>') }),
  fc.string({ unit: 'grapheme' }),
);

test('a text of the base has the words that a question of the same text has', () => {
  fc.assert(
    fc.property(fc.array(TEXTS, { maxLength: 8 }), (texts) => {
      const lexicon = new Lexicon();
      for (const text of texts)
        expect(lexicon.cut(text).map(({ word, stem, pads }) => ({ word, stem, pads }))).toEqual(
          tokenize(text),
        );
    }),
  );
});

test('thousands of words keep their ids, and stems their numbers', () => {
  const lexicon = new Lexicon();
  const texts = Array.from({ length: 9_000 }, (_, at) => `word${at} q${at}`);
  const first = texts.map((text) => lexicon.cut(text));
  expect(texts.map((text) => lexicon.cut(text))).toEqual(first);
  expect(new Set(first.flat().map(({ id }) => id)).size).toBe(18_000);
  for (const word of first.flat()) expect(lexicon.numberOf(word.stem)).toBe(word.number);
  expect(lexicon.numberOf('elsewhere')).toBe(-1);
});

test('the content of a text lacks what only pads, and code teaches no spelling', () => {
  const lexicon = new Lexicon();
  expect(lexicon.content('What is the NAT gateway for?', 'prose').map(({ word }) => word)).toEqual([
    'nat',
    'gateway',
  ]);
  lexicon.content('replicas: gatway', 'code');
  lexicon.cut('A subnet');
  expect(lexicon.spelt().map(({ word }) => word)).toEqual([
    'what',
    'is',
    'the',
    'nat',
    'gateway',
    'for',
    'a',
    'subnet',
  ]);
});
