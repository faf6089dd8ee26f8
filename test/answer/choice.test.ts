import { Answerer } from '../../src/answer/answerer';
import { flattenAnswer } from '../../src/answer/flatten';
import { shippedBase } from '../support/sample-base';

const answerer = new Answerer(shippedBase());
const opening = (question: string): string[] => flattenAnswer(answerer.ask(question)).split('\n').slice(2, 5);

test('a choice names the pick, the runner-up and what decides between them', () => {
  const [pick, runnerUp, deciding] = opening(
    'which ec2 purchase option for batch jobs that may be interrupted',
  );
  expect(pick).toMatch(/^• Pick: Spot/);
  expect(runnerUp).toMatch(/^• Runner-up: /);
  expect(deciding).toMatch(/^• What decides: .*or/);
});

test('a table that leads from a need to an option names the option first', () => {
  expect(opening('which s3 class for archive i need at once')[0]).toMatch(
    /^• Pick: S3 Glacier Instant Retrieval/,
  );
});

test.each([
  ['which ec2 purchase option for steady load around the clock', /Pick: (Savings Plans|Reserved)/],
  ['which ec2 purchase option for batch jobs that may be interrupted', /Pick: Spot/],
  ['which route 53 policy to send 10% of traffic to the new version', /Pick: Weighted/],
])('the constraint decides: %s', (question, pick) => {
  expect(opening(question)[0]).toMatch(pick);
});

test('where no table leads to an option, nothing is called the pick', () => {
  for (const question of ['should i run databases in containers', 'best way to name ecr repositories'])
    expect(flattenAnswer(answerer.ask(question))).not.toContain('Pick:');
});

test.each([
  [
    'a measure that nobody knows',
    'dont know how often files get read, which s3 class',
    /Pick: S3 Intelligent-Tiering/,
  ],
  [
    'the same in other words',
    'which bucket tier if we have no clue how often stuff is read',
    /Pick: S3 Intelligent-Tiering/,
  ],
  ['a limit of the table', 'ebs volume for 100000 iops', /Pick: io2/],
])('a row is picked by %s', (_, question, pick) => {
  expect(opening(question)[0]).toMatch(pick);
});

test('a kind of thing and what it has to do is a question for a choice', () => {
  expect(opening('s3 class for website images read all day')[0]).toMatch(/Pick: S3 Standard/);
});

test('where a fact answers better than any row, no row is called the pick', () => {
  expect(flattenAnswer(answerer.ask('volume access mode when many nodes write'))).not.toContain('Pick:');
});

test('what is refused is not what is answered with', () => {
  const answer = answerer.ask('we dont want kubernetes, how should we run containers on aws');
  expect(answer.kind === 'card' && answer.topics[0]!.id).toMatch(/fargate|ecs|aws-compute-options/);
});
