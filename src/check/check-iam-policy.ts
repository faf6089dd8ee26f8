import { iamPolicy } from './iam-policy';
import { sayIssue, schemaIssues } from './schema-issues';
import type { Finding, PlacedSnippet, SnippetCheck } from './snippet';
import { child, lineOf, parseYaml, plainValue, type YamlNode } from './yaml-tree';

/** K075: IAM policies follow IAM's grammar, also where they stand inside a script or another document. */
export const checkIamPolicy: SnippetCheck = async (snippets) => ({
  findings: snippets
    .filter((snippet) => snippet.language === 'json')
    .flatMap((snippet) =>
      parseYaml(snippet.code).documents.flatMap((node) =>
        policiesIn(node).flatMap((policy) => findings(snippet, policy)),
      ),
    ),
  unchecked: [],
});

/** A policy is what has statements with an effect or an action (a rule of WAF has a Statement of another kind). */
function policiesIn(node: YamlNode): YamlNode[] {
  const statement = child(node, 'Statement');
  const one = Array.isArray(statement?.value) ? statement.value[0] : statement;
  if (['Effect', 'Action', 'NotAction'].some((key) => child(one, key))) return [node];
  if (Array.isArray(node.value)) return node.value.flatMap(policiesIn);
  return node.value instanceof Map ? [...node.value.values()].flatMap((entry) => policiesIn(entry.node)) : [];
}

function findings(snippet: PlacedSnippet, policy: YamlNode): Finding[] {
  const result = iamPolicy.safeParse(plainValue(policy));
  if (result.success) return [];
  return schemaIssues(result.error).map((issue) => ({
    rule: 'K075',
    severity: 'error',
    snippet,
    line: lineOf(policy, issue.path),
    message: `IAM policy: ${sayIssue(issue, 'the policy')}.`,
    mend: 'See the grammar, https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html.',
  }));
}
