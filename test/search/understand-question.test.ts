import { SearchIndex } from '../../src/search/search-index';
import { shippedBase } from '../support/sample-base';

const index = new SearchIndex(shippedBase());

/** The stems of the words that count. */
function wordsOf(question: string): string[] {
  return index.understand(question).terms.map(({ stem }) => stem);
}

test.each([
  ['is nlb cheaper than alb', 'compare'],
  ['does nlb have lower latency than alb', 'compare'],
  // A limit, a permission and a way of doing measure nothing.
  ['lambda takes longer than api gateway timeout', 'fact'],
  ['can a kubelet be newer than the apiserver', 'fact'],
  ['how do i use fargate rather than ec2 for eks', 'how-to'],
])('whether one thing is measured by another: %s', (question, intent) => {
  expect(index.understand(question).intent).toBe(intent);
});

test.each([
  ['why would i use eks instead of ecs', 1],
  ['my pods land on fargate instead of ec2', 0],
])('what stands instead of something is chosen only where a choice is asked for: %s', (question, choices) => {
  expect(index.understand(question).alternatives).toHaveLength(choices);
});

test.each([
  ['how 2 hop in2 a runnin container', ['enter', 'run', 'container']],
  ['docker 4 dummies', ['docker', 'dummi']],
  ['one-liner for pod logs', ['command', 'pod', 'log']],
])('words as they are typed: %s', (question, words) => {
  expect(wordsOf(question)).toEqual(words);
});

test.each([
  ['messages i get in 2 minutes', ['2', 'minut']],
  ['need 2 read replicas', ['2']],
  ['osi layer 4 my load balancer', ['4']],
  ['console signin page', ['signin']],
])('numbers stay numbers, and a word with "in" is one: %s', (question, words) => {
  expect(wordsOf(question)).toEqual(expect.arrayContaining(words));
});

test.each([
  ['best way to run nightly jobs on aws', ['aws']],
  ['run containers without aws', []],
  ['cluster autoscaler if we are not on aws', []],
  ['aws-auth configmap', []],
  ['without aws how do i run docker', ['docker']],
  ["we're not on aws just docker", ['docker']],
  ["nightly job on aws, don't want aws batch", ['aws']],
])('what names an area: %s', (question, areas) => {
  expect([...index.understand(question).areas]).toEqual(areas);
});

test.each([
  ['ecs vs eks, we dont know k8s', ['ecs', 'eks']],
  ['alb vs nlb vs api gateway', ['alb', 'nlb', 'api-gateway']],
  ['iam role vs user for an app on ec2', ['iam']],
])('what follows the last side of a comparison is its circumstances: %s', (question, compared) => {
  const topics = index.understand(question).compared.map((entity) => entity.topics[0]!.id);
  expect(topics.slice(0, compared.length)).toEqual(compared);
  expect(new Set(topics).size).toBe(compared.length);
});

test.each([
  ['terraform vpc with a nat gateway', 'code'],
  ['tf sqs with dlq', 'code'],
  ['cdk lambda with a table', 'code'],
  ['cloudformation stack for a vpc with subnets', 'code'],
  ['does cloudformation support eks', 'fact'],
  ['terraform keeps recreating my lambda', 'fact'],
  ['cdk cloudformation', 'compare'],
  ['terraform state', 'define'],
  ['terraform import an s3 bucket', 'define'],
])(
  'a tool that writes code and a thing to make ask for code, its own commands do not: %s',
  (question, intent) => {
    expect(index.understand(question).intent).toBe(intent);
  },
);

test('a word cut short is the one that the base has next to its neighbour', () => {
  expect(wordsOf('cld strt')).toEqual(['cold', 'start']);
  expect(wordsOf('cld provider')[0]).toBe('cloud');
});

test('small numbers alone ask for nothing', () => {
  expect(wordsOf('+1')).toEqual([]);
  expect(wordsOf('exit 1')).not.toEqual([]);
});

test('a path is no shorthand', () => {
  expect(wordsOf('df shows /mnt full')).not.toContain('mount');
  expect(wordsOf('bind mnt')).toContain('mount');
});
