import { SearchIndex } from '../../src/search/search-index';
import { baseOf, shippedBase, topicFile, topicFrom } from '../support/sample-base';

const index = new SearchIndex(shippedBase());

/** Question, the topics that must lead in this order, and the reason. */
const ROWS: readonly (readonly [question: string, leading: readonly string[], why: string])[] = [
  ['what is nat gateway', ['nat-gateway'], 'an exact title goes first'],
  ['natgateway', ['nat-gateway'], 'words joined'],
  ['load-balancer types', ['load-balancers'], 'words split by a hyphen'],
  ['cloud watch alarms', ['cloudwatch-alarms'], 'a name split in two, and the longer name wins'],
  ['kubernets pod', ['pod'], 'a typo in a word around the name'],
  ['lambda cold start', ['lambda-cold-start'], 'a longer name beats the shorter one inside it'],
  ['exit code 137', ['oomkilled', 'docker-exit-codes'], 'a symptom names its topics'],
  ['0/3 nodes are available: 3 Insufficient cpu', ['pod-pending'], 'the stable part of a pasted error'],
  ['gp3 vs io2', ['ebs'], 'rows of a table speak for their topic'],
  ['wht is a dlq', ['dead-letter-queue'], 'a slip in a word that only pads'],
  ['hwo to rotate acess keys', ['iam-user'], 'the same, beside another slip'],
  [
    'secrets manger price',
    ['secrets-manager-parameter-store'],
    'a word of the dictionary meant as one of ours',
  ],
  ['multiaz n readreplica same thing?', ['rds-multi-az-vs-read-replicas'], 'words typed as one'],
  ['dockerbuild ignore cache', ['docker-build-cache'], 'the same'],
  ['hlm rollbck', ['helm'], 'words without their vowels'],
  ['containers vs vms', ['container-vs-vm'], 'a plural of two letters'],
];

test.each(ROWS)('%s leads to %j: %s', (question, leading) => {
  const found = index
    .search(question)
    .ranked.slice(0, 3)
    .map(({ entry }) => entry.topic.id);
  expect(leading).toContain(found[0]);
});

test.each([
  ['dedi host vs dedi instance', 'dedic'],
  ['srvr crashes', 'server'],
  ['kuberntes nodse', 'nod'],
  ['outbnd rule', 'outbound'],
])('typos and clippings are read as words of the base: %s', (question, stem) => {
  expect(
    index
      .understand(question)
      .terms.map((term) => term.stem)
      .join(' '),
  ).toContain(stem);
});

test.each(['constructor', 'toString of a pod', 'what is __proto__', 'hasOwnProperty yaml'])(
  'names that every object has are words like any other: %s',
  (question) => {
    expect(() => index.search(question)).not.toThrow();
  },
);

test('an alias whose words look like a plural together is no other name', () => {
  const search = topicFrom(
    topicFile({ front: { title: 'Search', aliases: '[amazon es]', abbreviations: '[]' } }),
  );
  const one = new SearchIndex(baseOf([search]));
  expect(one.understand('amazon es').entities).toHaveLength(1);
  expect(one.understand('amazon prime').entities).toHaveLength(0);
});

test('an error that is written as one word is not met in plain English', () => {
  const busy = topicFrom(topicFile({ front: { symptoms: '[SlowDown]' } }));
  const one = new SearchIndex(baseOf([busy]));
  const named = (question: string) => one.understand(question).entities.map(({ kind }) => kind);
  expect(named('SlowDown')).toEqual(['symptom']);
  expect(named('reports slow down')).toEqual([]);
});

test('a question that an author foresaw goes to the topic that foresaw it, whatever others are called', () => {
  const named = topicFrom(topicFile({ front: { title: 'Letter', aliases: '[slot letter, door letter]' } }));
  const questions = '[what is a widget, widget limits, will it fit the letter slot of a door]';
  const foreseen = topicFrom(topicFile({ front: { title: 'Widget', aliases: '[widget]', questions } }));
  const one = new SearchIndex(baseOf([named, { ...foreseen, id: 'thing' }]));
  expect(one.search('will it fit the letter slot of a door?').ranked[0]!.entry.topic.title).toBe('Widget');
});

test.each([
  'wedding service at the seaside',
  'lambda calculus reduction',
  'helm of a sailing boat',
  'who directed the movie cluster',
])('words that say what a question is about and that no topic holds keep confidence low: %s', (question) => {
  expect(index.search(question).confidence).toBeLessThan(0.5);
});

test.each(['is there a manger in the stable', 'a secret admirer'])(
  'a word of the dictionary stays what it is where nothing of ours stands beside it: %s',
  (question) => {
    const { entities } = index.understand(question);
    expect(entities.filter(({ weight }) => weight < 1)).toEqual([]);
  },
);

test('an example of few words leads to its part, short forms and all', () => {
  const body =
    'A widget is a small part.\n\n## Facts\n\n- **Color**: red.\n- **Shape**: see the specification.\n- **Weight**: 3 g.\n';
  const questions = '\n  - widget spec -> Weight\n  - paint a widget -> Color\n  - what is a widget';
  const topic = topicFrom(topicFile({ body, front: { questions, aliases: '[paint a widget, spec sheet]' } }));
  const one = new SearchIndex(baseOf([topic]));
  const first = (question: string): string =>
    [...one.search(question).ranked[0]!.units[0]!.unit.label].join(' ');
  expect(first('widget spec')).toBe('weight');
  expect(first('paint a widget')).toBe('color');
  expect(one.understand('spec sheet').entities).toHaveLength(1);
});

test('another provider is answered for counterparts alone', () => {
  expect(index.understand('what is the azure equivalent of sqs').otherClouds).toEqual([]);
  expect(index.understand('azure blob storage hot vs cool tier').otherClouds).toEqual(['azur']);
});

test('a question like an example leads to the part that the example points at', () => {
  const body =
    'A widget is a small part.\n\n## Facts\n\n- **Color**: red.\n- **Max size**: 10 cm.\n- **Weight**: 3 g.\n';
  const plainQuestions = '[what is a widget, widget colors, widget limits]';
  const taught = `\n  - what is a widget\n  - widget colors\n  - will a widget pass through the letter slot -> Max size`;
  const first = (questions: string): string => {
    const topic = topicFrom(topicFile({ body, front: { questions } }));
    const { ranked } = new SearchIndex(baseOf([topic])).search('does a widget pass a letter slot');
    return [...ranked[0]!.units[0]!.unit.label].join(' ');
  };
  expect(first(taught)).toBe('max siz');
  expect(first(plainQuestions)).not.toBe('max siz');
});
