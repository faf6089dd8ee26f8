import { Answerer } from '../../src/answer/answerer';
import { isAskedPlainly, unwrap } from '../../src/search/phrasing';
import { shippedBase } from '../support/sample-base';

const words = (text: string): string => unwrap(text).replace(/[ ,]+/g, ' ').trim();

test.each([
  ['Good morning everyone, privatelink please', 'privatelink please'],
  ['hi folks what is a pod', 'what is a pod'],
  ['fargate in a nutshell', 'fargate'],
  ['3 bullet points on s3', 'on s3'],
  ['dumb q but can a pod have two ips', 'but can a pod have two ips'],
  ['sqs on paper, asking for a friend', 'sqs'],
  ['builds twice every. single. time. on push', 'builds twice . on push'],
  ['explain vpc to my boss', 'explain vpc'],
  ['good bot', ''],
  ['two regions, for instance, and their price', 'two regions and their price'],
])('"%s" asks "%s"', (text, asked) => {
  expect(words(text)).toBe(asked);
});

test.each([
  'asking for an elastic ip',
  'docker login asking for a password every time',
  'access from dev to the management account',
  'send an email to my manager when ec2 stops',
  'cache the file so the client gets it faster',
  'hello-world docker image',
  'tasks in short lived containers',
  'short version as image tag',
])('nothing of "%s" is wrapping', (text) => {
  expect(words(text)).toBe(text);
  expect(isAskedPlainly(text)).toBe(false);
});

const answerer = new Answerer(shippedBase());

test.each([
  ['Good morning everyone, privatelink in a nutshell please', 'privatelink'],
  ['fargate on paper, one sentence, asking for an onboarding doc', 'fargate'],
  ['explain a nat gateway so our finance manager gets it', 'nat-gateway'],
  // An error is its last part, unless the base knows it by its whole name.
  ['botocore.exceptions.NoCredentialsError', 'aws-credentials-profiles'],
  ['Runtime.ImportModuleError', 'lambda'],
  ['pod w config map', 'configmap'],
  // One word where the two pad by themselves.
  ['how do i get into a running container', 'docker-run-commands'],
  ['one liner to back up a volume into a tarball', 'docker-volumes'],
])('"%s" is answered with %s', (question, topic) => {
  expect(answerer.ask(question)).toMatchObject({ kind: 'card', topics: [{ id: topic }] });
});

test('every error that the base knows leads to a topic that knows it, among others that speak of it', () => {
  const base = shippedBase();
  const missed = base.topics.flatMap(({ symptoms }) =>
    symptoms.filter((symptom) => {
      const first = answerer.explain(symptom).ranked.slice(0, 3);
      return !first.some(({ id }) => base.byId.get(id)!.symptoms.includes(symptom));
    }),
  );
  expect(missed).toEqual([]);
});
