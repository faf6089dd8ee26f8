import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSnippets } from '../../src/check/check-snippets';
import { snippetsOfFile } from '../../src/check/snippets-of-file';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { Problem } from '../../src/knowledge/problem';
import { topicFile } from '../support/sample-base';

const FILE = 'knowledge/things/widget.md';

/** A topic with one snippet. */
function page(language: string, code: string): string {
  return topicFile({ body: `Lead.\n\n## Code\n\n\`\`\`${language}\n${code}\n\`\`\`\n` });
}

async function problemsOf(text: string): Promise<Problem[]> {
  return (await checkSnippets(snippetsOfFile(FILE, text))).problems;
}

const POD = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const CONTAINER = '  containers:\n    - name: web\n      image: nginx:1.29';
const DEPLOYMENT = (label: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: ${label}\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.29`;
const POLICY = (statement: string): string =>
  `{\n  "Version": "2012-10-17",\n  "Statement": [\n    ${statement}\n  ]\n}`;
const PSEUDO = (name: string): string => `\${AWS::${name}}`;
const TEMPLATE = (resources: string): string =>
  `AWSTemplateFormatVersion: "2010-09-09"\nResources:\n${resources}`;

/** Each mistake: its rule, the snippet, and what stands on the line that a writer is sent to. */
const WRONG: readonly [rule: string, language: string, code: string, at: string, message: RegExp][] = [
  ['K026', 'json', '{\n  "a": 1,\n}', '}', /does not parse/],
  ['K026', 'json', '{ // why not\n}', '{ //', /does not parse/],
  ['K027', 'yaml', 'ok: 1\nbad: [1\n', '', /does not parse/],
  ['K070', 'dockerfile', 'FROM node:24-slim\nCOPY app.js', 'COPY app.js', /two arguments/],
  ['K070', 'dockerfile', 'FROM node:24-slim\nINSTALL curl', 'INSTALL curl', /Unknown instruction/],
  ['K071', 'bash', 'echo one\nif true; then\n  echo two\n', 'if true', /must end with .fi/],
  ['K071', 'bash', 'echo "one\n', 'echo "one', /closing quote/],
  ['K073', 'yaml', POD('  container: []'), 'container: []', /no field "container"/],
  ['K073', 'yaml', POD('  hostNetwork: true'), 'spec:', /needs the field "containers"/],
  [
    'K073',
    'yaml',
    POD(`${CONTAINER}\n      ports:\n        - containerPort: "80"`),
    'containerPort',
    /type integer/,
  ],
  [
    'K073',
    'yaml',
    `apiVersion: extensions/v1beta1\nkind: Deployment`,
    'extensions/v1beta1',
    /has no extensions/,
  ],
  ['K073', 'yaml', DEPLOYMENT('api'), 'app: web', /selects app=web/],
  [
    'K073',
    'yaml',
    POD(`${CONTAINER}\n      volumeMounts:\n        - name: data\n          mountPath: /data`),
    'name: data',
    /volume "data"/,
  ],
  ['K074', 'yaml', 'services:\n  web:\n    image: nginx\n    port: ["80:80"]', 'port:', /no field "port"/],
  [
    'K074',
    'yaml',
    'services:\n  web:\n    image: nginx\n    depends_on:\n      db:\n        condition: healthy',
    'condition',
    /services.web.depends_on.db.condition/,
  ],
  [
    'K074',
    'yaml',
    'services:\n  web:\n    image: nginx\n    volumes:\n      - data:/data',
    'volumes:',
    /"data"/,
  ],
  [
    'K075',
    'json',
    POLICY('{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }'),
    '"allow"',
    /Effect/,
  ],
  [
    'K075',
    'json',
    POLICY('{ "Effect": "Allow", "Actions": "s3:GetObject", "Resource": "*" }'),
    '"Actions"',
    /no field "Actions"/,
  ],
  [
    'K075',
    'json',
    POLICY('{ "Effect": "Allow", "Action": "s3.GetObject", "Resource": "*" }'),
    's3.GetObject',
    /service:Action/,
  ],
  ['K075', 'json', POLICY('{ "Effect": "Allow", "Action": "s3:GetObject" }'), '"Effect"', /needs Resource/],
  [
    'K075',
    'json',
    POLICY('{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "bucket/*" }'),
    'bucket',
    /ARN/,
  ],
  [
    'K075',
    'json',
    POLICY('{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringMatches": {} } }'),
    'StringMatches',
    /Condition/,
  ],
  ['K076', 'yaml', TEMPLATE('  Logs:\n    Type: AWS::S3::Bukket'), 'Bukket', /no resource type/],
  [
    'K076',
    'yaml',
    TEMPLATE('  Logs:\n    Type: AWS::S3::Bucket\n    Properties:\n      Name: logs'),
    'Name: logs',
    /no property "Name"/,
  ],
  [
    'K076',
    'yaml',
    TEMPLATE('  Q:\n    Type: AWS::SNS::Subscription\n    Properties:\n      Protocol: sqs'),
    'Protocol',
    /needs the property "TopicArn"/,
  ],
  [
    'K076',
    'yaml',
    TEMPLATE('  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n      DelaySeconds: soon'),
    'soon',
    /a number/,
  ],
  [
    'K076',
    'yaml',
    TEMPLATE('  Q:\n    Type: AWS::SQS::Queue\nOutputs:\n  Url:\n    Value: !Ref Queue'),
    '!Ref Queue',
    /"Queue" is no parameter/,
  ],
  [
    'K076',
    'yaml',
    TEMPLATE('  Q:\n    Type: AWS::SQS::Queue\nOutputs:\n  Url:\n    Value: !GetAtt Q.Url'),
    '!GetAtt Q.Url',
    /no attribute "Url"/,
  ],
  [
    'K076',
    'yaml',
    TEMPLATE(`  Q:\n    Type: AWS::SQS::Queue\nOutputs:\n  Url:\n    Value: !Sub "${PSEUDO('Regio')}-x"`),
    'AWS::Regio',
    /pseudo parameter/,
  ],
  ['K077', 'hcl', 'resource "aws_vpc" "main" {\n  cidr_block =\n}', 'cidr_block', /does not parse/],
  ['K078', 'python', 'def handler(event):\n    return {\n', 'return {', /does not parse/],
  ['K079', 'javascript', 'const a = 1;\nconst a = ;', 'const a = ;', /does not parse/],
];

test.each(WRONG)(
  '%s: a wrong snippet of %s is reported on its line, with a mend',
  async (rule, language, code, at, message) => {
    const text = page(language, code);
    const problems = await problemsOf(text);
    expect(problems).toContainEqual({
      rule,
      severity: 'error',
      file: FILE,
      line: expect.any(Number),
      message: expect.stringMatching(message),
      mend: expect.stringMatching(/\w{3}/),
    });
    const problem = problems.find((candidate) => candidate.rule === rule && message.test(candidate.message))!;
    expect(text.split('\n')[problem.line - 1]).toContain(at);
  },
);

const SOUND: readonly [what: string, language: string, code: string][] = [
  [
    'a Pod with maps that hold any key',
    'yaml',
    POD(
      `${CONTAINER}\n      resources:\n        limits:\n          example.com/gpu: 1\n  nodeSelector:\n    any.thing/goes: here`,
    ),
  ],
  ['a Deployment whose labels are selected', 'yaml', DEPLOYMENT('web')],
  ['several documents', 'yaml', `${POD(CONTAINER)}\n---\n${DEPLOYMENT('web')}`],
  [
    'a Compose file with extensions and long forms',
    'yaml',
    'x-log: &log\n  driver: local\nservices:\n  web:\n    image: nginx\n    logging: *log\n    develop:\n      watch:\n        - path: src\n          action: sync\n          target: /app\n    volumes:\n      - type: volume\n        source: data\n        target: /data\n      - ./conf:/conf:ro\nvolumes:\n  data:',
  ],
  [
    'a trust policy, which has no resource',
    'json',
    POLICY(
      '{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }',
    ),
  ],
  [
    'a statement of WAF, which is no policy',
    'json',
    '{ "Name": "r", "Priority": 1, "Statement": { "RateBasedStatement": { "Limit": 100, "AggregateKeyType": "IP" } } }',
  ],
  [
    'a template with functions in both forms',
    'yaml',
    TEMPLATE(
      `  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Sub "${PSEUDO('StackName')}-q"\n  P:\n    Type: AWS::SSM::Parameter\n    Properties:\n      Type: String\n      Value:\n        Fn::GetAtt: [Q, Arn]`,
    ),
  ],
  [
    'resources that SAM defines',
    'yaml',
    `Transform: AWS::Serverless-2016-10-31\n${TEMPLATE('  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Anything: !GetAtt FRole.Arn')}`,
  ],
  [
    'JavaScript modules',
    'javascript',
    "import { get } from 'node:https';\nexport default async () => get('https://example.com');\n",
  ],
  ['languages without a rule', 'sql', 'SELEC whatever'],
];

test.each(SOUND)('%s pass', async (_, language, code) => {
  expect(await problemsOf(page(language, code))).toEqual([]);
});

test('documents inside a shell snippet are checked where they stand', async () => {
  const text = page(
    'bash',
    `aws iam create-role --role-name app --assume-role-policy-document '{\n  "Version": "2012-10-17",\n  "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sts.AssumeRole" }]\n}'\nkubectl apply -f - <<EOF\n${POD('  containers: []\n  hostNetwrk: $HOST')}\nEOF`,
  );
  const problems = (await problemsOf(text)).filter((problem) => problem.severity === 'error');
  const lines = problems.map((problem) => [problem.rule, text.split('\n')[problem.line - 1]!.trim()]);
  expect(lines).toEqual([
    ['K075', '"Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sts.AssumeRole" }]'],
    ['K073', 'hostNetwrk: $HOST'],
  ]);
});

test('a field that only the shell fills in may be of any type', async () => {
  const text = page('bash', `kubectl apply -f - <<EOF\n${POD(CONTAINER)}\n      workingDir: $(pwd)\nEOF`);
  expect((await problemsOf(text)).filter((problem) => problem.severity === 'error')).toEqual([]);
});

test('a field that the schema of an extension lacks is a warning, for the schema may be the older one', async () => {
  const route = 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: web\nspec:\n';
  const problems = await problemsOf(page('yaml', `${route}  novelty: 1`));
  expect(problems).toMatchObject([{ rule: 'K073', severity: 'warning' }]);
  expect(await problemsOf(page('yaml', `${route}  hostnames: shop.example.com`))).toMatchObject([
    { rule: 'K073', severity: 'error' },
  ]);
});

describe('shellcheck', () => {
  const path = process.env.PATH;
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'path-'));
    process.env.PATH = dir;
  });
  afterEach(() => {
    process.env.PATH = path;
    rmSync(dir, { recursive: true });
  });
  const text = page('bash', 'echo one\necho $TWO');

  test('what it says where it is installed is a warning on the line', async () => {
    const comment =
      '{"comments":[{"file":"\'"$last"\'","line":2,"code":2086,"message":"Double quote to prevent splitting."}]}';
    writeFileSync(join(dir, 'shellcheck'), `#!/bin/sh\nfor last; do :; done\necho '${comment}'\nexit 1\n`, {
      mode: 0o755,
    });
    const [problem, ...others] = await problemsOf(text);
    expect(problem).toMatchObject({
      rule: 'K072',
      severity: 'warning',
      message: expect.stringContaining('SC2086'),
    });
    expect(text.split('\n')[problem!.line - 1]).toBe('echo $TWO');
    expect(others).toEqual([]);
  });

  test('where it is not installed the check says so, and fails nothing', async () => {
    const { problems, unchecked } = await checkSnippets(snippetsOfFile(FILE, text));
    expect(problems).toEqual([]);
    expect(unchecked).toEqual([expect.stringContaining('shellcheck is not on the PATH')]);
  });
});

test('one broken script among many is found, and an unclosed quote is not closed by the next script', async () => {
  const scripts = ['echo one', 'echo "two', 'echo "three', 'echo four \\', 'echo five'];
  const text = topicFile({
    body: `Lead.\n\n## Code\n\n${scripts.map((script) => `\`\`\`bash\n${script}\n\`\`\`\n`).join('\n')}`,
  });
  const problems = (await problemsOf(text)).filter((problem) => problem.rule === 'K071');
  expect(problems.map((problem) => text.split('\n')[problem.line - 1])).toEqual([
    'echo "two',
    'echo "three',
    'echo four \\',
  ]);
});

test('snippets of quiz items and tips are checked too, and those of a file with other mistakes', async () => {
  const text = topicFile({ quiz: '', tips: '## Tips\n\n- Try this:\n  ```json\n  {,}\n  ```\n' });
  expect((await problemsOf(text)).map((problem) => problem.rule)).toEqual(['K026']);
});

test('the snippets of the shipped knowledge are sound, and every schema is installed where tests run', async () => {
  const { files } = loadKnowledge(['knowledge']);
  const snippets = files.flatMap((file) => snippetsOfFile(file, readFileSync(file, 'utf8')));
  const { problems, unchecked } = await checkSnippets(snippets);
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  expect(unchecked.filter((what) => what.includes('not installed'))).toEqual([]);
}, 60_000);
