import type { Problem } from '../knowledge/problem';
import { checkCloudFormation } from './check-cloudformation';
import { checkCompose } from './check-compose';
import { checkDockerfile } from './check-dockerfile';
import { checkHcl } from './check-hcl';
import { checkIamPolicy } from './check-iam-policy';
import { checkKubernetes } from './check-kubernetes';
import { checkPython } from './check-python';
import { checkShell } from './check-shell';
import { checkSyntax } from './check-syntax';
import { type PlacedSnippet, type SnippetCheck, toProblem } from './snippet';

const CHECKS: readonly SnippetCheck[] = [
  checkSyntax,
  checkDockerfile,
  checkShell,
  checkKubernetes,
  checkCompose,
  checkIamPolicy,
  checkCloudFormation,
  checkHcl,
  checkPython,
];

/**
 * Holds every snippet against the rules of its language.
 * @returns the problems in the order of files and lines, and a sentence on each thing that could not be checked here
 */
export async function checkSnippets(
  snippets: readonly PlacedSnippet[],
): Promise<{ problems: Problem[]; unchecked: string[] }> {
  const problems: Problem[] = [];
  const unchecked: string[] = [];
  for (const check of CHECKS) {
    const result = await check(snippets);
    problems.push(...result.findings.map(toProblem));
    unchecked.push(...result.unchecked);
  }
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { problems, unchecked };
}
