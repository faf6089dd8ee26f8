import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/commands/check';
import { coverage } from '../../src/commands/coverage';
import { topicFile } from '../support/sample-base';

const NOVEMBER_2026 = Date.UTC(2026, 10, 15);

let dir: string;
let printed: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(dir, 'things'));
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(dir, { recursive: true });
});

function write(path: string, text: string): void {
  writeFileSync(join(dir, path), text);
}

test('mistakes of a file and of its snippets are reported in one run, and fail the check', async () => {
  write('things/widget.md', topicFile({ tips: '', body: 'Lead.\n\n## C\n\n```json\n{,}\n```\n' }));
  expect(await check([dir], NOVEMBER_2026)).toBe(1);
  expect(printed).toMatch(/widget\.md:\d+ {2}error K050/);
  expect(printed).toMatch(/widget\.md:\d+ {2}error K026/);
  expect(printed).toContain('0 topics, 1 snippets, 2 errors, 0 warnings');
});

test('warnings fail nothing: a page that went stale breaks no build', async () => {
  write('things/widget.md', topicFile({ front: { verified: '2024-01' } }));
  expect(await check([dir], NOVEMBER_2026)).toBe(0);
  expect(printed).toMatch(/warning K083 {2}Verified 34 months ago/);
});

test('the README of a folder of knowledge is given its coverage table, and is named as ignored', async () => {
  write('things/widget.md', topicFile());
  write(
    'README.md',
    '# Ours\n\n<!-- coverage: made by npx cumulus coverage --write -->\nold\n<!-- /coverage -->\n',
  );
  expect(coverage([dir], true)).toBe(0);
  expect(readFileSync(join(dir, 'README.md'), 'utf8')).toContain(
    '| **things** | 1 | 1 | 0 | 0 | 3 | 2 | 2026-11 |',
  );
  await check([dir], NOVEMBER_2026);
  expect(printed).toContain(`No topics, ignored: ${join(dir, 'README.md')}.`);
});
