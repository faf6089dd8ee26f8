import fc from 'fast-check';
import { DIFFICULTIES } from '../../../src/knowledge/topic';
import { readCsvItems, writeCsvItems } from '../../../src/quiz/exchange/csv-items';
import { readGiftItems, writeGiftItems } from '../../../src/quiz/exchange/gift-items';
import { draftProblems, type ItemDraft } from '../../../src/quiz/team-items';

const HEADER = 'topic,difficulty,question,choice1,choice2,choice3,choice4,choice5,right,explanation';

const DRAFT: ItemDraft = {
  topicId: 'nat-gateway',
  difficulty: 'easy',
  question: 'Which connections does a NAT gateway allow?',
  choices: [
    { text: 'Those opened from inside', right: true },
    { text: 'Any, in both directions', right: false },
  ],
  explanation: 'Nothing outside can open a connection through it.',
};

/** What people write: punctuation of both formats, quotes, formulas, backslashes, other scripts. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '=SUM(A1)',
      '-d',
      '@team',
      "'quoted'",
      '50% of it, "about"',
      '%50% off',
      'a ~ b = {c} # d : e \\ f',
      '\\n is a newline',
      'x -> y',
      '#### four',
      '// no comment',
      '::name:: text',
      'T',
      'one;two\tthree',
    ),
  )
  // Both formats are read without spaces at the ends; a line break inside a text is a space to GIFT.
  .map((value) => value.replace(/\s+/g, ' ').trim())
  .filter((value) => value !== '' && !/[\p{Cc}\u2028\u2029\ufeff]/u.test(value));

const draft: fc.Arbitrary<ItemDraft> = fc
  .record({
    topicId: fc.constantFrom('nat-gateway', 'pod', 's3'),
    difficulty: fc.constantFrom(...DIFFICULTIES),
    question: text.map((value) => `Why ${value}?`),
    texts: fc.uniqueArray(text, { minLength: 2, maxLength: 5, selector: (value) => value.toLowerCase() }),
    rights: fc.integer({ min: 0, max: 30 }),
    explanation: text,
  })
  .map(({ texts, rights, ...rest }) => {
    const choices = texts.map((value, index) => ({ text: value, right: ((rights >> index) & 1) === 1 }));
    // At least one right and one wrong.
    choices[0]!.right = true;
    choices.at(-1)!.right = false;
    return { ...rest, choices };
  });

test.each([
  ['CSV', writeCsvItems, readCsvItems],
  ['GIFT', writeGiftItems, readGiftItems],
] as const)('what is written as %s is read the same', (_, write, read) => {
  fc.assert(
    fc.property(fc.array(draft, { minLength: 1, maxLength: 5 }), (drafts) => {
      const { drafts: again, problems } = read(write(drafts));
      expect(problems).toEqual([]);
      expect(again.map((one) => one.draft)).toEqual(drafts);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['CSV', readCsvItems],
  ['GIFT', readGiftItems],
] as const)('no text makes the reader of %s fail', (_, read) => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'{}=~#:\\ab"\n,;%/') })),
      (value) => {
        const result = read(value);
        for (const problem of result.problems) expect(problem.line).toBeGreaterThanOrEqual(1);
      },
    ),
    { numRuns: 500 },
  );
});

describe('CSV', () => {
  test('columns may come in any order, difficulty may be left out, several choices may be right', () => {
    const file = 'Right,Question,Choice 1,Choice 2,Choice 3,Topic,Explanation\n"1, 3",Why?,a,b,c,pod,So.\n';
    expect(readCsvItems(file)).toEqual({
      problems: [],
      drafts: [
        {
          line: 2,
          draft: {
            topicId: 'pod',
            difficulty: 'medium',
            question: 'Why?',
            choices: [
              { text: 'a', right: true },
              { text: 'b', right: false },
              { text: 'c', right: true },
            ],
            explanation: 'So.',
          },
        },
      ],
    });
  });

  test('a file of a European spreadsheet, parted by semicolons and with a byte order mark, is read', () => {
    const file = `\uFEFF${HEADER.replaceAll(',', ';')}\r\npod;easy;Why so?;a;b;;;;2;So.\r\n`;
    expect(readCsvItems(file).drafts[0]!.draft.choices).toEqual([
      { text: 'a', right: false },
      { text: 'b', right: true },
    ]);
  });

  test('each problem names the line where its record begins, over quoted line breaks too', () => {
    const file = `${HEADER}\npod,easy,"Why\nso?",a,b,,,,1,So.\npod,odd,Why?,a,b,,,,1,So.\npod,easy,Why?,a,b,,,,7,So.\n`;
    const { drafts, problems } = readCsvItems(file);
    expect(drafts.map(({ line }) => line)).toEqual([2]);
    expect(problems.map(({ line }) => line)).toEqual([4, 5]);
    expect(problems[0]!.message).toContain('difficulty is "odd"');
    expect(problems[1]!.message).toContain('names choice "7"');
  });

  test('missing columns and open quotes are told', () => {
    expect(readCsvItems('question,answer\nWhy?,So\n').problems[0]).toMatchObject({
      line: 1,
      message: expect.stringContaining('missing: topic, choice1, choice2, right, explanation'),
    });
    expect(readCsvItems(`${HEADER}\npod,easy,"Why?\n`).problems[0]!.message).toContain('no sound CSV');
  });

  test('a choice that a spreadsheet would take for a formula is written as text', () => {
    const formula = {
      ...DRAFT,
      choices: [
        { text: '=HYPERLINK("x")', right: true },
        { text: '-d', right: false },
      ],
    };
    const written = writeCsvItems([formula]);
    expect(written).toContain(`"'=HYPERLINK(""x"")"`);
    expect(readCsvItems(written).drafts[0]!.draft).toEqual(formula);
  });
});

describe('GIFT', () => {
  test("Moodle's own forms are read: names, weights, feedback, formats, true or false", () => {
    const file = [
      '$CATEGORY: $course$/top/nat-gateway',
      '',
      '// a comment [tag:hard]',
      '::NAT::[html]Which are true? {~%50%first ~%50%second ~%-100%third#no }',
      '',
      'NAT gateways are managed. {TRUE#yes####AWS runs them.}',
      '',
      'Which one?{',
      '=right#since it is',
      '',
      '~wrong',
      '}',
    ].join('\n');
    const { drafts, problems } = readGiftItems(file);
    expect(problems).toEqual([]);
    expect(drafts.map(({ line }) => line)).toEqual([4, 6, 8]);
    expect(drafts[0]!.draft).toMatchObject({
      topicId: 'nat-gateway',
      difficulty: 'hard',
      question: 'Which are true?',
      choices: [{ right: true }, { right: true }, { text: 'third', right: false }],
    });
    expect(drafts[1]!.draft.choices).toEqual([
      { text: 'True', right: true },
      { text: 'False', right: false },
    ]);
    expect(drafts[1]!.draft.explanation).toBe('AWS runs them.');
    expect(drafts[2]!.draft.explanation).toBe('since it is');
  });

  test.each([
    ['Why?', 'no answers in braces'],
    ['Why? {}', 'essay'],
    ['How many? {#5}', 'numerical'],
    ['Match. {=a -> b =c -> d}', 'matching'],
    ['Who? {=Ada =Grace}', 'only right answers'],
    ['It {=is ~was} so.', 'Text follows the answers'],
    ['Why? {what}', 'begins with = or ~'],
  ])('"%s" is refused with what to do', (question, message) => {
    const { problems } = readGiftItems(`$CATEGORY: pod\n\n\n${question}\n`);
    expect(problems).toEqual([{ line: 4, message: expect.stringContaining(message) }]);
  });

  test('a question before any category is told to name its topic', () => {
    expect(readGiftItems('Why? {=a ~b}').problems[0]!.message).toContain('$CATEGORY: nat-gateway');
  });
});

describe('a draft', () => {
  const topics = new Set(['nat-gateway']);
  test('that is sound has no problems', () => {
    expect(draftProblems(DRAFT, topics)).toEqual([]);
  });
  test.each([
    [{ topicId: 'nowhere' }, 'topic'],
    [{ question: 'Why?' }, 'question'],
    [{ question: 'x'.repeat(301) }, 'question'],
    [{ explanation: ' ' }, 'explanation'],
    [{ choices: [{ text: 'one', right: true }] }, 'choices'],
    [
      {
        choices: [
          { text: 'x'.repeat(71), right: true },
          { text: 'b', right: false },
        ],
      },
      'choices',
    ],
    [
      {
        choices: [
          { text: 'Same', right: true },
          { text: 'same ', right: false },
        ],
      },
      'choices',
    ],
    [
      {
        choices: [
          { text: 'a', right: false },
          { text: 'b', right: false },
        ],
      },
      'right',
    ],
    [
      {
        choices: [
          { text: 'a', right: true },
          { text: 'b', right: true },
        ],
      },
      'right',
    ],
  ])('%o is refused for its %s', (change, field) => {
    expect(draftProblems({ ...DRAFT, ...change }, topics).map((problem) => problem.field)).toContain(field);
  });
});
