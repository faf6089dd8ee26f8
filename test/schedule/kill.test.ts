import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { killAndCount } from '../../bench/schedule-kill';

const ROOT = join(__dirname, '..', '..');

/** The worker is a process of its own, so it needs JavaScript; below the project, so that it finds its packages. */
let dir: string;
beforeAll(() => {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  dir = mkdtempSync(join(ROOT, 'dist', 'kill-test-'));
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', 'bench/tsconfig.json', '--outDir', dir], {
    cwd: ROOT,
    stdio: 'pipe',
  });
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true }));

const killRuns = (kind: 'tip' | 'quiz'): ReturnType<typeof killAndCount> =>
  killAndCount({
    runs: 6,
    lanes: 2,
    migrations: 'migrations',
    worker: join(dir, 'bench', 'schedule-kill-worker.js'),
    leaseMs: 3_000,
    kind,
  });

test('processes killed between claim and record leave each date posted once, with two of them on one database', async () => {
  const result = await killRuns('tip');
  expect(result).toMatchObject({ runs: 6, doubled: 0, missing: 0, unfinished: 0 });
  expect(result.killed).toBeGreaterThan(0);
}, 90_000);

test('processes killed while they start a scheduled round leave one round a date, and its question asked', async () => {
  const result = await killRuns('quiz');
  expect(result).toMatchObject({ runs: 6, doubled: 0, missing: 0, assumed: 0, unfinished: 0 });
  expect(result.killed).toBeGreaterThan(0);
}, 90_000);
