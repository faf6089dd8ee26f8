import { warnBase } from '../../src/check/warn-base';
import type { Topic } from '../../src/knowledge/topic';
import { QUIZ, topicFile, topicFrom } from '../support/sample-base';

const NOVEMBER_2026 = Date.UTC(2026, 10, 15);

const EVERY_DIFFICULTY = QUIZ.replace('[easy] Question 2', '[medium] Question 2').replace(
  '[easy] Question 3',
  '[hard] Question 3',
);

/** Two sound topics that link to each other; a test replaces what it is about. */
function pair(
  first: { front?: Record<string, string>; body?: string; quiz?: string } = {},
  second: { front?: Record<string, string>; body?: string; quiz?: string } = {},
): Topic[] {
  const lead = (text: string): string => `${text}\n\n## Facts\n\n- **Size**: 10 cm.\n`;
  return [
    topicFrom(
      topicFile({
        quiz: EVERY_DIFFICULTY,
        ...first,
        front: { title: 'Apple', aliases: '[]', related: '[pear]', ...first.front },
        body: first.body ?? lead('Red fruit of autumn, kept in cellars over winter.'),
      }),
      'knowledge/fruit/apple.md',
    ),
    topicFrom(
      topicFile({
        quiz: EVERY_DIFFICULTY,
        ...second,
        front: { title: 'Pear', aliases: '[]', related: '[apple]', ...second.front },
        body: second.body ?? lead('Green, soft when ripe, and eaten within days.'),
      }),
      'knowledge/fruit/pear.md',
    ),
  ];
}

test('two good topics give no warning', () => {
  expect(warnBase(pair(), NOVEMBER_2026)).toEqual([]);
});

const LEAD = 'A crunchy sweet fruit that grows on trees in every temperate country.\n';
const USED = `Soft.\n\n## Facts\n\n${'- **Use**: a pomme goes well here.\n'.repeat(5)}`;

const WORTH_A_LOOK: readonly [rule: string, topics: Topic[], file: string, message: RegExp][] = [
  ['K080', pair({ front: { related: '[]' } }), 'pear', /No topic names "pear"/],
  [
    'K081',
    pair({ front: { aliases: '[pomme]', related: '[pear]' } }, { front: { related: '[]' }, body: USED }),
    'apple',
    /"pomme" stands 5 times in knowledge\/fruit\/pear.md and 0 times here/,
  ],
  [
    'K082',
    pair({ body: LEAD }, { body: LEAD.replace('crunchy', 'soft') }),
    'pear',
    /shares \d\d % of its words/,
  ],
  ['K083', pair({ front: { verified: '2025-04' } }), 'apple', /Verified 19 months ago/],
  ['K084', pair({ quiz: QUIZ }, { quiz: QUIZ }), 'apple', /no medium quiz item/],
];

test.each(WORTH_A_LOOK)('%s warns, with the file and a mend', (rule, topics, file, message) => {
  expect(warnBase(topics, NOVEMBER_2026)).toContainEqual({
    rule,
    severity: 'warning',
    file: `knowledge/fruit/${file}.md`,
    line: 1,
    message: expect.stringMatching(message),
    mend: expect.stringMatching(/\w{3}/),
  });
});

test('a page that was verified eighteen months ago is still good, a month later it is stale', () => {
  const topics = pair({ front: { verified: '2025-05' } });
  expect(warnBase(topics, NOVEMBER_2026)).toEqual([]);
  expect(warnBase(topics, Date.UTC(2026, 11, 1)).map((problem) => problem.rule)).toEqual(['K083']);
});

test('a topic that links to the owner of a name may use the name as often as it likes', () => {
  const topics = pair({ front: { aliases: '[pomme]' } }, { body: USED });
  expect(warnBase(topics, NOVEMBER_2026)).toEqual([]);
});
