import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { topicFile } from '../support/sample-base';

beforeAll(() => {
  if (!existsSync('dist/cli.js')) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
});

/** Runs the command line as a person would. */
function cumulus(args: string[], input = ''): { code: number; out: string; err: string } {
  try {
    const out = execFileSync(process.execPath, ['bin/cumulus.js', ...args], {
      input,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, out, err: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, err: stderr };
  }
}

test('a batch answers a question a line with an object a line, in order, and nothing else', () => {
  const { out } = cumulus(['ask', '--batch'], 'what is NAT gateway\nalb vs nlb\nwho won the world cup\n');
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map((line) => [line.q, line.answered])).toEqual([
    ['what is NAT gateway', true],
    ['alb vs nlb', true],
    ['who won the world cup', false],
  ]);
  expect(lines[0]).toMatchObject({
    topic: 'nat-gateway',
    title: 'NAT gateway',
    text: expect.stringContaining('create-nat-gateway'),
    confidence: expect.any(Number),
    ms: expect.any(Number),
  });
  expect(lines[2]).toMatchObject({ topic: null, title: null });
});

test('check names file and line, and its exit code says whether there is an error', () => {
  const dir = mkdtempSync(join(tmpdir(), 'check-'));
  expect(cumulus(['check']).code).toBe(0);
  execFileSync('mkdir', [join(dir, 'aws')]);
  writeFileSync(join(dir, 'aws', 'bad.md'), topicFile({ tips: '' }));
  const { code, out } = cumulus(['check', dir]);
  expect(code).toBe(1);
  expect(out).toMatch(/bad\.md:\d+ {2}error K050/);
  // Both runs read every schema, on a machine that may be busy.
}, 60_000);

test('an unknown command and a wrong option are told with the usage', () => {
  expect(cumulus(['aks'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is no command "aks"'),
  });
  expect(cumulus(['ask', '--jsn', 'x']).code).toBe(2);
});
