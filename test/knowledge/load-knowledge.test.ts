import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { watchKnowledge } from '../../src/knowledge/watch-knowledge';
import { topicFile } from '../support/sample-base';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(dir, path, '..'), { recursive: true });
  writeFileSync(join(dir, path), text);
}

test('a broken file is reported and left out, the rest is served', () => {
  write('aws/good.md', topicFile({ front: { title: 'Good', aliases: '[]' } }));
  write('aws/bad.md', 'nothing');
  const { base, problems } = loadKnowledge([dir]);
  expect(base.topics.map((topic) => topic.id)).toEqual(['good']);
  expect(problems).toMatchObject([{ rule: 'K001', file: join(dir, 'aws/bad.md'), line: 1 }]);
});

test('a second folder adds to the first, and the first file of an id is kept', () => {
  write('one/aws/same.md', topicFile({ front: { title: 'First', aliases: '[]' } }));
  write('two/aws/same.md', topicFile({ front: { title: 'Second', aliases: '[]' } }));
  write('two/team/ours.md', topicFile({ front: { title: 'Ours', aliases: '[]' } }));
  const { base, problems } = loadKnowledge([join(dir, 'one'), join(dir, 'two')]);
  expect(base.topics.map((topic) => topic.title)).toEqual(['First', 'Ours']);
  expect(problems.map((problem) => problem.rule)).toEqual(['K060']);
});

test('names that collide and related links that lead nowhere are errors', () => {
  write('aws/a.md', topicFile({ front: { title: 'Thing', aliases: '[gadget]', related: '[nowhere]' } }));
  write('aws/b.md', topicFile({ front: { title: 'thing', aliases: '[]' } }));
  write('aws/c.md', topicFile({ front: { title: 'Other', aliases: '[gad-get, other thing]' } }));
  const { base, problems } = loadKnowledge([dir]);
  expect(problems.map((problem) => problem.rule).sort()).toEqual(['K061', 'K062', 'K063']);
  expect(base.byId.get('a')!.related).toEqual([]);
});

test('two topics may share an abbreviation, for the bot asks which one is meant', () => {
  write('aws/a.md', topicFile({ front: { title: 'Security group', aliases: '[]', abbreviations: '[SG]' } }));
  write('aws/b.md', topicFile({ front: { title: 'Storage Gateway', aliases: '[]', abbreviations: '[SG]' } }));
  expect(loadKnowledge([dir]).problems).toEqual([]);
});

test('a folder that cannot be read is a problem, not a crash; a topic outside an area too', () => {
  write('stray.md', topicFile());
  expect(loadKnowledge([join(dir, 'none'), dir]).problems.map((problem) => problem.rule)).toEqual([
    'K006',
    'K005',
  ]);
});

test('what is no topic is ignored, and named', () => {
  write('README.md', '# Ours');
  write('aws/good.md', topicFile());
  write('aws/_draft.md', 'nothing');
  write('aws/picture.svg', '<svg/>');
  write('aws/.DS_Store', '');
  const { base, problems, files, ignored } = loadKnowledge([dir]);
  expect(base.topics).toHaveLength(1);
  expect(problems).toEqual([]);
  expect(files).toEqual([join(dir, 'aws/good.md')]);
  expect(ignored.sort()).toEqual(
    ['README.md', 'aws/_draft.md', 'aws/picture.svg'].map((path) => join(dir, path)),
  );
});

test('a mistake inside a snippet is left to the check, and the topic is served', () => {
  write('aws/good.md', topicFile({ body: 'Lead.\n\n## C\n\n```json\n{,}\n```\n' }));
  expect(loadKnowledge([dir])).toMatchObject({ base: { topics: [{ id: 'good' }] }, problems: [] });
});

test('a saved file is noticed while the bot runs', async () => {
  write('aws/a.md', topicFile());
  const changed = new Promise<void>((resolve, reject) => {
    const stop = watchKnowledge(
      [dir],
      () => {
        stop();
        resolve();
      },
      (_, error) => reject(error),
    );
  });
  write('aws/a.md', topicFile({ front: { title: 'New' } }));
  await changed;
  expect(loadKnowledge([dir]).base.topics[0]!.title).toBe('New');
});

test('the shipped knowledge has no problem', () => {
  expect(loadKnowledge(['knowledge']).problems).toEqual([]);
});
