import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../../src/knowledge/front-matter';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { readPlainYaml } from '../../src/knowledge/plain-yaml';

function byYaml(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length > 0 ? 'an error' : document.toJS();
}

test('front matter in its usual form is read', () => {
  const text =
    'title: "EC2: Spot"\naliases: [a b, "c, d", 3 tier]\nsources:\n  - title: X\n    url: https://x.org/y#z\n  - plain';
  expect(readPlainYaml(text)).toEqual({
    title: 'EC2: Spot',
    aliases: ['a b', 'c, d', '3 tier'],
    sources: [{ title: 'X', url: 'https://x.org/y#z' }, 'plain'],
  });
});

test('whatever is read here, a whole YAML parser reads the same', () => {
  const odd = fc.constantFrom(
    ...[
      'a',
      'title',
      '1',
      '2026-11',
      '1e3',
      '0x1F',
      'true',
      'null',
      'No',
      '~',
      '-',
      '- ',
      ': ',
      ':',
      ' ',
      '  ',
      '\n',
      '\n  - ',
      '\n    ',
    ],
    ...[
      '[',
      ']',
      '{',
      '}',
      ', ',
      ',',
      '"',
      "'",
      '#',
      ' #',
      '\\',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      '\t',
      '\r',
      'ü',
      '–',
      '\u2028',
      '\n---\n',
    ],
  );
  const usual = fc.constantFrom('a', 'title', 'to ', 'b c', '3 tier', 'x-y', ', ', '"q"', "'r'");
  const piece = fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: odd });
  const line = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 6 }).map((pieces) => `key: ${pieces.join('')}`),
    fc.array(piece, { maxLength: 6 }).map((pieces) => `list: [${pieces.join('')}]`),
    fc.array(piece, { maxLength: 6 }).map((pieces) => `rows:\n  - title: ${pieces.join('')}\n    url: x`),
    fc.array(piece, { maxLength: 6 }).map((pieces) => `texts:\n  - ${pieces.join('')}\n  - y`),
  );
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const text = lines.join('\n');
      const plain = readPlainYaml(text);
      if (plain === null) return;
      read += 1;
      expect(plain).toEqual(byYaml(text));
    }),
    { numRuns: 4000 },
  );
  expect(read).toBeGreaterThan(300);
});

test('nine tenths of the shipped front matter is read, the same as by a whole YAML parser', () => {
  const texts = loadKnowledge(['knowledge']).files.map(
    (file) => splitFrontMatter(readFileSync(file, 'utf8'))!.yaml,
  );
  const read = texts.filter((text) => readPlainYaml(text) !== null);
  for (const text of read) expect(readPlainYaml(text)).toEqual(byYaml(text));
  expect(read.length).toBeGreaterThan(texts.length * 0.9);
});
