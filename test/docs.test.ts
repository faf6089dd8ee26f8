import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENTS = ['README.md', 'bench/README.md', 'knowledge/README.md', 'src/workspace/README.md'];
const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts,
);

/** Paths below these are named as they stand in the repository. */
const PATH = /(?<![\w/.])((?:src|test|bench|knowledge|migrations)\/[\w./-]*[\w])/g;

test.each(DOCUMENTS)('every path and npm script that %s names exists', (document) => {
  const text = readFileSync(document, 'utf8');
  const paths = [...text.matchAll(PATH)].map((match) => match[1]!);
  expect(paths.filter((path) => !existsSync(path) && !existsSync(join('src', path)))).toEqual([]);
  const scripts = [...text.matchAll(/npm (?:run )?(start|test|bench|build|lint|typecheck|format)\b/g)].map(
    (match) => match[1]!,
  );
  expect(scripts.filter((script) => !SCRIPTS.includes(script))).toEqual([]);
});

test('the table of the README has every variable of .env.example, and no other', () => {
  const named = new Set(readFileSync('README.md', 'utf8').match(/(?<=^\| `)[A-Z_]+(?=`)/gm));
  const known = new Set(readFileSync('.env.example', 'utf8').match(/^[A-Z_]+(?==)/gm));
  expect(named).toEqual(known);
});

test('the README states the number of topics as it is', () => {
  const count = Number(/\((\d+) topics/.exec(readFileSync('README.md', 'utf8'))?.[1]);
  const { loadKnowledge } = jest.requireActual<typeof import('../src/knowledge/load-knowledge')>(
    '../src/knowledge/load-knowledge',
  );
  expect(loadKnowledge(['knowledge']).base.topics.length).toBe(count);
});

test("the author's guide explains every rule that the check reports, and no other", () => {
  const codes = (text: string): string[] => text.match(/\bK0\d\d\b/g) ?? [];
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const reported = new Set(sources.flatMap((file) => codes(readFileSync(join('src', file), 'utf8'))));
  expect(new Set(codes(readFileSync('knowledge/README.md', 'utf8')))).toEqual(reported);
});
