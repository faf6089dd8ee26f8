import fc from 'fast-check';
import { plain, type Topic } from '../../src/knowledge/topic';
import { textKey } from '../../src/quiz/cell-words';
import { generateItems } from '../../src/quiz/generate/generate-items';
import { MANIFEST_FAULTS } from '../../src/quiz/generate/manifest-faults';
import { quantities } from '../../src/quiz/generate/quantities';
import { GIVE_AWAY_LIMIT, measureGiveAways } from '../../src/quiz/give-aways';
import type { Item } from '../../src/quiz/item';
import { buildPool } from '../../src/quiz/pool';
import { shippedBase, topicFile, topicFrom } from '../support/sample-base';

const topics = shippedBase().topics;
const pool = buildPool(topics);
const generated = pool.filter((item) => item.origin === 'generated');

const choicesOf = (item: Item): string[] => item.choices.map((choice) => plain(choice.spans));
const rightOf = (item: Item): string => plain(item.choices.find((choice) => choice.right)!.spans);

/** The cells of the row that an item was made from, and of the whole table around it. */
function tableOf(item: Item): { rows: string[][]; row: string[] } | null {
  const line = Number(item.source.split(':').at(-1));
  const topic = shippedBase().byId.get(item.topicId)!;
  for (const part of topic.sections.flatMap((section) => section.parts)) {
    if (part.kind !== 'table') continue;
    const at = part.rowLines.indexOf(line);
    const rows = part.rows.map((row) => row.map((cell) => plain(cell)));
    if (at >= 0) return { rows: [part.columns.map((column) => plain(column)), ...rows], row: rows[at]! };
  }
  return null;
}

test('the shipped base makes hundreds of items of every kind, each with its own id and its source', () => {
  expect(generated.length).toBeGreaterThan(400);
  expect(new Set(pool.map((item) => item.id)).size).toBe(pool.length);
  expect([...new Set(pool.map((item) => item.kind))].sort()).toEqual([
    'match',
    'single',
    'snippet',
    'true-false',
  ]);
  for (const item of pool) expect(item.source).toMatch(/^knowledge\/.+\.md:\d+$/);
});

test('every item has exactly one right choice, and no two of its choices read the same', () => {
  for (const item of pool) {
    expect(item.choices.filter((choice) => choice.right)).toHaveLength(1);
    expect(new Set(choicesOf(item).map((text) => text.toLowerCase())).size).toBe(item.choices.length);
  }
});

test('every item can be shown by Slack: choices fit buttons, question and snippet fit a message', () => {
  for (const item of pool) {
    for (const choice of choicesOf(item)) {
      expect([...choice].length).toBeLessThanOrEqual(70);
      expect(choice.trim()).not.toBe('');
    }
    expect([...plain(item.question)].length).toBeLessThanOrEqual(300);
    expect([...plain(item.explanation)].length).toBeLessThanOrEqual(1_500);
    expect((item.snippet?.code ?? '').length).toBeLessThanOrEqual(2_500);
  }
});

test('the row that a generated item names holds its right answer, and no other row of the table says the same', () => {
  const checked = generated.filter(
    (item) => item.kind === 'match' || (item.kind === 'single' && item.choices.length === 4),
  );
  expect(checked.length).toBeGreaterThan(300);
  for (const item of checked) {
    const found = tableOf(item)!;
    const cells = found.rows.flat().map(textKey);
    expect(cells).toContain(textKey(rightOf(item)));
    const asked = item.question.find((span) => span.bold || span.code)!.text;
    // What the question gives stands in the table once: were it in two rows, both would be right (columns, in a table of attributes).
    const inRows = found.rows.filter((row) => row.map(textKey).includes(textKey(asked)));
    const inColumns = found.rows[0]!.filter((_, column) =>
      found.rows.some((row) => textKey(row[column] ?? '') === textKey(asked)),
    );
    expect({ item: plain(item.question), once: inRows.length === 1 || inColumns.length === 1 }).toEqual({
      item: plain(item.question),
      once: true,
    });
  }
});

test('a wrong choice never stands in the row that is asked about', () => {
  for (const item of generated.filter((each) => each.kind === 'match')) {
    const asked = textKey(item.question.find((span) => span.bold || span.code)!.text);
    const { rows } = tableOf(item)!;
    // A table of attributes is asked by its columns.
    const row = rows.find((cells) => textKey(cells[0]!) === asked);
    const own =
      row ?? rows.map((cells) => cells[rows[0]!.findIndex((name) => textKey(name) === asked)] ?? '');
    const wrong = choicesOf(item).filter((choice) => choice !== rightOf(item));
    expect(own.map(textKey).filter((cell) => wrong.map(textKey).includes(cell))).toEqual([]);
  }
});

test('a statement is true where its column holds the cell, and false where another column does', () => {
  const statements = generated.filter((item) => item.kind === 'true-false');
  expect(statements.length).toBeGreaterThan(30);
  for (const item of statements) {
    const statement = item.question.at(-1)!.text.toLowerCase();
    const { rows, row } = tableOf(item)!;
    const isTrue = row.some(
      (cell, column) => column > 0 && statement === `${rows[0]![column]}, ${row[0]}: ${cell}.`.toLowerCase(),
    );
    expect({ statement, isTrue }).toEqual({ statement, isTrue: rightOf(item) === 'True' });
  }
});

/** A table of one "Best for" column with the given rows. */
function topicWith(rows: readonly (readonly [string, string])[]): Topic {
  const table = rows.map(([name, cell]) => `| ${name} | ${cell} |`).join('\n');
  return topicFrom(
    topicFile({ body: `A widget is a part.\n\n## Kinds\n\n| Service | Best for |\n|---|---|\n${table}\n` }),
  );
}

const ROWS = [
  ['Alpha', 'Long archives of logs'],
  ['Beta', 'Known key lookups'],
  ['Gamma', 'Nightly batch reports'],
  ['Delta', 'Shared home folders'],
] as const;

test('four rows that differ make items; with two that say the same, none asks for either', () => {
  expect(generateItems([topicWith(ROWS)]).length).toBe(4);
  const twice = [
    ...ROWS.slice(0, 3),
    ['Delta', 'Archives of long logs'],
    ['Epsilon', 'Small office printers'],
  ] as const;
  const items = generateItems([topicWith(twice)]);
  for (const item of items) {
    const sides = [plain(item.question), ...choicesOf(item)].join(' ');
    expect(/which service/.test(sides) && /archives/i.test(plain(item.question))).toBe(false);
    expect(choicesOf(item).filter((choice) => /archives/i.test(choice)).length).toBeLessThanOrEqual(1);
  }
});

test.each([
  ['vague', 'Everything else'],
  ['empty', '–'],
  ['too long for a button and for a question', 'words '.repeat(30).trim()],
  ['one that names its own row', 'Alpha archives'],
])('a cell that is %s is not asked about', (_, cell) => {
  const items = generateItems([topicWith([['Alpha', cell], ...ROWS.slice(1)])]);
  expect(items.filter((item) => rightOf(item) === 'Alpha' || rightOf(item) === cell)).toEqual([]);
});

const word = fc.constantFrom(
  ...'red blue green fast slow large small disk node pod cache queue key log file'.split(' '),
);
const cell = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

test('whatever a table holds, no item has two right choices or a choice that repeats another', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 3, maxLength: 9 }), (rows) => {
      const unique = [...new Map(rows.map((row) => [row[0], row])).values()];
      const isRow = (a: string, b: string): boolean =>
        unique.some(([name, use]) => textKey(name) === textKey(a) && textKey(use) === textKey(b));
      for (const item of generateItems([topicWith(unique)])) {
        expect(item.choices.filter((choice) => choice.right)).toHaveLength(1);
        expect(new Set(choicesOf(item).map(textKey)).size).toBe(4);
        const asked = item.question.find((span) => span.bold || span.code)!.text;
        // Only the right choice completes a row of the table, whichever side was asked.
        const complete = choicesOf(item).filter((choice) =>
          item.kind === 'single' ? isRow(choice, asked) : isRow(asked, choice),
        );
        expect(complete).toEqual([rightOf(item)]);
      }
    }),
    { numRuns: 300 },
  );
});

test('the same topics make the same items', () => {
  expect(generateItems(topics)).toEqual(generated);
});

test('each manifest fault that can be put in is seen in the broken manifest, and only faults that are not there are wrong', () => {
  const manifests = generated.filter((item) => /wrong with this manifest/.test(plain(item.question)));
  expect(manifests.length).toBeGreaterThan(0);
  for (const item of manifests) {
    expect(MANIFEST_FAULTS.map((fault) => fault.says)).toEqual(expect.arrayContaining(choicesOf(item)));
    const original = shippedBase()
      .byId.get(item.topicId)!
      .sections.flatMap((section) => section.parts)
      .some((part) => part.kind === 'snippet' && part.code.includes(item.snippet!.code));
    expect(original).toBe(false);
  }
});

test('a day is 24 hours and a mebibyte 1,024 kibibytes when cells are compared; a digit in a name is no number', () => {
  expect(quantities('1 day')).toEqual(quantities('24 hours'));
  expect(quantities('1 MiB')).toEqual(quantities('1,024 KiB'));
  expect(quantities('EC2, S3')).toEqual(new Set());
});

test('a guesser that sees only the form of the choices stays within two points of chance', () => {
  const measured = measureGiveAways(pool);
  expect(measured.items).toBe(pool.length);
  expect(measured.score - measured.chance).toBeLessThanOrEqual(GIVE_AWAY_LIMIT);
});

test('the guesser finds a pool whose right choice is always the longest', () => {
  const telling = pool
    .filter((item) => item.choices.length === 4)
    .map((item) => ({
      ...item,
      choices: item.choices.map((choice) =>
        choice.right
          ? { ...choice, spans: [{ text: `${plain(choice.spans)} and nothing else at all, whatever comes` }] }
          : choice,
      ),
    }));
  const measured = measureGiveAways(telling);
  expect(measured.score).toBeGreaterThan(80);
  expect(measured.worst[0]!.probability).toBeGreaterThan(0.8);
});
