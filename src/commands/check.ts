import { readFileSync } from 'node:fs';
import { checkSnippets } from '../check/check-snippets';
import { snippetsOfFile } from '../check/snippets-of-file';
import { warnBase } from '../check/warn-base';
import { loadKnowledge } from '../knowledge/load-knowledge';
import { formatProblem } from '../knowledge/problem';
import { checkQuiz } from './check-quiz';

/**
 * `cumulus check`: every mistake of the knowledge and of its snippets, with file, line and mend; then what deserves a look.
 * @param now milliseconds UTC
 * @returns exit code: 1 where there is an error; warnings leave it at 0
 */
export async function check(dirs: readonly string[], now: number): Promise<number> {
  const { base, problems, files, ignored } = loadKnowledge(dirs);
  const snippets = files.flatMap((file) => snippetsOfFile(file, readFileSync(file, 'utf8')));
  const checked = await checkSnippets(snippets);
  const quiz = checkQuiz(base.topics);
  const all = [...problems, ...checked.problems, ...warnBase(base.topics, now), ...quiz.problems];
  const errors = all.filter((problem) => problem.severity === 'error').length;
  const lines = [
    ...all.map(formatProblem),
    ...checked.unchecked.map((what) => `Not checked: ${what}.`),
    ...(ignored.length > 0 ? [`No topics, ignored: ${ignored.join(', ')}.`] : []),
    quiz.line,
    `${base.topics.length} topics, ${snippets.length} snippets, ${errors} errors, ${all.length - errors} warnings`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return errors > 0 ? 1 : 0;
}
