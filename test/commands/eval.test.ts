import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

beforeAll(() => {
  if (!existsSync('dist/cli.js')) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
});

function evaluated(
  name: string,
  content: string,
  ...flags: string[]
): { code: number; out: string; err: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'cumulus-eval-')), name);
  writeFileSync(file, content);
  try {
    const out = execFileSync(process.execPath, ['bin/cumulus.js', 'eval', file, ...flags], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, out, err: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, err: stderr };
  }
}

const QUESTIONS = `
- q: what is nat gateway
  kind: define
  area: aws
  topics: [nat-gateway]
  must: [public subnet]
- q: what is etcd
  kind: define
  area: kubernetes
  topics: [etcd]
  must: [a word that no reply holds]
- q: who won the world cup
  kind: foreign
`;

test('labelled questions are counted by kind and area, with the calibration and each failure and what won', () => {
  const { out } = evaluated('questions.yaml', QUESTIONS);
  expect(out).toMatch(/3 questions, 1 of them foreign/);
  expect(out).toMatch(/answer@1\s+50\.0%/);
  expect(out).toMatch(/foreign declined\s+100\.0%/);
  expect(out).toMatch(/define\s+2\s+50\.0%/);
  expect(out).toMatch(/kubernetes\s+1\s+0\.0%/);
  expect(out).toMatch(/confidence\s+n\s+mean/);
  expect(out).toMatch(/1 failure/);
  expect(out).toMatch(/"what is etcd": missing a word that no reply holds; first etcd/);
});

test('--explain shows what spoke for the topics of a failure, term by term', () => {
  const { out } = evaluated('questions.yaml', QUESTIONS, '--explain');
  expect(out).toMatch(/etcd[\s\S]*named[\s\S]*coverage/);
});

test('JSON lines are read too', () => {
  const { out } = evaluated(
    'q.jsonl',
    '{"q":"what is etcd","topics":["etcd"]}\n{"q":"best pizza in rome"}\n',
  );
  expect(out).toMatch(/2 questions, 1 of them foreign/);
});

test('a label that is wrong is named with its place, and nothing is counted', () => {
  const { code, err } = evaluated('bad.yaml', '- q: what is etcd\n  must: ["("]\n');
  expect(code).toBe(1);
  expect(err).toMatch(/bad\.yaml/);
  expect(err).toMatch(/must.*regular expression/s);
});
