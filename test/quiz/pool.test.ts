import fc from 'fast-check';
import { plain, type Topic } from '../../src/knowledge/topic';
import { textKey } from '../../src/quiz/cell-words';
import { generateItems } from '../../src/quiz/generate/generate-items';
import { MANIFEST_FAULTS, readManifest } from '../../src/quiz/generate/manifest-faults';
import { POLICY_FAULTS, readPolicy } from '../../src/quiz/generate/policy-faults';
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
const rightsOf = (item: Item): string[] =>
  item.choices.filter((choice) => choice.right).map((choice) => plain(choice.spans));

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
    'multiple',
    'single',
    'snippet',
    'true-false',
  ]);
  for (const item of pool) expect(item.source).toMatch(/^knowledge\/.+\.md:\d+$/);
});

test('every item has one right choice, one with boxes several, and no two of its choices read the same', () => {
  for (const item of pool) {
    const right = rightsOf(item).length;
    expect(right).toBeLessThan(item.choices.length);
    expect(right > 1).toBe(item.kind === 'multiple');
    expect(right).toBeGreaterThan(0);
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
  // Those that ask for who says yes are looked at below.
  const checked = generated.filter(
    (item) =>
      item.question.some((span) => span.bold || span.code) &&
      (item.kind === 'match' || (item.kind === 'single' && item.choices.length === 4)),
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

/** Words of a cell, cut short, so that this test shares no code with the rules it watches. */
const stems = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 5)));
const numbersIn = (text: string): string[] => text.match(/\d[\d.,]*/g) ?? [];

/** "5 minutes" is not "5 seconds"; a bare number may be either. */
const amountsIn = (text: string): [number: string, unit: string][] =>
  [...text.matchAll(/(\d[\d.,]*)\s*([a-z%]*)/gi)].map(([, number, unit]) => [number!, unit!.toLowerCase()]);
const areSameAmount = ([number, unit]: [string, string], [other, otherUnit]: [string, string]): boolean =>
  number === other && (unit === otherUnit || unit === '' || otherUnit === '');

/** Whether two cells could both answer the same question: one says what the other does. */
function couldBeTheSame(a: string, b: string): boolean {
  if (textKey(a) === textKey(b)) return true;
  const [x, y] = [stems(a), stems(b)];
  const shared = [...x].filter((stem) => y.has(stem)).length;
  const smaller = Math.min(x.size, y.size);
  if (smaller < 2) return amountsIn(a).some((one) => amountsIn(b).some((other) => areSameAmount(one, other)));
  return shared / smaller > 0.5 && (numbersIn(a).length === 0 || numbersIn(a).join() === numbersIn(b).join());
}

test('no generated item has two right answers: what is asked of its row holds for the row of no other choice', () => {
  // Counterparts in other clouds are names of one row; the test above holds that each stands in its table once.
  const checked = generated.filter(
    (item) =>
      ['single', 'match'].includes(item.kind) &&
      item.question.some((span) => span.bold || span.code) &&
      !plain(item.question).includes('what is the counterpart'),
  );
  let compared = 0;
  const doubtful: { item: string; also: string[] }[] = [];
  for (const item of checked) {
    const { rows } = tableOf(item)!;
    const asked = item.question.find((span) => span.bold || span.code)!.text;
    // Commands share words and do other things.
    const isCommand = item.choices.every((choice) => choice.spans.some((span) => span.code));
    // The table both ways round: its rows are the things compared, or its columns are.
    const turned = rows[0]!.map((_, column) => rows.map((row) => row[column] ?? ''));
    const holds = (choice: string): boolean =>
      [rows, turned].some((table) => {
        const own = (text: string) => table.find((row) => textKey(row[0]!) === textKey(text));
        const [byName, ofChoice] = [own(asked), own(choice)];
        // Given the name, another cell of that row must not say what the choice says; given the cell, the choice's row must not.
        if (byName)
          return byName
            .slice(1)
            .some((cell) => (isCommand ? textKey(cell) === textKey(choice) : couldBeTheSame(cell, choice)));
        if (!ofChoice) return false;
        compared += 1;
        const column = table
          .flatMap((row) => row.map((cell, at) => ({ cell, at })))
          .find(({ cell }) => textKey(cell.replace(/[?.]$/, '')) === textKey(asked))?.at;
        return column !== undefined && couldBeTheSame(ofChoice[column] ?? '', asked);
      });
    const also = choicesOf(item).filter((choice) => choice !== rightOf(item) && holds(choice));
    if (also.length > 0 || !holds(rightOf(item))) doubtful.push({ item: plain(item.question), also });
  }
  expect(doubtful).toEqual([]);
  expect(compared).toBeGreaterThan(300);
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

/** The columns of yes and no, or of amounts, that an item was made from: each thing with its cell. */
function cellsByName(item: Item): Map<string, string>[] {
  const { rows, row } = tableOf(item)!;
  const isTurned = /^(?:attribute|aspect|property)$/i.test(rows[0]![0]!);
  if (isTurned) return [new Map(rows[0]!.slice(1).map((name, at) => [name, row[at + 1]!]))];
  return row.slice(1).map((_, at) => new Map(rows.slice(1).map((cells) => [cells[0]!, cells[at + 1]!])));
}
const saysYes = (cell = ''): boolean => /^(?:yes|supported|possible)\b/i.test(cell) && !/\bno\b/i.test(cell);
const saysNo = (cell = ''): boolean => /^(?:no|none|never|not)\b/i.test(cell) && !/\byes\b/i.test(cell);

test('a statement is true where its cell says yes or names the amount, and false where it says no or another', () => {
  const statements = generated.filter((item) => item.kind === 'true-false');
  expect(statements.length).toBeGreaterThan(30);
  for (const item of statements) {
    const statement = plain(item.question).replace(/^.*true or false\? /, '');
    const name = item.question.find((span) => span.bold)!.text;
    const amount = /^The .* is (.*)\.$/.exec(statement)?.[1];
    const cells = cellsByName(item).map((column) => column.get(name) ?? '');
    const agrees =
      amount === undefined
        ? cells.some(rightOf(item) === 'True' ? saysYes : saysNo)
        : cells.includes(amount) === (rightOf(item) === 'True');
    expect({ statement, agrees }).toEqual({ statement, agrees: true });
  }
});

test('where boxes are ticked or one of these does it, the right ones say yes and the wrong ones no', () => {
  const asked = generated.filter(
    (item) =>
      item.kind === 'multiple' ||
      (item.kind === 'single' && /: which of these (?!is best|has this|means)/.test(plain(item.question))),
  );
  expect(asked.filter((item) => item.kind === 'multiple').length).toBeGreaterThan(15);
  for (const item of asked) {
    const columns = cellsByName(item).map((column) => ({
      right: rightsOf(item).every((name) => saysYes(column.get(name))),
      wrong: choicesOf(item).every((name) => rightsOf(item).includes(name) || saysNo(column.get(name))),
    }));
    expect({ item: plain(item.question), columns }).toEqual({
      item: plain(item.question),
      columns: expect.arrayContaining([{ right: true, wrong: true }]),
    });
  }
});

test('a statement is a sentence: no cell stands in it that has to be guessed at', () => {
  for (const item of generated.filter((each) => each.kind === 'true-false'))
    expect(plain(item.question)).toMatch(
      /: true or false\? (?:The [a-z].* of .+ is .+|\S.* (?:can|has|have|is|are|[a-z]+s?) .+)\.$/i,
    );
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

test('a snippet that has something wrong has exactly the fault that is right, and is nowhere shown like that', () => {
  const seen = (code: string): string[] => {
    const [manifest, policy] = [readManifest(code), readPolicy(code)];
    return [
      ...MANIFEST_FAULTS.filter((fault) => manifest && fault.isIn(manifest)),
      ...POLICY_FAULTS.filter((fault) => policy && fault.isIn(policy)),
    ].map(({ says }) => says);
  };
  const faulty = generated.filter((item) => /: what is wrong with this/.test(plain(item.question)));
  expect(faulty.length).toBeGreaterThan(25);
  expect(new Set(faulty.map(rightOf)).size).toBeGreaterThan(6);
  for (const item of faulty) {
    expect({ code: item.snippet!.code, faults: seen(item.snippet!.code) }).toEqual({
      code: item.snippet!.code,
      faults: [rightOf(item)],
    });
    const isShown = shippedBase()
      .byId.get(item.topicId)!
      .sections.flatMap((section) => section.parts)
      .some((part) => part.kind === 'snippet' && part.code.includes(item.snippet!.code));
    expect(isShown).toBe(false);
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
