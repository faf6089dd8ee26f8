import { loadKnowledge } from '../knowledge/load-knowledge';
import { formatProblem } from '../knowledge/problem';
import { checkQuiz } from './check-quiz';

/**
 * `cumulus check`: every mistake of the knowledge, with file, line and mend.
 * @returns exit code: 1 where there is an error
 */
export function check(dirs: readonly string[]): number {
  const { base, problems: found } = loadKnowledge(dirs);
  const quiz = checkQuiz(base.topics);
  const problems = [...found, ...quiz.problems];
  for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  process.stdout.write(`${quiz.line}\n`);
  process.stdout.write(`${base.topics.length} topics, ${errors} errors, ${warnings} warnings\n`);
  return errors > 0 ? 1 : 0;
}
