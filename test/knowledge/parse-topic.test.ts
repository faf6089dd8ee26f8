import { parseTopic } from '../../src/knowledge/parse-topic';
import { plain } from '../../src/knowledge/topic';
import { QUIZ, TIPS, topicFile, topicFrom } from '../support/sample-base';

test('a sound file becomes a topic with its area from the folder and its id from the name', () => {
  const topic = topicFrom(topicFile());
  expect(topic).toMatchObject({
    id: 'widget',
    area: 'things',
    title: 'Widget',
    aliases: ['wdgt'],
    verified: '2026-11',
  });
  expect(plain(topic.lead)).toBe('A widget is a small part that does one thing.');
  expect(topic.sections[0]!.parts[0]).toMatchObject({ kind: 'fact', label: 'Max size' });
  expect(topic.quiz).toHaveLength(3);
  expect(topic.tips).toHaveLength(2);
});

test('tables, snippets, diagrams, steps and callouts keep their content and their source line', () => {
  const body = [
    'Lead.',
    '',
    '## Parts',
    '',
    '1. **Open**: turn it.',
    '2. Close it.',
    '',
    '| Name | `Size` |',
    '|---|---|',
    '| a \\| b | 1 |',
    '',
    '```yaml',
    'a: 1',
    '```',
    '',
    '```text',
    'x -> y',
    '```',
    '',
    '> [!WARNING]',
    '> Hot.',
    '> - also sharp',
    '',
  ].join('\n');
  const [first, second, table, snippet, diagram, callout] = topicFrom(topicFile({ body })).sections[0]!.parts;
  expect(first).toMatchObject({ kind: 'fact', step: 1, label: 'Open' });
  expect(second).toMatchObject({ kind: 'fact', step: 2, label: null });
  expect(table).toMatchObject({
    kind: 'table',
    columns: [[{ text: 'Name' }], [{ text: 'Size', code: true }]],
    rows: [[[{ text: 'a | b' }], [{ text: '1' }]]],
  });
  expect(snippet).toMatchObject({ kind: 'snippet', language: 'yaml', code: 'a: 1' });
  expect(diagram).toMatchObject({ kind: 'diagram', code: 'x -> y' });
  expect(callout).toMatchObject({ kind: 'callout', tone: 'warning' });
  expect(callout!.kind === 'callout' && callout!.paragraphs.map(plain)).toEqual(['Hot.', '• also sharp']);
  const text = topicFile({ body }).split('\n');
  expect(text[table!.line - 1]).toContain('| Name');
});

/** Each rule: its smallest failing file, and the line a writer is sent to. */
const FAILING: readonly [rule: string, file: string, at: string | null][] = [
  ['K001', 'no front matter at all', null],
  ['K002', '---\ntitle: [a\n---\nLead.\n', null],
  ['K003', topicFile({ front: { colour: 'red' } }), null],
  ['K003', topicFile({ front: { verified: 'last week' } }), 'verified: last week'],
  ['K003', topicFile({ front: { sources: '[]' } }), 'sources: []'],
  ['K003', topicFile({ front: { sources: '[http://docs.example.com]' } }), 'sources: [http'],
  ['K003', topicFile({ front: { title: '' } }), null],
  ['K003', topicFile({ front: { questions: '[one]' } }), 'questions: [one]'],
  ['K010', topicFile({ body: '## Facts\n\n- a fact\n' }), '## Facts'],
  ['K011', topicFile({ body: `Lead ${'long '.repeat(90)}.\n` }), 'Lead long'],
  ['K020', topicFile({ body: 'Lead.\n\n## Code\n\n    indented\n' }), '    indented'],
  ['K021', topicFile({ body: 'Lead.\n\n## A\n\ntext\n\n---\n' }), null],
  [
    'K023',
    topicFile({ body: 'Lead.\n\n## T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| lonely |\n' }),
    '| lonely |',
  ],
  ['K024', topicFile({ body: 'Lead.\n\n## T\n\n| a | b |\n|---|---|\n' }), '| a | b |'],
  ['K025', topicFile({ body: 'Lead.\n\n## C\n\n```\ncode\n```\n' }), '```'],
  ['K028', topicFile({ body: 'Lead.\n\n## C\n\n> [!SHOUT]\n> x\n' }), '> [!SHOUT]'],
  ['K040', topicFile({ quiz: '' }), null],
  ['K042', topicFile({ quiz: QUIZ.replace('[easy] Question 2', 'Question 2') }), '### Question 2?'],
  ['K043', topicFile({ quiz: QUIZ.replace('- [ ] wrong 1', '- wrong 1') }), '- wrong 1'],
  ['K044', topicFile({ quiz: QUIZ.replace('wrong 1', 'wrong '.repeat(20)) }), '- [ ] wrong wrong'],
  ['K045', topicFile({ quiz: QUIZ.replace('[ ] wrong 3', '[x] wrong 3') }), '### [easy] Question 3?'],
  ['K045', topicFile({ quiz: QUIZ.replace('[x] right 3', '[ ] right 3') }), '### [easy] Question 3?'],
  ['K046', topicFile({ quiz: QUIZ.replace('- [ ] wrong 1\n', '') }), '### [easy] Question 1?'],
  ['K047', topicFile({ quiz: QUIZ.replace('wrong 2', 'right 2') }), '### [easy] Question 2?'],
  ['K048', topicFile({ quiz: QUIZ.replace('Because 1.', '') }), '### [easy] Question 1?'],
  ['K050', topicFile({ tips: '' }), null],
  ['K051', topicFile({ tips: `${TIPS}\nStray text.\n` }), 'Stray text.'],
  ['K052', topicFile({ tips: TIPS.replace('First tip.', 'tip '.repeat(120)) }), null],
];

test('a quiz item may have several right choices, while one at least is wrong', () => {
  const quiz = QUIZ.replace('- [ ] wrong 3', '- [x] also right 3\n- [ ] wrong 3');
  const topic = topicFrom(topicFile({ quiz }));
  expect(topic.quiz[2]!.choices.map((choice) => choice.right)).toEqual([true, true, false]);
});

test.each(FAILING)('%s is reported with its line and a mend, and the file is left out', (rule, text, at) => {
  const { topic, problems } = parseTopic(text, 'knowledge/things/widget.md');
  const problem = problems.find((candidate) => candidate.rule === rule);
  expect(problem).toMatchObject({
    severity: 'error',
    file: 'knowledge/things/widget.md',
    mend: expect.stringMatching(/\w{3}/),
  });
  expect(topic).toBeNull();
  if (at !== null) expect(text.split('\n')[problem!.line - 1]).toContain(at);
});

test('every mistake of a file is reported in one run', () => {
  const text = topicFile({
    front: { verified: 'soon' },
    quiz: '',
    tips: '',
    body: 'Lead.\n\n## C\n\n```\nx\n```\n',
  });
  expect(parseTopic(text, 'a/b.md').problems.map((problem) => problem.rule)).toEqual(
    expect.arrayContaining(['K003', 'K025', 'K040', 'K050']),
  );
});

test('a file name that is no id is refused', () => {
  expect(
    parseTopic(topicFile(), 'knowledge/things/My Widget.md').problems.map((problem) => problem.rule),
  ).toContain('K004');
});

test('a question may point at the fact, the row or the heading that answers it', () => {
  const body =
    'Lead.\n\n## Sizes and colors\n\n- **Max size**: 10 cm.\n\n| Color | Price |\n|---|---|\n| `Deep red` | $1 |\n';
  const questions =
    '\n  - what is a widget\n  - how big can it get -> max size\n  - the crimson one -> Deep red\n  - all that can be had -> Sizes and colors';
  expect(topicFrom(topicFile({ body, front: { questions } })).questions).toEqual([
    { text: 'what is a widget', about: null },
    { text: 'how big can it get', about: 'max size' },
    { text: 'the crimson one', about: 'Deep red' },
    { text: 'all that can be had', about: 'Sizes and colors' },
  ]);
});

test('a question that points at nothing is an error on its own line', () => {
  const questions = '\n  - what is a widget\n  - how big can it get -> Maximum\n  - widget limits';
  const { topic, problems } = parseTopic(topicFile({ front: { questions } }), 'knowledge/things/widget.md');
  expect(topic).toBeNull();
  expect(problems).toEqual([
    expect.objectContaining({ rule: 'K064', message: expect.stringContaining('"Maximum"') as string }),
  ]);
  const at = topicFile({ front: { questions } }).split('\n')[problems[0]!.line - 1];
  expect(at).toContain('how big can it get -> Maximum');
});
