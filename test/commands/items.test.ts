import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(60_000);

let dir: string;
beforeAll(() => {
  if (!existsSync('dist/cli.js')) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
}, 120_000);
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'items-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Runs the command line as an operator would, on a database of its own. */
function cumulus(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['bin/cumulus.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: `file:${join(dir, 'db.sqlite')}` },
  });
}

const HEADER = 'topic,difficulty,question,choice1,choice2,choice3,right,explanation';

test('items are imported once, exported in both formats, and what was exported is imported again elsewhere', () => {
  const file = join(dir, 'ours.csv');
  writeFileSync(
    file,
    `${HEADER}\npod,easy,Who restarts our pods?,Nobody,The kubelet,,2,It restarts containers.\nacm,hard,Who pays for certificates?,Us,Them,All,1,It is our bill.\n`,
  );
  expect(cumulus('items', 'import', file)).toMatchObject({ status: 0, stdout: '2 imported, 0 left out\n' });
  const again = cumulus('items', 'import', file);
  expect(again).toMatchObject({ status: 0, stdout: '0 imported, 2 left out\n' });
  expect(again.stderr).toContain(`${file}:2  left out, asked already`);

  const csv = cumulus('items', 'export').stdout;
  const gift = cumulus('items', 'export', '--format', 'gift').stdout;
  expect(csv.split('\n')).toHaveLength(4);
  expect(gift).toContain('$CATEGORY: pod');
  rmSync(join(dir, 'db.sqlite'));
  writeFileSync(join(dir, 'ours.gift'), gift);
  expect(cumulus('items', 'import', join(dir, 'ours.gift')).stdout).toBe('2 imported, 0 left out\n');
  expect(cumulus('items', 'export').stdout).toBe(csv);
});

test('with any problem nothing is imported, and every problem is named by file and line', () => {
  const file = join(dir, 'bad.csv');
  writeFileSync(
    file,
    `${HEADER}\npod,easy,Who restarts our pods?,Nobody,The kubelet,,2,So.\nnowhere,easy,Who knows this topic?,a,b,,1,So.\npod,easy,What is right here?,a,b,,9,So.\n`,
  );
  const { status, stderr } = cumulus('items', 'import', file);
  expect(status).toBe(1);
  expect(stderr).toContain(`${file}:3  There is no topic "nowhere"`);
  expect(stderr).toContain(`${file}:4  "right" names choice "9"`);
  expect(stderr).toContain('Nothing was imported: 2 problems.');
  expect(cumulus('items', 'export').stdout.trim().split('\n')).toHaveLength(1);
});

test('a question that the knowledge asks is left out, with the place where it stands', () => {
  const file = join(dir, 'known.csv');
  writeFileSync(file, `${HEADER}\npod,easy,which connections does a NAT gateway allow,a,b,,1,So.\n`);
  const { stderr } = cumulus('items', 'import', file);
  expect(stderr).toMatch(/known\.csv:2 {2}left out, asked already: knowledge\/aws\/nat-gateway\.md:\d+/);
});

test('an unknown format and a missing file are told', () => {
  expect(cumulus('items', 'export', '--format', 'xml').stderr).toContain('--format csv or --format gift');
  expect(cumulus('items', 'import').stderr).toContain('items needs "import FILE" or "export"');
  expect(cumulus('items', 'import', join(dir, 'none.csv')).stderr).toContain('none.csv');
});
