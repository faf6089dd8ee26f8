import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Which rooms a room may import from, itself included; DESIGN of the project. `*` is everything. */
const ROOMS: Record<string, readonly string[] | '*'> = {
  knowledge: [],
  search: ['knowledge'],
  answer: ['knowledge', 'search'],
  check: ['knowledge'],
  quiz: ['knowledge'],
  schedule: [],
  tips: ['knowledge'],
  store: ['knowledge', 'answer', 'quiz', 'schedule', 'tips', 'slack/delivery-log'],
  blocks: ['knowledge', 'answer', 'quiz', 'schedule', 'tips'],
  slack: ['knowledge', 'search', 'answer', 'quiz', 'schedule', 'tips', 'store', 'blocks', 'config.ts'],
  terminal: ['knowledge', 'answer'],
  workspace: [],
  commands: '*',
};

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

test('every room imports only from the rooms that it may', () => {
  const forbidden: string[] = [];
  for (const file of filesBelow('src')) {
    const path = relative('src', file);
    const room = path.includes('/') ? path.split('/')[0]! : null;
    if (room === null) continue;
    const allowed = ROOMS[room];
    if (allowed === undefined) forbidden.push(`${path}: the room ${room} is not in the table`);
    if (allowed === '*' || allowed === undefined) continue;
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const found = relative('src', join(dirname(file), target!));
      const fits = [room, ...allowed].some(
        (name) => found === name.replace(/\.ts$/, '') || found.startsWith(`${name}/`),
      );
      if (!fits) forbidden.push(`${path} imports ${found}`);
    }
  }
  expect(forbidden).toEqual([]);
});

test('handlers hold no rules and rules know no Slack: only blocks, slack and workspace name its packages', () => {
  const leaks = filesBelow('src').filter(
    (file) =>
      /^src\/(knowledge|search|answer|check|quiz|schedule|tips|store|terminal)\//.test(file) &&
      readFileSync(file, 'utf8').includes('@slack/'),
  );
  expect(leaks).toEqual([]);
});

test('files stay small enough to read in one sitting', () => {
  const long = filesBelow('src').filter((file) => readFileSync(file, 'utf8').split('\n').length > 400);
  expect(long).toEqual([]);
});
