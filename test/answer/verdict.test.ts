import { Answerer } from '../../src/answer/answerer';
import { flattenAnswer } from '../../src/answer/flatten';
import { plain } from '../../src/knowledge/topic';
import { shippedBase } from '../support/sample-base';

const answerer = new Answerer(shippedBase());
const answer = (question: string): string => flattenAnswer(answerer.ask(question));

test.each([
  ['a need that leads to it', 'ecs or eks for a small team of 3 devs', 'ECS'],
  ['what nobody can', 'ecs or eks for 3 devs with no kubernetes skills', 'ECS'],
  ['what a column is for', 'sg or nacl to block one ip', 'NACL'],
  ['an attribute that is affirmed', 'rest api or http api if i only need a jwt authorizer', 'HTTP API'],
  ['what a feature lacks', 'containers that need a gpu, fargate or ec2', 'EC2'],
  ['a limit that is exceeded', 'lambda or fargate for a job that takes 20 minutes', 'Fargate'],
  ['how many there are', 'permissions in all namespaces, role or clusterrole', 'ClusterRole'],
  ['what it is not for', 'nodeport or clusterip if nothing outside needs it', 'ClusterIP \\(default\\)'],
  [
    'a sentence about one of them',
    'rds multi az or read replica to take reads off the primary',
    'Read replica',
  ],
])('%s decides: %s', (_, question, pick) => {
  expect(answer(question)).toMatch(new RegExp(`Pick: ${pick} –.*\\n[\\s\\S]{0,20}Runner-up:`));
});

test('a comparison for a situation opens with the verdict and keeps its table', () => {
  const text = answer('efs vs ebs for shared files');
  expect(text).toMatch(/Pick: EFS/);
  expect(text).toMatch(/EBS.*EFS|EFS.*EBS/);
});

test('what decides is named by the cells in which the two differ', () => {
  expect(answer('lambda or fargate for a job that takes 20 minutes')).toMatch(
    /What decides: .*Timeout \(None or 15 minutes\)/,
  );
});

test('a column of an attribute table is picked like a row', () => {
  expect(answer('restart a container when it deadlocks, which probe')).toMatch(/Pick: Liveness/);
});

test('without a situation nothing is decided', () => {
  for (const question of [
    'alb vs nlb',
    'ecs or eks',
    'fargate vs ec2 launch type price',
    'jump host or session manager',
  ])
    expect(answer(question)).not.toContain('Pick:');
});

test('a measure of both is compared, and not chosen by', () => {
  expect(answer('which keeps messages longer sqs or kinesis')).not.toContain('Pick:');
});

test('who names one of the columns is not asking which of them to take', () => {
  expect(answer('private subnet needs updates from the internet, which gateway')).not.toContain('Pick:');
});

test('two topics between which the base decides are answered, whatever else is spoken of', () => {
  for (const question of [
    'deployment or statefulset for kafka brokers with stable names',
    'eventbridge or sns to react on events from a third party saas',
  ])
    expect(answer(question)).toContain('Pick:');
});

test('the table of a verdict holds what was named and nothing else', () => {
  const answered = answerer.ask('alb or nlb if i need a static ip');
  const [table] = answered.kind === 'card' ? answered.parts.filter((part) => part.kind === 'table') : [];
  const columns = table?.kind === 'table' ? table.columns.map(plain) : [];
  expect(columns).toEqual(['Attribute', expect.stringMatching(/^ALB/), expect.stringMatching(/^NLB/)]);
});

test('where nothing is said that could decide, the two are set side by side', () => {
  const text = answer('vpc peering or transit gateway for 12 vpcs');
  expect(text).toMatch(/^VPC peering vs Transit Gateway/);
  expect(text).toMatch(/Attribute \| VPC peering \| Transit Gateway\n/);
});
