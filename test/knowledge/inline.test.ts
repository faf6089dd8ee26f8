import fc from 'fast-check';
import { inlineToSpans, markdownSpans, simpleSpans } from '../../src/knowledge/inline';

test('a label, code and plain words are read', () => {
  expect(simpleSpans('**Max size**: `1 GB`, no more')).toEqual([
    { text: 'Max size', bold: true },
    { text: ': ' },
    { text: '1 GB', code: true },
    { text: ', no more' },
  ]);
});

test('emphasis, links and breaks are read by CommonMark', () => {
  expect(inlineToSpans({ content: 'an *old* [page](https://x.org)\nhere', references: {} })).toEqual([
    { text: 'an ' },
    { text: 'old', italic: true },
    { text: ' ' },
    { text: 'page', href: 'https://x.org' },
    { text: ' here' },
  ]);
});

test('a box before a choice is plain text, unless a link of its name is defined', () => {
  expect(simpleSpans('[x] Run `ls`')).toEqual([{ text: '[x] Run ' }, { text: 'ls', code: true }]);
  const references = { references: { X: { href: 'https://x.org', title: '' } } };
  expect(inlineToSpans({ content: '[x] here', references })[0]).toEqual({ text: 'x', href: 'https://x.org' });
});

test('whatever is read the short way, CommonMark reads the same', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'B c',
      '1',
      ' ',
      '  ',
      ':',
      ': ',
      '**',
      '*',
      '_',
      '`',
      '``',
      '\\',
      '&',
      '&amp;',
      '<',
      '<https://x.org>',
      '>',
    ],
    ...[
      '[',
      ']',
      '](x)',
      '!',
      '\n',
      '  \n',
      '(',
      ')',
      '.',
      '"',
      '|',
      '~',
      '#',
      'ü',
      '\u00a0',
      '**Label**: ',
      '`code`',
      '` x `',
    ],
  );
  let read = 0;
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      // A block's text comes without spaces around it.
      const content = pieces.join('').trim();
      const simple = simpleSpans(content);
      if (simple === null) return;
      read += 1;
      expect(simple).toEqual(markdownSpans({ content, references: {} }));
    }),
    { numRuns: 6000 },
  );
  expect(read).toBeGreaterThan(300);
});
